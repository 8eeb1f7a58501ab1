import fc from 'fast-check';
import { compareRanks, evenRanks, rankBetween, ranksBetween, REBALANCE_ABOVE } from './rank';
import { toUnits } from './rank-number';

const LONGEST = 64;

/** An order made by inserting at random places, so that ranks of every length and sign occur. */
const orders = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 60 }).map((places) => {
  const ranks: string[] = [];
  for (const place of places) {
    const at = place % (ranks.length + 1);
    ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
  }
  return ranks;
});

describe('rankBetween', () => {
  it('begins an order, and continues it at both ends', () => {
    expect(rankBetween(null, null)).toBe('a0');
    expect(rankBetween('a0', null)).toBe('a1');
    expect(rankBetween(null, 'a0')).toBe('Zz');
    expect(rankBetween('a0', 'a1')).toBe('a0V');
  });

  it('lies strictly between any two neighbours', () => {
    fc.assert(
      fc.property(orders, fc.nat(), (ranks, seed) => {
        const at = seed % (ranks.length + 1);
        const [after, before] = [ranks[at - 1] ?? null, ranks[at] ?? null];
        const rank = rankBetween(after, before);
        expect(after === null || compareRanks(after, rank) < 0).toBe(true);
        expect(before === null || compareRanks(rank, before) < 0).toBe(true);
      }),
    );
  });
});

describe('ranksBetween', () => {
  it('cuts a gap into equal parts', () => {
    expect(ranksBetween('a0', 'a4', 3)).toEqual(['a1', 'a2', 'a3']);
    expect(ranksBetween('a0', 'b00', 1)).toHaveLength(1);
    expect(ranksBetween('Zz', 'a1', 1)).toEqual(['a0']);
    expect(ranksBetween('a0', 'a1', 0)).toEqual([]);
  });

  it('is strictly ascending between any two ranks, and evenly spread', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), fc.integer({ min: 2, max: 300 }), (ranks, one, other, count) => {
        const [low, high] = [one % ranks.length, other % ranks.length].sort((a, b) => a - b) as [number, number];
        fc.pre(low !== high);
        const all = [ranks[low] as string, ...ranksBetween(ranks[low] as string, ranks[high] as string, count), ranks[high] as string];
        const gaps = gapsOf(all);
        expect(all).toHaveLength(count + 2);
        expect(gaps.every((gap) => gap > 0n)).toBe(true);
        expect(all.every((rank, index) => index === 0 || compareRanks(all[index - 1] as string, rank) < 0)).toBe(true);
        expect(widest(gaps) * 4n <= narrowest(gaps) * 5n).toBe(true);
      }),
    );
  });

  it('is evenly spread at the open ends too', () => {
    for (const ranks of [ranksBetween(null, 'a0V', 200), ranksBetween('a0V', null, 200), evenRanks(10_000)]) {
      const gaps = gapsOf(ranks);
      expect(widest(gaps)).toBe(narrowest(gaps));
    }
  });

  it('gives ranks that further ranks can be put between', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 2, max: 40 }), (ranks, count) => {
        const spread = ranksBetween(ranks[0] as string, ranks[1] as string, count);
        for (const [index, rank] of spread.entries()) rankBetween(rank, spread[index + 1] ?? null);
      }),
    );
  });
});

describe('an order in long use', () => {
  it('keeps ranks short over 5,000 moves to the top', () => {
    const order = new UsedOrder(500);
    for (let move = 0; move < 5_000; move += 1) order.move(order.size - 1, 0);
    expect(order.longestEver).toBeLessThanOrEqual(LONGEST);
    expect(order.isAscending()).toBe(true);
  });

  it.each(['above the last one', 'below the last one', 'alternately'])('keeps ranks short over 2,000 inserts into one gap, each %s', (where) => {
    const order = new UsedOrder(2);
    let at = 1;
    for (let insert = 0; insert < 2_000; insert += 1) {
      order.insert(at);
      if (where === 'below the last one' || (where === 'alternately' && insert % 2 === 0)) at += 1;
    }
    expect(order.size).toBe(2_002);
    expect(order.longestEver).toBeLessThanOrEqual(LONGEST);
    expect(order.isAscending()).toBe(true);
  });

  it('would outgrow the limit without new even ranks', () => {
    const order = new UsedOrder(2, Infinity);
    for (let insert = 0; insert < 2_000; insert += 1) order.insert(1);
    expect(order.longestEver).toBeGreaterThan(LONGEST);
  });
});

/** Ranks of an order, spread again when one grows too long, as the server does. */
class UsedOrder {
  longestEver = 0;
  private ranks: string[];

  constructor(
    size: number,
    private readonly rebalanceAbove: number = REBALANCE_ABOVE,
  ) {
    this.ranks = evenRanks(size);
  }

  get size(): number {
    return this.ranks.length;
  }

  move(from: number, to: number): void {
    this.ranks.splice(from, 1);
    this.insert(to);
  }

  insert(at: number): void {
    const rank = rankBetween(this.ranks[at - 1] ?? null, this.ranks[at] ?? null);
    this.longestEver = Math.max(this.longestEver, rank.length);
    this.ranks.splice(at, 0, rank);
    if (rank.length > this.rebalanceAbove) this.ranks = evenRanks(this.ranks.length);
  }

  isAscending(): boolean {
    return this.ranks.every((rank, index) => index === 0 || compareRanks(this.ranks[index - 1] as string, rank) < 0);
  }
}

function gapsOf(ranks: string[]): bigint[] {
  const precision = Math.max(...ranks.map((rank) => rank.length));
  return ranks.slice(1).map((rank, index) => toUnits(rank, precision) - toUnits(ranks[index] as string, precision));
}

function widest(gaps: bigint[]): bigint {
  return gaps.reduce((a, b) => (a > b ? a : b));
}

function narrowest(gaps: bigint[]): bigint {
  return gaps.reduce((a, b) => (a < b ? a : b));
}
