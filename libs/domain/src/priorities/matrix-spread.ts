/** A circle that wants to be drawn around its place. */
export interface Bubble {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface SpreadRoom {
  readonly left: number;
  readonly right: number;
  /** How far from its place a bubble may be moved. */
  readonly reach: number;
  /** What is left free between two. */
  readonly gap: number;
}

/**
 * Where bubbles are drawn so that none hides another: moved sideways only, as little as can be, those named first before those named later. Where there is no
 * room within reach the bubbles that are left lie over others, evenly over what is within reach.
 */
export function spreadSideways(bubbles: readonly Bubble[], { left, right, reach, gap }: SpreadRoom): ReadonlyMap<string, number> {
  const widest = bubbles.reduce((most, { radius }) => Math.max(most, radius), 0);
  const rows = new Map<number, { x: number; y: number; radius: number }[]>();
  const rowOf = (y: number): number => Math.floor(y / (2 * widest + gap || 1));
  const spread = new Map<string, number>();
  let crowded = 0;
  for (const { id, x, y, radius } of bubbles) {
    const near = [-1, 0, 1].flatMap((by) => rows.get(rowOf(y) + by) ?? []);
    const taken = near.flatMap((other) => takenBy(other, y, radius + gap));
    const free = freePlaces(x, taken).filter((place) => Math.abs(place - x) <= reach && place >= left + radius && place <= right - radius);
    const place =
      free.reduce<number | null>((best, one) => (best === null || Math.abs(one - x) < Math.abs(best - x) ? one : best), null) ??
      Math.min(right - radius, Math.max(left + radius, x + reach * (2 * ((++crowded * GOLDEN) % 1) - 1)));
    spread.set(id, place);
    const row = rows.get(rowOf(y)) ?? [];
    rows.set(rowOf(y), [...row, { x: place, y, radius }]);
  }
  return spread;
}

type Taken = readonly [from: number, to: number];

/** Between which a centre at that height would be too near. */
function takenBy(other: { x: number; y: number; radius: number }, y: number, radius: number): Taken[] {
  const [apart, down] = [other.radius + radius, Math.abs(other.y - y)];
  if (down >= apart) return [];
  const half = Math.sqrt(apart * apart - down * down);
  return [[other.x - half, other.x + half]];
}

/** The place itself and the edges of what is taken, as far as they are free. */
function freePlaces(x: number, taken: readonly Taken[]): number[] {
  const isFree = (place: number): boolean => taken.every(([from, to]) => place <= from + DUST || place >= to - DUST);
  return [x, ...taken.flat()].filter(isFree);
}

const DUST = 1e-9;
/** Its multiples fill a span as evenly as can be, however many there are. */
const GOLDEN = 0.618034;
