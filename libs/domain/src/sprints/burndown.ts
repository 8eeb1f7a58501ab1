import { workingDayTest, type WorkCalendar } from './calendar';
import { addDays, daysFrom, type Day } from './day';
import type { SprintEvent } from './events';
import { foldSprint, remainingOf, type ScopeChange, type SprintMoment, type StartedSprint, type Tally } from './sprint-fold';
import { dayOf, startOfDay, timeOf, type Instant } from './zone';

export interface DatedSprint extends StartedSprint {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly completedAt: string | null;
}

/** The sprint at the end of one local day. */
export interface BurndownDay {
  readonly day: Day;
  readonly isWorking: boolean;
  /** Null on days that are not reached yet, or after the close. `remaining` is the burndown; `scope` and `done` are the burnup. */
  readonly remaining: Tally | null;
  readonly scope: Tally | null;
  readonly done: Tally | null;
  /** From what was committed down to 0, in equal steps on working days. */
  readonly ideal: { readonly points: number; readonly items: number };
}

export interface Burndown {
  /** Where the line starts; with `days` it makes n + 1 points. Never changes after the start. */
  readonly start: Tally;
  /** One for each local day from the first to the last day of the sprint. */
  readonly days: readonly BurndownDay[];
  /** Later days, up to the last on which something still happened. */
  readonly overrun: readonly BurndownDay[];
  /** Changes of scope, each at its moment. */
  readonly marks: readonly ScopeChange[];
}

/** Beyond this many days a sprint that was never closed is not drawn on. */
const LONGEST_OVERRUN = 60;

/** Burndown and burnup of a started sprint, in points and in items, as they are at `now`. What is past by then is the same at every later `now`. */
export function burndown(sprint: DatedSprint, events: readonly SprintEvent[], calendar: WorkCalendar, now: Instant): Burndown {
  const { committed, moments, changes } = foldSprint(sprint, events);
  const until = timeOf(sprint.completedAt ?? now);
  const planned = daysFrom(sprint.startsOn, sprint.endsOn);
  const later = daysFrom(addDays(sprint.endsOn, 1), lastDay(sprint, moments, calendar.timeZone));
  const ideal = idealLine(remainingOf(committed), planned, calendar);
  const days = [...planned, ...later].map((day) => ({ ...ideal(day), ...valuesAtEndOf(day, committed, moments, until, calendar.timeZone) }));
  return { start: remainingOf(committed), days: days.slice(0, planned.length), overrun: days.slice(planned.length), marks: changes };
}

function lastDay({ endsOn }: DatedSprint, moments: readonly SprintMoment[], zone: string): Day {
  const last = moments.at(-1);
  const [day, limit] = [last ? dayOf(last.time, zone) : endsOn, addDays(endsOn, LONGEST_OVERRUN)];
  return day < limit ? day : limit;
}

/** A sprint without any working day goes down on each of its days. */
function idealLine(start: Tally, days: readonly Day[], calendar: WorkCalendar): (day: Day) => Pick<BurndownDay, 'day' | 'isWorking' | 'ideal'> {
  const isWorking = workingDayTest(calendar);
  const working = days.filter(isWorking);
  const steps = working.length > 0 ? working : days;
  return (day) => {
    const left = steps.filter((step) => step > day).length;
    return { day, isWorking: isWorking(day), ideal: { points: (start.points * left) / steps.length, items: (start.items * left) / steps.length } };
  };
}

function valuesAtEndOf(
  day: Day,
  committed: SprintMoment,
  moments: readonly SprintMoment[],
  until: number,
  zone: string,
): Pick<BurndownDay, 'remaining' | 'scope' | 'done'> {
  if (startOfDay(day, zone) > until) return { remaining: null, scope: null, done: null };
  const end = startOfDay(addDays(day, 1), zone);
  const { scope, done } = moments.findLast(({ time }) => time < end) ?? committed;
  return { remaining: remainingOf({ scope, done }), scope, done };
}
