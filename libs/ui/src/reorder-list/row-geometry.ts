/** Where each row lies, in pixels from the top of the list. */
export interface RowGeometry {
  readonly count: number;
  readonly total: number;
  /** The upper edge of a row; of `count`, the lower edge of the last one. */
  topOf(index: number): number;
  /** The row that covers `y`, the first or the last one outside; -1 in an empty list. */
  indexAt(y: number): number;
  /** The edge nearest to `y`: 0 above the first row, `count` below the last. */
  gapAt(y: number): number;
}

/** Rows of one height. */
export function evenRows(count: number, height: number): RowGeometry {
  return {
    count,
    total: count * height,
    topOf: (index) => index * height,
    indexAt: (y) => within(Math.floor(y / height), 0, count - 1),
    gapAt: (y) => within(Math.round(y / height), 0, count),
  };
}

/** Rows whose heights are known beforehand: of a phone, where a title takes one line or two. */
export function unevenRows(heights: readonly number[]): RowGeometry {
  const tops = new Float64Array(heights.length + 1);
  heights.forEach((height, index) => (tops[index + 1] = topIn(tops, index) + height));
  const count = heights.length;
  const indexAt = (y: number): number => within(lastAtOrAbove(tops, y), 0, count - 1);
  return {
    count,
    total: topIn(tops, count),
    topOf: (index) => topIn(tops, index),
    indexAt,
    gapAt: (y) => {
      const index = indexAt(y);
      if (index < 0) return 0;
      return y < (topIn(tops, index) + topIn(tops, index + 1)) / 2 ? index : index + 1;
    },
  };
}

/** The rows to keep in the document: those seen and `spare` more on either side; `to` is not among them. */
export function rowsAround(geometry: RowGeometry, scrollTop: number, height: number, spare: number): { from: number; to: number } {
  if (geometry.count === 0) return { from: 0, to: 0 };
  return {
    from: Math.max(0, geometry.indexAt(scrollTop) - spare),
    to: Math.min(geometry.count, geometry.indexAt(scrollTop + height) + 1 + spare),
  };
}

function lastAtOrAbove(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topIn(tops, middle) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

function topIn(tops: Float64Array, index: number): number {
  return tops[index] ?? 0;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
