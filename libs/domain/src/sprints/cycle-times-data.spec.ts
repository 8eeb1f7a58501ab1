import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cycleDays } from './flow';
import { percentile } from './percentile';

/** Real public data that a checkout for users does not have. */
const FILE = join(__dirname, '../../../../../shared/data/flow/cycle-times.csv');
const isThere = existsSync(FILE);

if (!isThere) console.warn('Skipped: there are no real cycle times beside this checkout.');

describe('4,123 finished tasks of two real projects', () => {
  (isThere ? it : it.skip)('have P50 and P85 of 5 and 19 days over the valid rows, and 1,662 that are named as invalid', () => {
    const rows = rowsOf(readFileSync(FILE, 'utf8'));
    const invalid = rows.filter(({ created, finished }) => cycleDays(created, finished) === null);
    const valid = rows.filter((row) => !invalid.includes(row)).map(({ days }) => days);
    expect([rows.length, invalid.length, valid.length]).toEqual([4123, 1662, 4123 - 1662]);
    expect(new Set(invalid.map(({ days }) => days))).toEqual(new Set([-1]));
    expect(invalid[0]?.id).toBe('P0-T5052');
    expect([percentile(valid, 50), percentile(valid, 85)]).toEqual([5, 19]);
  });
});

function rowsOf(csv: string): { id: string; created: string; finished: string; days: number }[] {
  const [header, ...lines] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', '').split(','));
  const at = (name: string): number => header?.indexOf(name) ?? -1;
  return lines.map((cells) => ({
    id: cells[at('id')] ?? '',
    created: cells[at('created_date')] ?? '',
    finished: cells[at('finished_date')] ?? '',
    days: Number(cells[at('cycle_time_days')]),
  }));
}
