import { type Framework, type GivenInputs, valuesOf } from './framework';
import { checkInputs, type Guess } from './inputs';
import { Draws, drawFromTriangle } from './draws';
import { Ranks } from './ranks';
import { fragilePairsAt, rangesOf, type FragilePair } from './robustness-of-pairs';
import { mostWorthKnowing, type WorthKnowing } from './worth-knowing';

/** The smallest that robustness is about. */
export interface Scorable {
  readonly id: string;
  readonly inputs: GivenInputs;
}

export interface RobustnessOptions {
  readonly seed: number;
  /** How many of the first places are asked about: k. */
  readonly top: number;
  /** 2,000 when absent. */
  readonly draws?: number;
  /** How a guess becomes a figure; from its triangle when absent. */
  readonly draw?: (guess: Guess, random: () => number) => number;
}

export interface ItemRobustness {
  readonly id: string;
  /** At the likeliest figures. */
  readonly score: number;
  /** Eight of ten draws lie between them: P10 and P90. */
  readonly low: number;
  readonly high: number;
  /** P(rank ≤ k), 0 to 1. */
  readonly inTop: number;
  /** P that it ranks higher, and that it ranks lower, than it stands today; both among the items that have a score. */
  readonly higher: number;
  readonly lower: number;
  /** The mean of its ranks, the first being 1. */
  readonly meanRank: number;
}

export interface Robustness {
  readonly seed: number;
  readonly draws: number;
  readonly top: number;
  /** By the score at the likeliest figures. */
  readonly items: readonly ItemRobustness[];
  /** Pairs that might as well stand the other way round. */
  readonly fragile: readonly FragilePair[];
  /** How many of the first k are expected not to belong there. */
  readonly misplaced: number;
  /** The one figure that is worth knowing better; null when none would make fewer misplaced. */
  readonly worthKnowing: WorthKnowing | null;
  /** Without a score, by their ids. */
  readonly unscored: readonly string[];
}

export const ROBUSTNESS_DRAWS = 2000;
/** After how much work a step ends. */
const ITEMS_A_STEP = 50;
const DRAWS_A_STEP = 100;

/**
 * How robust an order by score is when its inputs are guesses: all are drawn at once, again and again, and items ranked each time; equals stand as in
 * `order`, which is today's. Rank acceptability and pairwise winning of SMAA-2 (Lahdelma & Salminen 2001), with triangular guesses
 * (three-point estimates, as for the pace). Without any guess all probabilities are exactly 0 or 1. The same seed gives the same answer.
 *
 * Goes step by step and yields the share that is done, 0 to 1, so that whoever runs it can tell, and stop; the answer is what it returns.
 */
export function* robustnessBySteps(framework: Framework, order: readonly Scorable[], options: RobustnessOptions): Generator<number, Robustness> {
  const { seed, top, draws: count = ROBUSTNESS_DRAWS, draw = drawFromTriangle } = options;
  const scored = order.flatMap(({ id, inputs }) => {
    const values = checkInputs(framework.inputs, inputs).length > 0 ? null : valuesOf(framework, inputs);
    return values === null ? [] : [{ id, values }];
  });
  const draws = new Draws(framework, scored, { seed, count, draw });
  for (const at of scored.keys()) {
    draws.drawItem(at);
    if (at % ITEMS_A_STEP === 0) yield (0.3 * at) / scored.length;
  }
  const ranks = new Ranks(draws, top);
  for (let at = 0; at < count; at += 1) {
    ranks.rank(at);
    if (at % DRAWS_A_STEP === 0) yield 0.3 + (0.4 * at) / count;
  }
  const fragile: FragilePair[] = [];
  for (const place of scored.keys()) {
    fragile.push(...fragilePairsAt(place, draws));
    if (place % ITEMS_A_STEP === 0) yield 0.7 + (0.2 * place) / scored.length;
  }
  const ranges = rangesOf(draws);
  yield 0.9;
  const items = draws.order.map((at): ItemRobustness => {
    const { low, high } = ranges[at] ?? { low: 0, high: 0 };
    const share = (times: ArrayLike<number>): number => (times[at] ?? 0) / count;
    return {
      id: draws.idOf(at),
      score: draws.likely[at] ?? 0,
      low,
      high,
      inTop: share(ranks.timesInTop),
      higher: share(ranks.timesHigher),
      lower: share(ranks.timesLower),
      meanRank: share(ranks.sums),
    };
  });
  const known = new Set(scored.map(({ id }) => id));
  return {
    seed,
    draws: count,
    top,
    items,
    fragile,
    misplaced: ranks.misplaced() / count,
    worthKnowing: mostWorthKnowing(framework, draws, ranks),
    unscored: order.flatMap(({ id }) => (known.has(id) ? [] : [id])),
  };
}

/** The same at one go. */
export function robustness(framework: Framework, order: readonly Scorable[], options: RobustnessOptions): Robustness {
  const steps = robustnessBySteps(framework, order, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
