import type { ItemCount, ReportDay, SprintReport } from '@ordo/contract';
import {
  burndown,
  carriedOver,
  itemKey,
  scopeLedger,
  tallyItems,
  type BurndownDay,
  type DatedSprint,
  type ScopeLedger,
  type SprintEvent,
  type Tally,
  type WorkCalendar,
} from '@ordo/domain';
import type { ReadChange } from './read-log';
import { namesAt } from './read-log';

/** What a report is made of. */
export interface ReportSource {
  productKey: string;
  sprint: DatedSprint & { startedAt: string };
  state: SprintReport['state'];
  events: readonly SprintEvent[];
  changes: readonly ReadChange[];
  closings: ReadonlyMap<string, number>;
  calendar: WorkCalendar;
  now: string;
}

/** The account of one sprint and its charts. */
export function sprintReport(source: ReportSource): SprintReport {
  const { sprint, state, events, closings, calendar, now } = source;
  const ledger = scopeLedger(sprint, events);
  const chart = burndown(sprint, events, calendar, now);
  const carried = carriedOver(sprint.id, events, closings);
  const over = tallyItems(ledger.items.filter(({ itemId }) => carried.has(itemId)));
  const { committed, added, removed, reestimated, scope, completed, notCompleted, churn } = ledger;
  return {
    ...{ sprintId: sprint.id, state, timeZone: calendar.timeZone, startedAt: sprint.startedAt, completedAt: sprint.completedAt },
    committed: committed.points,
    added: added.points,
    removed: removed.points,
    reestimated,
    scope: scope.points,
    completed: completed.points,
    notCompleted: notCompleted.points,
    carriedOver: over.points,
    churn,
    counts: counted({ committed, added, removed, scope, completed, notCompleted, carriedOver: over }),
    start: { points: chart.start.points, items: chart.start.items },
    days: chart.days.map(toDay),
    overrun: chart.overrun.map(toDay),
    ...listed(source, ledger, carried),
  };
}

function listed({ productKey, sprint, changes }: ReportSource, ledger: ScopeLedger, carried: ReadonlySet<string>): Pick<SprintReport, 'changes' | 'items'> {
  const names = namesAt(changes, sprint.completedRevision);
  const commands = new Map(changes.map(({ revision, command }) => [revision, command]));
  const named = (itemId: string) => {
    const { number, title } = names.get(itemId) ?? { number: 0, title: '' };
    return { itemId, key: itemKey(productKey, number), title };
  };
  return {
    changes: ledger.changes.map(({ itemId, swappedFor, remaining, ...change }) => ({
      ...change,
      ...named(itemId),
      command: commands.get(change.revision) ?? 'private',
      swappedFor: [...swappedFor],
      remaining: remaining.points,
      remainingItems: remaining.items,
    })),
    items: ledger.items.map(({ itemId, ...item }) => ({ ...named(itemId), ...item, isCarriedOver: carried.has(itemId) })),
  };
}

function counted<Name extends string>(tallies: Record<Name, Tally>): Record<Name, ItemCount> {
  const counts = Object.entries<Tally>(tallies).map(([name, { items, unestimated }]) => [name, { items, unestimated }]);
  return Object.fromEntries(counts) as Record<Name, ItemCount>;
}

function toDay({ day, isWorking, remaining, scope, done, ideal }: BurndownDay): ReportDay {
  const points = (tally: Tally | null): number | null => tally && tally.points;
  const items = (tally: Tally | null): number | null => tally && tally.items;
  return {
    day,
    isWorking,
    remaining: points(remaining),
    scope: points(scope),
    done: points(done),
    ideal: ideal.points,
    items: { remaining: items(remaining), scope: items(scope), done: items(done), ideal: ideal.items },
  };
}
