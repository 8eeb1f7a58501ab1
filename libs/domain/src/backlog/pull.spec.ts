import fc from 'fast-check';
import { isPace, likelihoodOfPull, medianOf, paceAt, shareUpTo, type Pace } from './pull';

const PACE: Pace = { low: 20, likely: 30, high: 40 };

describe('likelihoodOfPull', () => {
  it('is certain for what stands first, and for what even the least reaches', () => {
    expect([0, 19, 20].map((before) => likelihoodOfPull(before, 1, PACE))).toEqual([1, 1, 1]);
    expect(likelihoodOfPull(0, 1, { low: 0, likely: 0, high: 5 })).toBe(1);
  });

  it('falls along the triangle', () => {
    // Below the likeliest: 1 − (25 − 20)² / (20 · 10)
    expect(likelihoodOfPull(25, 1, PACE)).toBe(0.875);
    expect(likelihoodOfPull(30, 1, PACE)).toBe(0.5);
    // Above it: (40 − 35)² / (20 · 10)
    expect(likelihoodOfPull(35, 1, PACE)).toBe(0.125);
    expect(likelihoodOfPull(40, 1, PACE)).toBe(0);
  });

  it('sets the points of several sprints against several times the pace', () => {
    expect(likelihoodOfPull(75, 3, PACE)).toBe(0.875);
  });

  it('knows only yes and no where the pace is known exactly', () => {
    const sure = { low: 10, likely: 10, high: 10 };
    expect([9.5, 10].map((before) => likelihoodOfPull(before, 1, sure))).toEqual([1, 0]);
  });

  it('takes triangles that begin or end with their likeliest', () => {
    // 1 − (10 − 5)² / (10 · 10) up to 5
    expect(shareUpTo(5, { low: 0, likely: 0, high: 10 })).toBe(0.75);
    expect(shareUpTo(5, { low: 0, likely: 10, high: 10 })).toBe(0.25);
  });
});

describe('the laws of being pulled', () => {
  const paces = fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 60 })).map((values): Pace => {
    const [low, likely, high] = values.toSorted((a, b) => a - b) as [number, number, number];
    return { low, likely, high };
  });

  it('it is a chance, falls with what stands before and rises with the sprints', () => {
    fc.assert(
      fc.property(paces, fc.nat(500), fc.nat(50), fc.integer({ min: 1, max: 6 }), (pace, before, more, sprints) => {
        const chance = likelihoodOfPull(before, sprints, pace);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(likelihoodOfPull(before + more, sprints, pace)).toBeLessThanOrEqual(chance);
        expect(likelihoodOfPull(before, sprints + 1, pace)).toBeGreaterThanOrEqual(chance);
      }),
    );
  });

  it('it is the area under the triangle', () => {
    fc.assert(
      fc.property(
        paces.filter(({ low, high }) => low < high),
        fc.nat(70),
        (pace, value) => {
          const steps = 4000;
          const width = (pace.high - pace.low) / steps;
          const middles = Array.from({ length: steps }, (_, index) => pace.low + (index + 0.5) * width);
          const area = middles.filter((middle) => middle <= value).reduce((sum, middle) => sum + heightAt(middle, pace) * width, 0);
          expect(shareUpTo(value, pace)).toBeCloseTo(area, 2);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('paceAt', () => {
  it('is what the pace stays below with that probability', () => {
    // Half of 10, 20, 30 lies below 20; an eighth below 10 + √(⅛ · 20 · 10) = 15
    expect([0, 0.125, 0.5, 1].map((share) => paceAt(share, { low: 10, likely: 20, high: 30 }))).toEqual([10, 15, 20, 30]);
    expect([0, 0.5, 1].map((share) => paceAt(share, { low: 7, likely: 7, high: 7 }))).toEqual([7, 7, 7]);
  });

  it('is the inverse of the share up to a value', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 99 }), (low, up, more, percent) => {
        const pace = { low, likely: low + up, high: low + up + more };
        expect(shareUpTo(paceAt(percent / 100, pace), pace)).toBeCloseTo(percent / 100, 10);
      }),
    );
  });
});

/** Of the triangle's density. */
function heightAt(value: number, { low, likely, high }: Pace): number {
  return value < likely ? (2 * (value - low)) / ((high - low) * (likely - low)) : (2 * (high - value)) / ((high - low) * (high - likely));
}

describe('isPace', () => {
  it('wants an order, nothing below zero, and something at most', () => {
    expect([PACE, { low: 0, likely: 0, high: 1 }, { low: 5, likely: 5, high: 5 }].every(isPace)).toBe(true);
    const wrong = [
      { low: -1, likely: 1, high: 2 },
      { low: 3, likely: 2, high: 4 },
      { low: 1, likely: 5, high: 4 },
      { low: 0, likely: 0, high: 0 },
      { low: 0, likely: 1, high: Infinity },
      { low: NaN, likely: 1, high: 2 },
    ];
    expect(wrong.map(isPace)).toEqual(wrong.map(() => false));
  });
});

describe('medianOf', () => {
  it('is the middle one, or what lies between the two of the middle', () => {
    expect(medianOf([5, 1, 3])).toBe(3);
    expect(medianOf([8, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeNull();
  });
});
