import { any } from '../../fault/writers.mjs';
import { slowest } from '../measure.mjs';
import { ask } from './ask.mjs';

const TIMES = 100;

/** Looking for words in every text of the product, beside one look-up in an index of the same words. Milliseconds, at the 95th percentile. */
export async function searches({ yardstick }, product) {
  await yardstick.send('PUT', `/texts?product=${product.id}`);
  const words = () => `battery ${1 + any([...product.items.keys()])}`;
  return slowest(
    TIMES,
    () => ask(product, 'GET', `/search?q=${encodeURIComponent(words())}`),
    async () => (await yardstick.send('GET', `/found?words=${encodeURIComponent(words())}`)).milliseconds,
  );
}

/** A page of what a filter lets through, beside the same rows asked for by hand. Milliseconds, at the 95th percentile. */
export async function filters({ yardstick }, product) {
  const filter = encodeURIComponent('estimate:5 -category:done');
  return slowest(
    TIMES,
    () => ask(product, 'GET', `/items?filter=${filter}&limit=50`),
    async () => (await yardstick.send('GET', `/estimated?product=${product.id}`)).milliseconds,
  );
}
