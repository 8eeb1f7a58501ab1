import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sleep } from '../../postgres/process.mjs';
import { crowdOf } from '../crowd.mjs';
import { tally, verify } from '../invariants.mjs';

export const name = 'kill -9 between a mention and its telling';

const WRITERS = 4;

/** Milliseconds until what is in the log must be told. */
const PATIENCE = 8000;

export async function run(world, { toldKills }) {
  const product = await world.product({ items: WRITERS });
  const [, reader] = await crowdOf(product, 2);
  const { id } = await read(reader, world, '/api/me');
  const work = { isGoing: true };
  const writers = Promise.all(product.items.map((item, index) => mentionOn(work, product, { item, id, turn: index })));
  for (let cycle = 0; cycle < toldKills; cycle++) {
    await sleep(300 + Math.random() * 300);
    await killOneOf(world, cycle);
  }
  work.isGoing = false;
  await writers;
  const said = saidIn(await product.log());
  const told = await toldTo(reader, world, said.length);
  assert.equal(new Set(told).size, told.length, 'nothing is told twice');
  assert.deepEqual(told.toReversed(), said, 'everything that was said is told, in the order in which it was said');
  reader.leave();
  return `${toldKills} times, ${said.length} mentions, each told once; ${tally(await verify(product))}`;
}

/** By turns the database and both instances. */
async function killOneOf({ database, instances }, cycle) {
  const victims = [database, ...instances];
  const victim = victims[cycle % victims.length];
  await victim.kill();
  await victim.start();
}

async function mentionOn(work, product, { item, id, turn }) {
  for (; work.isGoing; turn++) {
    const origin = product.world.origins[turn % product.world.origins.length];
    await product.command(origin, 'POST', `/items/${item}/comments`, { body: `@[Reader](member:${id}) ${randomUUID()}` });
    await sleep(5);
  }
}

/** What tells one mention from another, in the order of the log. */
function saidIn(log) {
  return log
    .filter(({ command }) => command === 'comment.create')
    .map(({ patches }) => lastWord(patches.find(({ entity }) => entity === 'comment').after.body));
}

/** The same of what somebody is told, newest first, as soon as it is as much. */
async function toldTo(reader, world, count) {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(50)) {
    if ((await read(reader, world, '/api/notifications?limit=1')).unread >= count) break;
  }
  const told = [];
  for (let cursor = ''; cursor !== null;) {
    const page = await read(reader, world, `/api/notifications?limit=100${cursor && `&cursor=${cursor}`}`);
    told.push(...page.notifications.map(({ excerpt }) => lastWord(excerpt)));
    cursor = page.cursor;
  }
  return told;
}

async function read(person, { origins }, path) {
  const answer = await person.send(origins[0], 'GET', path);
  assert.ok(answer.isDone, `GET ${path} was answered with ${answer.status}: ${answer.text}`);
  return answer.body;
}

function lastWord(text) {
  return text.split(' ').at(-1);
}
