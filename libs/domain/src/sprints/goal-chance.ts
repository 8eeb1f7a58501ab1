import { forecastHowMany, isForecast, shareOfRuns, type ForecastOptions, type NoForecast, type Sample } from './forecast';

/** An item of the sprint that is not done. */
export interface OpenItem {
  readonly itemId: string;
  /** The sprint goal is not reached without it. */
  readonly isCritical: boolean;
}

export interface GoalChance {
  /** From 0 to 1: that every critical item is done when the sprint ends. */
  readonly probability: number;
  /** The open item whose end raises the probability most, and the probability then; null when none would. */
  readonly matters: { readonly itemId: string; readonly probability: number } | null;
}

/**
 * The probability that the sprint goal is reached. The open items are finished in the order given (those in work first), as many a day as on
 * days of the sample; so the goal is reached when the days left are enough for everything up to its last critical item.
 */
export function goalChance(open: readonly OpenItem[], daysLeft: number, sample: Sample, options: ForecastOptions): GoalChance | NoForecast {
  const needed = itemsNeeded(open);
  if (needed === 0) return { probability: 1, matters: null };
  const forecast = forecastHowMany(sample, daysLeft, options);
  if (!isForecast(forecast)) return forecast;
  const chanceOf = (items: number): number => (items === 0 ? 1 : 1 - shareOfRuns(forecast, items - 1));
  const without = open.slice(0, needed).map(({ itemId }, place) => ({ itemId, probability: chanceOf(itemsNeeded(open.toSpliced(place, 1))) }));
  const [best] = without.sort((one, other) => other.probability - one.probability);
  const probability = chanceOf(needed);
  return { probability, matters: best !== undefined && best.probability > probability ? best : null };
}

/** How many items are finished when the last critical one is. */
function itemsNeeded(open: readonly OpenItem[]): number {
  return open.findLastIndex(({ isCritical }) => isCritical) + 1;
}
