import assert from 'node:assert/strict';
import { sleep } from '../../postgres/process.mjs';
import { EventStream } from '../event-stream.mjs';
import { tally, verify } from '../invariants.mjs';
import { crowdOf } from '../crowd.mjs';

export const name = 'SIGTERM with requests and streams open';

const REQUESTS = 40;
const STREAMS_EACH = 25;

export async function run(world, { drainedStreams }) {
  const product = await world.product({ items: 20 });
  const [leaving] = world.instances;
  const people = await crowdOf(product, Math.ceil(drainedStreams / STREAMS_EACH));
  const streams = await Promise.all(Array.from({ length: drainedStreams }, (_, index) => listen(people[index % people.length], leaving.origin, product)));
  // Slow enough that none has been answered when the signal comes.
  world.proxy.slow(5);
  const asked = Array.from({ length: REQUESTS }, (_, index) => ask(product, leaving.origin, index));
  await sleep(30);
  const early = await Promise.race([Promise.any(asked).then(() => true), sleep(0).then(() => false)]);
  const { code, milliseconds } = await leaving.end();
  const answers = await Promise.all(asked);
  world.proxy.heal();
  for (const answer of answers) assert.ok(answer?.isDone, `every request is finished, none is answered with ${answer?.status ?? 'nothing'}`);
  assert.equal(early, false, 'requests were open when the signal came');
  for (const stream of streams) assert.equal((await stream.ended).at(-1)?.type, 'bye', 'every stream ends with a goodbye');
  assert.equal(code, 0, 'it ends with 0');
  assert.ok(milliseconds <= 10_000, `within 10 s, and not after ${Math.round(milliseconds)} ms`);
  await leaving.start();
  for (const person of people.slice(1)) person.leave();
  return `${REQUESTS} requests were answered and ${streams.length} streams said bye, gone after ${Math.round(milliseconds)} ms; ${tally(await verify(product))}`;
}

async function ask(product, origin, index) {
  if (index % 2) return product.world.owner.send(origin, 'GET', `${product.path}/${index % 4 === 1 ? 'snapshot' : 'changes?after=0'}`).catch(() => undefined);
  return (await product.command(origin, 'POST', '/items', { title: `Asked before the end ${index}` })).answer;
}

/** An open stream; `ended` is all its events. */
async function listen(person, origin, product) {
  const stream = new EventStream(person, origin, `${product.path}/stream`);
  const events = [];
  const ended = (async () => {
    for await (const event of stream) events.push(event);
    return events;
  })();
  ended.catch(() => undefined);
  while (events.length === 0) await sleep(10);
  return { ended };
}
