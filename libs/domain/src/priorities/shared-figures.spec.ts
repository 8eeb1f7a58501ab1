import fc from 'fast-check';
import { sharedOut } from './shared-figures';

const grades = (...values: (number | null)[]) => values.map((value) => ({ value, min: 1, max: 20 }));

describe('a sum that is shared out', () => {
  it('keeps the proportions, in whole figures', () => {
    // 16 · 8/16, 5/16, 3/16 of 20: 10, 6.25, 3.75
    expect(sharedOut(20, grades(8, 5, 3))).toEqual([10, 6, 4]);
    expect(sharedOut(16, grades(8, 5, 3))).toEqual([8, 5, 3]);
  });

  it('goes to the others where one is at its end', () => {
    expect(sharedOut(37, grades(19, 7, 7))).toEqual([20, 9, 8]);
    expect(sharedOut(3, grades(19, 7, 7))).toEqual([1, 1, 1]);
    expect(sharedOut(90, grades(19, 7, 7))).toEqual([20, 20, 20]);
  });

  it('counts what is not said yet like the mean of the others', () => {
    expect(sharedOut(12, grades(null, null, null))).toEqual([4, 4, 4]);
    expect(sharedOut(24, grades(10, 6, null))).toEqual([10, 6, 8]);
  });

  it('adds up, within the bounds, and never turns two figures round', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), figures, (total, values) => {
        const shared = sharedOut(total, grades(...values));
        expect(shared.reduce((sum, figure) => sum + figure, 0)).toBe(total);
        expect(shared.every((figure) => figure >= 1 && figure <= 20)).toBe(true);
        for (const [index, value] of values.entries())
          for (const [other, less] of values.entries()) if (value > less) expect(shared[index]).toBeGreaterThanOrEqual(shared[other] ?? 0);
      }),
    );
  });
});
