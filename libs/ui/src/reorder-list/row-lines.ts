import { computed, type Signal } from '@angular/core';
import type { ListRow, RowContext } from './list-row';
import type { RowGeometry } from './row-geometry';

/** A row in the document. */
export interface Line<T extends ListRow> {
  row: T;
  index: number;
  top: number;
  height: number;
  context: RowContext<T>;
}

interface Source<T extends ListRow> {
  rows: Signal<readonly T[]>;
  geometry: Signal<RowGeometry>;
  range: Signal<{ from: number; to: number }>;
  /** A row that stays in the document wherever the list is scrolled. */
  pinned: () => number;
}

/** The rows to draw, in their order. Lines that did not change stay the same objects, so that their rows are not looked at again. */
export function linesToDraw<T extends ListRow>(source: Source<T>): Signal<readonly Line<T>[]> {
  let kept = new Map<string, Line<T>>();
  return computed(() => {
    const { from, to } = source.range();
    const pinned = source.pinned();
    const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
    if (pinned >= 0 && pinned < from) indexes.unshift(pinned);
    if (pinned >= to) indexes.push(pinned);
    const lines = indexes.flatMap((index) => lineAt(index, source.rows(), source.geometry(), kept));
    kept = new Map(lines.map((line) => [line.row.id, line]));
    return lines;
  });
}

function lineAt<T extends ListRow>(index: number, rows: readonly T[], geometry: RowGeometry, kept: ReadonlyMap<string, Line<T>>): Line<T>[] {
  const row = rows[index];
  if (!row) return [];
  const top = geometry.topOf(index);
  const height = geometry.topOf(index + 1) - top;
  const before = kept.get(row.id);
  if (before?.row === row && before.index === index && before.top === top && before.height === height) return [before];
  return [{ row, index, top, height, context: { $implicit: row, index, isGhost: false } }];
}
