import { compareRanks } from './rank';

/** The smallest that a dependency is about. */
export interface Ranked {
  id: string;
  rank: string;
}

export interface Dependency {
  type: string;
  /** With `blocks`: must come before `toId`. */
  fromId: string;
  toId: string;
}

/** For every open item that waits for others: the open ones that must come before it, as their links are listed. */
export function openBlockers<Item extends { id: string }>(
  find: (id: string) => Item | undefined,
  links: readonly Dependency[],
  isDone: (item: Item) => boolean,
): Map<string, Item[]> {
  const blockers = new Map<string, Item[]>();
  for (const { type, fromId, toId } of links) {
    const [first, then] = [find(fromId), find(toId)];
    if (type !== 'blocks' || first === undefined || then === undefined || isDone(first) || isDone(then)) continue;
    const known = blockers.get(toId);
    if (known === undefined) blockers.set(toId, [first]);
    else if (!known.includes(first)) known.push(first);
  }
  return blockers;
}

/** The last of the items that must come before one, when it stands after it: right behind it, everything needed has come. */
export function lastNeedBehind<Item extends Ranked>(item: Ranked, blockers: readonly Item[]): Item | undefined {
  return blockers.filter(({ rank }) => compareRanks(item.rank, rank) < 0).sort((one, other) => compareRanks(other.rank, one.rank))[0];
}

/**
 * Items that stand in the order before an open item which must come first, each with the first such one.
 * Blockers that are done, or no longer there, hold nothing up.
 */
export function beforeTheirNeeds<Item extends Ranked>(
  find: (id: string) => Item | undefined,
  links: readonly Dependency[],
  isDone: (item: Item) => boolean,
): Map<string, Item> {
  const needs = new Map<string, Item>();
  for (const { type, fromId, toId } of links) {
    const [first, then] = [find(fromId), find(toId)];
    if (type !== 'blocks' || first === undefined || then === undefined || isDone(first) || isDone(then)) continue;
    if (compareRanks(then.rank, first.rank) >= 0) continue;
    const known = needs.get(toId);
    if (known === undefined || compareRanks(first.rank, known.rank) < 0) needs.set(toId, first);
  }
  return needs;
}
