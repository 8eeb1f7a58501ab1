import type { Place } from '../backlog/place';
import { placeInOrder } from '../backlog/place-in-order';

/** The smallest that a scenario is about. */
export interface InScenario {
  readonly id: string;
  readonly estimate: number | null;
}

/** One thing that might be otherwise. */
export type Supposition<Item extends InScenario> =
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly place: Place }
  /** Those named stand in this order, on the places they hold together. */
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'estimate'; readonly id: string; readonly estimate: number | null }
  | { readonly kind: 'add'; readonly item: Item; readonly place: Place }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /** What is done in a sprint, in parts of today's: 0.8 is a fifth less. Several are multiplied. */
  | { readonly kind: 'capacity'; readonly factor: number };

export interface Scenario<Item extends InScenario> {
  readonly order: readonly Item[];
  /** In parts of today's. */
  readonly capacity: number;
  /** Suppositions about something that is not there, or is there already: they changed nothing. */
  readonly idle: readonly Supposition<Item>[];
}

/** What an order would be if all this were so, one after the other. The order given is left as it is. */
export function suppose<Item extends InScenario>(order: readonly Item[], suppositions: readonly Supposition<Item>[]): Scenario<Item> {
  let [then, capacity] = [order, 1];
  const idle: Supposition<Item>[] = [];
  for (const supposition of suppositions) {
    if (supposition.kind === 'capacity') {
      capacity *= supposition.factor;
      continue;
    }
    const next = orderAfter(then, supposition);
    if (next === null) idle.push(supposition);
    else then = next;
  }
  return { order: then, capacity, idle };
}

/** Null where it is about something that is not there. */
function orderAfter<Item extends InScenario>(order: readonly Item[], supposition: Exclude<Supposition<Item>, { kind: 'capacity' }>): Item[] | null {
  const isThere = (id: string): boolean => order.some((item) => item.id === id);
  switch (supposition.kind) {
    case 'move':
      return supposition.ids.length > 0 && supposition.ids.every(isThere) ? placed(order, supposition.ids, supposition.place) : null;
    case 'order':
      return supposition.ids.every(isThere) ? reordered(order, supposition.ids) : null;
    case 'estimate':
      return isThere(supposition.id) ? order.map((item) => (item.id === supposition.id ? { ...item, estimate: supposition.estimate } : item)) : null;
    case 'add':
      return isThere(supposition.item.id) ? null : placed([...order, supposition.item], [supposition.item.id], supposition.place);
    case 'remove':
      return supposition.ids.every(isThere) ? order.filter(({ id }) => !supposition.ids.includes(id)) : null;
  }
}

function placed<Item extends InScenario>(order: readonly Item[], ids: readonly string[], place: Place): Item[] | null {
  const byId = new Map(order.map((item) => [item.id, item]));
  const placement = placeInOrder([...byId.keys()], ids, place);
  return placement === null ? null : placement.order.flatMap((id) => byId.get(id) ?? []);
}

function reordered<Item extends InScenario>(order: readonly Item[], ids: readonly string[]): Item[] {
  const byId = new Map(order.map((item) => [item.id, item]));
  const named = new Set(ids);
  const next = [...named].values();
  return order.map((item) => (named.has(item.id) ? (byId.get(next.next().value ?? '') ?? item) : item));
}
