import type { StatusCategory } from '../backlog/item';
import type { PastWork } from '../backlog/past-work';
import { addPoints, sumPoints } from '../backlog/points';
import { addDays, daysBetween, daysFrom, earlier, weekdayOf, type Day } from './day';
import type { SprintEvent } from './events';
import { dayOf } from './zone';

/** How far one item has come, and when. Moments are those of the log. */
export interface ItemFlow {
  readonly itemId: string;
  readonly status: string;
  readonly category: StatusCategory;
  readonly madeAt: string;
  /** When it came into its status. */
  readonly since: string;
  /** Its first step into work; null while nobody has begun. Work that was never shown as such began when it was done. */
  readonly startedAt: string | null;
  /** Since when it is done; null while it is not. */
  readonly finishedAt: string | null;
  /** The first time it was done, whatever came after. */
  readonly firstFinishedAt: string | null;
  /** Its estimate at that first time. */
  readonly pointsFinished: number | null;
  readonly isDeleted: boolean;
  /** Made as done, and nothing tells when: nobody saw it being worked on, so it has no cycle time and no throughput. */
  readonly isMadeDone: boolean;
  /** The days that a file told of it. They hold for what was before it came here; what happened here is the log's. */
  readonly past: PastWork | null;
}

/** One item's way through work, on local days. */
export interface CycleTime {
  readonly itemId: string;
  readonly startedOn: Day;
  readonly finishedOn: Day;
  readonly days: number;
}

/** What was finished for the first time on one day. */
export interface DayOutput {
  readonly day: Day;
  readonly items: number;
  readonly points: number;
}

/** How old unfinished work is. */
export interface WorkAge {
  readonly itemId: string;
  readonly startedOn: Day;
  /** In days, today included. */
  readonly days: number;
  readonly daysInStatus: number;
}

/** Follows every item through the events, in the order they first appear. */
export function itemFlows(events: readonly SprintEvent[]): ItemFlow[] {
  const flows = new Map<string, ItemFlow>();
  const pasts = new Map<string, PastWork>();
  for (const event of events) {
    const before = flows.get(event.itemId);
    if (event.kind === 'created' && event.past !== null) pasts.set(event.itemId, event.past);
    if (event.kind === 'created' || event.kind === 'deleted') {
      if (before) flows.set(event.itemId, { ...before, isDeleted: event.kind === 'deleted' });
    } else if (event.kind === 'moved') {
      flows.set(event.itemId, flowAfter(before, event, pasts.get(event.itemId) ?? null));
    }
  }
  return [...flows.values()];
}

/** The first day on which anything happened to any of the items; null of none. */
export function firstDay(flows: readonly ItemFlow[], zone: string): Day | null {
  const [first, ...days] = flows.map((flow) => toldDay(flow, zone) ?? dayOf(flow.madeAt, zone));
  return first === undefined ? null : days.reduce(earlier, first);
}

/** finished − started + 1 in days; null when it finished before it started, which no true data says. */
export function cycleDays(startedOn: Day, finishedOn: Day): number | null {
  return finishedOn < startedOn ? null : daysBetween(startedOn, finishedOn) + 1;
}

/** Of every finished item whose beginning is known, in the order they finished. */
export function cycleTimes(flows: readonly ItemFlow[], zone: string): CycleTime[] {
  return flows
    .flatMap((flow) => {
      const [startedOn, finishedOn] = [startedDay(flow, zone), finishedDay(flow, zone)];
      if (startedOn === null || finishedOn === null || flow.isDeleted || flow.isMadeDone) return [];
      const told = isFinishedBefore(flow) ? flow.past?.days : null;
      return [{ itemId: flow.itemId, startedOn, finishedOn, days: told ?? cycleDays(startedOn, finishedOn) ?? 1 }];
    })
    .sort((one, other) => (one.finishedOn < other.finishedOn ? -1 : one.finishedOn > other.finishedOn ? 1 : 0));
}

/** One line for each day from the first to the last, also for those with 0. An item counts once, on the day it was first done. */
export function throughput(flows: readonly ItemFlow[], first: Day, last: Day, zone: string): DayOutput[] {
  const byDay = Map.groupBy(flows, (flow) => firstFinishedDay(flow, zone));
  return daysFrom(first, last).map((day) => {
    const done = byDay.get(day) ?? [];
    return { day, items: done.length, points: sumPoints(done.map(({ pointsFinished }) => pointsFinished)) ?? 0 };
  });
}

/**
 * The same on working days only; what was finished on another day counts for the working day before it. This is what to draw from when the
 * days ahead are counted as working days.
 */
export function throughputOfWorkingDays(output: readonly DayOutput[], isWorking: (day: Day) => boolean): DayOutput[] {
  const days: DayOutput[] = [];
  for (const one of output) {
    const before = days.at(-1);
    if (isWorking(one.day)) days.push(one);
    else if (before) days.splice(-1, 1, { ...before, items: before.items + one.items, points: addPoints(before.points, one.points) });
  }
  return days;
}

/** The same by week, each named by its Monday; the first and the last one may have fewer days. */
export function throughputByWeek(output: readonly DayOutput[]): DayOutput[] {
  const weeks = Map.groupBy(output, ({ day }) => addDays(day, 1 - weekdayOf(day)));
  return [...weeks].map(([day, days]) => ({
    day,
    items: days.reduce((sum, { items }) => sum + items, 0),
    points: sumPoints(days.map(({ points }) => points)) ?? 0,
  }));
}

/** Of work that was begun and is not done, oldest first. */
export function workAges(flows: readonly ItemFlow[], today: Day, zone: string): WorkAge[] {
  const open = flows.filter(({ category, isDeleted }) => category === 'doing' && !isDeleted);
  const ages = open.map((flow) => {
    const startedOn = startedDay(flow, zone) ?? dayOf(flow.since, zone);
    return { itemId: flow.itemId, startedOn, days: cycleDays(startedOn, today) ?? 1, daysInStatus: cycleDays(dayOf(flow.since, zone), today) ?? 1 };
  });
  return ages.sort((one, other) => other.days - one.days);
}

/** Little's law: items a day that leave when so many are in work for so many days each. Null without a cycle time. */
export function littleThroughput(itemsInWork: number, cycleTime: number): number | null {
  return cycleTime > 0 ? itemsInWork / cycleTime : null;
}

/** The share of finished work that took at most so many days; null of none. */
export function shareWithin(days: readonly number[], limit: number): number | null {
  return days.length === 0 ? null : days.filter((taken) => taken <= limit).length / days.length;
}

/** Done when it came here, by a file that says when, and not reopened since. */
function isFinishedBefore({ past, finishedAt, firstFinishedAt }: ItemFlow): boolean {
  return past !== null && past.finishedOn !== null && finishedAt !== null && finishedAt === firstFinishedAt;
}

/** Where a file says how long it took and not since when, that day is counted back from its end. */
function startedDay({ past, startedAt }: ItemFlow, zone: string): Day | null {
  if (past === null) return startedAt && dayOf(startedAt, zone);
  if (past.startedOn !== null || past.finishedOn === null) return past.startedOn ?? (startedAt && dayOf(startedAt, zone));
  return past.days === null ? null : addDays(past.finishedOn, -Math.max(0, Math.ceil(past.days) - 1));
}

/** The first day that a file told of what is still here. */
function toldDay(flow: ItemFlow, zone: string): Day | null {
  if (flow.past === null || flow.isDeleted) return null;
  return startedDay(flow, zone) ?? flow.past.finishedOn;
}

function finishedDay(flow: ItemFlow, zone: string): Day | null {
  if (isFinishedBefore(flow)) return flow.past?.finishedOn ?? null;
  return flow.finishedAt && dayOf(flow.finishedAt, zone);
}

/** Null of what never was, of what nobody saw, and of what a file told and was taken back with it. */
function firstFinishedDay({ past, firstFinishedAt, isMadeDone, isDeleted }: ItemFlow, zone: string): Day | null {
  if (firstFinishedAt === null || isMadeDone) return null;
  if (past === null || past.finishedOn === null) return dayOf(firstFinishedAt, zone);
  return isDeleted ? null : past.finishedOn;
}

function flowAfter(before: ItemFlow | undefined, event: SprintEvent, past: PastWork | null): ItemFlow {
  const { itemId, status, category, at, points } = event;
  const isDone = category === 'done';
  const isFirstDone = isDone && (before?.firstFinishedAt ?? null) === null;
  return {
    itemId,
    status,
    category,
    madeAt: before?.madeAt ?? at,
    since: at,
    startedAt: before?.startedAt ?? (category === 'todo' ? null : at),
    finishedAt: isDone ? (before?.category === 'done' ? before.finishedAt : at) : null,
    firstFinishedAt: isFirstDone ? at : (before?.firstFinishedAt ?? null),
    pointsFinished: isFirstDone ? points : (before?.pointsFinished ?? null),
    isDeleted: before?.isDeleted ?? false,
    isMadeDone: before?.isMadeDone ?? (isDone && (past?.finishedOn ?? null) === null),
    past,
  };
}
