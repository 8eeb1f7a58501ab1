import { any } from '../../fault/writers.mjs';

/** The most rows that one file may have. */
const ROWS_AT_ONCE = 50_000;

const WORDS =
  'as a rider I want to unlock bikes from the phone so that nobody waits at the station while it rains and the battery is shown before I choose'.split(' ');

/** Fills a product with so many items through the import, and answers how many a second that was, ours and bare. */
export async function importItems({ yardstick }, product, count) {
  let [ours, bare] = [0, 0];
  for (let done = 0; done < count; done += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - done) }, (_, index) => rowOf(done + index + 1));
    const { answer } = await product.command(product.world.origin, 'POST', '/imports', { source: 'csv', content: csvOf(rows) }, { patience: 120_000 });
    if (!answer?.isDone) throw new Error(`The import was answered with ${answer?.status}: ${answer?.text.slice(0, 500)}`);
    ours += answer.milliseconds;
    bare += (await yardstick.send('POST', '/insert', rows)).milliseconds;
  }
  const { items } = await product.snapshot();
  product.items = items.map(({ id }) => id);
  if (items.length !== count) throw new Error(`${count} rows were imported as ${items.length} items`);
  return { ours: (count / ours) * 1000, bare: (count / bare) * 1000 };
}

function rowOf(number) {
  const words = (count) => Array.from({ length: count }, () => any(WORDS)).join(' ');
  return { number, title: `${words(8)} ${number}`, description: words(50), estimate: any([1, 2, 3, 5, 8, 13]) };
}

function csvOf(rows) {
  return [
    'Key,Title,Description,Estimate',
    ...rows.map(({ number, title, description, estimate }) => `OLD-${number},${title},${description},${estimate}`),
  ].join('\n');
}
