import { signal } from '@angular/core';
import type { ListRow } from './list-row';
import { RowArrangement } from './row-arrangement';
import { evenRows, unevenRows } from './row-geometry';
import { slideLines, type EdgeMark, type Slides } from './row-slides';

const line = (id: string): ListRow => ({ id, fixed: true });
const ids = (rows: readonly ListRow[]): string => rows.map(({ id }) => id).join(' ');
const slides = (...all: [id: string, below: string | null, isBeforeHeld?: boolean][]): Slides =>
  new Map(all.map(([id, below, isBeforeHeld = true]) => [id, { below, isBeforeHeld }]));
/** Three rows above the first line, two above the second. */
const ROWS: readonly ListRow[] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, line('1'), { id: 'd' }, { id: 'e' }, line('2'), { id: 'f' }];

describe('lines that slide', () => {
  it('stand below the rows they are told, and everything else keeps its order', () => {
    expect(ids(slideLines(ROWS, slides(['1', 'a'], ['2', 'd'])))).toBe('a 1 b c d 2 e f');
    expect(ids(slideLines(ROWS, slides(['1', null], ['2', null])))).toBe('1 2 a b c d e f');
    expect(ids(slideLines(ROWS, slides(['2', 'f'])))).toBe('a b c 1 d e f 2');
  });

  it('are the same rows where none is told', () => {
    expect(slideLines(ROWS, slides())).toBe(ROWS);
  });
});

describe('the rows as they are drawn', () => {
  const held = signal<ReadonlySet<string>>(new Set());
  const slid = signal<Slides | null>(null);
  const edges = signal<readonly EdgeMark[]>([]);
  const arrange = (range = { from: 0, to: 8 }, heightOf?: (row: ListRow) => number) =>
    new RowArrangement<ListRow>({
      shown: signal(ROWS),
      slides: slid,
      edges,
      held,
      range: signal(range),
      indexOf: (id) => ROWS.findIndex((row) => row.id === id),
      geometryOf: (rows) => (heightOf ? unevenRows(rows.map(heightOf)) : evenRows(rows.length, 10)),
    });

  beforeEach(() => {
    held.set(new Set());
    slid.set(null);
    edges.set([]);
  });

  it('find a row that lines have passed', () => {
    slid.set(slides(['1', 'a'], ['2', 'c']));
    const arranged = arrange();
    expect(ids(arranged.rows())).toBe('a 1 b c 2 d e f');
    expect(['a', 'b', 'd', 'e', 'f', '2', 'x'].map((id) => arranged.indexOf(id))).toEqual([0, 2, 5, 6, 7, 4, -1]);
  });

  it('say where what is held would land, on the right side of a line that comes to the same place', () => {
    held.set(new Set(['f']));
    // f above a: the first line follows it
    slid.set(slides(['1', null, false], ['2', 'd']));
    expect(arrange().edgeOf(0)).toBe(0);
    // f between a and b does not fit in what ends there
    slid.set(slides(['1', 'a', true], ['2', 'd']));
    expect(arrange().edgeOf(1)).toBe(20);
    slid.set(slides(['1', 'a', false], ['2', 'd']));
    expect(arrange().edgeOf(1)).toBe(10);
  });

  it('do not count the row that is left behind as the one before', () => {
    held.set(new Set(['c']));
    slid.set(slides(['1', 'd', true], ['2', 'e']));
    // c below d, looked for below the line that stood at the fourth place: a b c d 1 | e
    expect(arrange().edgeOf(5)).toBe(50);
  });

  it('draw marks in sight, where the rows they stand below are by now', () => {
    edges.set([
      { id: 'top', below: null },
      { id: 'was', below: 'c' },
      { id: 'far', below: 'f' },
      { id: 'gone', below: 'x' },
    ]);
    slid.set(slides(['1', 'a']));
    const marks = arrange({ from: 0, to: 6 }).marks();
    expect(marks.map(({ edge, top }) => [edge.id, top])).toEqual([
      ['top', 0],
      ['was', 40],
    ]);
  });

  it('know the heights of rows that differ', () => {
    edges.set([{ id: 'was', below: 'c' }]);
    slid.set(slides(['1', 'a']));
    // a 10, the line 5, b and c 10 each
    expect(arrange(undefined, (row) => (row.fixed ? 5 : 10)).marks()[0]?.top).toBe(35);
  });
});
