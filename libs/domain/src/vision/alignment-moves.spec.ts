import fc from 'fast-check';
import { placeInOrder } from '../backlog/place-in-order';
import { alignmentOf, type Aimed, type WeightedGoal } from './alignment';
import { movesForAlignment, type AlignmentMove } from './alignment-moves';

const item = (id: string, estimate: number | null, goalId?: string): Aimed => ({ id, estimate, goals: goalId === undefined ? [] : [{ goalId, share: 1 }] });
const HALVES: WeightedGoal[] = [
  { id: 'g1', weight: 0.5 },
  { id: 'g2', weight: 0.5 },
];

function afterwards(order: readonly Aimed[], moves: readonly AlignmentMove[]): Aimed[] {
  return moves.reduce((items: readonly Aimed[], { itemId, place }) => {
    const ids = placeInOrder(
      items.map(({ id }) => id),
      [itemId],
      place,
    )!.order;
    return ids.map((id) => items.find((one) => one.id === id)!);
  }, order) as Aimed[];
}

describe('the moves that raise alignment', () => {
  it('bring up what a neglected goal needs', () => {
    // Above 10 points: g1 alone, 0.5. With c
    const order = [item('a', 5, 'g2'), item('b', 5, 'g1'), item('c', 5), item('d', 5, 'g2')];
    // Above 15 points: a third each, 1 − ½ (1/6 + 1/6 + 1/3). With d above c: 5 and 10, 1 − ½ (1/6 + 1/6).
    expect(movesForAlignment(order, HALVES, 15)).toEqual([
      { itemId: 'd', kind: 'raise', place: { before: 'c' }, alignment: expect.closeTo(5 / 6, 12), gain: expect.closeTo(1 / 6, 12) },
    ]);
  });

  it('push out what serves nothing, when the next ones are better', () => {
    // Bringing up c, of 20 points, cannot fit; without a, of 4, the horizon takes in 4 points of c
    const order = [item('a', 4), item('b', 6, 'g1'), item('c', 20, 'g2')];
    expect(movesForAlignment(order, HALVES, 10)).toEqual([
      { itemId: 'a', kind: 'lower', place: { after: 'c' }, alignment: 0.9, gain: expect.closeTo(0.4, 12) },
    ]);
  });

  it('are found one after the other', () => {
    const order = [item('a', 5), item('b', 5), item('c', 5, 'g1'), item('d', 5, 'g2')];
    const moves = movesForAlignment(order, HALVES, 10);
    expect(moves.map(({ alignment }) => alignment)).toEqual([0.5, 1]);
    expect(afterwards(order, moves).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
    expect(movesForAlignment(order, HALVES, 10, { most: 1 })).toEqual(moves.slice(0, 1));
  });

  it('are none when nothing would help, nothing is known, or all of it is looked at anyway', () => {
    expect(movesForAlignment([item('a', 5, 'g1'), item('b', 5, 'g2'), item('c', 5)], HALVES, 10)).toEqual([]);
    expect(movesForAlignment([item('a', null, 'g1'), item('b', null, 'g2')], HALVES, 10)).toEqual([]);
    expect(movesForAlignment([item('a', 5, 'g1'), item('b', 3)], HALVES, 10)).toEqual([]);
  });

  it('look only so far below the horizon', () => {
    const order = [item('a', 5), item('b', 5), item('c', 5, 'g1')];
    expect(movesForAlignment(order, HALVES, 5, { below: 1 })).toEqual([]);
    expect(movesForAlignment(order, HALVES, 5, { below: 2 })).toMatchObject([{ itemId: 'c' }]);
  });
});

const orders = fc
  .array(fc.tuple(fc.option(fc.constantFrom(0.5, 1, 2, 3, 5, 8)), fc.option(fc.constantFrom('g1', 'g2'))), { maxLength: 12 })
  .map((some) => some.map(([estimate, goalId], at) => item(String(at), estimate, goalId ?? undefined)));

describe('the laws of these moves', () => {
  it('each makes exactly what it says, and no single move to the horizon would have made more', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 25 }), (order, horizon) => {
        const moves = movesForAlignment(order, HALVES, horizon);
        let [items, before] = [order, alignmentOf(order, HALVES, horizon).alignment];
        for (const move of moves) {
          items = afterwards(items, [move]);
          const after = alignmentOf(items, HALVES, horizon).alignment!;
          expect(after).toBeCloseTo(move.alignment, 12);
          expect(after - before!).toBeCloseTo(move.gain, 12);
          expect(move.gain).toBeGreaterThan(0);
          before = after;
        }
        expect(bestByTrying(order, horizon)).toBeLessThanOrEqual((moves[0]?.alignment ?? alignmentOf(order, HALVES, horizon).alignment ?? 0) + 1e-12);
      }),
      { numRuns: 200 },
    );
  });
});

/** Every estimated item from one side of the horizon put wholly on the other, next to it. */
function bestByTrying(order: readonly Aimed[], horizon: number): number {
  const tries = order.flatMap((moving) => {
    if (!moving.estimate || moving.estimate > horizon) return [];
    const rest = order.filter(({ id }) => id !== moving.id);
    const totals = rest.map((_, at) => rest.slice(0, at).reduce((sum, { estimate }) => sum + (estimate ?? 0), 0));
    const inside = totals.findLastIndex((total) => total + moving.estimate! <= horizon);
    const outside = totals.findIndex((total) => total >= horizon);
    return [inside, outside].flatMap((at) => (at === -1 ? [] : (alignmentOf(rest.toSpliced(at, 0, moving), HALVES, horizon).alignment ?? 0)));
  });
  return Math.max(0, ...tries);
}
