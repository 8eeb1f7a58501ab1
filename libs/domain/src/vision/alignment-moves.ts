import { orderWithMove } from '../backlog/order-with-move';
import type { Place } from '../backlog/place';
import { inThousandths } from '../backlog/points';
import { addEffort, alignmentOfEffort, placesOf, type Aimed, type Effort, type GoalPlaces, type WeightedGoal } from './alignment';
import { inParts } from './shares';

/** One move that raises alignment, made after those before it in the list. */
export interface AlignmentMove {
  readonly itemId: string;
  /** `raise`: from below the horizon to above it, and above what stands last there with more than its share; `lower`: the other way round. */
  readonly kind: 'raise' | 'lower';
  readonly place: Place;
  /** After this move. */
  readonly alignment: number;
  /** By how much this move raises it. */
  readonly gain: number;
}

export interface MoveSearch {
  /** How many moves at most; 3 when absent. */
  readonly most?: number;
  /** How many items below the horizon are looked at; 500 when absent. */
  readonly below?: number;
}

/** Less than this is no gain but an error of rounding. */
const LEAST_GAIN = 1e-9;

/**
 * The few single moves that raise alignment most: the best one, then the best one after that, as long as one raises it; of equals one that brings
 * something up. Greedy: two moves that only help together are not found. An item is moved once at most; what is not estimated is not moved. The
 * cost is that of `most` readings of the order down to the horizon and `below` items further.
 */
export function movesForAlignment(order: readonly Aimed[], goals: readonly WeightedGoal[], horizon: number, search: MoveSearch = {}): AlignmentMove[] {
  const room = inThousandths(horizon);
  let top = topOf(order, room, search.below ?? 500);
  const moves: AlignmentMove[] = [];
  while (moves.length < (search.most ?? 3)) {
    const best = bestMove(new Prefix(top, placesOf(goals)), goals, room, new Set(moves.map(({ itemId }) => itemId)));
    if (best === null) break;
    moves.push(best);
    top = [...orderWithMove(top, [best.itemId], best.place)];
  }
  return moves;
}

function topOf(order: readonly Aimed[], room: number, below: number): Aimed[] {
  let points = 0;
  const end = order.findIndex(({ estimate }) => {
    const isBelow = points >= room;
    points += inThousandths(estimate ?? 0);
    return isBelow;
  });
  return end === -1 ? [...order] : order.slice(0, end + below);
}

function bestMove(prefix: Prefix, goals: readonly WeightedGoal[], room: number, moved: ReadonlySet<string>): AlignmentMove | null {
  const now = alignmentOfEffort(prefix.effortAbove(room), goals);
  if (now === null) return null;
  let best: { at: number; kind: AlignmentMove['kind']; alignment: number } | null = null;
  for (const kind of ['raise', 'lower'] as const) {
    for (const [at, { id }] of prefix.items.entries()) {
      const effort = moved.has(id) ? null : prefix.effortAfter(kind, at, room);
      const alignment = effort === null ? 0 : (alignmentOfEffort(effort, goals) ?? 0);
      if (alignment > (best?.alignment ?? now) + LEAST_GAIN) best = { at, kind, alignment };
    }
  }
  if (best === null) return null;
  const { at, kind, alignment } = best;
  const hasMore = surplusOf(prefix.effortAbove(room), goals);
  return { itemId: prefix.items[at]?.id ?? '', kind, place: prefix.placeFor(kind, at, room, hasMore), alignment, gain: alignment - now };
}

/** For each goal, and for none, whether it has more than its share. */
function surplusOf(effort: Readonly<Effort>, goals: readonly WeightedGoal[]): boolean[] {
  const all = effort.reduce((sum, spent) => sum + spent, 0);
  const given = goals.reduce((sum, { weight }) => sum + inParts(weight), 0);
  return effort.map((spent, at) => spent * given > inParts(goals[at]?.weight ?? 0) * all);
}

/** Effort by goal of any number of points from the top of an order, without adding up again. */
class Prefix {
  /** Thousandths of points, and effort, above each item; one more for all of them. */
  private readonly above: number[] = [0];
  private readonly effort: Effort[];

  constructor(
    readonly items: readonly Aimed[],
    private readonly places: GoalPlaces,
  ) {
    this.effort = [places.nothing()];
    for (const [at, item] of items.entries()) {
      const points = inThousandths(item.estimate ?? 0);
      this.above.push(this.pointsAbove(at) + points);
      this.effort.push(this.plus(this.effort[at], item, points));
    }
  }

  effortAbove(points: number): Effort {
    const at = this.lastAbove(points);
    const item = this.items[at];
    return item === undefined ? [...(this.effort[at] ?? [])] : this.plus(this.effort[at], item, points - this.pointsAbove(at));
  }

  /** What stands above the horizon after an item has come above it or gone below; null where it is there already, or does not fit. */
  effortAfter(kind: AlignmentMove['kind'], at: number, room: number): Effort | null {
    const item = this.items[at];
    const points = inThousandths(item?.estimate ?? 0);
    if (item === undefined || points <= 0) return null;
    if (kind === 'raise') {
      const isAbove = this.pointsAbove(at) + points <= room;
      return isAbove || points > room ? null : this.plus(this.effortAbove(room - points), item, points);
    }
    const isBelow = this.pointsAbove(at) >= room;
    return isBelow || (this.above.at(-1) ?? 0) < room + points ? null : this.plus(this.effortAbove(room + points), item, -points);
  }

  /** The place for that: as near to the horizon as it can be, with what has more than its share on the far side and what has less on the near one. */
  placeFor(kind: AlignmentMove['kind'], at: number, room: number, hasMore: readonly boolean[]): Place {
    const points = inThousandths(this.items[at]?.estimate ?? 0);
    if (kind === 'raise') {
      let before = this.lastAbove(room - points);
      while (before > 0 && this.mostlyServes(before - 1, hasMore)) before -= 1;
      return { before: this.items[before]?.id ?? '' };
    }
    let after = this.firstReaching(room + points) - 1;
    while (after + 1 < this.items.length && !this.mostlyServes(after + 1, hasMore)) after += 1;
    return { after: this.items[after]?.id ?? '' };
  }

  private mostlyServes(at: number, hasMore: readonly boolean[]): boolean {
    const [item, served] = [this.items[at], this.places.nothing()];
    if (item === undefined) return false;
    addEffort(served, item, inThousandths(item.estimate ?? 0), this.places);
    return served.reduce((sum, spent, place) => sum + (hasMore[place] ? spent : -spent), 0) > 0;
  }

  private plus(effort: Readonly<Effort> | undefined, item: Aimed, points: number): Effort {
    const sum = [...(effort ?? [])];
    addEffort(sum, item, points, this.places);
    return sum;
  }

  private pointsAbove(at: number): number {
    return this.above[at] ?? Infinity;
  }

  /** The last place that has no more than so many points above it. */
  private lastAbove(points: number): number {
    return this.firstReaching(points + 1) - 1;
  }

  /** The first place that has at least so many points above it; beyond the end when there is none. */
  private firstReaching(points: number): number {
    let [low, high] = [0, this.above.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pointsAbove(middle) < points) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
