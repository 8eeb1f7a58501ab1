import { dayAt, daysBetween, startInUtc, type Day } from './day';

/** A moment: ISO 8601 with a zone, or milliseconds since 1970. */
export type Instant = string | number;

const MS_PER_DAY = 86_400_000;

/** Days remembered for each zone before it starts afresh. */
const MOST_REMEMBERED = 20_000;

interface Zone {
  format: Intl.DateTimeFormat;
  /** Days since 1970 in UTC → the offset all through that day, or null when the clocks change in it. */
  offsets: Map<number, number | null>;
}

const zones = new Map<string, Zone>();

/** Whether the runtime knows it as a time zone, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The local day that a moment is in. The zone of the machine has no say in it. */
export function dayOf(moment: Instant, zone: string): Day {
  const time = timeOf(moment);
  return dayAt(time + offsetAt(time, zone));
}

/** The first moment of a local day. Where the clocks skip midnight it is the first moment after; where they skip the day, the next day's. */
export function startOfDay(day: Day, zone: string): number {
  const midnight = startInUtc(day);
  const [before, after] = [offsetAt(midnight - MS_PER_DAY, zone), offsetAt(midnight + MS_PER_DAY, zone)];
  return before === after ? midnight - before : firstMomentOf(day, zone, midnight);
}

/** How much of its local day is over at a moment, from 0 to below 1; days of 23 and 25 hours included. */
export function shareOfDay(moment: Instant, zone: string): number {
  const time = timeOf(moment);
  const day = dayOf(time, zone);
  const [start, end] = [startOfDay(day, zone), startOfDay(dayAt(startInUtc(day) + MS_PER_DAY), zone)];
  return Math.max(0, (time - start) / (end - start));
}

/** How long after the beginning of a day a moment is, in local days: 2.5 is the middle of the third day. Negative before it. */
export function daysSince(first: Day, moment: Instant, zone: string): number {
  return daysBetween(first, dayOf(moment, zone)) + shareOfDay(moment, zone);
}

/** Milliseconds since 1970. A text without zone would mean another moment on another machine, so it is refused. */
export function timeOf(moment: Instant): number {
  const time = typeof moment === 'number' ? moment : /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(moment) ? Date.parse(moment) : NaN;
  if (Number.isNaN(time)) throw new RangeError(`Not a moment: ${moment}`);
  return time;
}

/** Halves the time around midnight in UTC until one millisecond is left, the first of the day. */
function firstMomentOf(day: Day, zone: string, midnight: number): number {
  let [before, after] = [midnight - MS_PER_DAY, midnight + MS_PER_DAY];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle, zone) >= day) after = middle;
    else before = middle;
  }
  return after;
}

/** How far local clocks are ahead of UTC, in milliseconds. */
function offsetAt(time: number, name: string): number {
  const zone = zoneNamed(name);
  const utcDay = Math.floor(time / MS_PER_DAY);
  let offset = zone.offsets.get(utcDay);
  if (offset === undefined) {
    const [first, last] = [readOffset(utcDay * MS_PER_DAY, zone), readOffset((utcDay + 1) * MS_PER_DAY - 1, zone)];
    offset = first === last ? first : null;
    if (zone.offsets.size >= MOST_REMEMBERED) zone.offsets.clear();
    zone.offsets.set(utcDay, offset);
  }
  return offset ?? readOffset(time, zone);
}

function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    zones.set(name, (zone = { format, offsets: new Map() }));
  }
  return zone;
}

function readOffset(time: number, { format }: Zone): number {
  const second = Math.floor(time / 1000) * 1000;
  const part = Object.fromEntries(format.formatToParts(second).map(({ type, value }) => [type, value]));
  return Date.parse(`${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`) - second;
}
