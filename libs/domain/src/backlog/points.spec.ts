import fc from 'fast-check';
import { addPoints, sumPoints, wholePoints } from './points';

/** Points with up to three decimals, together with how many thousandths they are. */
const amounts = fc.integer({ min: 0, max: 100_000_000 }).map((thousandths) => ({ thousandths, points: thousandths / 1000 }));

describe('points', () => {
  it('add up as decimals do', () => {
    expect(addPoints(0.1, 0.2)).toBe(0.3);
    expect(addPoints(0.5, 13)).toBe(13.5);
    expect(addPoints(1e-7, 2e-7)).toBe(3e-7);
  });

  it('have no sum when nothing is estimated', () => {
    expect(sumPoints([])).toBeNull();
    expect(sumPoints([null, null])).toBeNull();
    expect(sumPoints([null, 3, 0.5])).toBe(3.5);
    expect(sumPoints([0])).toBe(0);
  });

  it('can be counted in one small unit', () => {
    expect(wholePoints([0.1, 13, 0.25])).toEqual({ whole: [10, 1300, 25], scale: 100 });
    expect(wholePoints([])).toEqual({ whole: [], scale: 1 });
  });

  it('sum exactly, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 50 }), (many) => {
        const exact = many.reduce((sum, { thousandths }) => sum + thousandths, 0) / 1000;
        expect(sumPoints(many.map(({ points }) => points))).toBe(exact);
        expect(sumPoints(many.map(({ points }) => points).reverse())).toBe(exact);
      }),
    );
  });
});
