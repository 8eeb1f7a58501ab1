import type { Draws } from './draws';

/** Who stands where in each draw, counted as it is drawn. */
export class Ranks {
  /** By place in today's order: how often an item is among the first k, and the sum of its ranks. */
  readonly timesInTop: Uint32Array;
  readonly sums: Float64Array;
  /** By draw: the last that is among the first k, and the first that is not; −1 where there is none. */
  readonly lastIn: Int32Array;
  readonly firstOut: Int32Array;
  /** By place in today's order: whether an item is among the first k at the likeliest figures. */
  readonly belongs: readonly boolean[];
  private readonly order: number[];
  private readonly now: Float64Array;

  constructor(
    private readonly draws: Draws,
    private readonly top: number,
  ) {
    const count = draws.items.length;
    this.timesInTop = new Uint32Array(count);
    this.sums = new Float64Array(count);
    this.lastIn = new Int32Array(draws.count).fill(-1);
    this.firstOut = new Int32Array(draws.count).fill(-1);
    this.now = new Float64Array(count);
    this.order = [...draws.order];
    const likelyTop = new Set(draws.order.slice(0, top));
    this.belongs = draws.items.map((_, at) => likelyTop.has(at));
  }

  /** Ranks one draw. It starts from the order of the one before, which is not far from its own. */
  rank(draw: number): void {
    const { now, order, top } = this;
    for (let at = 0; at < now.length; at += 1) now[at] = this.draws.scoreOf(at, draw);
    order.sort((one, other) => (now[other] ?? 0) - (now[one] ?? 0) || one - other);
    for (const [rank, at] of order.entries()) {
      this.sums[at] = (this.sums[at] ?? 0) + rank + 1;
      if (rank < top) this.timesInTop[at] = (this.timesInTop[at] ?? 0) + 1;
    }
    this.lastIn[draw] = order[top - 1] ?? -1;
    this.firstOut[draw] = order[top] ?? -1;
  }

  /** Whether an item is among the first k in every draw and belongs there, or in none and does not: knowing it better cannot make fewer misplaced. */
  isAlwaysRight(at: number): boolean {
    return this.timesInTop[at] === (this.belongs[at] ? this.draws.count : 0);
  }

  /** How often, over all draws, one is among the first k that does not belong there. */
  misplaced(): number {
    return this.timesInTop.reduce((sum, times, at) => sum + (this.belongs[at] ? 0 : times), 0);
  }
}
