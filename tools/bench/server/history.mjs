import { slowest } from '../measure.mjs';
import { ask } from './ask.mjs';

/** How old the product is whose reports are read. */
const SPRINTS = 100;
const LOG_ROWS = 200_000;

const ITEMS_A_SPRINT = 60;
const ESTIMATES = [1, 2, 3, 5, 8];
const STEPS = ['in-progress', 'in-review', 'done'];
const AT_ONCE = 1000;
/** Cards that are moved over the board in one step. */
const FEW = 5;
const TIMES = 30;
/** What takes milliseconds is asked for more often: the slow end of a few is chance. */
const QUICK_TIMES = 200;
/** As many sprints as velocity is drawn from unless more are asked for, and at most. */
const LAST = 8;
const MOST = 50;

/** Reports of a product with a long history, each beside a bare read of the same rows by the same index. Milliseconds, at the 95th percentile. */
export async function oldReports({ yardstick }, product) {
  const sprints = await liveLong(product);
  const log = (ids) => `/sprint-log?product=${product.id}&sprints=${ids.join(',')}`;
  const beside = (path, bare, times = TIMES) =>
    slowest(
      times,
      () => ask(product, 'GET', path),
      async () => (await yardstick.send('GET', bare)).milliseconds,
    );
  return {
    rows: await rowsOf(product),
    report: await beside(`/sprints/${sprints.at(-1)}/report`, log(sprints.slice(-1)), QUICK_TIMES),
    velocity: await beside(`/sprints/velocity?last=${LAST}`, log(sprints.slice(-LAST))),
    longVelocity: await beside(`/sprints/velocity?last=${MOST}`, log(sprints.slice(-MOST))),
    flow: await beside('/flow', `/flow-log?product=${product.id}`),
  };
}

/** A hundred sprints, one after the other, each planned, worked over the board and closed; the rest of the log is edits. Answers their ids. */
async function liveLong(product) {
  const { origin } = product.world;
  const change = (method, rest, body) => product.change(origin, method, rest, body);
  await product.addItems(SPRINTS * ITEMS_A_SPRINT);
  const sprints = [];
  const today = new Date().toISOString().slice(0, 10);
  for (let sprint = 0; sprint < SPRINTS; sprint++) {
    const id = crypto.randomUUID();
    const items = product.items.slice(sprint * ITEMS_A_SPRINT, (sprint + 1) * ITEMS_A_SPRINT);
    await change('POST', '/items/edit', { items, set: { estimate: ESTIMATES[sprint % ESTIMATES.length] } });
    await change('POST', '/sprints', { id, name: `Sprint ${sprint + 1}`, startsOn: today, endsOn: today });
    await change('POST', `/sprints/${id}/plan`, { items });
    await change('POST', `/sprints/${id}/start`, {});
    for (const status of STEPS)
      for (let at = 0; at < items.length; at += FEW) await change('POST', '/items/move', { items: items.slice(at, at + FEW), status });
    await change('POST', `/sprints/${id}/complete`, { unfinished: 'backlog' });
    sprints.push(id);
  }
  for (let round = 0; (await rowsOf(product)) < LOG_ROWS; round++) {
    for (let at = 0; at < product.items.length; at += AT_ONCE) {
      await change('POST', '/items/edit', { items: product.items.slice(at, at + AT_ONCE), set: { type: round % 2 ? 'feature' : 'task' } });
    }
  }
  await product.world.database.query('ANALYZE change_patch');
  return sprints;
}

async function rowsOf(product) {
  const [{ rows }] = await product.world.database.query('SELECT count(*)::integer AS rows FROM change_patch WHERE product_id = $1', [product.id]);
  return rows;
}
