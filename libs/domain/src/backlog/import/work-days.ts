import { isDay, type Day } from '../../sprints/day';
import type { PastWork } from '../past-work';
import type { NoticeCode } from './notices';

/** What a row says about when its item was worked on. */
export interface WorkDays {
  /** Null where it says nothing, or what cannot be. */
  readonly past: PastWork | null;
  /** How far it is by these cells, where no status says so. */
  readonly reached: 'nothing' | 'begun' | 'finished';
  /** What it says cannot be, or cannot be read. */
  readonly isImpossible: boolean;
}

/** Of a row that says nothing about days. */
export const NO_WORK_DAYS: WorkDays = { past: null, reached: 'nothing', isImpossible: false };

/** The cells of one row, trimmed; null where the file has none. */
export interface WorkCells {
  readonly started: string | null;
  readonly finished: string | null;
  readonly cycleDays: string | null;
}

/** Notes what is wrong with the cell of one column. */
type Say = (code: NoticeCode, cell: string | null, column: keyof WorkCells) => void;

/** A century: what is longer is another kind of number. */
const LONGEST = 36_500;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads when an item was worked on. What cannot be is said, and then none of the row's days is taken: the others would look like facts. */
export function readWorkDays(cells: WorkCells, say: Say): WorkDays {
  const [startedOn, finishedOn, days] = [readCell(cells.started, readDate), readCell(cells.finished, readDate), readCell(cells.cycleDays, readDays)];
  const isImpossible = [startedOn, finishedOn, days].includes(undefined) || isBackwards(startedOn, finishedOn);
  const reached = finishedOn || (finishedOn === null && typeof days === 'number') ? 'finished' : startedOn ? 'begun' : 'nothing';
  if (startedOn === undefined) say('date-unreadable', cells.started, 'started');
  if (finishedOn === undefined) say('date-unreadable', cells.finished, 'finished');
  if (days === undefined) say('cycle-days-impossible', cells.cycleDays, 'cycleDays');
  else if (isBackwards(startedOn, finishedOn)) say('finished-before-started', `${startedOn} – ${finishedOn}`, 'finished');
  if (isImpossible || startedOn === undefined || finishedOn === undefined || days === undefined) return { past: null, reached, isImpossible: true };
  const isSilent = startedOn === null && finishedOn === null && days === null;
  return isSilent ? NO_WORK_DAYS : { past: { startedOn, finishedOn, days }, reached, isImpossible: false };
}

/**
 * The day in a date as files write it: `2015-02-04` with or without a time behind it, `04.02.2015`, `12/Mar/19`, `12 March 2019`. Of `3/25/2019` the
 * part above 12 is the day. Undefined for what could be two days, and for what is none.
 */
export function readDate(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text) ?? [];
  if (year !== undefined) return dayOfParts(year, month, day);
  const [, first, middle = '', last] = /^(\d{1,2})[-/.\s]\s?([\p{L}]{3,9}|\d{1,2})[-/.,\s]\s?(\d{4}|\d{2})(?:[T\s,].*)?$/u.exec(text) ?? [];
  if (first === undefined) return undefined;
  if (!/^\d/.test(middle)) return dayOfParts(last, monthNamed(middle), first);
  if (text.includes('.') || Number(first) > 12 || first === middle) return dayOfParts(last, middle, first);
  return Number(middle) > 12 ? dayOfParts(last, first, middle) : undefined;
}

/** Days as a number of 0 or more: `5`, `2,5`, `5 days`. Undefined for what is none. */
export function readDays(text: string): number | undefined {
  const number = text.replace(/\s*(?:days?|jours?|d|j)\.?$/i, '').replace(',', '.');
  if (!/^\d{1,6}(?:\.\d+)?$/.test(number)) return undefined;
  return Number(number) <= LONGEST ? Number(number) : undefined;
}

function readCell<Value>(cell: string | null, read: (text: string) => Value | undefined): Value | null | undefined {
  return cell === null || /^[-–—]$/.test(cell) ? null : read(cell);
}

function isBackwards(startedOn: Day | null | undefined, finishedOn: Day | null | undefined): boolean {
  return startedOn != null && finishedOn != null && finishedOn < startedOn;
}

function dayOfParts(year = '', month = '', day = ''): Day | undefined {
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function monthNamed(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
