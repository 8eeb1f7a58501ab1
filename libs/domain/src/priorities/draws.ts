import { paceAt } from '../backlog/pull';
import { seededRandom } from '../sprints/random';
import type { Framework } from './framework';
import { isGuess, likelyOf, type Guess, type InputValue } from './inputs';

/** An item with one figure or guess for each input of a framework, in their order. */
export interface ScoredItem {
  readonly id: string;
  readonly values: readonly InputValue[];
}

export interface DrawOptions {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  readonly count: number;
  readonly draw: (guess: Guess, random: () => number) => number;
}

/** Each item draws from a stream of random numbers of its own, so that its draws can be made again without those of the others. */
const STREAM = 2 ** 32;

/** From the triangular distribution of low, likely and high, by its inverse. */
export function drawFromTriangle(guess: Guess, random: () => number): number {
  return paceAt(random(), guess);
}

/** The scores of all items in all draws. Items are named by their places in today's order. */
export class Draws {
  readonly count: number;
  /** Scores at the likeliest figures. */
  readonly likely: readonly number[];
  /** Places in today's order, by likely score. */
  readonly order: readonly number[];
  private readonly scores: Float64Array[];

  constructor(
    private readonly framework: Framework,
    readonly items: readonly ScoredItem[],
    private readonly options: DrawOptions,
  ) {
    this.count = options.count;
    this.likely = items.map(({ values }) => framework.score(values.map(likelyOf)));
    this.order = [...items.keys()].sort((one, other) => (this.likely[other] ?? 0) - (this.likely[one] ?? 0) || one - other);
    this.scores = items.map((_, at) => new Float64Array(this.count).fill(this.likely[at] ?? 0));
  }

  /** Draws all scores of one item. Without a guess it keeps the likely one. */
  drawItem(at: number): void {
    const scores = this.scores[at];
    if (scores === undefined || !this.items[at]?.values.some(isGuess)) return;
    this.eachDraw(at, (figures, draw) => (scores[draw] = this.framework.score(figures)));
  }

  /** The figures of one item, draw by draw, the same each time; the list that is handed over is filled anew for each. */
  eachDraw(at: number, use: (figures: number[], draw: number) => void): void {
    const values = this.items[at]?.values ?? [];
    const random = seededRandom(this.options.seed + at * STREAM);
    const figures = values.map(likelyOf);
    const guesses = guessesAmong(values);
    for (let draw = 0; draw < this.count; draw += 1) {
      for (const { place, guess } of guesses) figures[place] = this.options.draw(guess, random);
      use(figures, draw);
    }
  }

  idOf(at: number): string {
    return this.items[at]?.id ?? '';
  }

  scoreOf(at: number, draw: number): number {
    return this.scores[at]?.[draw] ?? 0;
  }

  /** Of one item, draw by draw. */
  scoresOf(at: number): Readonly<Float64Array> {
    return this.scores[at] ?? new Float64Array();
  }
}

/** What of an item's figures is guessed, and at which place. */
export function guessesAmong(values: readonly InputValue[]): { place: number; guess: Guess }[] {
  return values.flatMap((value, place) => (isGuess(value) ? [{ place, guess: value }] : []));
}

/** Whether one comes before the other: by a higher score or, of equals, by its place today. */
export function comesBefore(score: number, at: number, otherScore: number, otherAt: number): boolean {
  return score > otherScore || (score === otherScore && at < otherAt);
}
