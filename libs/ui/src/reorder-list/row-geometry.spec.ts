import fc from 'fast-check';
import { evenRows, rowsAround, unevenRows } from './row-geometry';

describe('evenRows', () => {
  const rows = evenRows(10_000, 36);

  it('finds the row under a point', () => {
    expect([rows.indexAt(-5), rows.indexAt(0), rows.indexAt(35), rows.indexAt(36), rows.indexAt(1e9)]).toEqual([0, 0, 0, 1, 9999]);
  });

  it('finds the edge nearest to a point, the ends included', () => {
    expect([rows.gapAt(0), rows.gapAt(17), rows.gapAt(18), rows.gapAt(36), rows.gapAt(1e9)]).toEqual([0, 0, 1, 1, 10_000]);
  });
});

describe('unevenRows', () => {
  it('places rows below each other', () => {
    const rows = unevenRows([62, 80, 62]);
    expect([rows.topOf(0), rows.topOf(1), rows.topOf(2), rows.topOf(3), rows.total]).toEqual([0, 62, 142, 204, 204]);
  });

  it('agrees with even rows when all heights are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -100, max: 3000 }), (count, y) => {
        const [even, uneven] = [evenRows(count, 36), unevenRows(Array<number>(count).fill(36))];
        expect(uneven.indexAt(y)).toBe(even.indexAt(y));
        expect(uneven.gapAt(y)).toBe(even.gapAt(y));
      }),
    );
  });

  it('has no row and one edge when it is empty', () => {
    expect([unevenRows([]).indexAt(10), unevenRows([]).gapAt(10)]).toEqual([-1, 0]);
  });
});

describe('rowsAround', () => {
  it('keeps the rows seen and some on either side, and nothing else', () => {
    // 720 / 36 = 20 rows seen and a part of one more, 10 before and 10 after
    expect(rowsAround(evenRows(10_000, 36), 3600, 720, 10)).toEqual({ from: 90, to: 131 });
  });
});
