import type { StatusCategory } from '../backlog/item';
import { workingDaysFrom, workingDayTest, type WorkCalendar } from './calendar';
import { addDays, earlier, later, type Day } from './day';
import { throughput, throughputOfWorkingDays, type ItemFlow } from './flow';
import { forecastRest, isForecast, shareOfRuns, type DaysAhead, type ForecastOptions, type NoForecast, type Sample } from './forecast';
import { dayOf } from './zone';

/** An item of the sprint at some moment. */
export interface SprintWork {
  readonly itemId: string;
  readonly category: StatusCategory;
  /** The place of its status on the board. */
  readonly stage: number;
  readonly isBlocked: boolean;
  /** Its first step into work; null while nobody has begun. */
  readonly startedAt: string | null;
}

/** One that is not done. */
export interface OpenItem extends SprintWork {
  /** The sprint goal is not reached without it. */
  readonly isCritical: boolean;
}

export interface GoalChance {
  /** From 0 to 1: that every critical item is done when the sprint ends. */
  readonly probability: number;
  /** The open item that matters most, and the probability once it is done; null when none would raise it. */
  readonly matters: { readonly itemId: string; readonly probability: number } | null;
}

/** What is drawn from: items finished on each working day, those with 0 included. */
export interface ChanceSample {
  /** Null when there was no working day. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly items: Sample;
}

/** As many days back as a chance is drawn from. */
export const CHANCE_WINDOW = 90;

/**
 * What is not done, in the order in which it is taken to be finished: begun before not begun, there what is free before what is blocked, then
 * what is furthest on the board, then as given. Where nothing that the goal is said to depend on is in the sprint, it depends on all of it.
 */
export function openItems(work: readonly SprintWork[], criticalIds: readonly string[]): OpenItem[] {
  const said = new Set(criticalIds);
  const isSaid = work.some(({ itemId }) => said.has(itemId));
  const open = work.filter(({ category }) => category !== 'done').map((item) => ({ ...item, isCritical: !isSaid || said.has(item.itemId) }));
  return open.sort((one, other) => turnOf(one) - turnOf(other) || other.stage - one.stage);
}

/**
 * The probability that the sprint goal is reached. The open items are finished in the order given, as many a day as on days of the sample; so
 * the goal is reached when the days ahead are enough for everything up to its last critical item. That item matters most without which the
 * probability is highest; of several that would raise it as much one that is blocked, then the one that was begun first, then the first.
 */
export function goalChance(open: readonly OpenItem[], ahead: DaysAhead, sample: Sample, options: ForecastOptions): GoalChance | NoForecast {
  const needed = itemsNeeded(open);
  if (needed === 0) return { probability: 1, matters: null };
  const forecast = forecastRest(sample, ahead, options);
  if (!isForecast(forecast)) return forecast;
  const chanceOf = (items: number): number => (items === 0 ? 1 : 1 - shareOfRuns(forecast, items - 1));
  const without = open.slice(0, needed).map((item, place) => ({ item, probability: chanceOf(itemsNeeded(open.toSpliced(place, 1))) }));
  const [best] = without.sort((one, other) => other.probability - one.probability || urgency(one.item, other.item));
  const probability = chanceOf(needed);
  const isHelp = best !== undefined && best.probability > probability;
  return { probability, matters: isHelp ? { itemId: best.item.itemId, probability: best.probability } : null };
}

/** The working days that are left, today included, and what was finished today; on a day off that counts for no day. */
export function daysAhead(today: Day, endsOn: Day, doneToday: number, calendar: WorkCalendar): DaysAhead {
  return { days: workingDaysFrom(today, endsOn, calendar).length, doneToday: workingDayTest(calendar)(today) ? doneToday : 0 };
}

/** The working days before today, `CHANCE_WINDOW` days back at most and not before anything was begun: until then nobody worked for 0. */
export function chanceSample(flows: readonly ItemFlow[], today: Day, calendar: WorkCalendar): ChanceSample {
  const begun = flows.flatMap(({ startedAt, isMadeDone }) => (startedAt === null || isMadeDone ? [] : [dayOf(startedAt, calendar.timeZone)]));
  const first = later(begun.reduce(earlier, today), addDays(today, -CHANCE_WINDOW));
  const output = throughput(flows, first, addDays(today, -1), calendar.timeZone);
  const days = throughputOfWorkingDays(output, workingDayTest(calendar));
  return { from: days[0]?.day ?? null, to: days.at(-1)?.day ?? null, items: days.map(({ items }) => items) };
}

/** How many items are finished when the last critical one is. */
export function itemsNeeded(open: readonly OpenItem[]): number {
  return open.findLastIndex(({ isCritical }) => isCritical) + 1;
}

function turnOf({ category, isBlocked }: SprintWork): number {
  return (category === 'doing' ? 0 : 2) + (isBlocked ? 1 : 0);
}

function urgency(one: OpenItem, other: OpenItem): number {
  if (one.isBlocked !== other.isBlocked) return one.isBlocked ? -1 : 1;
  const [begun, begunToo] = [one.startedAt ?? '~', other.startedAt ?? '~'];
  return begun < begunToo ? -1 : begun > begunToo ? 1 : 0;
}
