import fc from 'fast-check';
import { crossingOf, quadrantOf, type Side } from './matrix-quadrants';

const WORTH = { raises: true };
const EFFORT = { raises: false };
const SIDES: Side[] = [
  { isHigh: true, isRight: false },
  { isHigh: true, isRight: true },
  { isHigh: false, isRight: false },
  { isHigh: false, isRight: true },
];

describe('the quarters of the matrix', () => {
  it('are named by worth and effort, whichever of them goes up', () => {
    expect(SIDES.map((side) => quadrantOf(side, WORTH, EFFORT))).toEqual(['quick-win', 'big-bet', 'fill-in', 'money-pit']);
    expect(SIDES.map((side) => quadrantOf(side, EFFORT, WORTH))).toEqual(['money-pit', 'big-bet', 'fill-in', 'quick-win']);
  });

  it('are named by how much speaks for an item where both are of a kind', () => {
    expect(SIDES.map((side) => quadrantOf(side, WORTH, WORTH))).toEqual(['up-only', 'both', 'neither', 'across-only']);
    expect(SIDES.map((side) => quadrantOf(side, EFFORT, EFFORT))).toEqual(['across-only', 'neither', 'both', 'up-only']);
  });

  it('are divided between two places, in halves as even as can be', () => {
    expect(crossingOf([1, 2, 3, 4])).toBe(2.5);
    expect(crossingOf([3, 3, 3, 5, 8])).toBe(4);
    expect(crossingOf([2, 3, 3, 3, 3])).toBe(2.5);
    expect([crossingOf([]), crossingOf([3]), crossingOf([3, 3])]).toEqual([null, null, null]);
  });

  it('leave no item on the line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (places) => {
        const crossing = crossingOf(places);
        expect(crossing === null).toBe(new Set(places).size < 2);
        expect(places.some((place) => place === crossing)).toBe(false);
      }),
    );
  });
});
