import fc from 'fast-check';
import { exactChance, exactHowMany, exactWhen } from '../../test/exact-forecast';
import { atLeast, doneWithin, forecastHowMany, forecastWhen, isForecast, shareOfRuns, type Forecast, type NoForecast } from './forecast';

const HISTORY = [0, 2, 1, 0, 3, 1, 0, 0, 2, 1];
const SEED = 20261118;

function made(result: Forecast | NoForecast): Forecast {
  if (!isForecast(result)) throw new Error(`No forecast from ${result.nonZero} samples`);
  return result;
}

describe('a forecast of when 20 items are done', () => {
  const forecast = made(forecastWhen(HISTORY, 20, { seed: SEED }));

  it('is day 20 at 50 %, day 25 at 85 %, day 29 at 95 %', () => {
    expect([50, 85, 95].map((percent) => doneWithin(forecast, percent))).toEqual([20, 25, 29]);
  });

  it('agrees with the exact answer', () => {
    expect([20, 25, 29].map((day) => Number(exactChance(HISTORY, 20, day).toFixed(6)))).toEqual([0.535368, 0.864835, 0.964938]);
    expect([50, 85, 95].map((percent) => doneWithin(forecast, percent))).toEqual([0.5, 0.85, 0.95].map((p) => exactWhen(HISTORY, 20, p)));
    // The standard error of a share over 10,000 runs is at most √(0.25 / 10,000) = 0.005; four of them are 0.02.
    for (const day of [15, 20, 25, 29]) expect(Math.abs(shareOfRuns(forecast, day) - exactChance(HISTORY, 20, day))).toBeLessThan(0.02);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(forecastWhen(HISTORY, 20, { seed: SEED })).toEqual(forecast);
    expect(made(forecastWhen(HISTORY, 20, { seed: SEED + 1 })).outcomes).not.toEqual(forecast.outcomes);
    expect(made(forecastWhen(HISTORY, 20, { seed: SEED + 2 ** 32 })).outcomes).not.toEqual(forecast.outcomes);
  });

  it('shows its sample, its seed and its 10,000 runs', () => {
    expect(forecast).toMatchObject({ sample: HISTORY, seed: SEED, runs: 10_000 });
    expect(forecast.outcomes).toHaveLength(10_000);
  });
});

describe('a forecast of how much is done in 10 days', () => {
  const forecast = made(forecastHowMany(HISTORY, 10, { seed: SEED }));

  it('is 10, 8, 7 and 5 items at 50, 70, 85 and 95 %', () => {
    expect([50, 70, 85, 95].map((percent) => atLeast(forecast, percent))).toEqual([10, 8, 7, 5]);
    expect([0.5, 0.7, 0.85, 0.95].map((p) => exactHowMany(HISTORY, 10, p))).toEqual([10, 8, 7, 5]);
  });

  it('draws whole days: the variance is that of ten days, not of ten single items', () => {
    // Mean 1 a day, variance (4 · 0 + 3 · 1 + 2 · 4 + 1 · 9) / 10 − 1 = 1; over ten days 10.
    const mean = forecast.outcomes.reduce((sum, total) => sum + total, 0) / 10_000;
    const variance = forecast.outcomes.reduce((sum, total) => sum + (total - mean) ** 2, 0) / 10_000;
    expect(Math.abs(mean - 10)).toBeLessThan(0.15);
    expect(Math.abs(variance - 10)).toBeLessThan(0.6);
  });
});

describe('a forecast', () => {
  it('is refused below five samples that are not 0', () => {
    expect(forecastWhen([1, 1, 1, 1, 0, 0], 3, { seed: 1 })).toEqual({ missing: 'samples', nonZero: 4, needed: 5 });
    expect(forecastHowMany([], 3, { seed: 1 })).toEqual({ missing: 'samples', nonZero: 0, needed: 5 });
    expect(isForecast(forecastWhen([1, 1, 1, 1, 1], 3, { seed: 1 }))).toBe(true);
  });

  it('of whole sprints takes points with decimals, without error', () => {
    // Ten times 0.1 is 1, not 0.9999999999999999: ten sprints, not eleven.
    expect(doneWithin(made(forecastWhen([0.1, 0.1, 0.1, 0.1, 0.1], 1, { seed: 1 })), 50)).toBe(10);
    expect(atLeast(made(forecastHowMany([0.1, 0.1, 0.1, 0.1, 0.1], 3, { seed: 1 })), 50)).toBe(0.3);
  });

  it('of nothing left is today, and of what never ends is not in sight', () => {
    expect(doneWithin(made(forecastWhen(HISTORY, 0, { seed: 1, runs: 10 })), 95)).toBe(0);
    expect(doneWithin(made(forecastWhen(HISTORY, 1_000_000, { seed: 1, runs: 10 })), 50)).toBe(Infinity);
  });

  it('is never sooner for more certainty, nor for more work', () => {
    const samples = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }).map((some) => [...some, 1, 2, 1, 3, 1]);
    fc.assert(
      fc.property(samples, fc.nat({ max: 30 }), fc.nat(), (sample, amount, seed) => {
        const forecast = made(forecastWhen(sample, amount, { seed, runs: 200 }));
        const more = made(forecastWhen(sample, amount + 1, { seed, runs: 200 }));
        const days = [5, 50, 85, 95, 100].map((percent) => doneWithin(forecast, percent));
        expect(days).toEqual([...days].sort((one, other) => one - other));
        expect(more.outcomes.reduce((sum, day) => sum + day, 0)).toBeGreaterThan(forecast.outcomes.reduce((sum, day) => sum + day, 0) - 200);
        expect(shareOfRuns(forecast, doneWithin(forecast, 85))).toBeGreaterThanOrEqual(0.85);
      }),
      { numRuns: 50 },
    );
  });
});
