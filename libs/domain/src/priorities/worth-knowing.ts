import { comesBefore, guessesAmong, type Draws } from './draws';
import type { Framework } from './framework';
import type { Ranks } from './ranks';

/** One guess of one item. */
export interface WorthKnowing {
  readonly itemId: string;
  readonly input: string;
  /** How many of the first k are expected to be misplaced if it is known to be the likeliest figure. */
  readonly misplaced: number;
}

/**
 * The guess whose certainty would do most for the first k: with it fixed at its likeliest figure, and all else drawn as before, the fewest of the first k are
 * expected to be misplaced; null when none makes fewer. It is a factor fixed one at a time (Saltelli et al., "Global Sensitivity Analysis", 2008), a cheap
 * stand-in for the value of perfect information (Howard 1966): what would be found out may be another figure than the likeliest. */
export function mostWorthKnowing(framework: Framework, draws: Draws, ranks: Ranks): WorthKnowing | null {
  let best: { at: number; place: number; change: number } | null = null;
  for (const [at, { values }] of draws.items.entries()) {
    if (ranks.isAlwaysRight(at)) continue;
    const changes = changesWhenFixed(framework, draws, ranks, at);
    for (const place of values.keys()) {
      const change = changes[place] ?? 0;
      if (change < (best?.change ?? 0)) best = { at, place, change };
    }
  }
  if (best === null) return null;
  const { at, place, change } = best;
  return { itemId: draws.idOf(at), input: framework.inputs[place]?.id ?? '', misplaced: (ranks.misplaced() + change) / draws.count };
}

/** By input: how many more are misplaced over all draws when this input of the item is fixed at its likeliest figure. Inputs without a guess change nothing. */
function changesWhenFixed(framework: Framework, draws: Draws, ranks: Ranks, at: number): number[] {
  const values = draws.items[at]?.values ?? [];
  const changes = values.map(() => 0);
  const guesses = guessesAmong(values);
  draws.eachDraw(at, (figures, draw) => {
    for (const { place, guess } of guesses) {
      const drawn = figures[place] ?? 0;
      figures[place] = guess.likely;
      changes[place] = (changes[place] ?? 0) + changeOfDraw(draws, ranks, { at, draw, score: framework.score(figures) });
      figures[place] = drawn;
    }
  });
  return changes;
}

/**
 * Only this one item has another score than before: either it leaves the first k to the first that was not among them, or it comes in for the last that
 * was, or nothing changes.
 */
function changeOfDraw(draws: Draws, ranks: Ranks, { at, draw, score }: { at: number; draw: number; score: number }): number {
  const [lastIn, firstOut] = [ranks.lastIn[draw] ?? -1, ranks.firstOut[draw] ?? -1];
  const isMisplaced = (item: number): number => (ranks.belongs[item] ? 0 : 1);
  const wasIn = at === lastIn || comesBefore(draws.scoreOf(at, draw), at, draws.scoreOf(lastIn, draw), lastIn);
  if (wasIn) return comesBefore(draws.scoreOf(firstOut, draw), firstOut, score, at) ? isMisplaced(firstOut) - isMisplaced(at) : 0;
  return comesBefore(score, at, draws.scoreOf(lastIn, draw), lastIn) ? isMisplaced(at) - isMisplaced(lastIn) : 0;
}
