/** What a quarter of the matrix is called and advised by, from how good each of its two sides is. */
export type Quadrant =
  /** Where one axis is worth and the other effort. */
  | 'quick-win'
  | 'big-bet'
  | 'fill-in'
  | 'money-pit'
  /** Where both are worth, or both effort. */
  | 'both'
  | 'up-only'
  | 'across-only'
  | 'neither';

/** Which quarter: whether it is the better side of each axis. */
export interface Side {
  readonly isHigh: boolean;
  readonly isRight: boolean;
}

/**
 * Where a matrix is divided: between two places that are taken, such that as near as can be to half of the items are on each side. Null while all are at one
 * place. No item is on the line, so each is in one quarter.
 */
export function crossingOf(places: readonly number[]): number | null {
  const sorted = places.toSorted((one, other) => one - other);
  let best: { at: number; uneven: number } | null = null;
  for (let index = 1; index < sorted.length; index += 1) {
    const [below = 0, above = 0] = [sorted[index - 1], sorted[index]];
    const uneven = Math.abs(sorted.length - 2 * index);
    if (below < above && (best === null || uneven < best.uneven)) best = { at: (below + above) / 2, uneven };
  }
  return best?.at ?? null;
}

/** What a quarter is called. `raises` of the axes: whether more of them is better. */
export function quadrantOf({ isHigh, isRight }: Side, up: { readonly raises: boolean }, across: { readonly raises: boolean }): Quadrant {
  const [isUpGood, isAcrossGood] = [isHigh === up.raises, isRight === across.raises];
  if (up.raises === across.raises) return isUpGood ? (isAcrossGood ? 'both' : 'up-only') : isAcrossGood ? 'across-only' : 'neither';
  const [hasWorth, isEasy] = up.raises ? [isUpGood, isAcrossGood] : [isAcrossGood, isUpGood];
  return hasWorth ? (isEasy ? 'quick-win' : 'big-bet') : isEasy ? 'fill-in' : 'money-pit';
}
