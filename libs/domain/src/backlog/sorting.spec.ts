import fc from 'fast-check';
import { compareTexts, formatSorting, parseSorting, SORT_FIELDS, sortItems, type SortableItem } from './sorting';

const context = {
  statuses: [
    { id: 'todo', category: 'todo' as const },
    { id: 'done', category: 'done' as const },
  ],
  members: [
    { id: 'p1', name: 'Élodie' },
    { id: 'p2', name: 'awa' },
  ],
};
const item = (number: number, more: Partial<SortableItem> = {}): SortableItem => ({
  id: String(number),
  number,
  type: 'feature',
  title: `Item ${number}`,
  status: 'todo',
  refinement: 'new',
  estimate: null,
  assigneeId: null,
  rank: `a${number}`,
  createdAt: '2026-11-18T09:00:00+00:00',
  updatedAt: '2026-11-18T09:00:00+00:00',
  ...more,
});
const sorted = (items: SortableItem[], by: string): number[] => {
  const sorting = parseSorting(by);
  return sorting === null ? [] : sortItems(items, sorting, context).map(({ number }) => number);
};

describe('sorting', () => {
  it('puts what has no value last, whichever way, and equals in their order', () => {
    const items = [item(1), item(2, { estimate: 5 }), item(3, { estimate: 3 }), item(4, { estimate: 5 }), item(5)];
    expect(sorted(items, 'estimate')).toEqual([3, 2, 4, 1, 5]);
    expect(sorted(items, '-estimate')).toEqual([2, 4, 3, 1, 5]);
  });

  it('knows the order of types, of statuses on the board, of names without case and accents, and of moments', () => {
    expect(sorted([item(1, { type: 'spike' }), item(2, { type: 'bug' }), item(3)], 'type')).toEqual([3, 2, 1]);
    expect(sorted([item(1, { status: 'done' }), item(2)], 'status')).toEqual([2, 1]);
    expect(sorted([item(1, { status: 'done' }), item(2, { refinement: 'ready' }), item(3)], 'status')).toEqual([3, 2, 1]);
    expect(sorted([item(1, { refinement: 'ready' }), item(2)], 'refinement')).toEqual([2, 1]);
    expect(sorted([item(1, { assigneeId: 'p1' }), item(2), item(3, { assigneeId: 'p2' })], 'assignee')).toEqual([3, 1, 2]);
    expect(sorted([item(1, { title: 'Écran' }), item(2, { title: 'ecran b' }), item(3, { title: 'Carte' })], 'title')).toEqual([3, 1, 2]);
    expect(sorted([item(1, { updatedAt: '2026-11-18T10:00:00+02:00' }), item(2, { updatedAt: '2026-11-18T09:00:00+00:00' })], '-updated')).toEqual([2, 1]);
  });

  it('asks for scores, and keeps the order while nobody knows them', () => {
    const items = [item(1), item(2), item(3), item(4)];
    const scores: Record<string, number | null> = { 1: 3, 2: null, 3: 9, 4: 3 };
    const by = (text: string, scoreOf?: (id: string) => number | null) =>
      sortItems(items, parseSorting(text)!, { ...context, scoreOf }).map(({ number }) => number);
    expect(by('-score', (id) => scores[id] ?? null)).toEqual([3, 1, 4, 2]);
    expect(by('score', (id) => scores[id] ?? null)).toEqual([1, 4, 3, 2]);
    expect(by('-score')).toEqual([1, 2, 3, 4]);
  });

  it('is written as its field, with a dash when it goes down', () => {
    for (const by of SORT_FIELDS)
      for (const isDescending of [true, false]) expect(parseSorting(formatSorting({ by, isDescending }))).toEqual({ by, isDescending });
    for (const text of ['', 'rank', '--key', 'Estimate', '-']) expect(parseSorting(text)).toBeNull();
  });

  it('compares texts as the database does: by code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(Math.sign(compareTexts(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
      }),
      { numRuns: 1000 },
    );
  });
});
