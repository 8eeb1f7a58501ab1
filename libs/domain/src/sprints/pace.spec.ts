import { knownPace } from './pace';

const STATED = { low: 5, likely: 8, high: 10 };

describe('the pace of a team', () => {
  it('is the owner’s word until five sprints were completed', () => {
    expect(knownPace([20, 22, 24, 26], STATED)).toEqual({ source: 'stated', ...STATED });
    expect(knownPace([20, 22, 24, 26], null)).toBeNull();
  });

  it('is from then on the median of the last eight, between the least and the most of them', () => {
    expect(knownPace([26, 20, 22, 30, 24], STATED)).toEqual({ source: 'velocity', sprints: 5, low: 20, likely: 24, high: 30 });
    // 1 and 2 are longer ago than eight sprints; the middle of 3 … 10 is (6 + 7) / 2.
    expect(knownPace([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], null)).toEqual({ source: 'velocity', sprints: 8, low: 3, likely: 6.5, high: 10 });
  });

  it('is the owner’s word where nothing was completed at all', () => {
    expect(knownPace([0, 0, 0, 0, 0], STATED)).toEqual({ source: 'stated', ...STATED });
  });
});
