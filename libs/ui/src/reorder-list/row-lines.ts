import { computed, type Signal } from '@angular/core';
import type { ListRow, RowContext } from './list-row';
import type { RowGeometry } from './row-geometry';

/** A row in the document. */
export interface Line<T extends ListRow> {
  row: T;
  index: number;
  top: number;
  height: number;
  /** The element that draws it, reused for another row when this one is out of sight: making one costs several times more. */
  slot: number;
  /** It came into the document just now, and must not slide from where its element was. */
  isNew: boolean;
  context: RowContext<T>;
}

interface Source<T extends ListRow> {
  rows: Signal<readonly T[]>;
  geometry: Signal<RowGeometry>;
  range: Signal<{ from: number; to: number }>;
  /** A row that stays in the document wherever the list is scrolled. */
  pinned: () => number;
}

/** The rows to draw, in their order. A row that stays keeps its element, and so the focus. */
export function linesToDraw<T extends ListRow>(source: Source<T>): Signal<readonly Line<T>[]> {
  let before: ReadonlyMap<string, Line<T>> = new Map();
  return computed(() => {
    const rows = source.rows();
    const geometry = source.geometry();
    const indexes = indexesIn(source.range(), source.pinned()).filter((index) => rows[index] !== undefined);
    const slots = new Slots(indexes.flatMap((index) => before.get(rows[index]?.id ?? '')?.slot ?? []));
    const lines = indexes.flatMap((index) => {
      const row = rows[index];
      if (!row) return [];
      const top = geometry.topOf(index);
      const height = geometry.topOf(index + 1) - top;
      const known = before.get(row.id);
      const isSame = known !== undefined && known.row === row && known.index === index && known.top === top && known.height === height && !known.isNew;
      return [
        isSame
          ? known
          : { row, index, top, height, slot: known?.slot ?? slots.take(), isNew: known === undefined, context: { $implicit: row, index, isGhost: false } },
      ];
    });
    before = new Map(lines.map((line) => [line.row.id, line]));
    return lines;
  });
}

function indexesIn({ from, to }: { from: number; to: number }, pinned: number): number[] {
  const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
  if (pinned >= 0 && pinned < from) indexes.unshift(pinned);
  if (pinned >= to) indexes.push(pinned);
  return indexes;
}

/** The elements that no row on screen uses, the lowest number first. */
class Slots {
  private readonly used: ReadonlySet<number>;
  private next = 0;

  constructor(used: readonly number[]) {
    this.used = new Set(used);
  }

  take(): number {
    while (this.used.has(this.next)) this.next += 1;
    return this.next++;
  }
}
