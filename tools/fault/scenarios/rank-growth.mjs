import assert from 'node:assert/strict';
import { sleep } from '../../postgres/process.mjs';
import { verify } from '../invariants.mjs';
import { longestRank, orderAsAsked } from '../moves.mjs';
import { any } from '../writers.mjs';

export const name = 'inserts into one gap, moves to the top, and a rebalance in between';

export async function run(world, { gapInserts, topMoves, rebalanced }) {
  const growth = await growRanks(world, gapInserts, topMoves);
  const slowest = await rebalanceDuringMoves(world, rebalanced);
  return `${gapInserts} inserts and ${topMoves} moves: longest rank ${growth.longest}, rebalanced ${growth.rebalances} times; of ${rebalanced} items in ${slowest} ms`;
}

/** Four at a time, on both sides of the gap, so that the keys in it get as long as they can. */
async function growRanks(world, gapInserts, topMoves) {
  const product = await world.product({ items: 20 });
  const [upper, lower] = product.items;
  const insert = (index, origin) =>
    product.change(origin, 'POST', '/items', { title: `In the gap ${index}`, place: index % 2 ? { after: upper } : { before: lower } });
  const toTop = (_, origin) => product.change(origin, 'POST', '/items/move', { items: [any(product.items)], place: { at: 'top' } });
  await fourAtATime(world, gapInserts, insert);
  await fourAtATime(world, topMoves, toTop);
  await verify(product);
  const log = await product.log();
  assert.deepEqual(await product.orderInDatabase(), orderAsAsked(log, product.requests), 'the order is the one that was asked for');
  const longest = longestRank(log);
  assert.ok(longest <= 64, `ranks have at most 64 characters, and not ${longest}`);
  const rebalances = log.filter(({ command }) => command === 'ranks.rebalance').length;
  if (gapInserts >= 1000) assert.ok(rebalances > 0, 'so many inserts make a rebalance necessary');
  return { longest, rebalances };
}

/** Narrows one gap until the whole order gets new ranks, while others move: they notice nothing. */
async function rebalanceDuringMoves(world, count) {
  const product = await world.product({ items: count });
  let isDone = false;
  const moveOthers = async (origin) => {
    for (; !isDone; await sleep(10)) {
      await product.change(origin, 'POST', '/items/move', { items: [any(product.items.slice(2))], place: { after: any(product.items.slice(2)) } });
    }
  };
  const others = world.origins.map(moveOthers);
  const milliseconds = await narrowUntilRebalanced(product, world.origins[0]).finally(() => (isDone = true));
  await Promise.all(others);
  await verify(product);
  const log = await product.log();
  assert.equal(log.filter(({ command }) => command === 'ranks.rebalance').length, 1, 'the order was given new ranks once');
  assert.deepEqual(await product.orderInDatabase(), orderAsAsked(log, product.requests), 'a rebalance leaves the order as it is');
  return Math.round(milliseconds);
}

/** Answers how long the insert took that found the gap too narrow. */
async function narrowUntilRebalanced(product, origin) {
  let last = product.items[1];
  let length = 0;
  for (let turn = 0; turn < 1000; turn++) {
    const begun = performance.now();
    const { patches } = await product.change(origin, 'POST', '/items', { title: `Narrower ${turn}`, place: turn % 2 ? { after: last } : { before: last } });
    const [{ id, after }] = patches;
    if (after.rank.length < length - 20) return performance.now() - begun;
    length = after.rank.length;
    last = id;
  }
  throw new Error('1,000 inserts into a gap that halves each time asked for no rebalance');
}

async function fourAtATime({ origins }, count, work) {
  let next = 0;
  const worker = async (_, index) => {
    while (next < count) await work(next++, origins[index % origins.length]);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
