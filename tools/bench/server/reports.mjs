import { any } from '../../fault/writers.mjs';
import { slowest } from '../measure.mjs';
import { ask } from './ask.mjs';

const TIMES = 50;
/** What takes milliseconds is asked for more often: the slow end of a few is chance. */
const QUICK_TIMES = 200;
const ITEMS = 50;

/** The report of a sprint that runs, beside the same changes read by hand. Milliseconds, at the 95th percentile. */
export async function sprintReports({ yardstick }, product) {
  const sprint = await runningSprint(product);
  return slowest(
    QUICK_TIMES,
    () => ask(product, 'GET', `/sprints/${sprint}/report`),
    async () => (await yardstick.send('GET', `/sprint-log?product=${product.id}&sprints=${sprint}`)).milliseconds,
  );
}

/** Ninety days of flow, beside all changes of status read by hand. */
export async function flows({ yardstick }, product) {
  return slowest(
    TIMES,
    () => ask(product, 'GET', '/flow'),
    async () => (await yardstick.send('GET', `/flow-log?product=${product.id}`)).milliseconds,
  );
}

async function runningSprint(product) {
  const id = crypto.randomUUID();
  const items = [...new Set(Array.from({ length: ITEMS }, () => any(product.items)))];
  const today = new Date().toISOString().slice(0, 10);
  await ask(product, 'POST', '/sprints', { id, name: 'Sprint 1', startsOn: today, endsOn: today });
  await ask(product, 'POST', `/sprints/${id}/plan`, { items });
  await ask(product, 'POST', `/sprints/${id}/start`, {});
  for (const item of items) await ask(product, 'POST', '/items/move', { items: [item], status: any(['in-progress', 'in-review', 'done']) });
  return id;
}
