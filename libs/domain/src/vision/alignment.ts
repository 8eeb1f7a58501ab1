import { inThousandths } from '../backlog/points';
import { inParts } from './shares';

/** How much of an item's effort serves a goal. */
export interface GoalLink {
  readonly goalId: string;
  /** 0 to 1; those of one item make 1 at most, the rest serves no goal. */
  readonly share: number;
}

/** The smallest that alignment is about. */
export interface Aimed {
  readonly id: string;
  /** Points. */
  readonly estimate: number | null;
  readonly goals: readonly GoalLink[];
}

/** An open goal and its weight, 0 to 1. */
export interface WeightedGoal {
  readonly id: string;
  readonly weight: number;
}

export interface GoalShare {
  readonly goalId: string;
  /** As it was given. */
  readonly weight: number;
  /** What effort is compared with: the weight in proportion to all that was given, so that the targets make 1. */
  readonly target: number;
  /** Of the effort looked at. */
  readonly share: number;
}

export interface Alignment {
  /** 0 to 1; null while no goal has a weight or nothing looked at is estimated. */
  readonly alignment: number | null;
  /** In the order of the goals. */
  readonly goals: readonly GoalShare[];
  /** The share of effort that serves no open goal. */
  readonly unaligned: number;
  /** The points looked at: those of the horizon, or fewer where the order has no more. */
  readonly points: number;
  /** Items looked at, the one that is cut included. */
  readonly items: number;
  /** Among them, those without an estimate: nobody knows their effort, so they count for nothing. */
  readonly unestimated: readonly string[];
}

/** Effort by goal as whole numbers: ten thousandths of thousandths of a point. The last place is what serves no goal. */
export type Effort = number[];

/**
 * How well the effort at the top of an order follows the weights of the goals: 1 − ½ Σ |target − share| over the goals and, with a target of 0,
 * what serves none. `horizon` is in points from the top; of the item that crosses it only the part above counts, so that nothing jumps while an
 * item is carried over it. Weights that do not make 1 are taken in proportion. Links to goals that are not given serve none. Reads the order only as
 * far as the horizon, and points as finely as thousandths.
 */
export function alignmentOf(order: Iterable<Aimed>, goals: readonly WeightedGoal[], horizon: number): Alignment {
  const places = placesOf(goals);
  const effort: Effort = places.nothing();
  const room = inThousandths(horizon);
  const unestimated: string[] = [];
  let [points, items] = [0, 0];
  for (const item of order) {
    if (points >= room) break;
    items += 1;
    if (item.estimate === null) {
      unestimated.push(item.id);
      continue;
    }
    const taken = Math.min(inThousandths(item.estimate), room - points);
    points += taken;
    addEffort(effort, item, taken, places);
  }
  const shares = sharesOf(effort);
  const targets = targetsOf(goals);
  return {
    alignment: alignmentOfEffort(effort, goals),
    goals: goals.map(({ id, weight }, at) => ({ goalId: id, weight, target: targets[at] ?? 0, share: shares[at] ?? 0 })),
    unaligned: shares.at(-1) ?? 0,
    points: points / 1000,
    items,
    unestimated,
  };
}

/** The alignment of an effort by goal; null of none, or without weights. Whole numbers are compared, so 1 is exactly 1. */
export function alignmentOfEffort(effort: Readonly<Effort>, goals: readonly WeightedGoal[]): number | null {
  const [all, given] = [sum(effort), goals.reduce((total, { weight }) => total + inParts(weight), 0)];
  if (all === 0 || given === 0) return null;
  const apart = effort.reduce((total, spent, at) => total + Math.abs(inParts(goals[at]?.weight ?? 0) * all - spent * given), 0);
  return 1 - apart / (2 * all * given);
}

/** Which place in an effort belongs to which goal. */
export interface GoalPlaces {
  readonly of: (goalId: string) => number | undefined;
  readonly nothing: () => Effort;
}

export function placesOf(goals: readonly WeightedGoal[]): GoalPlaces {
  const places = new Map(goals.map(({ id }, at) => [id, at]));
  return { of: (goalId) => places.get(goalId), nothing: () => new Array<number>(goals.length + 1).fill(0) };
}

/** Adds so many thousandths of a point of an item, by the goals they serve. */
export function addEffort(effort: Effort, item: Aimed, thousandths: number, places: GoalPlaces): void {
  let free = inParts(1);
  for (const { goalId, share } of item.goals) {
    const place = places.of(goalId);
    if (place === undefined) continue;
    const parts = Math.min(inParts(share), free);
    free -= parts;
    effort[place] = (effort[place] ?? 0) + thousandths * parts;
  }
  const last = effort.length - 1;
  effort[last] = (effort[last] ?? 0) + thousandths * free;
}

function sharesOf(effort: Readonly<Effort>): number[] {
  const all = sum(effort);
  return effort.map((spent) => (all === 0 ? 0 : spent / all));
}

function targetsOf(goals: readonly WeightedGoal[]): number[] {
  return sharesOf(goals.map(({ weight }) => inParts(weight)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
