import fc from 'fast-check';
import { ancestorsOf, childrenByParent, descendantsOf, progressOf, readyShare, rollUp, rollUpEpics, survivingParent, type Weighed } from './hierarchy';

interface Item extends Weighed {
  isDone: boolean;
  isReady: boolean;
}

const make = (id: string, parentId: string | null, more: Partial<Item> = {}): Item => ({
  id,
  parentId,
  estimate: null,
  isDone: false,
  isReady: false,
  ...more,
});
const standing = { isDone: ({ isDone }: Item) => isDone, isReady: ({ isReady }: Item) => isReady };

/** Wallet ─ Pay ─ Card, Voucher; Wallet ─ Refund. Report stands alone. */
const items = [
  make('wallet', null, { estimate: 40 }),
  make('pay', 'wallet', { estimate: 20 }),
  make('card', 'pay', { estimate: 5, isDone: true }),
  make('voucher', 'pay', { estimate: 0.5, isReady: true }),
  make('refund', 'wallet'),
  make('report', null, { estimate: 8 }),
];
const find = (id: string) => items.find((item) => item.id === id);

/** Any forest, in any order: each item below an earlier one or below none. */
const forests = fc
  .array(
    fc.record({
      above: fc.option(fc.nat(), { nil: null }),
      estimate: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null }),
      isDone: fc.boolean(),
      isReady: fc.boolean(),
      place: fc.nat(),
    }),
    { maxLength: 60 },
  )
  .map((drafts) =>
    drafts
      .map(({ above, estimate, isDone, isReady, place }, index) => ({
        place,
        item: make(String(index), above === null || index === 0 ? null : String(above % index), {
          estimate: estimate === null ? null : estimate / 10,
          isDone,
          isReady,
        }),
      }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item),
  );

describe('a hierarchy', () => {
  it('lists children in the order of the items', () => {
    expect(
      childrenByParent(items)
        .get('wallet')
        ?.map(({ id }) => id),
    ).toEqual(['pay', 'refund']);
    expect(childrenByParent(items).has('report')).toBe(false);
  });

  it('names what stands above, from the outside in, and what stands below', () => {
    expect(ancestorsOf(make('new', 'card'), find).map(({ id }) => id)).toEqual(['wallet', 'pay', 'card']);
    expect(descendantsOf('wallet', childrenByParent(items)).map(({ id }) => id)).toEqual(['pay', 'card', 'voucher', 'refund']);
  });

  it('goes round no circle', () => {
    const round = [make('a', 'b'), make('b', 'a'), make('c', 'b', { estimate: 3 })];
    const inRound = (id: string) => round.find((item) => item.id === id);
    expect(ancestorsOf(round[2] as Item, inRound).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(descendantsOf('a', childrenByParent(round)).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(rollUpEpics(round, standing).size).toBe(0);
  });
});

describe('the roll-up of an epic', () => {
  it('counts what has no children, and never an epic for itself', () => {
    const sums = rollUpEpics(items, standing);
    // 5 + 0.5; the epics' own 40 and 20 are another guess at the same work.
    expect(sums.get('wallet')).toEqual({ leaves: 3, done: 1, ready: 1, unestimated: 1, points: 5.5, donePoints: 5 });
    expect(sums.get('pay')).toEqual({ leaves: 2, done: 1, ready: 1, unestimated: 0, points: 5.5, donePoints: 5 });
    expect(sums.has('report')).toBe(false);
  });

  it('has no points when nothing below is estimated', () => {
    const sums = rollUpEpics([make('a', null, { estimate: 8 }), make('b', 'a')], standing);
    expect(sums.get('a')).toMatchObject({ points: null, unestimated: 1, donePoints: 0 });
  });

  it('reaches through ten thousand levels', () => {
    const chain = Array.from({ length: 10_000 }, (_, level) => make(String(level), level === 0 ? null : String(level - 1), { estimate: 1 }));
    expect(rollUpEpics(chain, standing).get('0')).toMatchObject({ leaves: 1, points: 1 });
    expect(descendantsOf('0', childrenByParent(chain))).toHaveLength(9_999);
  });

  it('ignores a parent that is not there', () => {
    expect(rollUpEpics([make('a', 'gone', { estimate: 3 })], standing).size).toBe(0);
  });

  it('is a progress in points once all is estimated, and in items before', () => {
    const sums = rollUpEpics(items, standing);
    expect(progressOf(sums.get('pay') ?? rollUp([], standing))).toEqual({ unit: 'points', done: 5, total: 5.5 });
    expect(progressOf(sums.get('wallet') ?? rollUp([], standing))).toEqual({ unit: 'items', done: 1, total: 3 });
  });

  it('says which share of the open work is ready', () => {
    // Of voucher and refund, which are open, voucher is ready.
    expect(readyShare(rollUp(items.slice(0, 5), standing))).toBe(1 / 2);
    expect(readyShare(rollUp([make('a', null, { isDone: true })], standing))).toBeNull();
  });

  it('is for every item what its leaves make, whatever the shape and order of the forest', () => {
    fc.assert(
      fc.property(forests, (forest) => {
        const children = childrenByParent(forest);
        const sums = rollUpEpics(forest, standing);
        expect([...sums.keys()].sort()).toEqual(forest.flatMap(({ id }) => (children.has(id) ? [id] : [])).sort());
        for (const [id, sum] of sums) {
          const leaves = descendantsOf(id, children).filter((item) => !children.has(item.id));
          expect(sum).toEqual(sumOf(leaves));
        }
      }),
    );
  });

  it('counts nothing twice: the roots of a forest add up to its leaves', () => {
    fc.assert(
      fc.property(forests, (forest) => {
        const children = childrenByParent(forest);
        const sums = rollUpEpics(forest, standing);
        const roots = forest.filter(({ parentId }) => parentId === null);
        const whole = rollUp(forest, standing);
        expect(whole).toEqual(sumOf(forest.filter(({ id }) => !children.has(id))));
        const sum = (of: 'leaves' | 'done' | 'ready' | 'unestimated') =>
          roots.reduce((total, root) => total + (sums.get(root.id) ?? rollUp([root], standing))[of], 0);
        expect([sum('leaves'), sum('done'), sum('ready'), sum('unestimated')]).toEqual([whole.leaves, whole.done, whole.ready, whole.unestimated]);
      }),
    );
  });
});

describe('the children of removed items', () => {
  it('go to the nearest item above that stays', () => {
    const removed = new Map(items.filter(({ id }) => ['pay', 'card'].includes(id)).map((item) => [item.id, item]));
    expect(survivingParent('card', removed)).toBe('wallet');
    expect(survivingParent('wallet', removed)).toBe('wallet');
    expect(survivingParent('wallet', new Map(items.map((item) => [item.id, item])))).toBeNull();
  });
});

/** By hand, in tenths of a point. */
function sumOf(leaves: Item[]): object {
  const tenths = (some: Item[]) => some.reduce((sum, { estimate }) => sum + Math.round((estimate ?? 0) * 10), 0) / 10;
  const done = leaves.filter(({ isDone }) => isDone);
  const unestimated = leaves.filter(({ estimate }) => estimate === null);
  return {
    leaves: leaves.length,
    done: done.length,
    ready: leaves.filter(({ isDone, isReady }) => !isDone && isReady).length,
    unestimated: unestimated.length,
    points: unestimated.length === leaves.length ? null : tenths(leaves),
    donePoints: tenths(done),
  };
}
