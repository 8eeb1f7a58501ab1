import { any, placeBeside } from '../../fault/writers.mjs';
import { byTurns, median, rate } from '../measure.mjs';

const MOVERS = 8;
const ONE_BY_ONE = 200;

/** One move after the other, each beside a bare commit of one row. Milliseconds, at the median. */
export async function oneMove({ origin, yardstick }, product) {
  const samples = await byTurns(
    ONE_BY_ONE,
    () => move(product, origin),
    commit(yardstick, () => 1),
  );
  return { ours: median(samples.ours), bare: median(samples.bare) };
}

/** Eight people moving in one product, and eight counting in one row. A second. */
export async function manyMoves({ origin, yardstick }, product, seconds) {
  return {
    ours: await rate(MOVERS, seconds, () => move(product, origin)),
    bare: await rate(
      MOVERS,
      seconds,
      commit(yardstick, () => 1),
    ),
  };
}

async function move({ world, path, items }, origin) {
  const answer = await world.owner.send(origin, 'POST', `${path}/items/move`, { items: [any(items)], place: placeBeside(any(items)) });
  if (!answer.isDone) throw new Error(`A move was answered with ${answer.status}: ${answer.text}`);
  return answer.milliseconds;
}

function commit(yardstick, rowOf) {
  return async (turn) => (await yardstick.send('POST', '/commit', { row: rowOf(turn) })).milliseconds;
}
