import { Directive, TemplateRef, inject } from '@angular/core';
import type { ListRow } from './list-row';

/** Where a fixed line is drawn for as long as something is held. */
export interface Slide {
  /** The row that it stands below; null: above all of them. */
  readonly below: string | null;
  /** It comes before what is held, should both stand below the same row. */
  readonly isBeforeHeld: boolean;
}

/** By the ids of the lines. */
export type Slides = ReadonlyMap<string, Slide>;

/** A mark on the edge between two rows, without height of its own. */
export interface EdgeMark {
  readonly id: string;
  /** The row that it is drawn below; null: above all of them. */
  readonly below: string | null;
}

/** `<ng-template ordoEdge let-mark>`: how a mark between two rows is drawn. */
@Directive({ selector: 'ng-template[ordoEdge]' })
export class EdgeTemplate {
  readonly ref = inject<TemplateRef<{ $implicit: EdgeMark }>>(TemplateRef);
}

/** The rows with some lines elsewhere; all others keep their order. Long lists are copied whole, and searched only down to where a line stands. */
export function slideLines<T extends ListRow>(rows: readonly T[], slides: Slides): readonly T[] {
  const slid = rows.filter((row) => row.fixed !== true || !slides.has(row.id));
  if (slid.length === rows.length) return rows;
  for (const row of rows.filter(({ id, fixed }) => fixed === true && slides.has(id))) {
    const below = slides.get(row.id)?.below ?? null;
    let at = below === null ? 0 : slid.findIndex(({ id }) => id === below) + 1;
    while (slid[at]?.fixed === true && slides.has(slid[at]?.id ?? '')) at += 1;
    slid.splice(at, 0, row);
  }
  return slid;
}

/** Where a row is among those drawn: at its place among those shown, or a few lines beside it; -1 for one that is not there. */
export function drawnIndexOf(id: string, shown: number, drawn: readonly ListRow[], slides: number): number {
  for (let by = 0; by <= slides; by++) {
    if (drawn[shown - by]?.id === id) return shown - by;
    if (drawn[shown + by]?.id === id) return shown + by;
  }
  return -1;
}
