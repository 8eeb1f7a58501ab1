import assert from 'node:assert/strict';
import { setInterval as every } from 'node:timers/promises';
import { sleep } from '../../postgres/process.mjs';
import { verify } from '../invariants.mjs';
import { LiveClient } from '../live-client.mjs';
import { Writers } from '../writers.mjs';

export const name = 'streams cut at random, a lost doorbell, a killed instance';

export async function run(world, { streams, streamedChanges }) {
  const product = await world.product({ items: 50 });
  const [a, b] = world.origins;
  const clients = await Promise.all(Array.from({ length: streams }, (_, index) => new LiveClient(product, index % 2 ? [b, a] : [a, b]).start()));
  // Never cut, and away from where the changes are made: how late they come is measured here.
  const steady = await new LiveClient(product, [a]).start();
  const writing = writeHalfDeaf(world, product, streamedChanges);
  await cutAtRandom(clients, writing);
  const [heard, looked] = (await writing).map((lines) => delaysOf(steady, lines));
  await killOne(world, product, [...clients, steady]);
  const snapshot = await product.snapshot(b);
  for (const client of [...clients, steady]) {
    await client.reaches(snapshot.revision);
    client.checkAgainst(snapshot);
    await client.stop();
    if (client.failure) throw client.failure;
  }
  await verify(product);
  for (const { worst } of [heard, looked]) assert.ok(worst <= 3000, `the latest change came ${worst} ms after its answer`);
  assert.ok(looked.p95 <= 1100, `without a doorbell a change comes within a second, and not after ${looked.p95} ms`);
  const connections = clients.reduce((sum, client) => sum + client.connections, 0);
  const times = ({ p95, worst }) => `p95 ${p95} ms, worst ${worst} ms`;
  return `${clients.length + 1} clients fold the log of ${snapshot.revision} changes over ${connections} connections; ${times(heard)}; without a doorbell ${times(looked)}`;
}

/** Everything is written at the second instance; after half of it the first no longer hears the doorbell. Answers the requests of both halves. */
async function writeHalfDeaf({ proxy, origins }, product, changes) {
  const { lines } = product.requests;
  const before = lines.size;
  const crowd = new Writers(product, origins.slice(1), 4);
  while (crowd.successes.length < changes / 2) await sleep(20);
  proxy.loseDoorbell();
  const half = lines.size;
  while (crowd.successes.length < changes) await sleep(20);
  await crowd.stop();
  await sleep(1500);
  proxy.heal();
  return [[...lines.values()].slice(before, half), [...lines.values()].slice(half)];
}

async function cutAtRandom(clients, until) {
  const stop = new AbortController();
  until.finally(() => stop.abort());
  try {
    for await (const _ of every(40, undefined, { signal: stop.signal })) clients[Math.floor(Math.random() * clients.length)].cut();
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}

/** Milliseconds from the answer that a writer got to the moment at which a client saw the change. */
function delaysOf(client, lines) {
  const delays = lines.flatMap(({ change, doneAt }) => {
    const seen = change && client.seenAt.get(change.revision);
    return seen === undefined ? [] : [Math.max(0, seen - doneAt)];
  });
  delays.sort((one, other) => one - other);
  return { p95: Math.round(delays[Math.floor(delays.length * 0.95)]), worst: Math.round(delays.at(-1)) };
}

async function killOne({ instances, origins }, product, clients) {
  await instances[0].kill();
  for (let index = 0; index < 10; index++) await product.change(origins[1], 'POST', '/items', { title: `While one is dead ${index}` });
  await instances[0].start();
  const { revision } = await product.snapshot();
  for (const client of clients) await client.reaches(revision);
}
