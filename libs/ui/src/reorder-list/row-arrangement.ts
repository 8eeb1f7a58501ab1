import { computed, type Signal } from '@angular/core';
import type { ListRow } from './list-row';
import type { RowGeometry } from './row-geometry';
import { drawnIndexOf, slideLines, type EdgeMark, type Slides } from './row-slides';

interface Source<T extends ListRow> {
  /** As they rest: what a pointer is over is looked up among these, so that nothing that slides away from it changes what it means. */
  shown: Signal<readonly T[]>;
  slides: Signal<Slides | null>;
  edges: Signal<readonly EdgeMark[]>;
  held: () => ReadonlySet<string> | undefined;
  range: Signal<{ from: number; to: number }>;
  indexOf: (id: string) => number;
  geometryOf: (rows: readonly T[]) => RowGeometry;
}

/** The rows as they are drawn while something is held: lines among them stand where they would be with it put down. */
export class RowArrangement<T extends ListRow> {
  private readonly source: Source<T>;
  readonly rows: Signal<readonly T[]>;
  readonly geometry: Signal<RowGeometry>;
  /** Of the marks those in sight, with their distance from the top in pixels. */
  readonly marks: Signal<readonly { edge: EdgeMark; top: number }[]>;

  constructor(source: Source<T>) {
    this.source = source;
    this.rows = computed(() => {
      const slides = source.slides();
      return slides === null ? source.shown() : slideLines(source.shown(), slides);
    });
    this.geometry = computed(() => source.geometryOf(this.rows()));
    this.marks = computed(() => {
      const { from, to } = source.range();
      return source.edges().flatMap((edge) => {
        const index = edge.below === null ? 0 : this.indexOf(edge.below) + 1;
        const isThere = edge.below === null || index > 0;
        return isThere && index >= from && index <= to ? [{ edge, top: this.geometry().topOf(index) }] : [];
      });
    });
  }

  /** -1 for one that is not there. */
  indexOf(id: string): number {
    const shown = this.source.indexOf(id);
    return shown < 0 ? -1 : drawnIndexOf(id, shown, this.rows(), this.source.slides()?.size ?? 0);
  }

  /** Pixels from the top to where what is held would land: below the row before it, and below lines that come before it. */
  edgeOf(gap: number): number {
    const { shown, held } = this.source;
    const [slides, rows] = [this.source.slides(), this.rows()];
    if (slides === null) return this.geometry().topOf(gap);
    let before = gap - 1;
    while (before >= 0 && (shown()[before]?.fixed === true || held()?.has(shown()[before]?.id ?? '') === true)) before -= 1;
    let edge = before < 0 ? 0 : this.indexOf(shown()[before]?.id ?? '') + 1;
    for (let next = rows[edge]; next !== undefined && slides.get(next.id)?.isBeforeHeld === true; next = rows[edge]) edge += 1;
    return this.geometry().topOf(edge);
  }
}
