import fc from 'fast-check';
import { scoreOf, type Score } from './framework';
import { normalised, weightedFramework, type Criterion } from './weighted';

describe('values as parts of 100', () => {
  it('go from 0, or the least below it, to the greatest', () => {
    expect(normalised([6, 3, 2]).map(Math.round)).toEqual([100, 50, 33]);
    expect(normalised([-5, 0, 5])).toEqual([0, 50, 100]);
  });

  it('are all 100 when they are all the same', () => {
    expect([normalised([4, 4]), normalised([0, 0]), normalised([-3, -3]), normalised([])]).toEqual([[100, 100], [100, 100], [100, 100], []]);
  });

  it('lie between 0 and 100, keep their order, and are the same when asked again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1 }), (values) => {
        const parts = normalised(values);
        expect(Math.max(...parts)).toBe(100);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        for (const [at, value] of values.entries()) if (value < values[0]!) expect(parts[at]).toBeLessThan(parts[0]!);
        for (const [at, part] of normalised(parts).entries()) expect(part).toBeCloseTo(parts[at]!, 9);
      }),
    );
  });
});

describe('own criteria', () => {
  const criteria: Criterion[] = [
    { id: 'delight', weight: 3, min: 0, max: 10, raises: true },
    { id: 'cost', weight: 1, min: 0, max: 100, raises: false },
  ];
  const rows = [
    { delight: 10, cost: 50 },
    { delight: { low: 4, likely: 5, high: 8 }, cost: 25 },
    { delight: null, cost: 10 },
  ];
  const framework = weightedFramework(criteria, rows);

  it('are weighed after each is made a part of 100 of its column, what costs turned round, and the sum is made one again', () => {
    // (3 · 100 + 1 · (100 − 100)) / 4 = 75 is the highest; (3 · 50 + 1 · (100 − 50)) / 4 = 50, at low 4: 42.5, at high 8: 72.5; each by 0.75
    expect(rows.map((row) => rounded(scoreOf(framework, row)))).toEqual([
      { kind: 'scored', score: 100, low: 100, high: 100 },
      { kind: 'scored', score: 66.67, low: 56.67, high: 96.67 },
      { kind: 'missing', missing: ['delight'] },
    ]);
  });

  it('are checked by the bounds the product gave them', () => {
    expect(scoreOf(framework, { delight: 11, cost: 5 })).toMatchObject({ kind: 'invalid', problems: [{ path: 'delight', fault: 'too-large' }] });
  });

  it('tell their weights in the formula', () => {
    expect(framework.formula.map((part) => ('input' in part ? part.input : part.sign)).join(' ')).toBe('3 × delight + 1 × cost');
  });
});

function rounded(score: Score): Score {
  if (score.kind !== 'scored') return score;
  const at = (value: number): number => Math.round(value * 100) / 100;
  return { kind: 'scored', score: at(score.score), low: at(score.low), high: at(score.high) };
}
