import { linear, logTicks, logarithmic, roundTicks, roundTicksBetween } from './scale';

describe('a scale', () => {
  it('maps in proportion, also upwards on a screen', () => {
    const y = linear([0, 30], [232, 12]);
    // 232 − (15 / 30) · (232 − 12) = 122
    expect([0, 15, 30].map(y)).toEqual([232, 122, 12]);
  });

  it('without a length goes to the middle', () => {
    expect(linear([5, 5], [0, 10])(5)).toBe(5);
  });

  it('by magnitude gives each power of ten the same room', () => {
    const y = logarithmic([1, 100], [0, 10]);
    expect([1, 10, 100].map((value) => Math.round(y(value) * 1000) / 1000)).toEqual([0, 5, 10]);
    expect(y(0)).toBe(0);
  });
});

describe('round ticks', () => {
  it.each([
    [29, [0, 10, 20]],
    [30, [0, 10, 20, 30]],
    [8, [0, 2, 4, 6, 8]],
    [3, [0, 1, 2, 3]],
    [1, [0, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [1700, [0, 500, 1000, 1500]],
    [0, [0]],
  ])('up to %p', (most, ticks) => expect(roundTicks(most)).toEqual(ticks));

  it('go into the room above', () => {
    expect(roundTicks(29, 29 * 1.12)).toEqual([0, 10, 20, 30]);
  });

  it('by magnitude are ones and fives', () => {
    expect(logTicks(240)).toEqual([1, 5, 10, 50, 100]);
  });
});

describe('round ticks between two values', () => {
  it.each([
    [88, 97, [88, 90, 92, 94, 96]],
    [52, 148, [60, 80, 100, 120, 140]],
    [1.37, 1.74, [1.4, 1.5, 1.6, 1.7]],
    [-3, 3, [-2, 0, 2]],
    [5, 5, [5]],
  ])('of %d and %d', (least, most, ticks) => {
    expect(roundTicksBetween(least, most)).toEqual(ticks);
  });
});
