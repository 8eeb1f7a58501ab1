import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { buildSync } from 'esbuild';
import { root } from './run.mjs';

/** Where a server may stand: on both sides of the date line, with half hours, and with clocks that change. */
const SERVER_ZONES = ['Pacific/Kiritimati', 'Pacific/Honolulu', 'America/Sao_Paulo', 'Asia/Kolkata', 'Europe/Berlin'];

const scenario = path.join(root, 'libs/domain/test/days-of-sprints.ts');
const { outputFiles } = buildSync({ entryPoints: [scenario], bundle: true, platform: 'node', format: 'cjs', write: false });
const program = outputFiles[0].text;

const runIn = (zone, args = ['-'], input = program) => execFileSync(process.execPath, args, { input, env: { ...process.env, TZ: zone }, encoding: 'utf8' });

describe('the days of sprints', () => {
  const inUtc = runIn('UTC');

  it('each hold what was done in their last second', () => {
    for (const { remaining } of JSON.parse(inUtc)) assert.deepEqual(remaining, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  for (const zone of SERVER_ZONES) it(`are the same on a server in ${zone}`, () => assert.equal(runIn(zone), inUtc));

  it('are computed in processes whose zone really differs', () => {
    const offsets = SERVER_ZONES.map((zone) => runIn(zone, ['-p', 'new Date(0).getTimezoneOffset()'], ''));
    assert.ok(new Set(offsets).size > 3);
  });
});
