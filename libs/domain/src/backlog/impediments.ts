import { openBlockers, type Dependency } from './dependencies';

/** The smallest that can be in the way, or have something in its way. */
export interface Impeded {
  id: string;
  blockedReason: string | null;
  blockedSince: string | null;
}

/** Something that an item cannot go on for, and what cannot go on because of it. */
export interface Impediment<Item> {
  item: Item;
  /** Open items that must come before it. */
  waitsFor: Item[];
  /** Open items that must come after it, and after those, nearest first. */
  holdsUp: Item[];
}

/** Blocked for so many days or more, an impediment wants attention. */
export const LONG_BLOCKED = 5;

/**
 * All impediments among a product's items (in order): `blocked` have a reason, longest first; `waiting` have none but wait for
 * another open item, in order. What is done is neither in the way nor held up, and holds up nothing behind it.
 */
export function impedimentsAmong<Item extends Impeded>(
  items: readonly Item[],
  links: readonly Dependency[],
  isDone: (item: Item) => boolean,
): { blocked: Impediment<Item>[]; waiting: Impediment<Item>[] } {
  const byId = new Map(items.map((item) => [item.id, item]));
  const open = items.filter((item) => !isDone(item));
  const blockers = openBlockers((id) => byId.get(id), links, isDone);
  const dependents = openBlockers((id) => byId.get(id), links.map(turnRound), isDone);
  const toImpediment = (item: Item): Impediment<Item> => ({ item, waitsFor: blockers.get(item.id) ?? [], holdsUp: allBehind(item, dependents) });
  const since = ({ item }: Impediment<Item>): string => item.blockedSince ?? '';
  return {
    blocked: open
      .filter(({ blockedReason }) => blockedReason !== null)
      .map(toImpediment)
      .sort((one, other) => Date.parse(since(one)) - Date.parse(since(other))),
    waiting: open.filter(({ id, blockedReason }) => blockedReason === null && blockers.has(id)).map(toImpediment),
  };
}

/** Whole days between two moments, never below 0. */
export function wholeDaysSince(since: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000));
}

function turnRound({ type, fromId, toId }: Dependency): Dependency {
  return { type, fromId: toId, toId: fromId };
}

function allBehind<Item extends Impeded>(item: Item, dependents: ReadonlyMap<string, Item[]>): Item[] {
  const found = new Map([[item.id, item]]);
  for (const { id } of found.values()) for (const next of dependents.get(id) ?? []) if (!found.has(next.id)) found.set(next.id, next);
  return [...found.values()].slice(1);
}
