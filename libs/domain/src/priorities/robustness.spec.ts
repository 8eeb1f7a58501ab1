import fc from 'fast-check';
import { exactRobustness, pickOneOfThree } from '../../test/exact-robustness';
import { frameworkOf } from './frameworks';
import { isGuess, type InputValue } from './inputs';
import { robustness, robustnessBySteps, type Robustness, type Scorable } from './robustness';

const CD3 = frameworkOf('cd3')!;
const WSJF = frameworkOf('wsjf')!;
const cd3 = (id: string, costOfDelay: InputValue, duration: InputValue = 1): Scorable => ({ id, inputs: { costOfDelay, duration } });
const guess = (low: number, likely: number, high: number) => ({ low, likely, high });
const inTop = ({ items }: Robustness): Record<string, number> => Object.fromEntries(items.map((item) => [item.id, item.inTop]));

describe('the robustness of an order', () => {
  it('is exactly 0 or 1 without any guess, equals standing as today', () => {
    const result = robustness(CD3, [cd3('a', 5), cd3('b', 8), cd3('c', 5), cd3('d', 5)], { seed: 1, top: 2 });
    expect(result).toMatchObject({ fragile: [], misplaced: 0, worthKnowing: null, unscored: [], draws: 2000, seed: 1, top: 2 });
    expect(result.items).toEqual([
      { id: 'b', score: 8, low: 8, high: 8, inTop: 1, higher: 1, lower: 0, meanRank: 1 },
      { id: 'a', score: 5, low: 5, high: 5, inTop: 1, higher: 0, lower: 1, meanRank: 2 },
      { id: 'c', score: 5, low: 5, high: 5, inTop: 0, higher: 0, lower: 0, meanRank: 3 },
      { id: 'd', score: 5, low: 5, high: 5, inTop: 0, higher: 0, lower: 0, meanRank: 4 },
    ]);
  });

  it('is certain where guesses do not overlap', () => {
    const result = robustness(CD3, [cd3('a', guess(1, 2, 3)), cd3('b', guess(4, 5, 6))], { seed: 1, top: 1 });
    expect([inTop(result), result.fragile, result.misplaced]).toEqual([{ b: 1, a: 0 }, [], 0]);
  });

  it('is even for two items about which one knows the same', () => {
    const result = robustness(CD3, [cd3('a', guess(1, 5, 9)), cd3('b', guess(1, 5, 9))], { seed: 1, top: 1 });
    // Four standard errors of a share over 2,000 draws: 4 · √(0.25 / 2,000) = 0.045
    expect(Math.abs(inTop(result)['a']! - 0.5)).toBeLessThan(0.045);
    expect(result.fragile).toEqual([{ above: 'a', below: 'b', probability: inTop(result)['a'] }]);
  });

  it('says how likely each ranks higher, or lower, than it stands today', () => {
    // c is above b whenever it is drawn above 5, which is half of its triangle; a stays first
    const { items } = robustness(CD3, [cd3('a', 20), cd3('b', 5), cd3('c', guess(0, 5, 10))], { seed: 1, top: 1 });
    const [a, b, c] = ['a', 'b', 'c'].map((id) => items.find((item) => item.id === id)!);
    expect([a!.higher, a!.lower, b!.higher, c!.lower]).toEqual([0, 0, 0, 0]);
    expect(b!.lower).toBe(c!.higher);
    expect(Math.abs(c!.higher - 0.5)).toBeLessThan(0.045);
  });

  it('follows the triangle: P10 and P90 are where its distribution says', () => {
    const { items } = robustness(CD3, [cd3('a', guess(0, 5, 10))], { seed: 1, top: 1, draws: 20_000 });
    // 10 % lies below √(0.1 · 10 · 5) = 2.236
    expect(items[0]!.low).toBeCloseTo(2.236, 1);
    expect(items[0]!.high).toBeCloseTo(7.764, 1);
  });

  it('names what has no score, and leaves it out', () => {
    const result = robustness(CD3, [cd3('a', 5), { id: 'b', inputs: { costOfDelay: 5 } }, cd3('c', 5, 0)], { seed: 1, top: 1 });
    expect([result.items.map(({ id }) => id), result.unscored]).toEqual([['a'], ['b', 'c']]);
    expect(robustness(CD3, [], { seed: 1, top: 10 })).toMatchObject({ items: [], fragile: [], misplaced: 0, worthKnowing: null });
  });

  it('is the same for the same seed, and tells how far it is', () => {
    const order = [cd3('a', guess(1, 5, 9)), cd3('b', guess(2, 5, 9)), cd3('c', 4)];
    expect(robustness(CD3, order, { seed: 3, top: 1 })).toEqual(robustness(CD3, order, { seed: 3, top: 1 }));
    expect(robustness(CD3, order, { seed: 4, top: 1 }).items).not.toEqual(robustness(CD3, order, { seed: 3, top: 1 }).items);
    const told = [...robustnessBySteps(CD3, order, { seed: 3, top: 1 })];
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.every((share) => share >= 0 && share < 1)).toBe(true);
  });
});

const grades = fc.constantFrom<InputValue>(1, 2, 3, 5, 8, guess(1, 2, 8), guess(2, 3, 13), guess(5, 8, 8));
/** At most five guesses, so that all 3⁵ cases can be gone through. */
const orders = fc
  .array(fc.record({ value: grades, criticality: fc.constantFrom(1, 3), risk: fc.constant(1), size: grades }), { minLength: 2, maxLength: 4 })
  .filter((rows) => rows.flatMap((row) => Object.values(row)).filter(isGuess).length <= 5)
  .map((rows) => rows.map((inputs, at): Scorable => ({ id: String(at), inputs })));

describe('the laws of robustness', () => {
  it('it is what going through every case gives', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 3 }), fc.nat(1000), (order, top, seed) => {
        const [drawn, exact] = [robustness(WSJF, order, { seed, top, draws: 20_000, draw: pickOneOfThree }), exactRobustness(WSJF, order, top)];
        // Five standard errors of a share over 20,000 draws are at most 0.018; up to 4 items are added for the mean rank
        for (const item of drawn.items) {
          expect(Math.abs(item.inTop - exact.inTop[item.id]!)).toBeLessThan(0.018);
          expect(Math.abs(item.meanRank - exact.meanRank[item.id]!)).toBeLessThan(0.072);
        }
        for (const { above, below, probability } of drawn.fragile) expect(Math.abs(probability - exact.above(above, below))).toBeLessThan(0.018);
        expect(Math.abs(drawn.misplaced - exact.misplaced)).toBeLessThan(0.036);
      }),
      { numRuns: 25 },
    );
  });

  it('ranks share out among the items, and fragile pairs are close', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 5 }), (order, top) => {
        const { items, fragile, misplaced } = robustness(WSJF, order, { seed: 5, top, draws: 300 });
        expect(items.reduce((sum, item) => sum + item.inTop, 0)).toBeCloseTo(Math.min(top, order.length), 9);
        expect(items.reduce((sum, item) => sum + item.meanRank, 0)).toBeCloseTo((order.length * (order.length + 1)) / 2, 9);
        expect(items.slice(0, top).reduce((sum, item) => sum + 1 - item.inTop, 0)).toBeCloseTo(misplaced, 9);
        for (const { probability } of fragile) expect(probability > 0.4 && probability < 0.6).toBe(true);
      }),
    );
  });

  it('the figure worth knowing is the one that leaves the fewest misplaced when it is fixed', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 3 }), (order, top) => {
        const { misplaced, worthKnowing } = robustness(WSJF, order, { seed: 5, top, draws: 200 });
        const fixed = order.flatMap((item) =>
          Object.entries(item.inputs).flatMap(([input, value]) => (value != null && isGuess(value) ? [{ itemId: item.id, input, likely: value.likely }] : [])),
        );
        const results = fixed.map(({ itemId, input, likely }) => {
          const known = order.map((item) => (item.id === itemId ? { ...item, inputs: { ...item.inputs, [input]: guess(likely, likely, likely) } } : item));
          return { itemId, input, misplaced: robustness(WSJF, known, { seed: 5, top, draws: 200 }).misplaced };
        });
        const least = Math.min(misplaced, ...results.map((result) => result.misplaced));
        expect(worthKnowing?.misplaced ?? misplaced).toBeCloseTo(least, 9);
        if (worthKnowing)
          expect(results.find(({ itemId, input }) => itemId === worthKnowing.itemId && input === worthKnowing.input)!.misplaced).toBeCloseTo(least, 9);
      }),
    );
  });
});
