import fc from 'fast-check';
import type { Edge } from '../backlog/cycles';
import { suggestOrder, type ToOrder } from './suggested-order';

/** `a5 b8 c` is three items, the last without a score. */
const items = (text: string): ToOrder[] => text.split(' ').map((word) => ({ id: word[0]!, score: word.length > 1 ? Number(word.slice(1)) : null }));
const suggested = (text: string, pinned = '', before: Edge[] = []): string => suggestOrder(items(text), { pinned: new Set(pinned), before }).order.join('');

describe('the suggested order', () => {
  it('has the highest score first, and equals as they stand', () => {
    expect(suggested('a5 b8 c5 d9')).toBe('dbac');
  });

  it('leaves what is pinned or without a score at its place', () => {
    expect(suggested('a5 b8 c d9', 'a')).toBe('adcb');
  });

  it('says what moves from where to where', () => {
    expect(suggestOrder(items('a5 b8 c1'))).toEqual({
      order: ['b', 'a', 'c'],
      moves: [
        { id: 'b', from: 2, to: 1 },
        { id: 'a', from: 1, to: 2 },
      ],
      outOfOrder: [],
    });
  });

  it('lets a blocker rise in front of the best that waits for it', () => {
    expect(suggested('a5 b8 c1', '', [['c', 'b']])).toBe('cba');
    expect(
      suggested('a5 b8 c1 d2', '', [
        ['c', 'd'],
        ['d', 'b'],
      ]),
    ).toBe('cdba');
  });

  it('puts before a pinned item what it waits for, in time', () => {
    // c must come before the pinned p at the third place: two places are left for a, b and c
    expect(suggested('a9 b8 p1 c2', 'p', [['c', 'p']])).toBe('acpb');
    expect(
      suggested('a9 b8 p1 c2 d1', 'p', [
        ['c', 'p'],
        ['d', 'c'],
      ]),
    ).toBe('dcpab');
  });

  it('puts behind a pinned item what waits for it', () => {
    expect(suggested('a5 p1 b8 c7', 'p', [['p', 'b']])).toBe('cpba');
  });

  it('names dependencies for which there is no place', () => {
    const result = suggestOrder(items('p1 a5'), { pinned: new Set('p'), before: [['a', 'p']] });
    expect([result.order, result.outOfOrder]).toEqual([['p', 'a'], [['a', 'p']]]);
  });

  it('takes dependencies on what is not there, on itself or in a circle without harm', () => {
    expect(
      suggested('a5 b8', '', [
        ['x', 'b'],
        ['b', 'x'],
        ['a', 'a'],
      ]),
    ).toBe('ba');
    expect(
      suggested('a5 b8 c9', '', [
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toBe('cba');
  });
});

/** Items with edges from earlier to later in a hidden order, so that there is no circle. */
const orders = fc
  .tuple(
    fc.array(fc.option(fc.integer({ min: 0, max: 6 }), { freq: 5 }), { minLength: 1, maxLength: 10 }),
    fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 8 }),
    fc.array(fc.nat(9), { maxLength: 3 }),
    fc.shuffledSubarray([...'0123456789'], { minLength: 10 }),
  )
  .map(([scores, pairs, pins, names]) => ({
    items: scores.map((score, at): ToOrder => ({ id: names[at]!, score })),
    before: pairs.filter(([from, to]) => from < to).map(([from, to]): Edge => [String(from), String(to)]),
    pinned: new Set(pins.map(String)),
  }));

describe('the laws of the suggested order', () => {
  it('holds everything once, and what is pinned or without score at its place', () => {
    fc.assert(
      fc.property(orders, ({ items, before, pinned }) => {
        const { order, moves, outOfOrder } = suggestOrder(items, { before, pinned });
        expect([...order].sort()).toEqual(items.map(({ id }) => id).sort());
        for (const [place, { id, score }] of items.entries()) if (score === null || pinned.has(id)) expect(order[place]).toBe(id);
        for (const { id, from, to } of moves) expect([items[from - 1]?.id, order[to - 1]]).toEqual([id, id]);
        const wrong = before.filter(([from, to]) => order.includes(from) && order.includes(to) && order.indexOf(from) > order.indexOf(to));
        expect(outOfOrder).toEqual(wrong);
      }),
    );
  });

  it('keeps every dependency when nothing holds its place', () => {
    fc.assert(
      fc.property(orders, ({ items, before }) => {
        const scored = items.map(({ id, score }) => ({ id, score: score ?? 0 }));
        expect(suggestOrder(scored, { before }).outOfOrder).toEqual([]);
      }),
    );
  });

  it('falls with the score when there are no dependencies, and has nothing more to suggest afterwards', () => {
    fc.assert(
      fc.property(orders, ({ items, before, pinned }) => {
        const scoreOf = new Map(items.map(({ id, score }) => [id, score]));
        const free = suggestOrder(items, { pinned }).order.filter((id) => scoreOf.get(id) != null && !pinned.has(id));
        const scores = free.map((id) => scoreOf.get(id)!);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        const once = suggestOrder(items, { before, pinned }).order.map((id) => ({ id, score: scoreOf.get(id) ?? null }));
        expect(suggestOrder(once, { before, pinned }).moves).toEqual([]);
      }),
    );
  });

  it('keeps as many dependencies as any order of the free items does, where some order keeps all', () => {
    fc.assert(
      fc.property(orders, ({ items, before, pinned }) => {
        const few = items.slice(0, 6);
        const isFixed = ({ id, score }: ToOrder): boolean => score === null || pinned.has(id);
        const kept = (order: readonly string[]): boolean =>
          before.every(([from, to]) => !order.includes(from) || !order.includes(to) || order.indexOf(from) < order.indexOf(to));
        const isPossible = permutations(few.filter((item) => !isFixed(item))).some((free) => {
          const left = [...free];
          return kept(few.map((item) => (isFixed(item) ? item.id : left.shift()!.id)));
        });
        expect(suggestOrder(few, { before, pinned }).outOfOrder.length === 0).toBe(isPossible);
      }),
      { numRuns: 300 },
    );
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  return items.length === 0 ? [[]] : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
