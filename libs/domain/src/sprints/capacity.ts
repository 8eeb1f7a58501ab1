import { workingDaysFrom, type WorkCalendar } from './calendar';
import type { Day } from './day';

/** What one person can give to a sprint; null is unknown. */
export interface PersonCapacity {
  readonly memberId: string;
  readonly hoursPerDay: number | null;
  /** The share of those hours that goes into the sprint, above 0 up to 1. */
  readonly focus: number | null;
  readonly daysOff: readonly Day[];
}

export interface PersonHours {
  readonly memberId: string;
  /** Working days of the sprint without days off. */
  readonly days: number;
  /** Null: nobody said how much, now or before. */
  readonly hours: number | null;
  /** Said for this sprint, carried from an earlier one, or unknown. */
  readonly source: 'given' | 'carried' | 'unknown';
}

export interface Capacity {
  /** Of the people who are known. */
  readonly hours: number;
  /** Days that people have, and would have without days off. */
  readonly days: number;
  readonly possibleDays: number;
  readonly people: readonly PersonHours[];
  /** Whose hours nobody knows: they are missing in `hours`. */
  readonly unknown: readonly string[];
}

/**
 * Σ hours a day × (working days − days off) × focus. A person without figures for this sprint gets the last known ones (`before`: the latest
 * first), or is named as unknown. Days off outside the sprint, on free days or twice take nothing away, and are never carried over.
 */
export function capacity(
  sprint: { readonly startsOn: Day; readonly endsOn: Day },
  calendar: Omit<WorkCalendar, 'timeZone'>,
  memberIds: readonly string[],
  given: readonly PersonCapacity[],
  before: readonly PersonCapacity[] = [],
): Capacity {
  const workingDays = workingDaysFrom(sprint.startsOn, sprint.endsOn, calendar);
  const people = memberIds.map((memberId) => hoursOf(memberId, workingDays, given, before));
  return {
    hours: people.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
    days: people.reduce((sum, { days }) => sum + days, 0),
    possibleDays: workingDays.length * people.length,
    people,
    unknown: people.filter(({ source }) => source === 'unknown').map(({ memberId }) => memberId),
  };
}

function hoursOf(memberId: string, workingDays: readonly Day[], given: readonly PersonCapacity[], before: readonly PersonCapacity[]): PersonHours {
  const own = given.find((one) => one.memberId === memberId);
  const days = workingDays.filter((day) => !own?.daysOff.includes(day)).length;
  const hoursPerDay = own?.hoursPerDay ?? lastKnown('hoursPerDay', memberId, before);
  const focus = own?.focus ?? lastKnown('focus', memberId, before);
  if (hoursPerDay === null || focus === null) return { memberId, days, hours: null, source: 'unknown' };
  const isGiven = own?.hoursPerDay != null && own.focus != null;
  return { memberId, days, hours: hoursPerDay * days * focus, source: isGiven ? 'given' : 'carried' };
}

/** What somebody could give in the last sprint that knew it; `before`: the latest first. */
export function lastKnown(figure: 'hoursPerDay' | 'focus', memberId: string, before: readonly PersonCapacity[]): number | null {
  return before.find((one) => one.memberId === memberId && one[figure] !== null)?.[figure] ?? null;
}
