import type { ItemRobustness } from './robustness';
import { suggestOrder, type KeptInOrder, type SuggestedMove, type SuggestedOrder, type ToOrder } from './suggested-order';

/** How sure one is of where an item ranks beside where it stands. */
export type Sureness = Pick<ItemRobustness, 'higher' | 'lower'>;

export interface ConfidentOrder extends SuggestedOrder {
  /** Those that would move and stay, since too little speaks for it. */
  readonly heldBack: readonly string[];
}

/**
 * How sure a move is, 0 to 1: the share of draws in which the item ranks on the side of its place today to which it would move. The ranks are those of
 * `robustness`, by score alone; an item that rises only because others wait for it is as sure as its own score.
 */
export function confidenceOf({ from, to }: Pick<SuggestedMove, 'from' | 'to'>, { higher, lower }: Sureness): number {
  if (to === from) return 1;
  return to < from ? higher : lower;
}

/**
 * The suggested order in which only those move whose move is at least so sure; the others keep their places, as if they were pinned, and the rest share out
 * the places that are left. How sure a move is, is asked of the order in which all may move: with 0 it is that order.
 */
export function suggestConfidently(items: readonly ToOrder[], kept: KeptInOrder, sure: ReadonlyMap<string, Sureness>, least: number): ConfidentOrder {
  const free = suggestOrder(items, kept);
  const heldBack = free.moves.filter((move) => confidenceOf(move, sure.get(move.id) ?? { higher: 1, lower: 1 }) < least).map(({ id }) => id);
  if (heldBack.length === 0) return { ...free, heldBack };
  return { ...suggestOrder(items, { ...kept, pinned: new Set([...(kept.pinned ?? []), ...heldBack]) }), heldBack };
}
