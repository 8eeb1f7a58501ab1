import { linear, type Scale } from './scale';

/** One day of a line that goes in steps. */
export interface StepDay {
  /** Below the axis, `27`; and in full, `27 Oct`. */
  readonly label: string;
  readonly name: string;
  /** Nobody works: drawn narrow and shaded. */
  readonly isResting: boolean;
  /** At the end of the day; null when it has not come. */
  readonly value: number | null;
  readonly ideal: number;
}

/** Something that moved the line, at its moment. */
export interface StepMark {
  /** In days since the start: 2.5 is noon of the third day. */
  readonly at: number;
  /** What the line came to. */
  readonly value: number;
  /** `+4`, and `two items added`. */
  readonly amount: string;
  readonly text: string;
}

/** How wide a day of rest is beside a working day. */
const RESTING = 0.28;

/** The place of each moment, in days since the start, on a line where days of rest are narrow. */
export function dayScale(days: readonly StepDay[], range: readonly [number, number]): Scale {
  const ends = [0];
  for (const { isResting } of days) ends.push((ends.at(-1) ?? 0) + (isResting ? RESTING : 1));
  const place = linear([0, ends.at(-1) || 1], range);
  return (at) => {
    const day = Math.min(Math.max(0, Math.floor(at)), Math.max(0, days.length - 1));
    const [start = 0, end = start] = ends.slice(day, day + 2);
    return place(start + Math.min(1, Math.max(0, at - day)) * (end - start));
  };
}

/** The line: flat until a day's end or a mark, then up or down to the value there. `until` is where it ends while a day is under way. */
export function stepPath(start: number, days: readonly StepDay[], marks: readonly StepMark[], until: number | null, x: Scale, y: Scale): string {
  const steps = [...reachedEnds(days, until), ...marks].sort((one, other) => one.at - other.at);
  return [`M${round(x(0))} ${round(y(start))}`, ...steps.map(({ at, value }) => `H${round(x(at))}V${round(y(value))}`)].join('');
}

/** The end of each day that has a value; of the day under way, now. */
export function reachedEnds(days: readonly StepDay[], until: number | null): { at: number; value: number; day: number }[] {
  return days.flatMap(({ value }, day) => (value === null ? [] : [{ at: until === null ? day + 1 : Math.min(day + 1, Math.max(day, until)), value, day }]));
}

/** The days of rest that follow each other, as spans from the first day to behind the last. */
export function restingSpans(days: readonly StepDay[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  days.forEach(({ isResting }, day) => {
    const last = spans.at(-1);
    if (isResting && last?.to === day) last.to = day + 1;
    else if (isResting) spans.push({ from: day, to: day + 1 });
  });
  return spans;
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
