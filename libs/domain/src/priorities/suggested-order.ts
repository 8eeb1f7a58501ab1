import type { Edge } from '../backlog/cycles';
import { WaitingItems } from './waiting-items';

/** The smallest that a suggestion is about. */
export interface ToOrder {
  readonly id: string;
  /** Null: without a score. */
  readonly score: number | null;
}

export interface KeptInOrder {
  /** Items that stay at their places. */
  readonly pinned?: ReadonlySet<string>;
  /** "The first before the second", by ids; those not in the order count for nothing. */
  readonly before?: Iterable<Edge>;
}

export interface SuggestedMove {
  readonly id: string;
  /** Places in the order, the first being 1. */
  readonly from: number;
  readonly to: number;
}

export interface SuggestedOrder {
  /** All ids, as they would stand. */
  readonly order: readonly string[];
  /** Those whose place changes, as they would stand. */
  readonly moves: readonly SuggestedMove[];
  /** Dependencies that are the wrong way round in it, since what is pinned or without score holds its place. */
  readonly outOfOrder: readonly Edge[];
}

/**
 * The order that scores suggest. Pinned items and those without a score keep their places; the others share out the places that are left, the highest
 * score first and equals as they stand. What others wait for counts as much as the best of them, so a blocker rises in front of what it blocks rather than
 * holding it back. What a pinned item waits for comes before it, and what waits for a pinned item behind it, as far as the places allow.
 */
export function suggestOrder(items: readonly ToOrder[], { pinned = new Set(), before = [] }: KeptInOrder = {}): SuggestedOrder {
  const placeToday = new Map(items.map(({ id }, place) => [id, place]));
  const edges = [...before].filter(([from, to]) => from !== to && placeToday.has(from) && placeToday.has(to));
  const isFixed = (item: ToOrder): boolean => item.score === null || pinned.has(item.id);
  const waiting = new WaitingItems(items, isFixed, edges);
  const order = items.map((item, place) => (isFixed(item) ? item.id : waiting.next(place)));
  const placeThen = new Map(order.map((id, place) => [id, place]));
  const stands = (id: string): number => placeThen.get(id) ?? 0;
  return {
    order,
    moves: order.flatMap((id, place) => {
      const from = placeToday.get(id) ?? place;
      return from === place ? [] : [{ id, from: from + 1, to: place + 1 }];
    }),
    outOfOrder: edges.filter(([from, to]) => stands(from) > stands(to)),
  };
}
