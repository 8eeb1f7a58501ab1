/** The smallest that delay is about; null is unknown. */
export interface Delayed {
  readonly id: string;
  /** Money a week. */
  readonly costOfDelay: number | null;
  /** Weeks, above 0. */
  readonly duration: number | null;
}

export interface DelayCost {
  /** Money, of this order. */
  readonly cost: number;
  /** Of the best order. */
  readonly least: number;
  /** The best order, by ids. */
  readonly best: readonly string[];
  /** Items of which something is unknown: they are in neither. */
  readonly missing: readonly string[];
}

type Known = Delayed & { readonly costOfDelay: number; readonly duration: number };

/**
 * What an order costs by delay when one item is built after the other: Σ cost of delay a week × the weeks until the item is complete. The best order has the
 * highest cost of delay by duration first, and equals as they stand: then no two neighbours are better exchanged (Smith 1956, without precedence).
 */
export function delayCostOf(order: readonly Delayed[]): DelayCost {
  const known = order.filter((item): item is Known => item.costOfDelay !== null && item.duration !== null);
  const best = known.toSorted((one, other) => other.costOfDelay * one.duration - one.costOfDelay * other.duration);
  return {
    cost: costOf(known),
    least: costOf(best),
    best: best.map(({ id }) => id),
    missing: order.flatMap(({ id, costOfDelay, duration }) => (costOfDelay === null || duration === null ? [id] : [])),
  };
}

function costOf(order: readonly Known[]): number {
  let [weeks, cost] = [0, 0];
  for (const { costOfDelay, duration } of order) {
    weeks += duration;
    cost += costOfDelay * weeks;
  }
  return cost;
}
