import type { Place } from './place';
import { compareRanks, evenRanks, REBALANCE_ABOVE, rankBetween } from './rank';

/** Something that has its place among others of its kind, of which there are few. */
export interface Sibling {
  id: string;
  rank: string;
}

/** By rank; the id keeps the order steady where two share one. */
export function inRankOrder<T extends Sibling>(things: Iterable<T>): T[] {
  return [...things].sort((one, other) => compareRanks(one.rank, other.rank) || compareRanks(one.id, other.id));
}

/**
 * The ranks to write so that `moving`, new or not, stand together at a place among their siblings: their own, and only where those would
 * outgrow 48 characters, or siblings share one, everybody's. Null when the place names none of the others.
 */
export function ranksAmong(siblings: readonly Sibling[], moving: readonly string[], place: Place): Map<string, string> | null {
  const others = inRankOrder(siblings).filter(({ id }) => !moving.includes(id));
  const at = indexOf(place, others);
  if (at === null) return null;
  const ranks = chain(others[at - 1]?.rank ?? null, others[at]?.rank ?? null, moving.length);
  if (ranks !== null) return new Map(moving.map((id, index) => [id, ranks[index] ?? '']));
  const order = others.map(({ id }) => id).toSpliced(at, 0, ...moving);
  const even = evenRanks(order.length);
  return new Map(order.map((id, index) => [id, even[index] ?? '']));
}

/** Before which of the others. */
function indexOf(place: Place, others: readonly Sibling[]): number | null {
  if ('at' in place) return place.at === 'top' ? 0 : others.length;
  const anchor = 'after' in place ? place.after : place.before;
  const at = others.findIndex(({ id }) => id === anchor);
  if (at < 0) return null;
  return 'after' in place ? at + 1 : at;
}

/** Null where there is no room, or only for ranks too long. */
function chain(after: string | null, before: string | null, count: number): string[] | null {
  if (after !== null && before !== null && after >= before) return null;
  const ranks: string[] = [];
  for (let last = after; ranks.length < count; last = ranks.at(-1) ?? null) ranks.push(rankBetween(last, before));
  return ranks.some(({ length }) => length > REBALANCE_ABOVE) ? null : ranks;
}
