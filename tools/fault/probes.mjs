import { sleep } from '../postgres/process.mjs';

/** No answer may take longer than this, in milliseconds. */
const LONGEST = 10_000;

/** Asks every instance how it is, and reads and writes through it, all the while something is broken. */
export class Probes {
  isAsking = true;
  seen = [];

  constructor(product, instances) {
    Object.assign(this, { product, instances });
    this.work = Promise.all(
      instances.flatMap((instance) => [
        this.repeat('live', () => instance.probe('/health/live')),
        this.repeat('ready', () => instance.probe('/health/ready')),
        this.repeat('read', () => this.throughClient((person) => person.send(instance.origin, 'GET', `${product.path}/changes?after=0`))),
        this.repeat('write', () => this.write(instance)),
        this.repeat('write', () => this.write(instance)),
      ]),
    );
  }

  async stop() {
    this.isAsking = false;
    await this.work;
  }

  /** What was asked between two moments, of one kind. */
  between(from, to, kind) {
    return this.seen.filter((one) => one.kind === kind && one.begun >= from && one.begun + one.milliseconds <= to);
  }

  /** Everything that was not as promised: `live` is always 200, everything else done or 503 with `Retry-After`, and nobody waits longer than ten seconds. */
  complaints() {
    return this.seen.flatMap((one) => {
      const what = `${one.kind} after ${Math.round(one.milliseconds)} ms`;
      if (one.problem) return [`${what}: ${one.problem}`];
      if (one.milliseconds > LONGEST) return [`${what} was answered too late`];
      if (one.kind === 'live' && one.status !== 200) return [`${what} was answered with ${one.status}`];
      if (one.status !== 503) return one.status < 300 ? [] : [`${what} was answered with ${one.status}`];
      return one.retryAfter ? [] : [`${what} was answered with 503 and no Retry-After`];
    });
  }

  /** Milliseconds from a moment until the first write after it was done. */
  firstWriteAfter(moment) {
    const ends = this.seen.filter(({ kind, status, begun, milliseconds }) => kind === 'write' && status < 300 && begun + milliseconds >= moment);
    return Math.min(...ends.map(({ begun, milliseconds }) => begun + milliseconds - moment));
  }

  async repeat(kind, ask) {
    while (this.isAsking) {
      const begun = performance.now();
      const answer = await ask().catch((error) => ({ problem: error.message }));
      this.seen.push({ kind, begun, milliseconds: performance.now() - begun, ...answer });
      await sleep(50);
    }
  }

  async throughClient(send) {
    const { status, headers } = await send(this.product.world.owner);
    return { status, retryAfter: headers['retry-after'] };
  }

  async write(instance) {
    const { answer } = await this.product.command(instance.origin, 'POST', '/items', { title: 'While it is broken' });
    if (answer === undefined) return { problem: 'the answer did not come' };
    return { status: answer.status, retryAfter: answer.headers['retry-after'] };
  }
}
