import type { StatusCategory } from '../backlog/item';
import { addPoints, sumPoints } from '../backlog/points';
import { daysBetween, daysFrom, type Day } from './day';
import type { SprintEvent } from './events';
import { dayOf } from './zone';

/** How far one item has come, and when. Moments are those of the log. */
export interface ItemFlow {
  readonly itemId: string;
  readonly status: string;
  readonly category: StatusCategory;
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
  /** Made as done: nobody saw it being worked on, so it has no cycle time and no throughput. */
  readonly isMadeDone: boolean;
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
  for (const event of events) {
    const before = flows.get(event.itemId);
    if (event.kind === 'created' || event.kind === 'deleted') {
      if (before) flows.set(event.itemId, { ...before, isDeleted: event.kind === 'deleted' });
    } else if (event.kind === 'moved') {
      flows.set(event.itemId, flowAfter(before, event));
    }
  }
  return [...flows.values()];
}

/** finished − started + 1 in days; null when it finished before it started, which no true data says. */
export function cycleDays(startedOn: Day, finishedOn: Day): number | null {
  return finishedOn < startedOn ? null : daysBetween(startedOn, finishedOn) + 1;
}

/** Of every finished item, in the order they finished. */
export function cycleTimes(flows: readonly ItemFlow[], zone: string): CycleTime[] {
  return flows
    .flatMap(({ itemId, startedAt, finishedAt, isDeleted, isMadeDone }) => {
      if (startedAt === null || finishedAt === null || isDeleted || isMadeDone) return [];
      const [startedOn, finishedOn] = [dayOf(startedAt, zone), dayOf(finishedAt, zone)];
      return [{ itemId, startedOn, finishedOn, days: cycleDays(startedOn, finishedOn) ?? 1 }];
    })
    .sort((one, other) => (one.finishedOn < other.finishedOn ? -1 : one.finishedOn > other.finishedOn ? 1 : 0));
}

/** One line for each day from the first to the last, also for those with 0. An item counts once, on the day it was first done. */
export function throughput(flows: readonly ItemFlow[], first: Day, last: Day, zone: string): DayOutput[] {
  const finished = flows.filter(({ firstFinishedAt, isMadeDone }) => firstFinishedAt !== null && !isMadeDone);
  const byDay = Map.groupBy(finished, ({ firstFinishedAt }) => dayOf(firstFinishedAt ?? 0, zone));
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

/** Of work that was begun and is not done, oldest first. */
export function workAges(flows: readonly ItemFlow[], today: Day, zone: string): WorkAge[] {
  const open = flows.filter(({ category, isDeleted }) => category === 'doing' && !isDeleted);
  const ages = open.map(({ itemId, startedAt, since }) => {
    const startedOn = dayOf(startedAt ?? since, zone);
    return { itemId, startedOn, days: cycleDays(startedOn, today) ?? 1, daysInStatus: cycleDays(dayOf(since, zone), today) ?? 1 };
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

function flowAfter(before: ItemFlow | undefined, event: SprintEvent): ItemFlow {
  const { itemId, status, category, at, points } = event;
  const isDone = category === 'done';
  const isFirstDone = isDone && (before?.firstFinishedAt ?? null) === null;
  return {
    itemId,
    status,
    category,
    since: at,
    startedAt: before?.startedAt ?? (category === 'todo' ? null : at),
    finishedAt: isDone ? (before?.category === 'done' ? before.finishedAt : at) : null,
    firstFinishedAt: isFirstDone ? at : (before?.firstFinishedAt ?? null),
    pointsFinished: isFirstDone ? points : (before?.pointsFinished ?? null),
    isDeleted: before?.isDeleted ?? false,
    isMadeDone: before?.isMadeDone ?? isDone,
  };
}
