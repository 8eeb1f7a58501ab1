import { medianOf } from '../backlog/pull';
import { mean, nearestRank } from './percentile';

/** What a team gets done in one sprint, from the sprints it has completed. */
export interface Velocity {
  /** How many sprints it is drawn from. */
  readonly sprints: number;
  readonly mean: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** P15, P50 and P85 by nearest rank: seven sprints of ten lie between the first and the last. */
  readonly band: { readonly low: number; readonly likely: number; readonly high: number };
}

/** A completed sprint's points at its close, and the days its people had for it; null where that is unknown. */
export interface PastSprint {
  readonly completed: number;
  readonly personDays: number | null;
}

/** As many of the last completed sprints as velocity is drawn from, unless others are asked for. */
export const VELOCITY_SPRINTS = 8;

/** Of the last `last` sprints, oldest first; null when none was completed. */
export function velocity(completed: readonly number[], last = VELOCITY_SPRINTS): Velocity | null {
  const sorted = completed.slice(-last).sort((one, other) => one - other);
  const [average, middle, least, low, likely, high, most] = [
    mean(sorted),
    medianOf(sorted),
    sorted[0],
    ...[15, 50, 85].map((p) => nearestRank(sorted, p)),
    sorted.at(-1),
  ];
  if (average == null || middle == null || least == null || low == null || likely == null || high == null || most == null) return null;
  return { sprints: sorted.length, mean: average, median: middle, least, most, band: { low, likely, high } };
}

/**
 * What the past sprints would have completed with the person-days of this one. Where any of the days is unknown, or was 0, nothing is
 * corrected: a guess would look like a fact.
 */
export function correctedForDays(past: readonly PastSprint[], personDays: number | null): { completed: number[]; isCorrected: boolean } {
  const raw = past.map(({ completed }) => completed);
  const isKnown = personDays !== null && past.length > 0 && past.every((sprint) => sprint.personDays !== null && sprint.personDays > 0);
  if (!isKnown) return { completed: raw, isCorrected: false };
  return { completed: past.map((sprint) => (sprint.completed * personDays) / (sprint.personDays ?? 1)), isCorrected: true };
}

/** The share of past sprints that completed at least so many points; null of none. */
export function chanceOfPoints(completed: readonly number[], points: number): number | null {
  return completed.length === 0 ? null : completed.filter((done) => done >= points).length / completed.length;
}
