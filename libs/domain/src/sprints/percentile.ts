import { sumPoints } from '../backlog/points';

/** The percentile by nearest rank, x⌈p·n/100⌉ of the sorted values: always one that was observed. Null of none. */
export function percentile(values: readonly number[], percent: number): number | null {
  return nearestRank([...values].sort(ascending), percent);
}

/** The same of values that are sorted already. */
export function nearestRank(sorted: ArrayLike<number>, percent: number): number | null {
  return sorted[Math.max(1, Math.ceil((percent * sorted.length) / 100)) - 1] ?? null;
}

/** The same of values that are not sorted, which it puts into another order: faster than sorting where only few percentiles are asked for (Hoare 1961, "Find"). */
export function percentileAmong(values: Float64Array, percent: number): number | null {
  const wanted = Math.max(1, Math.ceil((percent * values.length) / 100)) - 1;
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const middle = values[(left + right) >>> 1] ?? 0;
    let [from, to] = [left, right];
    while (from <= to) {
      while ((values[from] ?? 0) < middle) from += 1;
      while ((values[to] ?? 0) > middle) to -= 1;
      if (from > to) break;
      const low = values[to] ?? 0;
      values[to] = values[from] ?? 0;
      values[from] = low;
      from += 1;
      to -= 1;
    }
    if (to < wanted) left = from;
    if (wanted < from) right = to;
  }
  return values[wanted] ?? null;
}

/** Null of none. */
export function mean(values: readonly number[]): number | null {
  const sum = sumPoints(values);
  return sum === null ? null : sum / values.length;
}

const ascending = (one: number, other: number): number => one - other;
