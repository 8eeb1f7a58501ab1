import type { ChanceThen, SprintChance } from '@ordo/contract';
import {
  addDays,
  chanceSample,
  compareRanks,
  dayOf,
  daysAhead,
  FEWEST_SAMPLES,
  FORECAST_RUNS,
  goalChance,
  itemFlows,
  itemsNeeded,
  openItems,
  sprintEvents,
  startOfDay,
  throughput,
  timeOf,
  workingDaysFrom,
  type Day,
  type LoggedChange,
  type SprintState,
  type SprintWork,
  type StatusMeaning,
  type WorkCalendar,
} from '@ordo/domain';

/** What a chance is reckoned from. */
export interface ChanceSource {
  sprint: { id: string; number: number };
  /** Of the sprint and of every item that was ever in it. */
  changes: readonly LoggedChange[];
  /** Of every item of the product, as far as its status is concerned. */
  flow: readonly LoggedChange[];
  statuses: readonly StatusMeaning[];
  calendar: WorkCalendar;
}

/** The sprint as the log tells it. */
interface ToldSprint {
  state: SprintState;
  endsOn: Day;
  criticalItemIds: string[];
}

interface ToldItem {
  sprintId: string | null;
  status: string;
  blockedReason: string | null;
  rank: string;
}

/** Both moments are reckoned in the same way, each from what the log said by then. */
export function sprintChance(source: ChanceSource, now: string): SprintChance {
  const { sprint, changes } = source;
  const before = aWorkingDayBefore(now, source.calendar);
  const ranThen = before !== null && sprintAt(changes, sprint.id, before).state === 'active';
  return { sprintId: sprint.id, now: chanceAt(source, now), before: ranThen ? chanceAt(source, before) : null };
}

function chanceAt({ sprint, changes, flow, statuses, calendar }: ChanceSource, at: string): ChanceThen {
  const day = dayOf(at, calendar.timeZone);
  const flows = itemFlows(sprintEvents(until(flow, at), statuses));
  const items = told<ToldItem>(until(changes, at), 'item');
  const { endsOn, criticalItemIds } = sprintAt(changes, sprint.id, at);
  const started = new Map(flows.map(({ itemId, startedAt }) => [itemId, startedAt]));
  const stages = new Map(statuses.map(({ id, category }, stage) => [id, { category, stage }]));
  const work = [...items]
    .filter(([, { sprintId }]) => sprintId === sprint.id)
    .sort(([, one], [, other]) => compareRanks(one.rank, other.rank))
    .map(([itemId, { status, blockedReason }]): SprintWork => {
      const { category, stage } = stages.get(status) ?? { category: 'todo', stage: 0 };
      return { itemId, category, stage, isBlocked: blockedReason !== null, startedAt: started.get(itemId) ?? null };
    });
  const open = openItems(work, criticalItemIds);
  const [today] = throughput(flows, day, day, calendar.timeZone);
  const ahead = daysAhead(day, endsOn, today?.items ?? 0, calendar);
  const sample = chanceSample(flows, day, calendar);
  const chance = goalChance(open, ahead, sample.items, { seed: sprint.number });
  return {
    ...{ at, day, ...ahead, sample, seed: sprint.number, runs: FORECAST_RUNS, fewest: FEWEST_SAMPLES },
    probability: 'probability' in chance ? chance.probability : null,
    matters: 'probability' in chance ? chance.matters : null,
    critical: open.filter(({ isCritical }) => isCritical).length,
    needed: itemsNeeded(open),
    nonZero: sample.items.filter((items) => items > 0).length,
  };
}

/** The same time of the last working day before; null where there is none within two weeks. */
function aWorkingDayBefore(now: string, calendar: WorkCalendar): string | null {
  const today = dayOf(now, calendar.timeZone);
  const day = workingDaysFrom(addDays(today, -14), addDays(today, -1), calendar).at(-1);
  if (day === undefined) return null;
  const into = timeOf(now) - startOfDay(today, calendar.timeZone);
  const last = startOfDay(addDays(day, 1), calendar.timeZone) - 1;
  return new Date(Math.min(startOfDay(day, calendar.timeZone) + into, last)).toISOString();
}

function sprintAt(changes: readonly LoggedChange[], id: string, at: string): ToldSprint {
  return { state: 'planned', endsOn: '', criticalItemIds: [], ...told<ToldSprint>(until(changes, at), 'sprint').get(id) };
}

function until(changes: readonly LoggedChange[], at: string): LoggedChange[] {
  const end = timeOf(at);
  return changes.filter((change) => timeOf(change.at) <= end);
}

/** Every thing of one kind, as the changes left it. */
function told<Thing extends object>(changes: readonly LoggedChange[], entity: string): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const { patches } of changes) {
    for (const patch of patches) {
      if (patch.entity !== entity) continue;
      if (patch.after === null) things.delete(patch.id);
      else things.set(patch.id, { ...things.get(patch.id), ...patch.after } as Thing);
    }
  }
  return things;
}
