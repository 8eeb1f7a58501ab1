import { daysFrom, weekdayOf, type Day } from './day';

/** When a team works. */
export interface WorkCalendar {
  /** IANA name: where its days begin and end. */
  readonly timeZone: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly workingDays: readonly number[];
  readonly holidays: readonly Holiday[];
}

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** A new product's working days. */
export const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** The test of one day: a working day of the week, and no holiday. */
export function workingDayTest({ workingDays, holidays }: Omit<WorkCalendar, 'timeZone'>): (day: Day) => boolean {
  const [weekdays, free] = [new Set(workingDays), new Set(holidays.map(({ day }) => day))];
  return (day) => weekdays.has(weekdayOf(day)) && !free.has(day);
}

/** The working days from the first to the last day, both included. */
export function workingDaysFrom(first: Day, last: Day, calendar: Omit<WorkCalendar, 'timeZone'>): Day[] {
  return daysFrom(first, last).filter(workingDayTest(calendar));
}
