import { addPoints, sumPoints } from '../backlog/points';
import type { SprintEvent } from './events';
import { foldSprint, plus, tallyOf, type ScopeChange, type SprintItem, type StartedSprint, type Tally } from './sprint-fold';

/** committed + added − removed + re-estimated = scope, in exact decimals; completed + not completed = scope. */
export interface ScopeLedger {
  /** Frozen at the start. */
  readonly committed: Tally;
  readonly added: Tally;
  readonly removed: Tally;
  /** Points, signed. */
  readonly reestimated: number;
  readonly scope: Tally;
  readonly completed: Tally;
  readonly notCompleted: Tally;
  /** (added + removed) / committed, in points; null when nothing was committed. What the close itself splits off was there before: it is no churn. */
  readonly churn: number | null;
  /** Who changed what, when, and what it was swapped for. */
  readonly changes: readonly ScopeChange[];
  /** What is in the sprint, or was at its close. */
  readonly items: readonly SprintItem[];
}

const NOTHING: Tally = { points: 0, items: 0, unestimated: 0 };

/** The account of what a started sprint was to hold, as of its close or of the last event. */
export function scopeLedger(sprint: StartedSprint, events: readonly SprintEvent[]): ScopeLedger {
  const { committed, changes, items } = foldSprint(sprint, events);
  const [added, removed] = [total(changes, 'added'), total(changes, 'removed')];
  const swings = changes.filter(({ revision }) => revision !== sprint.completedRevision);
  const churned = addPoints(total(swings, 'added').points, total(swings, 'removed').points);
  const [completed, notCompleted] = [tallyItems(items.filter(({ isDone }) => isDone)), tallyItems(items.filter(({ isDone }) => !isDone))];
  return {
    committed: committed.scope,
    added,
    removed,
    reestimated: sumPoints(changes.filter(({ kind }) => kind === 'reestimated').map(({ points }) => points)) ?? 0,
    scope: plus(completed, notCompleted),
    completed,
    notCompleted,
    churn: committed.scope.points === 0 ? null : churned / committed.scope.points,
    changes,
    items,
  };
}

/** Items that came into a sprint unfinished, from another one when that was closed. `closings`: sprint → the revision that closed it. */
export function carriedOver(sprintId: string, events: readonly SprintEvent[], closings: ReadonlyMap<string, number>): Set<string> {
  const carried = events.filter(
    (event) => event.kind === 'added' && event.sprintId === sprintId && event.category !== 'done' && closings.get(event.elsewhere) === event.revision,
  );
  return new Set(carried.map(({ itemId }) => itemId));
}

/** The sum of some items. */
export function tallyItems(items: readonly Pick<SprintItem, 'points'>[]): Tally {
  return items.reduce<Tally>((sum, { points }) => plus(sum, tallyOf(points)), NOTHING);
}

function total(changes: readonly ScopeChange[], kind: 'added' | 'removed'): Tally {
  return tallyItems(changes.filter((change) => change.kind === kind).map(({ before, after }) => ({ points: kind === 'added' ? after : before })));
}
