import { wholePoints } from '../backlog/points';
import { nearestRank } from './percentile';
import { seededRandom } from './random';

/** What to draw from: how much was done on each of some past days, or in each of some past sprints, those with 0 included. */
export type Sample = readonly number[];

export interface ForecastOptions {
  readonly seed: number;
  /** 10,000 when absent. */
  readonly runs?: number;
}

/** The outcomes of all runs, and everything needed to get the same again. */
export interface Forecast {
  readonly sample: Sample;
  readonly seed: number;
  readonly runs: number;
  /** Sorted, one for each run: days until the amount was reached, or the amount reached. */
  readonly outcomes: readonly number[];
}

/** Why nothing is forecast: fewer than 5 samples above 0. */
export interface NoForecast {
  readonly missing: 'samples';
  readonly nonZero: number;
  readonly needed: number;
}

export const FORECAST_RUNS = 10_000;
export const FEWEST_SAMPLES = 5;
/** Runs that take longer end here, with `Infinity`. */
export const LONGEST_FORECAST = 3650;

/**
 * How many days (or sprints) until `amount` is done: whole days of the sample, drawn again and again with replacement. Drawing items or points
 * one by one would hide nearly all of the variance.
 */
export function forecastWhen(sample: Sample, amount: number, options: ForecastOptions): Forecast | NoForecast {
  const { whole, scale } = wholePoints([...sample, amount]);
  const target = Math.round(amount * scale);
  return run(sample, options, (random) => {
    let days = 0;
    for (let total = 0; total < target; days += 1) {
      if (days === LONGEST_FORECAST) return Infinity;
      total += draw(whole, sample.length, random);
    }
    return days;
  });
}

/** How much will be done in so many days (or sprints). */
export function forecastHowMany(sample: Sample, days: number, options: ForecastOptions): Forecast | NoForecast {
  return forecastRest(sample, { days, doneToday: 0 }, options);
}

/** The days there are for something. */
export interface DaysAhead {
  /** The first of them has begun. */
  readonly days: number;
  /** What is done of that first one already. */
  readonly doneToday: number;
}

/** How much more will be done: like `forecastHowMany`, but what is done today already is taken off what today is drawn to be, down to 0. */
export function forecastRest(sample: Sample, { days, doneToday }: DaysAhead, options: ForecastOptions): Forecast | NoForecast {
  const { whole, scale } = wholePoints([...sample, doneToday]);
  const already = whole[sample.length] ?? 0;
  return run(sample, options, (random) => {
    let total = 0;
    for (let day = 0; day < Math.min(days, LONGEST_FORECAST); day += 1) {
      const drawn = draw(whole, sample.length, random);
      total += day === 0 ? Math.max(0, drawn - already) : drawn;
    }
    return total / scale;
  });
}

export function isForecast(result: Forecast | NoForecast): result is Forecast {
  return 'outcomes' in result;
}

/** Of `forecastWhen`: in how many days it is done with so many percent of certainty. */
export function doneWithin({ outcomes }: Forecast, percent: number): number {
  return nearestRank(outcomes, percent) ?? Infinity;
}

/** Of `forecastHowMany`: the amount that at least so many percent of the runs reached; 85 % sure is the 15th percentile. */
export function atLeast({ outcomes }: Forecast, percent: number): number {
  return outcomes[outcomes.length - Math.max(1, Math.ceil((percent * outcomes.length) / 100))] ?? 0;
}

/** The share of runs with at most this outcome. */
export function shareOfRuns({ outcomes }: Forecast, outcome: number): number {
  return firstAbove(outcomes, outcome) / outcomes.length;
}

function run(sample: Sample, { seed, runs = FORECAST_RUNS }: ForecastOptions, simulate: (random: () => number) => number): Forecast | NoForecast {
  const nonZero = sample.filter((value) => value > 0).length;
  if (nonZero < FEWEST_SAMPLES) return { missing: 'samples', nonZero, needed: FEWEST_SAMPLES };
  const random = seededRandom(seed);
  const outcomes = Float64Array.from({ length: runs }, () => simulate(random)).sort();
  return { sample, seed, runs, outcomes: Array.from(outcomes) };
}

/** One of the first `count` values. */
function draw(values: readonly number[], count: number, random: () => number): number {
  return values[Math.floor(random() * count)] ?? 0;
}

/** The first place in a sorted list whose value is above. */
function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
