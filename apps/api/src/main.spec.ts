import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Browser } from '../test/browser';

const ROOT = join(__dirname, '../../..');

interface Running {
  url: string;
  child: ChildProcess;
  said(): string;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
}

/** A door to the database that can be shut. */
class Door {
  private server?: Server;
  private readonly sockets = new Set<Socket>();
  port = 0;

  async open(): Promise<void> {
    const target = new URL(process.env['DATABASE_URL'] ?? '');
    this.server = createServer((socket) => {
      const inner = connect(Number(target.port), target.hostname);
      for (const side of [socket, inner]) this.sockets.add(side.on('error', () => undefined));
      socket.pipe(inner).pipe(socket);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async shut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  get url(): string {
    const url = new URL(process.env['DATABASE_URL'] ?? '');
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }
}

function run(settings: Record<string, string>): Omit<Running, 'url'> {
  const env = { PATH: process.env['PATH'], ORDO_HOST: '127.0.0.1', PORT: '0', ORDO_DATA: '/nowhere', ...settings };
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/main.mjs')], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code))) };
}

async function start(settings: Record<string, string>): Promise<Running> {
  const running = run(settings);
  for (let tries = 0; tries < 300; tries++) {
    const url = /listens on (\S+)/.exec(running.said())?.[1];
    if (url !== undefined) return { ...running, url };
    await sleep(50);
  }
  running.child.kill('SIGKILL');
  throw new Error(`The server did not start: ${running.said()}`);
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo().catch(() => false)) return;
    await sleep(100);
  }
  throw new Error(`It did not come to pass within ten seconds: ${what}`);
}

const statusOf = async (url: string) => (await fetch(url)).status;

beforeAll(() => execFileSync(process.execPath, [join(ROOT, 'tools/build-api.mjs')], { cwd: ROOT }));

describe('the server', () => {
  it.each<[string, Record<string, string>, string]>([
    ['no secret', { DATABASE_URL: 'postgresql://a@localhost/b' }, 'ORDO_SECRET must be set'],
    ['a sample secret', { DATABASE_URL: 'postgresql://a@localhost/b', ORDO_SECRET: 'change-me-change-me-change-me-change-me' }, 'ORDO_SECRET must be set'],
    ['no database', { ORDO_SECRET: 'kq2J7vX0pRz4LmT9wYb1NcE6uHs8GdAo' }, 'DATABASE_URL must be set'],
  ])('does not start in production with %s, and says what to set', async (_, settings, message) => {
    const running = run({ NODE_ENV: 'production', ...settings });
    expect(await running.ended).toBe(1);
    expect(running.said()).toContain(message);
    expect(running.said()).not.toMatch(/\bat .*\(|node:internal|Error:/);
  });

  it('waits for its database at the start, and survives losing it', async () => {
    const door = new Door();
    await door.open();
    await door.shut();
    const { url, child, ended, said } = await start({ DATABASE_URL: door.url });
    const states = async () => [await statusOf(`${url}/health/live`), await statusOf(`${url}/health/ready`), await statusOf(`${url}/api/setup`)];
    expect(await states()).toEqual([200, 503, 503]);
    for (let round = 0; round < 2; round++) {
      await door.open();
      await until('ready', async () => (await states()).join() === '200,200,200');
      await door.shut();
      const refusal = await fetch(`${url}/api/setup`);
      expect([refusal.status, refusal.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await refusal.json()).toMatchObject({ code: 'unavailable' });
      expect(await states()).toEqual([200, 503, 503]);
    }
    expect(said()).not.toContain('Nobody waited');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says goodbye: streams are told, requests finish, and it ends with 0', async () => {
    const { url, child, ended } = await start({ DATABASE_URL: process.env['DATABASE_URL'] ?? '', ORDO_RATE_LIMITS: 'off' });
    await until('ready', async () => (await statusOf(`${url}/health/ready`)) === 200);
    const admin = await new Browser(url).signUp();
    await admin.post('/api/products', { key: 'BYE', name: 'Goodbye' }).expect(201);
    const streams = await Promise.all(Array.from({ length: 10 }, () => openStream(admin)));
    const writes = Array.from({ length: 40 }, (_, n) => admin.post('/api/products/BYE/items', { title: `Item ${n}` }));
    await sleep(20);
    const begun = Date.now();
    child.kill('SIGTERM');
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual(Array<number>(40).fill(201));
    for (const stream of streams) expect(await stream.text()).toMatch(/event: bye\ndata: \{\}\n\n$/);
    expect(await ended).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
});

function openStream(browser: Browser): Promise<Response> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return fetch(`${browser.url}/api/products/BYE/stream`, { headers: { cookie } });
}
