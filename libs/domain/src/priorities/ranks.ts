import type { Draws } from './draws';

/** Who stands where in each draw, counted as it is drawn. */
export class Ranks {
  /** By place in today's order: how often an item is among the first k, how often it ranks higher and lower than it stands today, and the sum of its ranks. */
  readonly timesInTop: Uint32Array;
  readonly timesHigher: Uint32Array;
  readonly timesLower: Uint32Array;
  readonly sums: Float64Array;
  /** By draw: the last that is among the first k, and the first that is not; −1 where there is none. */
  readonly lastIn: Int32Array;
  readonly firstOut: Int32Array;
  /** By place in today's order: whether an item is among the first k at the likeliest figures. */
  readonly belongs: readonly boolean[];
  private readonly sorted: Float64Array;
  private readonly equals: Uint32Array;

  constructor(
    private readonly draws: Draws,
    private readonly top: number,
  ) {
    const count = draws.items.length;
    this.timesInTop = new Uint32Array(count);
    this.timesHigher = new Uint32Array(count);
    this.timesLower = new Uint32Array(count);
    this.equals = new Uint32Array(count);
    this.sums = new Float64Array(count);
    this.lastIn = new Int32Array(draws.count).fill(-1);
    this.firstOut = new Int32Array(draws.count).fill(-1);
    this.sorted = new Float64Array(count);
    const likelyTop = new Set(draws.order.slice(0, top));
    this.belongs = draws.items.map((_, at) => likelyTop.has(at));
  }

  /** Ranks one draw: so many score higher, and of equals so many stand before it today. */
  rank(draw: number): void {
    const { draws, sorted, equals } = this;
    const count = sorted.length;
    for (let at = 0; at < count; at += 1) sorted[at] = draws.scoreOf(at, draw);
    sorted.sort();
    equals.fill(0);
    for (let at = 0; at < count; at += 1) {
      const higher = count - firstAbove(sorted, draws.scoreOf(at, draw));
      const before = equals[higher] ?? 0;
      equals[higher] = before + 1;
      this.count(at, higher + before, draw);
    }
  }

  private count(at: number, rank: number, draw: number): void {
    this.sums[at] = (this.sums[at] ?? 0) + rank + 1;
    if (rank < this.top) add(this.timesInTop, at);
    if (rank < at) add(this.timesHigher, at);
    else if (rank > at) add(this.timesLower, at);
    if (rank === this.top - 1) this.lastIn[draw] = at;
    else if (rank === this.top) this.firstOut[draw] = at;
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

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** The place of the first that is greater, among figures that rise. */
function firstAbove(sorted: Readonly<Float64Array>, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
