import { addPoints } from './points';

/** The smallest that a hierarchy is about. A `parentId` that names nothing in the same list counts as none. */
export interface Nested {
  id: string;
  parentId: string | null;
}

/** What a roll-up must know of an item. */
export interface Weighed extends Nested {
  estimate: number | null;
}

/** What stands below an item, or in a forest. Only items without children count; an epic's own estimate never does. */
export interface RollUp {
  /** Items without children of their own. */
  leaves: number;
  /** Leaves that are done. */
  done: number;
  /** Leaves that are not done, and ready. */
  ready: number;
  /** Leaves without an estimate: their points are not known, not zero. */
  unestimated: number;
  /** Exact sum over the leaves that are estimated; null when none is. */
  points: number | null;
  /** The part of `points` that is done. */
  donePoints: number;
}

/** What decides how an item counts. */
export interface Standing<Item> {
  isDone(item: Item): boolean;
  /** Without it no leaf counts as ready. */
  isReady?(item: Item): boolean;
}

/** How far something is: in points once every leaf is estimated, until then in items. */
export interface Progress {
  unit: 'points' | 'items';
  done: number;
  total: number;
}

/** Children by their parent's id, each in the order in which they come. */
export function childrenByParent<Item extends Nested>(items: Iterable<Item>): ReadonlyMap<string, readonly Item[]> {
  const children = new Map<string, Item[]>();
  for (const item of items) {
    if (item.parentId === null) continue;
    const siblings = children.get(item.parentId);
    if (siblings === undefined) children.set(item.parentId, [item]);
    else siblings.push(item);
  }
  return children;
}

/** What stands above an item, the outermost first. Ends where a parent is unknown, or would come a second time. */
export function ancestorsOf<Item extends Nested>(item: Nested, find: (id: string) => Item | undefined): Item[] {
  const above: Item[] = [];
  const seen = new Set([item.id]);
  let parent = item.parentId === null ? undefined : find(item.parentId);
  while (parent !== undefined && !seen.has(parent.id)) {
    seen.add(parent.id);
    above.push(parent);
    parent = parent.parentId === null ? undefined : find(parent.parentId);
  }
  return above.reverse();
}

/** What stands below an item at any depth, each before its own children; without the item itself. */
export function descendantsOf<Item extends Nested>(id: string, children: ReadonlyMap<string, readonly Item[]>): Item[] {
  const below: Item[] = [];
  const seen = new Set([id]);
  const open = (children.get(id) ?? []).toReversed();
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    below.push(item);
    for (const child of (children.get(item.id) ?? []).toReversed()) open.push(child);
  }
  return below;
}

/**
 * The roll-up of every item that has children, in one pass over all of them.
 * Items that stand above themselves (possible only while a change waits for its refusal) have none.
 */
export function rollUpEpics<Item extends Weighed>(items: readonly Item[], standing: Standing<Item>): ReadonlyMap<string, RollUp> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const awaited = countChildren(items, byId);
  const sums = new Map<string, RollUp>([...awaited.keys()].map((id) => [id, nothing()]));
  const complete = items.filter(({ id }) => !awaited.has(id));
  for (let item = complete.pop(); item !== undefined; item = complete.pop()) {
    const parent = item.parentId === null ? undefined : byId.get(item.parentId);
    if (parent === undefined) continue;
    const sum = sums.get(parent.id) as RollUp;
    const own = sums.get(item.id);
    if (own === undefined) addLeaf(sum, item, standing);
    else addRollUp(sum, own);
    const left = (awaited.get(parent.id) ?? 0) - 1;
    awaited.set(parent.id, left);
    if (left === 0) complete.push(parent);
  }
  for (const [id, left] of awaited) if (left > 0) sums.delete(id);
  return sums;
}

/** The roll-up of a list: of those in it that have no children there. */
export function rollUp<Item extends Weighed>(items: readonly Item[], standing: Standing<Item>): RollUp {
  const parents = new Set(items.map(({ parentId }) => parentId));
  const sum = nothing();
  for (const item of items) if (!parents.has(item.id)) addLeaf(sum, item, standing);
  return sum;
}

/** How far a roll-up is. */
export function progressOf({ leaves, done, unestimated, points, donePoints }: RollUp): Progress {
  if (points === null || unestimated > 0 || points === 0) return { unit: 'items', done, total: leaves };
  return { unit: 'points', done: donePoints, total: points };
}

/** The share of what is still open that is ready; null when nothing is open. */
export function readyShare({ leaves, done, ready }: RollUp): number | null {
  return leaves === done ? null : ready / (leaves - done);
}

/** Where the children of removed items go: to the nearest item above that stays, or to none. */
export function survivingParent(parentId: string | null, removed: ReadonlyMap<string, Nested>): string | null {
  const seen = new Set<string>();
  let above = parentId;
  while (above !== null && removed.has(above)) {
    if (seen.has(above)) return null;
    seen.add(above);
    above = removed.get(above)?.parentId ?? null;
  }
  return above;
}

function countChildren(items: readonly Nested[], byId: ReadonlyMap<string, Nested>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parentId } of items) if (parentId !== null && byId.has(parentId)) counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  return counts;
}

function nothing(): RollUp {
  return { leaves: 0, done: 0, ready: 0, unestimated: 0, points: null, donePoints: 0 };
}

function addLeaf<Item extends Weighed>(sum: RollUp, item: Item, { isDone, isReady }: Standing<Item>): void {
  const done = isDone(item);
  sum.leaves += 1;
  if (done) sum.done += 1;
  else if (isReady?.(item) === true) sum.ready += 1;
  if (item.estimate === null) {
    sum.unestimated += 1;
    return;
  }
  sum.points = addPoints(sum.points ?? 0, item.estimate);
  if (done) sum.donePoints = addPoints(sum.donePoints, item.estimate);
}

function addRollUp(sum: RollUp, part: RollUp): void {
  sum.leaves += part.leaves;
  sum.done += part.done;
  sum.ready += part.ready;
  sum.unestimated += part.unestimated;
  if (part.points !== null) sum.points = addPoints(sum.points ?? 0, part.points);
  sum.donePoints = addPoints(sum.donePoints, part.donePoints);
}
