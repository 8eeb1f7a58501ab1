/** An item with its score by each framework, in the same order for all; null where it has none. */
export interface Comparable {
  readonly id: string;
  readonly scores: readonly (number | null)[];
}

export interface ComparedItem {
  readonly id: string;
  /** By framework, in their order; equals share the mean of their ranks. */
  readonly ranks: readonly number[];
  readonly meanRank: number;
  /** Between its best rank and its worst. */
  readonly spread: number;
}

export interface Compared {
  /** The best mean rank first, and equals as they stand. */
  readonly items: readonly ComparedItem[];
  /** How far all frameworks agree, from 0 to 1; null below two of them or of items, or where nothing is ranked before anything else. */
  readonly agreement: number | null;
  /** Items that not every framework scores, by their ids. */
  readonly left: readonly string[];
}

/**
 * Where frameworks rank the same items the same, and where not: only items that all of them score, so that a rank means the same in each. Agreement is
 * Kendall's coefficient of concordance W, corrected for ties (Kendall & Babington Smith 1939).
 */
export function compareFrameworks(order: readonly Comparable[]): Compared {
  const isWhole = ({ scores }: Comparable): boolean => scores.every((score) => score !== null);
  const whole = order.filter(isWhole);
  const columns = (order[0]?.scores ?? []).map((_, column) => midRanks(whole.map(({ scores }) => scores[column] ?? 0)));
  const items = whole.map(({ id }, at) =>
    comparedItem(
      id,
      columns.map((ranks) => ranks[at] ?? 0),
    ),
  );
  return {
    items: items.toSorted((one, other) => one.meanRank - other.meanRank),
    agreement: concordance(columns),
    left: order.flatMap((item) => (isWhole(item) ? [] : [item.id])),
  };
}

/** Ranks from the highest score, which is 1; equals share the mean of the places they take. */
export function midRanks(scores: readonly number[]): number[] {
  const ranks = new Map<number, number>();
  let higher = 0;
  for (const [score, { length }] of [...Map.groupBy(scores, (each) => each)].sort(([one], [other]) => other - one)) {
    ranks.set(score, higher + (length + 1) / 2);
    higher += length;
  }
  return scores.map((score) => ranks.get(score) ?? 0);
}

function comparedItem(id: string, ranks: readonly number[]): ComparedItem {
  return { id, ranks, meanRank: sum(ranks) / ranks.length, spread: Math.max(...ranks) - Math.min(...ranks) };
}

/** 12 S / (m²(n³ − n) − m Σ(t³ − t)), with S the squares of the rank sums about their mean and t the sizes of ties. */
function concordance(columns: readonly (readonly number[])[]): number | null {
  const [judges, items] = [columns.length, columns[0]?.length ?? 0];
  if (judges < 2 || items < 2) return null;
  const sums = Array.from({ length: items }, (_, at) => sum(columns.map((ranks) => ranks[at] ?? 0)));
  const mean = sum(sums) / items;
  const ties = sum(columns.map((ranks) => sum([...Map.groupBy(ranks, (rank) => rank).values()].map(({ length }) => length ** 3 - length))));
  const most = judges ** 2 * (items ** 3 - items) - judges * ties;
  return most === 0 ? null : (12 * sum(sums.map((each) => (each - mean) ** 2))) / most;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
