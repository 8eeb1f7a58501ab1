import fc from 'fast-check';
import { cutLines } from './cut-lines';
import type { SprintReach } from './reach';

const items = (...estimates: (number | null)[]) => estimates.map((estimate) => ({ estimate }));
const REACH: SprintReach[] = [
  { sprint: 1, sure: 10, even: 12, hopeful: 15 },
  { sprint: 2, sure: 21, even: 24, hopeful: 28 },
];

describe('cut lines', () => {
  it('stand below the last item that fits with everything before it', () => {
    // Totals 5, 10, 13, 21, 22, 30
    expect(cutLines(items(5, 5, 3, 8, 1, 8), REACH, 5)).toEqual({
      lines: [
        { sprint: 1, sure: 2, even: 2, hopeful: 3 },
        { sprint: 2, sure: 4, even: 5, hopeful: 5 },
      ],
      unestimated: 0,
    });
  });

  it('end at what does not fit, however small the next ones are', () => {
    expect(cutLines(items(5, 40, 1, 1), REACH, 5).lines.map(({ sure }) => sure)).toEqual([1, 1]);
  });

  it('stand behind the end when everything fits', () => {
    expect(cutLines(items(5, 5), REACH, 5).lines).toEqual([1, 2].map((sprint) => ({ sprint, sure: 2, even: 2, hopeful: 2 })));
    expect(cutLines([], REACH, 5).lines[0]).toEqual({ sprint: 1, sure: 0, even: 0, hopeful: 0 });
  });

  it('count what is not estimated as what is assumed, and say how many', () => {
    expect(cutLines(items(null, 5, null, 5, 30, null), REACH, 5)).toMatchObject({ lines: [{ sure: 2 }, { sure: 4 }], unestimated: 2 });
    expect(cutLines(items(null, null), REACH, null)).toEqual({ lines: [], unestimated: 0 });
  });

  it('are found exactly with halves and tenths', () => {
    const tenths = cutLines(items(...Array.from({ length: 200 }, () => 0.1)), REACH, 5);
    expect(tenths.lines[0]).toEqual({ sprint: 1, sure: 100, even: 120, hopeful: 150 });
  });

  it('read no further than the last one', () => {
    let read = 0;
    function* endless(): Generator<{ estimate: number }> {
      for (;;) yield { estimate: (read += 1) && 1 };
    }
    expect(cutLines(endless(), REACH, 5).lines[1]?.hopeful).toBe(28);
    expect(read).toBe(29);
  });

  it('never part what fits from what does not', () => {
    const orders = fc.array(fc.option(fc.constantFrom(0.5, 1, 2, 3, 5, 8)), { maxLength: 30 });
    fc.assert(
      fc.property(orders, (estimates) => {
        const total = (count: number): number => estimates.slice(0, count).reduce((sum: number, estimate) => sum + (estimate ?? 3), 0);
        const { lines } = cutLines(items(...estimates), REACH, 3);
        for (const [at, line] of lines.entries()) {
          for (const certainty of ['sure', 'even', 'hopeful'] as const) {
            expect(total(line[certainty])).toBeLessThanOrEqual(REACH[at]![certainty]);
            if (line[certainty] < estimates.length) expect(total(line[certainty] + 1)).toBeGreaterThan(REACH[at]![certainty]);
          }
        }
      }),
    );
  });
});
