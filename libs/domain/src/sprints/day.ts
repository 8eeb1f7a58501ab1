/** A day of the calendar without time or zone, `2026-11-18`. Days sort and compare as texts. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Whether a text is a day that exists: not `2026-02-30`, not `18 Nov`. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(startInUtc(text)) && dayAt(startInUtc(text)) === text;
}

export function addDays(day: Day, days: number): Day {
  return dayAt(startInUtc(day) + days * MS_PER_DAY);
}

/** How many days later `to` is: 0 on the same day, negative when earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startInUtc(to) - startInUtc(from)) / MS_PER_DAY);
}

/** Whichever comes first. */
export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

/** Whichever comes last. */
export function later(one: Day, other: Day): Day {
  return one < other ? other : one;
}

/** Every day from the first to the last, both included; none when the last comes first. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(startInUtc(day)).getUTCDay() || 7;
}

/** The moment a day begins in UTC, in milliseconds since 1970. */
export function startInUtc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day that a moment is in, in UTC. */
export function dayAt(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
