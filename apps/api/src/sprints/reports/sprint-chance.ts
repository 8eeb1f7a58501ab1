import type { ChanceThen, SprintChance } from '@ordo/contract';
import {
  addDays,
  chanceSample,
  dayOf,
  daysAhead,
  FEWEST_SAMPLES,
  foldPatches,
  FORECAST_RUNS,
  goalChance,
  inRankOrder,
  itemFlows,
  itemsNeeded,
  openItems,
  sprintEvents,
  startOfDay,
  throughput,
  timeOf,
  workingDaysFrom,
  type Collections,
  type Day,
  type LoggedChange,
  type MutableCollections,
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
  id: string;
  sprintId: string | null;
  status: string;
  blockedReason: string | null;
  rank: string;
}

/** Both moments are reckoned in the same way, each from what the log said by then. */
export function sprintChance(source: ChanceSource, now: string): SprintChance {
  const { sprint, changes } = source;
  const before = aWorkingDayBefore(now, source.calendar);
  const ranThen = before !== null && sprintIn(thingsAt(changes, before), sprint.id).state === 'active';
  return { sprintId: sprint.id, now: chanceAt(source, now), before: ranThen ? chanceAt(source, before) : null };
}

function chanceAt({ sprint, changes, flow, statuses, calendar }: ChanceSource, at: string): ChanceThen {
  const day = dayOf(at, calendar.timeZone);
  const flows = itemFlows(sprintEvents(until(flow, at), statuses));
  const things = thingsAt(changes, at);
  const { endsOn, criticalItemIds } = sprintIn(things, sprint.id);
  const started = new Map(flows.map(({ itemId, startedAt }) => [itemId, startedAt]));
  const stages = new Map(statuses.map(({ id, category }, stage) => [id, { category, stage }]));
  const inside = itemsIn(things).filter(({ sprintId }) => sprintId === sprint.id);
  const work = inRankOrder(inside).map(({ id, status, blockedReason }): SprintWork => {
    const { category, stage } = stages.get(status) ?? { category: 'todo', stage: 0 };
    return { itemId: id, category, stage, isBlocked: blockedReason !== null, startedAt: started.get(id) ?? null };
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

function sprintIn(things: Collections, id: string): ToldSprint {
  return { state: 'planned', endsOn: '', criticalItemIds: [], ...(things.get('sprint')?.get(id) as Partial<ToldSprint> | undefined) };
}

function itemsIn(things: Collections): ToldItem[] {
  const items = [...(things.get('item') ?? [])] as [string, Partial<ToldItem>][];
  return items.map(([id, item]) => ({ sprintId: null, status: '', blockedReason: null, rank: '', ...item, id }));
}

function until(changes: readonly LoggedChange[], at: string): LoggedChange[] {
  const end = timeOf(at);
  return changes.filter((change) => timeOf(change.at) <= end);
}

/** Everything as the changes had left it by then. */
function thingsAt(changes: readonly LoggedChange[], at: string): Collections {
  const things: MutableCollections = new Map();
  for (const { patches } of until(changes, at)) foldPatches(things, patches);
  return things;
}
