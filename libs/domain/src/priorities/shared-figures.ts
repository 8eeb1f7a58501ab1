/** One of several figures that add up to something. */
export interface SharedFigure {
  /** Null: not said yet. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
}

/**
 * Whole figures that add up to `total` in the proportions of those that are there, each within its bounds. What is not said yet counts as much as the mean
 * of the others. A total that the bounds do not admit becomes the nearest that they do.
 */
export function sharedOut(total: number, figures: readonly SharedFigure[]): number[] {
  const known = figures.flatMap(({ value }) => value ?? []);
  const mean = known.length === 0 ? 1 : known.reduce((sum, value) => sum + value, 0) / known.length || 1;
  const parts = figures.map(({ value }) => value ?? mean);
  const whole = parts.reduce((sum, part) => sum + part, 0) || 1;
  const shared = figures.map(({ min }) => min);
  for (let left = Math.round(total) - shared.reduce((sum, figure) => sum + figure, 0); left > 0; left -= 1) {
    const lack = figures.map(({ max }, index) => ((shared[index] ?? 0) < max ? (total * (parts[index] ?? 0)) / whole - (shared[index] ?? 0) : -Infinity));
    const most = lack.indexOf(Math.max(...lack));
    if (lack[most] === -Infinity) break;
    shared[most] = (shared[most] ?? 0) + 1;
  }
  return shared;
}
