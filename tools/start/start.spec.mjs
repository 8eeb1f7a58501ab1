import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { Cluster } from '../postgres/cluster.mjs';
import { freePort, isAlive, runningServer, sleep } from '../postgres/process.mjs';
import { root } from '../run.mjs';

const HOSTS = ['127.0.0.1', '::1', '0.0.0.0'];
const folder = mkdtempSync(path.join(os.tmpdir(), 'ordo-start-'));
chmodSync(folder, 0o755); // the database's user has to get in when root runs this
const data = path.join(folder, 'data');
const port = await freePort(0, HOSTS);
const starters = [];

after(async () => {
  for (const { child } of starters) child.kill('SIGTERM');
  await Promise.all(starters.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

test('serves the app and its API at one address, and leaves nothing behind when stopped', async () => {
  const ordo = await ready(start());
  const page = await fetch(`${ordo.address}/`);
  assert.match(await page.text(), /<ordo-app/);
  assert.equal((await fetch(`${ordo.address}/api/no-such-thing`)).status, 404);

  const { api } = run();
  const database = await server();
  ordo.child.kill('SIGTERM');
  assert.equal(await ordo.ended, 0);
  assert.deepEqual([isAlive(api), isAlive(database.pid), existsSync(path.join(data, 'run.json'))], [false, false, false]);
});

test('a killed starter takes the server with it, and the next one takes over the database', async () => {
  const killed = await ready(start());
  const { api } = run();
  const database = await server();
  killed.child.kill('SIGKILL');
  await until(() => !isAlive(api));
  assert.ok(isAlive(database.pid));

  await ready(start());
  assert.equal((await server()).pid, database.pid);
});

test('a second starter says where the first one is', async () => {
  const second = start();
  assert.equal(await second.ended, 1);
  assert.match(second.output, new RegExp(`runs already, at http://localhost:${port}`));
});

test('a killed database is started again while the server goes on', async () => {
  const { api } = run();
  const { pid } = await server();
  process.kill(pid, 'SIGKILL');
  await until(async () => !isAlive(pid) && (await isReady()));
  assert.equal(run().api, api);
});

test('a killed server is started again', async () => {
  const { api } = run();
  process.kill(api, 'SIGKILL');
  await until(async () => run().api !== api && (await isReady()));
});

test('a port that is taken is not fought for', async () => {
  starters.at(-2).child.kill('SIGTERM');
  await starters.at(-2).ended;
  const neighbour = net.createServer().listen(port, '127.0.0.1');
  const ordo = await ready(start());
  assert.notEqual(ordo.address, `http://localhost:${port}`);
  assert.match(ordo.output, new RegExp(`Port ${port} is taken`));
  neighbour.close();
});

/** A starter as service managers run it. */
function start() {
  const env = { ...process.env, ORDO_DATA: data, PORT: String(port), DATABASE_URL: '', PUBLIC_URL: '', NODE_ENV: '', NODE_TEST_CONTEXT: '' };
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const starter = { child, output: '', ended: new Promise((resolve) => child.once('close', resolve)) };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (starter.output += text));
  starters.push(starter);
  return starter;
}

async function ready(starter) {
  await until(() => {
    starter.address = /Ordo is ready: (\S+)/.exec(starter.output)?.[1];
    assert.equal(starter.child.exitCode, null, starter.output);
    return starter.address;
  });
  return starter;
}

async function server() {
  return runningServer((await Cluster.at(data)).data);
}

function run() {
  return JSON.parse(readFileSync(path.join(data, 'run.json'), 'utf8'));
}

async function isReady() {
  return fetch(`http://localhost:${port}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function until(condition) {
  for (const limit = Date.now() + 120_000; !(await condition()); await sleep(50)) assert.ok(Date.now() < limit, 'waited too long');
}
