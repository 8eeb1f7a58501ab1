import { nearestRank } from '../sprints/percentile';
import { comesBefore, type Draws } from './draws';

/** Two items whose order is as good as open. */
export interface FragilePair {
  /** The one with the higher likely score. */
  readonly above: string;
  readonly below: string;
  /** That it is above: between 0.4 and 0.6. */
  readonly probability: number;
}

/** Pairs further apart in the order by likely score are not compared. */
export const FURTHEST_PAIR = 20;

/** The fragile pairs, 0.4 < P(above) < 0.6, of the item at a place in the order by likely score and those at most 20 places below. */
export function fragilePairsAt(place: number, draws: Draws): FragilePair[] {
  const above = draws.order[place];
  if (above === undefined) return [];
  return draws.order.slice(place + 1, place + 1 + FURTHEST_PAIR).flatMap((below): FragilePair[] => {
    const probability = chanceAbove(draws, above, below);
    return probability > 0.4 && probability < 0.6 ? [{ above: draws.idOf(above), below: draws.idOf(below), probability }] : [];
  });
}

/** P10 and P90 of each item's scores, by nearest rank; by place in today's order. */
export function rangesOf(draws: Draws): { low: number; high: number }[] {
  return draws.items.map((_, at) => {
    const sorted = Float64Array.from(draws.scoresOf(at)).sort();
    return { low: nearestRank(sorted, 10) ?? 0, high: nearestRank(sorted, 90) ?? 0 };
  });
}

function chanceAbove(draws: Draws, one: number, other: number): number {
  const [scores, others] = [draws.scoresOf(one), draws.scoresOf(other)];
  let times = 0;
  for (let draw = 0; draw < draws.count; draw += 1) if (comesBefore(scores[draw] ?? 0, one, others[draw] ?? 0, other)) times += 1;
  return times / draws.count;
}
