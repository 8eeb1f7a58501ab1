import { sumPoints } from '../backlog/points';

/** The percentile by nearest rank, x⌈p·n/100⌉ of the sorted values: always one that was observed. Null of none. */
export function percentile(values: readonly number[], percent: number): number | null {
  return nearestRank([...values].sort(ascending), percent);
}

/** The same of values that are sorted already. */
export function nearestRank(sorted: ArrayLike<number>, percent: number): number | null {
  return sorted[Math.max(1, Math.ceil((percent * sorted.length) / 100)) - 1] ?? null;
}

/** Null of none. */
export function mean(values: readonly number[]): number | null {
  const sum = sumPoints(values);
  return sum === null ? null : sum / values.length;
}

const ascending = (one: number, other: number): number => one - other;
