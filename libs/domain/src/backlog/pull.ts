/** Points a team takes in one sprint, as somebody judges: the least and the most that are thinkable, and the likeliest. */
export interface Pace {
  low: number;
  likely: number;
  high: number;
}

/** Whether it can be one: 0 ≤ low ≤ likely ≤ high, and more than nothing at most. */
export function isPace({ low, likely, high }: Pace): boolean {
  return low >= 0 && low <= likely && likely <= high && high > 0 && Number.isFinite(high);
}

/**
 * The chance, 0 to 1, that an item's turn comes within the next `sprints` (1 or more): that the points standing before
 * it are fewer than what the team takes until then. The pace is drawn once from the triangle low, likely, high and holds
 * for all these sprints: drawn anew for each they would even each other out, and hide how uncertain it is. Exact.
 */
export function likelihoodOfPull(pointsBefore: number, sprints: number, pace: Pace): number {
  return 1 - shareUpTo(pointsBefore / sprints, pace);
}

/** Distribution function of the triangular distribution: P(V ≤ value). Low = high is certainty. */
export function shareUpTo(value: number, { low, likely, high }: Pace): number {
  if (value >= high) return 1;
  if (value <= low) return 0;
  if (value <= likely) return (value - low) ** 2 / ((high - low) * (likely - low));
  return 1 - (high - value) ** 2 / ((high - low) * (high - likely));
}

/** The value that the pace stays at or below with this probability, 0 to 1: the inverse of `shareUpTo`. */
export function paceAt(share: number, { low, likely, high }: Pace): number {
  if (share * (high - low) < likely - low) return low + Math.sqrt(share * (high - low) * (likely - low));
  return high - Math.sqrt((1 - share) * (high - low) * (high - likely));
}

/** The middle of some numbers, between the two middle ones of an even count; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
