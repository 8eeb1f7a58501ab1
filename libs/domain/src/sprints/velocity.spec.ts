import { chanceOfPoints, correctedForDays, velocity } from './velocity';

describe('velocity', () => {
  it('has the mean and the median of what was completed', () => {
    // (114 + 143 + 116 + 109 + 127 + 153 + 120) / 7 = 882 / 7 = 126; sorted 109 114 116 120 127 143 153
    expect(velocity([114, 143, 116, 109, 127, 153, 120])).toEqual({
      sprints: 7,
      mean: 126,
      median: 120,
      least: 109,
      most: 153,
      // ⌈0.15 · 7⌉ = 2nd, ⌈0.5 · 7⌉ = 4th, ⌈0.85 · 7⌉ = 6th
      band: { low: 114, likely: 120, high: 143 },
    });
  });

  it('looks at the last sprints only', () => {
    expect(velocity([1000, 3, 1, 2], 3)).toMatchObject({ sprints: 3, mean: 2, most: 3 });
    expect(velocity([1000, 22, 25, 19, 26, 28, 25, 29, 27])).toMatchObject({ sprints: 8, median: 25.5, band: { low: 22, likely: 25, high: 28 } });
  });

  it('is exact in decimals, and leaves its input alone', () => {
    const completed = [0.3, 0.1, 0.2];
    expect(velocity(completed)?.mean).toBe(0.6 / 3);
    expect(completed).toEqual([0.3, 0.1, 0.2]);
  });

  it('is unknown before the first completed sprint, and 0 when nothing was done', () => {
    expect(velocity([])).toBeNull();
    expect(velocity([0])).toMatchObject({ mean: 0, band: { low: 0, high: 0 } });
  });
});

describe('velocity corrected for days off', () => {
  it('is what each sprint would have completed with the days of this one', () => {
    // 20 points in 50 person-days are 16 in 40; 30 in 60 are 20 in 40
    expect(
      correctedForDays(
        [
          { completed: 20, personDays: 50 },
          { completed: 30, personDays: 60 },
        ],
        40,
      ),
    ).toEqual({ completed: [16, 20], isCorrected: true });
  });

  it('is left as it is where any of the days is unknown', () => {
    const past = [
      { completed: 20, personDays: 50 },
      { completed: 30, personDays: null },
    ];
    expect(correctedForDays(past, 40)).toEqual({ completed: [20, 30], isCorrected: false });
    expect(correctedForDays(past.slice(0, 1), null)).toEqual({ completed: [20], isCorrected: false });
    expect(correctedForDays([{ completed: 0, personDays: 0 }], 10)).toEqual({ completed: [0], isCorrected: false });
  });
});

it('the chance of some points is the share of sprints that completed as many', () => {
  // 22 25 19 26 28 25 29 27: seven of eight have 22 or more, four have more than 25
  const completed = [22, 25, 19, 26, 28, 25, 29, 27];
  expect([22, 26, 0, 30].map((points) => chanceOfPoints(completed, points))).toEqual([7 / 8, 4 / 8, 1, 0]);
  expect(chanceOfPoints([], 5)).toBeNull();
});
