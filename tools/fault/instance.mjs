import { once } from 'node:events';
import http from 'node:http';
import { freePort, sleep } from '../postgres/process.mjs';
import { startApi } from '../start/api.mjs';

/** What a server says when it did something that nobody answers for. */
const BAD_WORDS = /Nobody waited for this|UnhandledPromiseRejection|unhandled|uncaught|→ unexpected|cannot start/i;

/** One process of the server, which can be killed and started again at the same address. */
export class Instance {
  said = '';
  /** Milliseconds that the first start took, with nothing else going on. */
  firstStart = 0;
  /** How often it ended without having been told to. */
  desertions = 0;

  static async start(name, settings) {
    const instance = new Instance(name, await freePort(), settings);
    instance.firstStart = await instance.start();
    return instance;
  }

  constructor(name, port, settings) {
    Object.assign(this, { name, port, settings, origin: `http://127.0.0.1:${port}` });
  }

  /** Resolves when it says that it is ready; answers how long that took, in milliseconds. */
  async start() {
    this.spawn();
    return this.becomesReady();
  }

  async becomesReady({ patience = 30_000 } = {}) {
    const begun = performance.now();
    while (!(await this.isReady())) {
      const hasEnded = this.child.exitCode !== null || this.child.signalCode !== null;
      if (hasEnded || performance.now() - begun > patience)
        throw new Error(`Instance ${this.name} ${hasEnded ? 'ended' : 'did not get ready'}:\n${this.said.slice(-2000)}`);
      await sleep(25);
    }
    return performance.now() - begun;
  }

  spawn() {
    const child = startApi({ NODE_ENV: 'development', ORDO_HOST: '127.0.0.1', ORDO_RATE_LIMITS: 'off', ...this.settings, PORT: String(this.port) }, 'pipe');
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.said += text));
    this.isExpectedToEnd = false;
    this.gone = once(child, 'exit').then(([code, signal]) => {
      if (!this.isExpectedToEnd) this.desertions++;
      return { code, signal };
    });
    this.child = child;
  }

  get pid() {
    return this.child.pid;
  }

  async kill() {
    return this.end('SIGKILL');
  }

  /** Tells it to stop; answers with its exit code and how long it took. */
  async end(signal = 'SIGTERM') {
    const begun = performance.now();
    this.isExpectedToEnd = true;
    this.child.kill(signal);
    return { ...(await this.gone), milliseconds: performance.now() - begun };
  }

  async isReady() {
    return (await this.probe('/health/ready', 2000).catch(() => undefined))?.status === 200;
  }

  /** One request on a connection of its own: status, `Retry-After` and milliseconds. */
  probe(path, patience = 12_000) {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.get(`${this.origin}${path}`, { agent: false }, (response) => {
        response.resume();
        response.once('close', () => {
          clearTimeout(timer);
          resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'], begun, milliseconds: performance.now() - begun });
        });
      });
      const timer = setTimeout(() => request.destroy(new Error(`${path} did not answer within ${patience} ms`)), patience);
      request.once('error', (error) => (clearTimeout(timer), reject(error)));
    });
  }

  /** What must not be in the log, with the lines that follow it, since the last time it was asked. */
  takeBadWords() {
    const lines = this.said.split('\n');
    const bad = lines.flatMap((line, index) => (BAD_WORDS.test(line) ? [lines.slice(index, index + 8).join('\n')] : []));
    this.said = '';
    return bad;
  }
}
