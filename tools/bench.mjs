// Measures the promises about speed, each beside a yardstick of the same run, and writes docs/bench.md.
//   npm run bench [-- --items 1000,10000,100000] [--only server|browser|board|order]
// With --only a part is measured, and told but not written.
import { parseArgs } from 'node:util';
import { benchBoard, benchBrowser, benchOrder } from './bench/browser.mjs';
import { Place } from './bench/place.mjs';
import { writeReport } from './bench/report.mjs';
import { Results } from './bench/results.mjs';
import { benchServer, MAIN_SIZE } from './bench/server.mjs';

const PARTS = ['server', 'browser', 'board', 'order'];
const { values: wanted } = parseArgs({ options: { items: { type: 'string' }, only: { type: 'string' } } });
const sizes = (wanted.items ?? '1000,10000,100000').split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1) || ![undefined, ...PARTS].includes(wanted.only)) {
  console.error('npm run bench [-- --items 1000,10000,100000] [--only server|browser|board|order]');
  process.exit(2);
}

const begun = performance.now();
const results = new Results();
const place = await Place.open();
try {
  const isWanted = (part) => wanted.only === undefined || wanted.only === part;
  if (isWanted('server')) await benchServer(place, results, sizes);
  if (isWanted('browser')) await benchBrowser(place, results, sizes.includes(MAIN_SIZE) ? MAIN_SIZE : sizes.at(-1));
  if (isWanted('board')) await benchBoard(place, results);
  if (isWanted('order')) await benchOrder(place, results);
} finally {
  await place.close();
}
if (wanted.only === undefined) writeReport(results, { sizes, minutes: Math.ceil((performance.now() - begun) / 60_000) });
process.exit(0);
