// Measures the promises about speed, each beside a yardstick of the same run, and writes docs/bench.md.
//   npm run bench [-- --items 1000,10000,100000] [--only server|browser]
import { parseArgs } from 'node:util';
import { benchBrowser } from './bench/browser.mjs';
import { Place } from './bench/place.mjs';
import { writeReport } from './bench/report.mjs';
import { Results } from './bench/results.mjs';
import { benchServer, MAIN_SIZE } from './bench/server.mjs';

const { values: wanted } = parseArgs({ options: { items: { type: 'string' }, only: { type: 'string' } } });
const sizes = (wanted.items ?? '1000,10000,100000').split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1) || ![undefined, 'server', 'browser'].includes(wanted.only)) {
  console.error('npm run bench [-- --items 1000,10000,100000] [--only server|browser]');
  process.exit(2);
}

const begun = performance.now();
const results = new Results();
const place = await Place.open();
try {
  if (wanted.only !== 'browser') await benchServer(place, results, sizes);
  if (wanted.only !== 'server') await benchBrowser(place, results, sizes.includes(MAIN_SIZE) ? MAIN_SIZE : sizes.at(-1));
} finally {
  await place.close();
}
writeReport(results, { sizes, minutes: Math.ceil((performance.now() - begun) / 60_000) });
process.exit(0);
