import { addPoints, sumPoints } from '../backlog/points';
import type { Pace } from '../backlog/pull';
import type { GoalLink } from '../vision/alignment';
import { servesGoal } from '../vision/goal';
import type { PersonHours } from './capacity';
import { FEWEST_SAMPLES } from './forecast';
import { correctedForDays, velocity, VELOCITY_SPRINTS, type PastSprint } from './velocity';

/** The smallest that a plan is about. */
export interface Plannable {
  readonly id: string;
  readonly estimate: number | null;
}

/** What filling a sprint takes in, and what made it end. */
export interface Filling<Item> {
  readonly taken: readonly Item[];
  /** Of what is taken. */
  readonly points: number;
  /** The first one for which there was no room left; nothing below it is taken, however small. */
  readonly stoppedAt: Item | null;
  /** Passed over, since nobody knows how much room they need. */
  readonly unestimated: number;
}

/** Takes items in their order as long as they fit into so many points. */
export function fillInOrder<Item extends Plannable>(items: readonly Item[], room: number): Filling<Item> {
  const taken: Item[] = [];
  let [points, unestimated] = [0, 0];
  for (const item of items) {
    if (item.estimate === null) {
      unestimated += 1;
      continue;
    }
    const next = addPoints(points, item.estimate);
    if (next > room) return { taken, points, stoppedAt: item, unestimated };
    points = next;
    taken.push(item);
  }
  return { taken, points, stoppedAt: null, unestimated };
}

/** What could go so that the rest is no more than `limit`: from the end of the order, never what the goal depends on. Empty when nothing is over. */
export function leaveOut<Item extends Plannable>(items: readonly Item[], limit: number, isCritical: (item: Item) => boolean): Item[] {
  let over = addPoints(sumPoints(items.map(({ estimate }) => estimate)) ?? 0, -limit);
  const out: Item[] = [];
  for (const item of items.toReversed()) {
    if (over <= 0) break;
    if (item.estimate === null || item.estimate === 0 || isCritical(item)) continue;
    out.push(item);
    over = addPoints(over, -item.estimate);
  }
  return out;
}

/** What a sprint is likely to hold, and how that is known. */
export type LikelyRange =
  | {
      readonly source: 'velocity';
      readonly low: number;
      readonly likely: number;
      readonly high: number;
      readonly sprints: number;
      /** What each of them completed, as it is compared with this one. */
      readonly completed: readonly number[];
      /** For the days that people have off now and had then. */
      readonly isCorrected: boolean;
    }
  /** The owner's word, as long as too few sprints have shown it. */
  | { readonly source: 'stated'; readonly low: number; readonly likely: number; readonly high: number; readonly sprints: number; readonly needed: number }
  | { readonly source: 'unknown'; readonly sprints: number; readonly needed: number };

/** P15, P50 and P85 of the last sprints; below five of them what the owner stated; else nothing. `past`: oldest first. */
export function likelyRange(past: readonly PastSprint[], personDays: number | null, stated: Pace | null, last = VELOCITY_SPRINTS): LikelyRange {
  const { completed, isCorrected } = correctedForDays(past.slice(-last), personDays);
  const known = past.length < FEWEST_SAMPLES ? null : velocity(completed, last);
  if (known) return { source: 'velocity', ...known.band, sprints: known.sprints, completed, isCorrected };
  const gap = { sprints: past.length, needed: FEWEST_SAMPLES };
  return stated ? { source: 'stated', low: stated.low, likely: stated.likely, high: stated.high, ...gap } : { source: 'unknown', ...gap };
}

/** Whether a sprint has no room for one more item: what is in it is as much as it is likely to hold, and nobody knows yet how much a new one needs. */
export function isFull(points: number, range: LikelyRange): boolean {
  return range.source !== 'unknown' && points >= range.high;
}

/** What one person holds of a sprint. */
export interface PersonLoad {
  readonly memberId: string;
  readonly points: number;
  /** `points` ÷ their part of `limit` by what they can give; null where one of them is unknown, Infinity for who has no day. */
  readonly share: number | null;
}

/** Everybody's part of `limit` is as large as their part of the hours or, where somebody's are unknown, of the days. */
export function loadsOf(
  items: readonly (Plannable & { readonly assigneeId: string | null })[],
  people: readonly Pick<PersonHours, 'memberId' | 'days' | 'hours'>[],
  limit: number | null,
): PersonLoad[] {
  const areHoursKnown = people.every(({ hours }) => hours !== null);
  const givenBy = (person: (typeof people)[number]): number => (areHoursKnown ? (person.hours ?? 0) : person.days);
  const whole = people.reduce((sum, person) => sum + givenBy(person), 0);
  return people.map((person) => {
    const held = items.filter(({ assigneeId }) => assigneeId === person.memberId);
    const points = sumPoints(held.map(({ estimate }) => estimate)) ?? 0;
    const part = limit === null || whole === 0 ? null : (limit * givenBy(person)) / whole;
    return { memberId: person.memberId, points, share: part === null ? null : points === 0 ? 0 : points / part };
  });
}

/** What speaks against starting with one item. */
export type ItemDoubt = 'not-ready' | 'blocked' | 'waits' | 'unestimated' | 'unassigned';

/** What speaks against starting a sprint as it is; it never keeps anybody from it. */
export type StartWarning =
  | { readonly kind: 'no-goal' | 'empty' }
  | { readonly kind: 'unserved-goal'; readonly goalId: string }
  | { readonly kind: 'over'; readonly points: number; readonly most: number }
  | { readonly kind: 'item'; readonly itemId: string; readonly doubts: readonly ItemDoubt[] }
  | { readonly kind: 'overloaded'; readonly memberId: string; readonly points: number }
  | { readonly kind: 'unknown-capacity'; readonly memberIds: readonly string[] };

export interface PlannedItem extends Plannable {
  readonly assigneeId: string | null;
  readonly goals: readonly GoalLink[];
  readonly blockedReason: string | null;
  /** Somebody said so, and no rule of the Definition of Ready is unmet. */
  readonly isReady: boolean;
  /** For open items that must come first and are not in the sprint. */
  readonly waits: boolean;
}

export interface PlanToStart {
  readonly goal: string;
  /** The Product Goal it names. */
  readonly goalId: string | null;
  readonly items: readonly PlannedItem[];
  readonly range: LikelyRange;
  readonly loads: readonly PersonLoad[];
  /** Whose capacity nobody knows. */
  readonly unknown: readonly string[];
}

/** Everything worth saying before a sprint starts: about the whole first, then item by item in their order, then about people. */
export function warningsBeforeStart({ goal, goalId, items, range, loads, unknown }: PlanToStart): StartWarning[] {
  const points = sumPoints(items.map(({ estimate }) => estimate)) ?? 0;
  const most = range.source === 'unknown' ? null : range.high;
  const about = items.map((item): StartWarning => ({ kind: 'item', itemId: item.id, doubts: doubtsAbout(item) }));
  return [
    ...(goal.trim() === '' ? [{ kind: 'no-goal' } as const] : []),
    ...(items.length === 0 ? [{ kind: 'empty' } as const] : []),
    ...(goalId !== null && items.length > 0 && !items.some((item) => servesGoal(item, goalId)) ? [{ kind: 'unserved-goal', goalId } as const] : []),
    ...(most !== null && points > most ? [{ kind: 'over', points, most } as const] : []),
    ...about.filter((warning) => warning.kind === 'item' && warning.doubts.length > 0),
    ...loads
      .filter(({ share }) => share !== null && share > 1)
      .map(({ memberId, points: held }): StartWarning => ({ kind: 'overloaded', memberId, points: held })),
    ...(unknown.length > 0 ? [{ kind: 'unknown-capacity', memberIds: unknown } as const] : []),
  ];
}

function doubtsAbout(item: PlannedItem): ItemDoubt[] {
  const doubts: [ItemDoubt, boolean][] = [
    ['not-ready', !item.isReady],
    ['blocked', item.blockedReason !== null],
    ['waits', item.waits],
    ['unestimated', item.estimate === null],
    ['unassigned', item.assigneeId === null],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}
