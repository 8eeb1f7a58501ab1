import { any } from '../../fault/writers.mjs';
import { byTurns, quantile } from '../measure.mjs';

const TIMES = 50;
const ITEMS = 50;

/** The report of a sprint that runs, beside the same changes read by hand. Milliseconds, at the 95th percentile. */
export async function sprintReports({ yardstick }, product) {
  const sprint = await runningSprint(product);
  return slowest(
    () => send(product, 'GET', `/sprints/${sprint}/report`),
    async () => (await yardstick.send('GET', `/sprint-log?product=${product.id}&sprints=${sprint}`)).milliseconds,
  );
}

/** Ninety days of flow, beside all changes of status read by hand. */
export async function flows({ yardstick }, product) {
  return slowest(
    () => send(product, 'GET', '/flow'),
    async () => (await yardstick.send('GET', `/flow-log?product=${product.id}`)).milliseconds,
  );
}

async function runningSprint(product) {
  const id = crypto.randomUUID();
  const items = [...new Set(Array.from({ length: ITEMS }, () => any(product.items)))];
  const today = new Date().toISOString().slice(0, 10);
  await send(product, 'POST', '/sprints', { id, name: 'Sprint 1', startsOn: today, endsOn: today });
  await send(product, 'POST', `/sprints/${id}/plan`, { items });
  await send(product, 'POST', `/sprints/${id}/start`, {});
  for (const item of items) await send(product, 'POST', '/items/move', { items: [item], status: any(['in-progress', 'in-review', 'done']) });
  return id;
}

async function send({ world, path }, method, rest, body) {
  const answer = await world.owner.send(world.origin, method, `${path}${rest}`, body);
  if (!answer.isDone) throw new Error(`${method} ${rest} was answered with ${answer.status}: ${answer.text}`);
  return answer.milliseconds;
}

async function slowest(ours, bare) {
  const samples = await byTurns(TIMES, ours, bare);
  return { ours: quantile(samples.ours, 0.95), bare: quantile(samples.bare, 0.95) };
}
