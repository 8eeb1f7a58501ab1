import { signal } from '@angular/core';
import type { ListRow } from './list-row';

/** Roving focus: one row of the list can be tabbed to, and keeps the focus through scrolling and moves. */
export class RowFocus {
  /** Whether the focus is in the list, also when the browser dropped it because a row was moved in the document. */
  private readonly inside = signal(false);
  readonly isInside = this.inside.asReadonly();

  constructor(
    private readonly viewport: () => HTMLElement,
    private readonly rows: () => readonly ListRow[],
    private readonly active: () => string | null,
  ) {}

  entered(): void {
    this.inside.set(true);
  }

  /** A row that is taken out of the document loses the focus to nobody; a person gives it to something. */
  left(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.viewport().contains(next)) this.inside.set(false);
  }

  pressedOn(target: EventTarget | null): void {
    if (!(target instanceof Node) || !this.viewport().contains(target)) this.inside.set(false);
  }

  /** After a change of the document. */
  restore(): void {
    if (this.inside() && document.activeElement === document.body) this.focusActive();
  }

  /** Not when a field, of the list or of anything else, has taken the focus since `before` had it: somebody types there. */
  focusActive(before: Element | null = document.activeElement): void {
    const now = document.activeElement;
    if (now !== before && now?.matches('input, textarea')) return;
    const id = this.active();
    const row = id === null ? null : this.viewport().querySelector<HTMLElement>(`[data-row="${id}"]`);
    row?.focus({ preventScroll: true });
  }

  /** The row `by` rows away, fixed ones not counted; the nearest end beyond it. */
  step(by: number): number {
    const rows = this.rows();
    const start = rows.findIndex((row) => row.id === this.active());
    if (start < 0) return rows.findIndex((row) => !row.fixed);
    const direction = Math.sign(by);
    let reached = start;
    let left = Math.abs(by);
    for (let index = start + direction; left > 0 && index >= 0 && index < rows.length; index += direction) {
      if (rows[index]?.fixed) continue;
      reached = index;
      left -= 1;
    }
    return reached;
  }

  /** Along the cells of the focused row that can be used; before the first one is the row itself. */
  stepCell(by: 1 | -1): void {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    if (!row || !this.viewport().contains(row)) return;
    const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')].filter((cell) => cell.offsetParent !== null);
    const at = cells.findIndex((cell) => cell === document.activeElement) + by;
    if (at < 0) row.focus();
    else cells[Math.min(at, cells.length - 1)]?.focus();
  }
}
