import fc from 'fast-check';
import { exactHowMany } from '../../test/exact-forecast';
import { atLeast, forecastHowMany, isForecast } from './forecast';
import { likelyRange } from './plan';
import { sprintReach } from './reach';

const past = (...completed: number[]) =>
  likelyRange(
    completed.map((points) => ({ completed: points, personDays: null })),
    null,
    null,
    completed.length,
  );

describe('what the next sprints reach', () => {
  it('is the 15th, 50th and 85th percentile of past sprints for one, and of their sums for more', () => {
    // One sprint: 20 to 24, each 20 %: at least 21 with 80 %, at least 20 with 100 %.
    // Two: 25 pairs; of the sums 40 to 48 at least 42 has 22 of 25 = 88 %, 43 has 76 %; 44 has 60 %, 45 has 40 %; 46 has 24 %, 47 has 12 %.
    expect(sprintReach(past(20, 21, 22, 23, 24), 2)).toEqual([
      { sprint: 1, sure: 20, even: 22, hopeful: 24 },
      { sprint: 2, sure: 42, even: 44, hopeful: 46 },
    ]);
  });

  it('agrees with convolution written otherwise, and with simulation', () => {
    const sample = [23, 27, 19, 26, 28, 24, 29, 27];
    const reach = sprintReach(past(...sample), 4)!;
    for (const { sprint, sure, even, hopeful } of reach) {
      expect([sure, even, hopeful]).toEqual([0.85, 0.5, 0.15].map((certainty) => exactHowMany(sample, sprint, certainty)));
      const forecast = forecastHowMany(sample, sprint, { seed: 7 });
      for (const [certainty, points] of [
        [85, sure],
        [50, even],
        [15, hopeful],
      ] as const) {
        expect(Math.abs(atLeast(isForecast(forecast) ? forecast : fail(), certainty) - points)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('keeps halves exact, and rounds down what is finer than anybody counts', () => {
    expect(sprintReach(past(0.5, 0.5, 0.5, 0.5, 0.5), 3)?.at(-1)).toEqual({ sprint: 3, sure: 1.5, even: 1.5, hopeful: 1.5 });
    const [fine] = sprintReach(past(20.123, 20.123, 20.123, 20.123, 20.126), 6)!.slice(-1);
    expect(fine!.even).toBeLessThanOrEqual(6 * 20.126);
    expect(fine!.even).toBeGreaterThan(6 * 20.123 - 0.02);
  });

  it('is a multiple of the same stated pace until five sprints are known', () => {
    // The triangle 10, 20, 30 is symmetric: half of it lies below 20; 15 % below 10 + √(0.15 · 20 · 10) = 15.477
    const stated = likelyRange([], null, { low: 10, likely: 20, high: 30 });
    expect(sprintReach(stated, 2)).toEqual([
      { sprint: 1, sure: 15.477, even: 20, hopeful: 24.523 },
      { sprint: 2, sure: 30.954, even: 40, hopeful: 49.046 },
    ]);
    expect(sprintReach(likelyRange([], null, { low: 20, likely: 20, high: 20 }), 1)).toEqual([{ sprint: 1, sure: 20, even: 20, hopeful: 20 }]);
  });

  it('is unknown when nothing is', () => {
    expect(sprintReach(past(20, 21), 2)).toBeNull();
  });

  it('never shrinks with more sprints or less certainty', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 5, maxLength: 8 }), fc.constantFrom(1, 2, 8), (halves, unit) => {
        const reach = sprintReach(past(...halves.map((value) => value / unit)), 5)!;
        for (const [at, { sure, even, hopeful }] of reach.entries()) {
          expect(sure <= even && even <= hopeful).toBe(true);
          const before = reach[at - 1];
          if (before) expect(before.sure <= sure && before.even <= even && before.hopeful <= hopeful).toBe(true);
        }
      }),
    );
  });
});

function fail(): never {
  throw new Error('No forecast');
}
