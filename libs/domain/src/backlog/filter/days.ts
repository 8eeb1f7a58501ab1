import { dayAt as dayInUtc, startInUtc } from '../../sprints/day';
import { dayOf, startOfDay } from '../../sprints/zone';

/** When a filter is read, and where: what "today" is. */
export interface Moment {
  /** Milliseconds since 1970. */
  now: number;
  /** IANA name of a time zone: `Europe/Paris`. */
  zone: string;
}

/** From the beginning of the first day to the end of the last one, in milliseconds since 1970; `to` is outside. */
export interface Period {
  from: number;
  to: number;
}

/** Days that are said by name. */
export const DAY_WORDS = ['today', 'yesterday', 'this-week', 'last-week', 'this-month', 'last-month'] as const;
type DayWord = (typeof DAY_WORDS)[number];

const DATE = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/;
const AGO = /^-(\d{1,4})([dwm])$/;
const LONGEST_AGO = { d: 9999, w: 999, m: 240 };

/** Whether a word names a day or a run of days: `2026-11-18`, `today`, `this-week`, `-7d`, `-2w`, `-1m`. */
export function isDayWord(word: string): boolean {
  return dateOf(word) !== null || agoOf(word) !== null || (DAY_WORDS as readonly string[]).includes(word);
}

/** The days that a word names. Weeks begin on Monday. The word must be one. */
export function periodOf(word: string, moment: Moment): Period {
  const [first, last] = daysOf(word, dayAt(moment));
  return { from: startOf(first, moment.zone), to: startOf(last + 1, moment.zone) };
}

/** A day of the calendar, as the number of days since 1970-01-01. */
type Day = number;

const A_DAY = 86_400_000;

function daysOf(word: string, today: Day): [first: Day, last: Day] {
  const date = dateOf(word);
  if (date !== null) return [date, date];
  const ago = agoOf(word);
  if (ago !== null) return same(ago.unit === 'm' ? plusMonths(today, -ago.count) : today - ago.count * (ago.unit === 'w' ? 7 : 1));
  return NAMED[word as DayWord](today);
}

const NAMED: Record<DayWord, (today: Day) => [Day, Day]> = {
  today: (today) => same(today),
  yesterday: (today) => same(today - 1),
  'this-week': (today) => [mondayOf(today), mondayOf(today) + 6],
  'last-week': (today) => [mondayOf(today) - 7, mondayOf(today) - 1],
  'this-month': (today) => [firstOfMonth(today), plusMonths(firstOfMonth(today), 1) - 1],
  'last-month': (today) => [plusMonths(firstOfMonth(today), -1), firstOfMonth(today) - 1],
};

function same(day: Day): [Day, Day] {
  return [day, day];
}

function dateOf(word: string): Day | null {
  const [, year, month, day] = DATE.exec(word) ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).toISOString().startsWith(word) ? time / A_DAY : null;
}

function agoOf(word: string): { count: number; unit: 'd' | 'w' | 'm' } | null {
  const [, digits, unit] = AGO.exec(word) ?? [];
  const count = Number(digits);
  return unit === undefined || count > LONGEST_AGO[unit as 'd'] ? null : { count, unit: unit as 'd' };
}

function mondayOf(day: Day): Day {
  // 1970-01-01 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

function firstOfMonth(day: Day): Day {
  return day - new Date(day * A_DAY).getUTCDate() + 1;
}

/** The same date of another month, or its last one when it is shorter. */
function plusMonths(day: Day, months: number): Day {
  const date = new Date(day * A_DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / A_DAY;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1) / A_DAY;
  return Math.min(first + date.getUTCDate() - 1, next - 1);
}

/** Which day it is there. */
function dayAt({ now, zone }: Moment): Day {
  return startInUtc(dayOf(now, zone)) / A_DAY;
}

/** When a day begins there. */
function startOf(day: Day, zone: string): number {
  return startOfDay(dayInUtc(day * A_DAY), zone);
}
