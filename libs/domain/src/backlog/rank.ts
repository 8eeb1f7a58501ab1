import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { fromUnits, precisionFor, toUnits } from './rank-number';

/** A rank longer than this asks for new, even ranks for the whole order. */
export const REBALANCE_ABOVE = 48;

/** A rank strictly between two others; null is the open end on that side. */
export function rankBetween(after: string | null, before: string | null): string {
  return generateKeyBetween(after, before);
}

/** `count` ascending ranks strictly between two others, at even distances (no gap wider than 1.25 times another). */
export function ranksBetween(after: string | null, before: string | null, count: number): string[] {
  if (after === null || before === null) return generateNKeysBetween(after, before, count);
  if (count < 2) return generateNKeysBetween(after, before, count);
  const precision = precisionFor(after, before, count);
  const low = toUnits(after, precision);
  const room = toUnits(before, precision) - low;
  return Array.from({ length: count }, (_, index) => fromUnits(low + (room * BigInt(index + 1)) / BigInt(count + 1), precision));
}

/** The ranks of a whole order of that many things, as short as they can be. */
export function evenRanks(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/** Byte order, the order in which the database sorts ranks. */
export function compareRanks(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
