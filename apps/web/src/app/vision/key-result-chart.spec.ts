import { makeGoal, makeKeyResult } from '@ordo/testing';
import { show, type Screen } from '../shell/test/screen';
import { Goals } from '../store/goals';
import { KeyResultChart } from './key-result-chart';
import type { Measured } from './measured';

const goal = makeGoal({ horizon: '2026-12-11' });
const ride = makeKeyResult({ goalId: goal.id, name: 'Median time to ride', unit: 's', baseline: 140, target: 60, baselineOn: '2026-11-01' });
const measuredAs = (keyResult: typeof ride, current: number | null): Measured => ({
  keyResult,
  values: [],
  current,
  progress: 0,
  shown: 0,
  trend: { kind: 'unknown', missing: 'check-ins' },
});

describe('a key result over time', () => {
  const open = (checkIns: [day: string, value: number][], of = goal): Promise<Screen<KeyResultChart>> =>
    show(KeyResultChart, {
      providers: [
        {
          provide: Goals,
          useValue: { checkInsOf: () => checkIns.map(([day, value]) => ({ day, value })) },
        },
      ],
      inputs: { goal: of, measured: measuredAs(ride, checkIns.at(-1)?.[1] ?? null) },
    });
  const table = (screen: Screen<KeyResultChart>): string[][] =>
    screen.all('table tr').map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? ''));

  it('stands beside the even way to the target, by the days between', async () => {
    const screen = await open([
      ['2026-11-11', 130],
      ['2026-11-21', 110],
      ['2026-11-21', 96],
    ]);
    await screen.press('As a table');
    // 140 on day 0, 60 on day 40: 2 less each day; of one day the last measure counts
    expect(table(screen)).toEqual([
      ['Day', 'Measured', 'Needed'],
      ['1 Nov 2026', '140', '140'],
      ['11 Nov 2026', '130', '120'],
      ['21 Nov 2026', '96', '100'],
      ['11 Dec 2026', '–', '60'],
    ]);
    expect(screen.text).toContain('96 s → 60 s');
  });

  it('stands beside the target where nobody has said until when', async () => {
    const screen = await open([['2026-11-11', 130]], { ...goal, horizon: null });
    await screen.press('As a table');
    expect(table(screen).slice(1)).toEqual([
      ['1 Nov 2026', '140', '60'],
      ['11 Nov 2026', '130', '60'],
    ]);
  });

  it('says that nobody has measured it', async () => {
    const screen = await open([]);
    expect(screen.text).toContain('Nobody has measured it yet.');
  });
});
