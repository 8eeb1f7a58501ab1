import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Where a server may stand: on both sides of the date line, with half hours, and with clocks that change. */
const SERVER_ZONES = ['Pacific/Kiritimati', 'Pacific/Honolulu', 'America/Sao_Paulo', 'Asia/Kolkata', 'Europe/Berlin'];

const scenario = join(__dirname, '../../test/days-of-sprints.ts');
const { outputFiles } = buildSync({ entryPoints: [scenario], bundle: true, platform: 'node', format: 'cjs', write: false });
const program = outputFiles[0]?.text ?? '';

function runIn(zone: string): string {
  return execFileSync(process.execPath, ['-'], { input: program, env: { ...process.env, TZ: zone }, encoding: 'utf8' });
}

describe('the days of sprints', () => {
  const inUtc = runIn('UTC');

  it('each hold what was done in their last second', () => {
    for (const { remaining } of JSON.parse(inUtc) as { remaining: number[] }[]) expect(remaining).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it.each(SERVER_ZONES)('are the same on a server in %s', (zone) => {
    expect(runIn(zone)).toBe(inUtc);
  });

  it('are computed in processes whose zone really differs', () => {
    const offset = (zone: string): string =>
      execFileSync(process.execPath, ['-p', 'new Date(0).getTimezoneOffset()'], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(new Set(SERVER_ZONES.map(offset)).size).toBeGreaterThan(3);
  });
});
