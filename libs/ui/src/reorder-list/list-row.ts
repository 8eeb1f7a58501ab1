import { Directive, TemplateRef, inject, input } from '@angular/core';

/**
 * A line of the list. Fixed ones (a field being typed into, a forecast line) are drawn, but never moved, selected or focused.
 * The head of a group is a line of its own: it has the focus and is opened as rows are, rows land below it, and it is not moved or selected.
 */
export interface ListRow {
  readonly id: string;
  readonly fixed?: boolean;
  readonly head?: boolean;
}

/** Whether it can be moved and selected. */
export function isMovable(row: ListRow): boolean {
  return row.fixed !== true && row.head !== true;
}

/** What the template of a row is given. */
export interface RowContext<T extends ListRow> {
  $implicit: T;
  /** Its place among the rows shown, from 0. */
  index: number;
  /** It is drawn a second time, under the pointer. */
  isGhost: boolean;
}

/** `<ng-template [ordoRow]="rows()" let-row>`: how a row of the list is drawn; the input only tells the compiler what a row is. */
@Directive({ selector: 'ng-template[ordoRow]' })
export class RowTemplate<T extends ListRow> {
  readonly ordoRow = input.required<readonly T[]>();
  readonly ref = inject<TemplateRef<RowContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T extends ListRow>(_: RowTemplate<T>, context: unknown): context is RowContext<T> {
    return context !== null;
  }
}
