import { inThousandths } from '../backlog/points';
import { paceAt } from '../backlog/pull';
import type { LikelyRange } from './plan';

/** How many points, from the top of the order, are done when a sprint ends. */
export interface SprintReach {
  /** 1 is the next sprint. */
  readonly sprint: number;
  /** At least so many with 85 %, 50 % and 15 % of certainty. */
  readonly sure: number;
  readonly even: number;
  readonly hopeful: number;
}

const CERTAINTIES = { sure: 0.85, even: 0.5, hopeful: 0.15 };
/** Totals finer than this many steps are rounded down to one. */
const FINEST = 50_000;
/** Shares that differ by less are the same: their last digits are rounding. */
const ROUNDING = 1e-9;

/**
 * What the next sprints reach together, from what is likely in one. From past sprints: the exact distribution of the sum of k sprints drawn from them with
 * replacement, by convolution; it is what `forecastHowMany` simulates. From a stated pace: k times the same pace, since whoever is wrong about
 * one sprint is wrong about all. Null when nothing is known.
 */
export function sprintReach(range: LikelyRange, sprints: number): SprintReach[] | null {
  if (range.source === 'unknown') return null;
  const count = Array.from({ length: sprints }, (_, index) => index + 1);
  if (range.source === 'velocity') return reachOfSums(range.completed, count);
  const after = (sprint: number, certainty: number): number => inThousandths(sprint * paceAt(1 - certainty, range)) / 1000;
  return count.map((sprint) => reach(sprint, (certainty) => after(sprint, certainty)));
}

function reachOfSums(completed: readonly number[], count: readonly number[]): SprintReach[] {
  const points = completed.map(inThousandths);
  const unit = Math.max(points.reduce(commonDivisor, 0), Math.ceil((Math.max(...points) * count.length) / FINEST), 1);
  const steps = points.map((value) => Math.floor(value / unit));
  let totals = Float64Array.of(1);
  return count.map((sprint) => {
    totals = plusOne(totals, steps);
    return reach(sprint, (certainty) => (mostWith(totals, certainty) * unit) / 1000);
  });
}

function reach(sprint: number, atLeast: (certainty: number) => number): SprintReach {
  return { sprint, sure: atLeast(CERTAINTIES.sure), even: atLeast(CERTAINTIES.even), hopeful: atLeast(CERTAINTIES.hopeful) };
}

/** The probabilities of the totals, place by place, after one more of these amounts, each as likely as the others. */
function plusOne(totals: Float64Array, amounts: readonly number[]): Float64Array<ArrayBuffer> {
  const next = new Float64Array(totals.length + Math.max(...amounts));
  for (const amount of amounts) {
    for (const [total, probability] of totals.entries()) next[total + amount] = (next[total + amount] ?? 0) + probability / amounts.length;
  }
  return next;
}

/** The greatest total that is reached with this probability. */
function mostWith(totals: Float64Array, certainty: number): number {
  let [total, probability] = [totals.length, 0];
  while (total > 0 && probability < certainty - ROUNDING) {
    total -= 1;
    probability += totals[total] ?? 0;
  }
  return total;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
