import type { InputSpec } from '@ordo/domain';

/** Steps between the least and the most; the relative scale of 1 to 20 and a scale of ten are slid over in ones. */
const FEWEST = 9;
const SHARE_STEP = 0.05;

/** The figures a finger can slide over: those that are allowed, or even steps from the least to the most; null: there is no end. */
export function stopsOf({ allowed, min, max, unit }: InputSpec): readonly number[] | null {
  if (allowed !== null) return allowed;
  if (max === null) return null;
  const step = unit === 'share' ? SHARE_STEP : 10 ** Math.floor(Math.log10((max - min) / FEWEST));
  const stops = Array.from({ length: Math.floor((max - min) / step + step / 1000) + 1 }, (_, index) => Number((min + index * step).toFixed(4)));
  return stops.at(-1) === max ? stops : [...stops, max];
}

/** Which of them is nearest, the first of equals. */
export function nearestStop(stops: readonly number[], figure: number): number {
  return stops.reduce((best, stop, index) => (Math.abs(stop - figure) < Math.abs((stops[best] ?? 0) - figure) ? index : best), 0);
}
