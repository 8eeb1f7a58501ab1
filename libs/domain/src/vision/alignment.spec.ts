import fc from 'fast-check';
import { alignmentOf, type Aimed, type WeightedGoal } from './alignment';

const item = (id: string, estimate: number | null, goals: Record<string, number> = {}): Aimed => ({
  id,
  estimate,
  goals: Object.entries(goals).map(([goalId, share]) => ({ goalId, share })),
});
const HALVES: WeightedGoal[] = [
  { id: 'g1', weight: 0.5 },
  { id: 'g2', weight: 0.5 },
];

describe('alignment', () => {
  it('is half when all effort goes to one of two equal goals', () => {
    // 1 − ½ (|0.5 − 1| + |0.5 − 0|)
    expect(alignmentOf([item('a', 8, { g1: 1 })], HALVES, 70).alignment).toBe(0.5);
  });

  it('is 1 when effort is exactly as weighted', () => {
    const goals = [0.35, 0.3, 0.2, 0.15].map((weight, at) => ({ id: `g${at}`, weight }));
    const order = [item('a', 7, { g0: 1 }), item('b', 6, { g1: 1 }), item('c', 7, { g2: 4 / 7, g3: 3 / 7 })];
    expect(alignmentOf([...order.slice(0, 2), item('c', 4, { g2: 1 }), item('d', 3, { g3: 1 })], goals, 20).alignment).toBe(1);
    expect(alignmentOf(order, goals, 20).alignment).toBeCloseTo(1, 4);
  });

  it('is 0 when nothing serves a goal', () => {
    expect(alignmentOf([item('a', 8), item('b', 5, { closed: 1 })], HALVES, 70)).toMatchObject({ alignment: 0, unaligned: 1 });
  });

  it('shares the effort of an item by its links, the rest serving none', () => {
    // g1: 10 · 0.5 = 5, g2: 10 · 0.2 + 10 · 1 = 12, unaligned: 10 · 0.3 = 3, of 20
    const { alignment, goals, unaligned } = alignmentOf([item('a', 10, { g1: 0.5, g2: 0.2 }), item('b', 10, { g2: 1 })], HALVES, 20);
    expect(goals.map(({ share }) => share)).toEqual([0.25, 0.6]);
    expect(unaligned).toBe(0.15);
    // 1 − ½ (0.25 + 0.1 + 0.15)
    expect(alignment).toBe(0.75);
  });

  it('never counts more of an item than there is', () => {
    // 0.75 and what is left of it, 0.25
    const { goals, unaligned } = alignmentOf([item('a', 8, { g1: 0.75, g2: 0.75 })], HALVES, 8);
    expect([goals.map(({ share }) => share), unaligned]).toEqual([[0.75, 0.25], 0]);
  });

  it('counts the part of an item that is above the horizon, and nothing below', () => {
    const { goals, points, items } = alignmentOf([item('a', 6, { g1: 1 }), item('b', 8, { g2: 1 }), item('c', 5, { g1: 1 })], HALVES, 10);
    // 6 of 10 and 4 of 10
    expect([goals.map(({ share }) => share), points, items]).toEqual([[0.6, 0.4], 10, 2]);
  });

  it('names what is not estimated, and does not count it', () => {
    const { alignment, points, unestimated } = alignmentOf([item('a', null, { g2: 1 }), item('b', 5, { g1: 1 }), item('c', null)], HALVES, 5);
    expect([alignment, points, unestimated]).toEqual([0.5, 5, ['a']]);
  });

  it('is unknown without effort or weights', () => {
    expect(alignmentOf([item('a', null)], HALVES, 10).alignment).toBeNull();
    expect(alignmentOf([item('a', 5)], [{ id: 'g1', weight: 0 }], 10).alignment).toBeNull();
    expect(alignmentOf([], [], 10)).toEqual({ alignment: null, goals: [], unaligned: 0, points: 0, items: 0, unestimated: [] });
  });

  it('takes weights that do not make 1 in proportion', () => {
    const goals = [
      { id: 'g1', weight: 0.2 },
      { id: 'g2', weight: 0.2 },
    ];
    const { alignment, goals: shares } = alignmentOf([item('a', 5, { g1: 1 }), item('b', 5, { g2: 1 })], goals, 10);
    expect(alignment).toBe(1);
    expect(shares[0]).toEqual({ goalId: 'g1', weight: 0.2, target: 0.5, share: 0.5 });
  });

  it('adds points with decimals exactly', () => {
    const order = Array.from({ length: 10 }, (_, at) => item(String(at), 0.1, { [at % 2 ? 'g1' : 'g2']: 1 }));
    expect(alignmentOf(order, HALVES, 1)).toMatchObject({ alignment: 1, points: 1, items: 10 });
  });

  it('reads no further than the horizon', () => {
    let read = 0;
    function* endless(): Generator<Aimed> {
      for (;;) yield item(String((read += 1)), 5, { g1: 1 });
    }
    expect(alignmentOf(endless(), HALVES, 50).items).toBe(10);
    expect(read).toBe(11);
  });
});

const links = fc.record({ g1: fc.integer({ min: 0, max: 10 }), g2: fc.integer({ min: 0, max: 10 }) }).map(({ g1, g2 }) => ({ g1: g1 / 20, g2: g2 / 20 }));
const orders = fc.array(fc.tuple(fc.option(fc.constantFrom(0.5, 1, 2, 3, 5, 8)), links), { maxLength: 15 });

describe('the laws of alignment', () => {
  it('is between 0 and 1, shares and the unaligned make 1, and points are those of the horizon or of all', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 10 }), (some, horizon, first) => {
        const order = some.map(([estimate, shares], at) => item(String(at), estimate, shares));
        const goals = [
          { id: 'g1', weight: first / 20 },
          { id: 'g2', weight: 0.25 },
        ];
        const all = order.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
        const { alignment, goals: shares, unaligned, points } = alignmentOf(order, goals, horizon);
        expect(points).toBe(Math.min(all, horizon));
        if (alignment === null) return expect(all).toBe(0);
        expect(alignment).toBeGreaterThanOrEqual(0);
        expect(alignment).toBeLessThanOrEqual(1);
        expect(shares.reduce((sum, { share }) => sum + share, unaligned)).toBeCloseTo(1, 12);
        // Half the distance plus what two distributions have in common make 1
        expect(alignment).toBeCloseTo(
          shares.reduce((sum, { share, target }) => sum + Math.min(share, target), 0),
          12,
        );
      }),
    );
  });

  it('does not depend on the order of what is above the horizon', () => {
    fc.assert(
      fc.property(orders, (some) => {
        const order = some.map(([estimate, shares], at) => item(String(at), estimate, shares));
        expect(alignmentOf(order.toReversed(), HALVES, 1000).alignment).toBe(alignmentOf(order, HALVES, 1000).alignment);
      }),
    );
  });
});
