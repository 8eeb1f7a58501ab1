import { addPoints } from '../backlog/points';
import type { SprintEvent } from './events';
import type { Elsewhere } from './item-steps';
import { timeOf } from './zone';

/** A sprint that was started. */
export interface StartedSprint {
  readonly id: string;
  readonly startedRevision: number;
  /** The change that closed it; null while it runs. */
  readonly completedRevision: number | null;
}

/** How much some items are. What is not estimated counts 0 points and 1 unestimated item. */
export interface Tally {
  readonly points: number;
  readonly items: number;
  readonly unestimated: number;
}

/** An item of the sprint: as it is now, or was at the close. */
export interface SprintItem {
  readonly itemId: string;
  /** Frozen while it is done: the estimate at completion. */
  readonly points: number | null;
  readonly isDone: boolean;
  /** Was in the sprint when it started, and has not been out of it since. */
  readonly isCommitted: boolean;
}

/** A change of what the sprint holds, after its start. */
export interface ScopeChange {
  readonly revision: number;
  readonly at: string;
  readonly actorId: string;
  readonly kind: 'added' | 'removed' | 'reestimated';
  readonly itemId: string;
  /** By how much the scope changed, signed. */
  readonly points: number;
  /** The estimate before and after; null is not estimated, or not in the sprint. */
  readonly before: number | null;
  readonly after: number | null;
  /** Where an added item came from, where a removed one went to. */
  readonly elsewhere: Elsewhere | null;
  /** What left when this was added, what came when this was removed: by the same change. */
  readonly swappedFor: readonly string[];
  /** What was left in the sprint right after. */
  readonly remaining: Tally;
}

/** What the sprint held and what of it was done, right after something happened. */
export interface SprintMoment {
  /** Milliseconds since 1970; never before an earlier moment, whatever the clocks said. */
  readonly time: number;
  readonly scope: Tally;
  readonly done: Tally;
}

export interface SprintFold {
  /** Frozen at the start. */
  readonly committed: SprintMoment;
  /** After the start, in order. */
  readonly moments: readonly SprintMoment[];
  readonly changes: readonly ScopeChange[];
  readonly items: readonly SprintItem[];
}

interface Content {
  points: number | null;
  /** Takes effect when the item is reopened. */
  estimate: number | null;
  isDone: boolean;
  isCommitted: boolean;
}

const NOTHING: Tally = { points: 0, items: 0, unestimated: 0 };

/**
 * Folds the events of one sprint from its first item to its close. Nothing after the close is looked at, and what leaves with the close stays
 * in the sprint as not done. A done item keeps its estimate at completion: a later one takes effect when it is reopened.
 */
export function foldSprint(sprint: StartedSprint, events: readonly SprintEvent[]): SprintFold {
  const contents = new Map<string, Content>();
  const [moments, changes]: [SprintMoment[], ScopeChange[]] = [[], []];
  let now: SprintMoment = { time: -Infinity, scope: NOTHING, done: NOTHING };
  let committed: SprintMoment | undefined;
  for (const event of events) {
    if (sprint.completedRevision !== null && event.revision > sprint.completedRevision) break;
    if (event.sprintId !== sprint.id || (event.kind === 'removed' && event.revision === sprint.completedRevision)) continue;
    if (committed === undefined && event.revision > sprint.startedRevision) committed = freeze(contents, now);
    const before = contents.get(event.itemId);
    const after = contentAfter(before, event);
    if (after === undefined) contents.delete(event.itemId);
    else contents.set(event.itemId, after);
    if (isSame(before, after)) continue;
    now = momentAfter(now, before, after, Math.max(now.time, timeOf(event.at)));
    if (committed === undefined) continue;
    moments.push(now);
    if (before?.points !== after?.points || !before || !after) changes.push(scopeChange(event, before, after, now));
  }
  committed ??= freeze(contents, now);
  const items = [...contents].map(([itemId, { points, isDone, isCommitted }]) => ({ itemId, points, isDone, isCommitted }));
  return { committed, moments, changes: withSwaps(changes), items };
}

/** What is not done. */
export function remainingOf({ scope, done }: Pick<SprintMoment, 'scope' | 'done'>): Tally {
  return plus(scope, done, -1);
}

/** The sum of two tallies, or their difference. */
export function plus(one: Tally, other: Tally, sign: 1 | -1 = 1): Tally {
  return {
    points: addPoints(one.points, sign * other.points),
    items: one.items + sign * other.items,
    unestimated: one.unestimated + sign * other.unestimated,
  };
}

/** One item. */
export function tallyOf(points: number | null): Tally {
  return { points: points ?? 0, items: 1, unestimated: points === null ? 1 : 0 };
}

function freeze(contents: Map<string, Content>, now: SprintMoment): SprintMoment {
  for (const [id, content] of contents) contents.set(id, { ...content, isCommitted: true });
  return now;
}

function contentAfter(before: Content | undefined, { kind, points, category }: SprintEvent): Content | undefined {
  if (kind === 'removed') return undefined;
  const isDone = category === 'done';
  if (before === undefined) return kind === 'added' ? { points, estimate: points, isDone, isCommitted: false } : undefined;
  return { ...before, estimate: points, isDone, points: before.isDone && isDone ? before.points : points };
}

function isSame(before: Content | undefined, after: Content | undefined): boolean {
  return before === after || (before !== undefined && before.points === after?.points && before.isDone === after.isDone);
}

function momentAfter({ scope, done }: SprintMoment, before: Content | undefined, after: Content | undefined, time: number): SprintMoment {
  return {
    time,
    scope: replaced(scope, before, after),
    done: replaced(done, before?.isDone ? before : undefined, after?.isDone ? after : undefined),
  };
}

function replaced(tally: Tally, before: Content | undefined, after: Content | undefined): Tally {
  const without = before ? plus(tally, tallyOf(before.points), -1) : tally;
  return after ? plus(without, tallyOf(after.points)) : without;
}

function scopeChange(event: SprintEvent, before: Content | undefined, after: Content | undefined, now: SprintMoment): ScopeChange {
  const { revision, at, actorId, itemId } = event;
  return {
    revision,
    at,
    actorId,
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'reestimated',
    itemId,
    points: addPoints(after?.points ?? 0, -(before?.points ?? 0)),
    before: before?.points ?? null,
    after: after?.points ?? null,
    elsewhere: event.kind === 'added' || event.kind === 'removed' ? event.elsewhere : null,
    swappedFor: [],
    remaining: remainingOf(now),
  };
}

/** Pairs what came with what left in the same change. */
function withSwaps(changes: readonly ScopeChange[]): ScopeChange[] {
  const together = Map.groupBy(changes, ({ revision }) => revision);
  return changes.map((change) => {
    const wanted = change.kind === 'added' ? 'removed' : change.kind === 'removed' ? 'added' : null;
    const swapped = (together.get(change.revision) ?? []).filter(({ kind, itemId }) => kind === wanted && itemId !== change.itemId);
    return { ...change, swappedFor: swapped.map(({ itemId }) => itemId) };
  });
}
