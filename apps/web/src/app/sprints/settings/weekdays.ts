/** 1 is Monday, 7 is Sunday. */
export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** The first of January 2024 was a Monday. */
export function weekdayName(day: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
}
