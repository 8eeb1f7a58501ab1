import { any } from '../../fault/writers.mjs';
import { byTurns, quantile } from '../measure.mjs';

const TIMES = 100;

/** Looking for words in every text of the product, beside one look-up in an index of the same words. Milliseconds, at the 95th percentile. */
export async function searches({ yardstick }, product) {
  await yardstick.send('PUT', `/texts?product=${product.id}`);
  const words = () => `battery ${1 + any([...product.items.keys()])}`;
  return slowest(
    () => timedRead(product, `/search?q=${encodeURIComponent(words())}`),
    async () => (await yardstick.send('GET', `/found?words=${encodeURIComponent(words())}`)).milliseconds,
  );
}

/** A page of what a filter lets through, beside the same rows asked for by hand. Milliseconds, at the 95th percentile. */
export async function filters({ yardstick }, product) {
  const filter = encodeURIComponent('estimate:5 -category:done');
  return slowest(
    () => timedRead(product, `/items?filter=${filter}&limit=50`),
    async () => (await yardstick.send('GET', `/estimated?product=${product.id}`)).milliseconds,
  );
}

async function slowest(ours, bare) {
  const samples = await byTurns(TIMES, ours, bare);
  return { ours: quantile(samples.ours, 0.95), bare: quantile(samples.bare, 0.95) };
}

async function timedRead({ world, path }, rest) {
  const answer = await world.owner.send(world.origin, 'GET', `${path}${rest}`);
  if (!answer.isDone) throw new Error(`GET ${rest} was answered with ${answer.status}: ${answer.text}`);
  return answer.milliseconds;
}
