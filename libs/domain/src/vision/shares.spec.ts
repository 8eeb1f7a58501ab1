import fc from 'fast-check';
import { inParts, leftToGive, moveBorder, spreadWeights, sumShares } from './shares';

const percents = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 8 }).map((some) => some.map((one) => one / 100));

/** 0 to 1, no finer than a ten thousandth. */
const isShare = (share: number): boolean => share >= 0 && share <= 1 && inParts(share) / 10_000 === share;

describe('weights', () => {
  it('add up as people add them', () => {
    // In binary fractions 0.1 + 0.2 + 0.7 is 0.9999999999999999
    expect(sumShares([0.1, 0.2, 0.7])).toBe(1);
    expect(leftToGive([0.1, 0.2, 0.7])).toBe(0);
    expect(leftToGive([0.35, 0.3, 0.2])).toBe(0.15);
    expect(leftToGive([0.8, 0.5])).toBe(-0.3);
    expect(leftToGive([])).toBe(1);
  });
});

describe('what is left of the weights', () => {
  it('goes to the goals without weight', () => {
    expect(spreadWeights([0.35, 0.3, 0, 0])).toEqual([0.35, 0.3, 0.18, 0.17]);
    expect(spreadWeights([0, 0, 0])).toEqual([0.34, 0.33, 0.33]);
  });

  it('goes to all as they are weighted, when all have some', () => {
    // 20 % left: 12 and 8
    expect(spreadWeights([0.48, 0.32])).toEqual([0.6, 0.4]);
  });

  it('is taken away as they are weighted, when it is too much', () => {
    // 30 % too much: 18.46 and 11.54
    expect(spreadWeights([0.8, 0.5])).toEqual([0.62, 0.38]);
  });

  it('keeps finer weights fine', () => {
    expect(spreadWeights([0.125, 0.375])).toEqual([0.25, 0.75]);
    expect(spreadWeights([])).toEqual([]);
  });

  it('always makes exactly 1, and never takes from anyone while something is left', () => {
    fc.assert(
      fc.property(percents(60), (weights) => {
        const spread = spreadWeights(weights);
        expect(sumShares(spread)).toBe(1);
        expect(spread.every(isShare)).toBe(true);
        const left = leftToGive(weights);
        for (const [at, weight] of weights.entries()) {
          if (left >= 0) expect(spread[at]).toBeGreaterThanOrEqual(weight);
          else expect(spread[at]).toBeLessThanOrEqual(weight);
        }
      }),
    );
  });
});

describe('the border between two weights', () => {
  it('gives to the one before it what the next one loses', () => {
    expect(moveBorder([0.35, 0.3, 0.35], 0, 0.05)).toEqual([0.4, 0.25, 0.35]);
    expect(moveBorder([0.35, 0.3, 0.35], 1, -0.05)).toEqual([0.35, 0.25, 0.4]);
  });

  it('stops where nothing is left to take', () => {
    expect(moveBorder([0.35, 0.03], 0, 0.05)).toEqual([0.38, 0]);
    expect(moveBorder([0.02, 0.98], 0, -0.05)).toEqual([0, 1]);
    expect(moveBorder([0.5, 0.5], 1, 0.05)).toEqual([0.5, 0.5]);
  });

  it('never changes the sum', () => {
    fc.assert(
      fc.property(percents(100), fc.nat({ max: 8 }), fc.integer({ min: -200, max: 200 }), (weights, border, by) => {
        const moved = moveBorder(weights, border, by / 100);
        expect(sumShares(moved)).toBe(sumShares(weights));
        expect(Math.min(...moved)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
