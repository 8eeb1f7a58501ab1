import assert from 'node:assert/strict';
import { verify } from '../invariants.mjs';
import { LiveClient } from '../live-client.mjs';
import { longestRank, orderAsAsked } from '../moves.mjs';
import { any, placeBeside } from '../writers.mjs';

export const name = 'many people move the same 500 items, over two instances';

const ITEMS = 500;

export async function run(world, { movers, movesEach }) {
  const product = await world.product({ items: ITEMS });
  const clients = await Promise.all([0, 1, 0, 1].map((index) => new LiveClient(product, [world.origins[index]]).start()));
  const begun = performance.now();
  await Promise.all(Array.from({ length: movers }, (_, mover) => moveAbout(product, world.origins[mover % 2], movesEach)));
  const seconds = (performance.now() - begun) / 1000;
  const { revision, items } = await product.snapshot();
  for (const client of clients) {
    await client.reaches(revision);
    client.checkAgainst({ revision, items });
    await client.stop();
  }
  const log = await product.log();
  const order = items.map(({ id }) => id);
  assert.equal(order.length, ITEMS, 'no item was lost');
  assert.deepEqual(order, orderAsAsked(log, product.requests), 'the order is what the moves of the log ask for, one after the other');
  const statuses = [...product.requests.lines.values()].flatMap((line) => line.statuses);
  assert.deepEqual(new Set(statuses.filter((status) => status !== 200 && status !== 201)), new Set(), 'every move was answered with success');
  await verify(product);
  const longest = longestRank(log);
  assert.ok(longest <= 64, `ranks have at most 64 characters, and not ${longest}`);
  const moves = movers * movesEach;
  return `${moves} moves, ${Math.round(moves / seconds)} a second; ${ITEMS} items in one order for ${clients.length} clients and the database; longest rank ${longest}`;
}

/** Alone or several at a time, anywhere. */
async function moveAbout(product, origin, count) {
  for (let done = 0; done < count; done++) {
    const items = new Set(Array.from({ length: Math.random() < 0.8 ? 1 : 5 }, () => any(product.items)));
    await product.command(origin, 'POST', '/items/move', { items: [...items], place: placeBeside(any(product.items)) });
  }
}
