import fc from 'fast-check';
import { mean, percentile, percentileAmong } from './percentile';

describe('a percentile', () => {
  it('is the value at the nearest rank, x⌈p·n/100⌉', () => {
    const values = [5, 1, 4, 2, 3];
    // ⌈0.5 · 5⌉ = 3, ⌈0.85 · 5⌉ = ⌈4.25⌉ = 5, ⌈0.15 · 5⌉ = 1, ⌈0.2 · 5⌉ = 1, ⌈0.21 · 5⌉ = 2
    expect([50, 85, 15, 20, 21, 0, 100].map((p) => percentile(values, p))).toEqual([3, 5, 1, 1, 2, 1, 5]);
    expect(values).toEqual([5, 1, 4, 2, 3]);
  });

  it('of twenty values is not put off by binary fractions: 0.15 · 20 is 3', () => {
    expect(
      percentile(
        Array.from({ length: 20 }, (_, index) => index + 1),
        15,
      ),
    ).toBe(3);
  });

  it('of one value is that value, of none there is none', () => {
    expect([percentile([7], 15), percentile([], 85), mean([])]).toEqual([7, null, null]);
  });
});

it('a percentile among values that are not sorted is the same', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 100 }), (drawn, percent) => {
      const among = percentileAmong(Float64Array.from(drawn), percent);
      // 0 and -0 are the same height
      expect(among === null ? null : among + 0).toBe(drawn.length === 0 ? null : percentile(drawn, percent)! + 0);
    }),
  );
});

it('a mean of points is exact in decimals', () => {
  expect(mean([0.1, 0.2, 0.3])).toBe(0.6 / 3);
});
