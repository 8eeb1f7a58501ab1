import assert from 'node:assert/strict';
import { sleep } from '../../postgres/process.mjs';
import { crowdOf } from '../crowd.mjs';
import { EventStream } from '../event-stream.mjs';

export const name = 'a thousand streams come back at once';

const STREAMS_EACH = 50;

export async function run(world, { manyStreams }) {
  const product = await world.product({ items: 100 });
  const people = await crowdOf(product, Math.ceil(manyStreams / STREAMS_EACH));
  const listeners = Array.from(
    { length: manyStreams },
    (_, index) => new Listener(product, people[index % people.length], world.origins[Math.floor(index / people.length) % 2]),
  );
  await until(() => listeners.every(({ isOpen }) => isOpen), 60_000, 'all are there');
  await Promise.all(world.instances.map((instance) => instance.kill()));
  for (const listener of listeners) listener.isOpen = false;
  const begun = performance.now();
  await Promise.all(world.instances.map((instance) => instance.start()));
  await until(() => listeners.every(({ isOpen }) => isOpen), 30_000, 'all are back within 30 s');
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { revision } = await product.change(world.origins[0], 'POST', '/items', { title: 'For everybody' });
  await until(() => listeners.every((listener) => listener.revision >= revision), 3000, 'all hear of a change within 3 s');
  for (const listener of listeners) listener.leave();
  for (const person of people.slice(1)) person.leave();
  return `${manyStreams} streams were back ${seconds} s after both instances were killed`;
}

/** Follows a product and comes back for as long as it is wanted. */
class Listener {
  isOpen = false;
  isWanted = true;
  revision = 0;

  constructor(product, person, origin) {
    this.work = this.follow(product, person, origin);
  }

  leave() {
    this.isWanted = false;
    this.stream.cut();
  }

  async follow(product, person, origin) {
    while (this.isWanted) {
      this.stream = new EventStream(person, origin, `${product.path}/stream?after=${this.revision}`);
      try {
        for await (const { type, data } of this.stream) {
          this.isOpen = true;
          if (type === 'change' || type === 'reset') this.revision = data.revision;
        }
      } catch {
        // Comes back below.
      }
      this.isOpen = false;
      await sleep(500 + Math.random() * 500);
    }
  }
}

async function until(isSo, patience, what) {
  for (const end = performance.now() + patience; !isSo(); await sleep(50)) assert.ok(performance.now() < end, what);
}
