import { percentileAmong } from '../sprints/percentile';
import { comesBefore, type Draws } from './draws';

/** Two items whose order is as good as open. */
export interface FragilePair {
  /** The one with the higher likely score. */
  readonly above: string;
  readonly below: string;
  /** That it is above: between 0.4 and 0.6. */
  readonly probability: number;
}

/** A pair is fragile between these chances of the one to be above the other. */
const [LEAST, MOST] = [0.4, 0.6];

/** Pairs further apart in the order by likely score are not compared. */
export const FURTHEST_PAIR = 20;

/** The fragile pairs, 0.4 < P(above) < 0.6, of the item at a place in the order by likely score and those at most 20 places below. */
export function fragilePairsAt(place: number, draws: Draws): FragilePair[] {
  const above = draws.order[place];
  if (above === undefined) return [];
  return draws.order.slice(place + 1, place + 1 + FURTHEST_PAIR).flatMap((below): FragilePair[] => {
    const times = timesAbove(draws, above, below);
    return times > LEAST * draws.count && times < MOST * draws.count
      ? [{ above: draws.idOf(above), below: draws.idOf(below), probability: times / draws.count }]
      : [];
  });
}

/** P10 and P90 of each item's scores, by nearest rank; by place in today's order. */
export function rangesOf(draws: Draws): { low: number; high: number }[] {
  return draws.items.map((_, at) => {
    const scores = Float64Array.from(draws.scoresOf(at));
    return { low: percentileAmong(scores, 10) ?? 0, high: percentileAmong(scores, 90) ?? 0 };
  });
}

/** In how many draws one is above the other; counts no further once it is clear that they are no fragile pair. */
function timesAbove(draws: Draws, one: number, other: number): number {
  const [scores, others] = [draws.scoresOf(one), draws.scoresOf(other)];
  const [count, most] = [draws.count, MOST * draws.count];
  let times = 0;
  for (let draw = 0; draw < count && times < most; draw += 1) if (comesBefore(scores[draw] ?? 0, one, others[draw] ?? 0, other)) times += 1;
  return times;
}
