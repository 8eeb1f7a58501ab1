import { inThousandths } from '../backlog/points';
import type { SprintReach } from './reach';

/** Where a sprint probably ends in an order. */
export interface CutLine {
  /** 1 is the next sprint. */
  readonly sprint: number;
  /** So many items from the top are done by then with 85 %, 50 % and 15 % of certainty. */
  readonly sure: number;
  readonly even: number;
  readonly hopeful: number;
}

export interface CutLines {
  /** One for each sprint, as they come. A line behind the last item: all of them are done by then. */
  readonly lines: readonly CutLine[];
  /** Items above the last line that were counted with what was assumed. */
  readonly unestimated: number;
}

/**
 * The lines in an order of what can still be pulled. An item is above a line when it and everything before it fit. One without estimate counts as
 * `assumed`, the median of the others (`medianOf`), which does not change while items are carried about; null, nothing at all being
 * estimated, gives no lines. Reads the order once, down to the last line.
 */
export function cutLines(order: Iterable<{ readonly estimate: number | null }>, reach: readonly SprintReach[], assumed: number | null): CutLines {
  if (assumed === null) return { lines: [], unestimated: 0 };
  const lines = reach.map(({ sprint }) => ({ sprint, sure: 0, even: 0, hopeful: 0 }));
  const open = ascending(reach);
  let [items, points, unestimated, at] = [0, 0, 0, 0];
  const close = (until: number): void => {
    for (let next = open[at]; next !== undefined && next.points < until; next = open[(at += 1)]) {
      const line = lines[next.line];
      if (line !== undefined) line[next.certainty] = items;
    }
  };
  for (const { estimate } of order) {
    points += inThousandths(estimate ?? assumed);
    close(points);
    if (at === open.length) break;
    items += 1;
    if (estimate === null) unestimated += 1;
  }
  close(Infinity);
  return { lines, unestimated };
}

/** All ends of all sprints, the nearest first. */
function ascending(reach: readonly SprintReach[]): { line: number; certainty: 'sure' | 'even' | 'hopeful'; points: number }[] {
  const ends = reach.flatMap((one, line) =>
    (['sure', 'even', 'hopeful'] as const).map((certainty) => ({ line, certainty, points: inThousandths(one[certainty]) })),
  );
  return ends.sort((one, other) => one.points - other.points);
}
