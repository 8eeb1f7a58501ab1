import type { WorkCalendar } from './calendar';
import { addDays, weekdayOf, type Day } from './day';

/** The rhythm of a team's sprints. */
export interface Cadence {
  /** Length in days of the calendar: 14 is two weeks. */
  readonly days: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly startWeekday: number;
  /** `Sprint {n}`; without `{n}` the number goes to the end. */
  readonly naming: string;
}

export interface ProposedSprint {
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/**
 * The next sprints: after the last one there is, not before today, each from the start weekday to the last working weekday
 * of its span, numbered on from the highest number in use. Holidays do not shift the rhythm.
 */
export function proposeSprints(
  cadence: Cadence,
  { workingDays }: Pick<WorkCalendar, 'workingDays'>,
  existing: readonly Pick<ProposedSprint, 'name' | 'endsOn'>[],
  today: Day,
  count: number,
): ProposedSprint[] {
  const pattern = cadence.naming.includes('{n}') ? cadence.naming : `${cadence.naming} {n}`;
  const number = 1 + highestNumber(pattern, existing);
  const free = existing.reduce((day, { endsOn }) => (endsOn >= day ? addDays(endsOn, 1) : day), today);
  let startsOn = nextWeekday(free, cadence.startWeekday);
  return Array.from({ length: count }, (_, index) => {
    const sprint = { name: pattern.replaceAll('{n}', String(number + index)), startsOn, endsOn: lastWorkingWeekday(startsOn, cadence.days, workingDays) };
    startsOn = nextWeekday(addDays(startsOn, cadence.days), cadence.startWeekday);
    return sprint;
  });
}

function highestNumber(pattern: string, existing: readonly { name: string }[]): number {
  const around = pattern.split('{n}').map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const numbered = new RegExp(`^${around.join('(\\d{1,9})')}$`, 'iu');
  return Math.max(0, ...existing.map(({ name }) => Number(numbered.exec(name)?.[1] ?? 0)));
}

/** The day itself, when it is one. */
function nextWeekday(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function lastWorkingWeekday(startsOn: Day, days: number, workingDays: readonly number[]): Day {
  const last = addDays(startsOn, days - 1);
  for (let day = last; day >= startsOn; day = addDays(day, -1)) if (workingDays.includes(weekdayOf(day))) return day;
  return last;
}
