import { daysBetween, type Day } from '../sprints/day';

/** From where to where a key result should go, in its own unit. It may go down. */
export interface Measure {
  readonly baseline: number;
  readonly target: number;
}

/** What was measured on a day. */
export interface CheckIn {
  readonly day: Day;
  readonly value: number;
}

/** Whether a way leads from one to the other: finite numbers, and a target that is not the baseline. */
export function isMeasure({ baseline, target }: Measure): boolean {
  return Number.isFinite(baseline) && Number.isFinite(target) && baseline !== target;
}

/**
 * (current − baseline) / (target − baseline): 0 at the baseline, 1 at the target, below 0 on the wrong side, above 1 beyond the target; the same for
 * measures that go down. A `RangeError` where the target is the baseline.
 */
export function keyResultProgress(measure: Measure, current: number): number {
  if (!isMeasure(measure)) throw new RangeError(`No way leads from ${measure.baseline} to ${measure.target}`);
  return (current - measure.baseline) / (measure.target - measure.baseline);
}

/** Progress as it is drawn: 0 to 1. */
export function shownProgress(progress: number): number {
  return Math.min(1, Math.max(0, progress));
}

export interface GoalProgress {
  /** 0 to 1: the mean of what its key results show; null while none has been measured. */
  readonly progress: number | null;
  /** Key results that nobody has measured yet: they are left out, not counted as 0. */
  readonly unmeasured: number;
}

/**
 * How far a goal is: the mean of its key results, each clamped first so that what goes beyond one target does not hide what another lacks. It is how
 * objectives are graded at Google (re:Work, "Set goals with OKRs"; Doerr, "Measure What Matters", 2018).
 */
export function goalProgress(keyResults: readonly (Measure & { readonly current: number | null })[]): GoalProgress {
  const measured = keyResults.flatMap((keyResult) => (keyResult.current === null ? [] : shownProgress(keyResultProgress(keyResult, keyResult.current))));
  const sum = measured.reduce((total, progress) => total + progress, 0);
  return { progress: measured.length === 0 ? null : sum / measured.length, unmeasured: keyResults.length - measured.length };
}

/** A key result with its days; null where nobody has said them. */
export interface TimedMeasure extends Measure {
  /** When the baseline was measured. */
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
}

/** Where a key result is heading. */
export type Trend =
  | { readonly kind: 'reached' }
  /** `expected`: the value on the due day if it goes on like this. */
  | { readonly kind: 'on-track' | 'off-track'; readonly expected: number }
  | { readonly kind: 'unknown'; readonly missing: 'due-day' | 'check-ins' };

/**
 * Reached when the latest check-in is at the target or beyond. Else the straight line from the start to the latest check-in is continued to the
 * due day: off track when it misses the target there. The start is the baseline on its day or, when that is not known, the first check-in. Only
 * these two points count: what went up and down between them has had its effect on the latest. A check-in on the due day or after it has
 * nothing left to hope for.
 */
export function keyResultTrend(measure: TimedMeasure, checkIns: readonly CheckIn[]): Trend {
  const sorted = checkIns.toSorted((one, other) => daysBetween(other.day, one.day));
  const latest = sorted.at(-1);
  if (latest !== undefined && keyResultProgress(measure, latest.value) >= 1) return { kind: 'reached' };
  if (measure.dueOn === null) return { kind: 'unknown', missing: 'due-day' };
  const start = measure.startsOn === null ? sorted[0] : { day: measure.startsOn, value: measure.baseline };
  if (latest === undefined || start === undefined || start.day >= latest.day) return { kind: 'unknown', missing: 'check-ins' };
  const expected = onLine(start, latest, latest.day > measure.dueOn ? latest.day : measure.dueOn);
  return { kind: keyResultProgress(measure, expected) >= 1 ? 'on-track' : 'off-track', expected };
}

function onLine(from: CheckIn, to: CheckIn, day: Day): number {
  return from.value + ((to.value - from.value) * daysBetween(from.day, day)) / daysBetween(from.day, to.day);
}
