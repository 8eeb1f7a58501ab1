import { signal } from '@angular/core';
import type { DragHost, Landing } from './drag-host';
import { isMovable, type ListRow } from './list-row';
import { HeldRows, type PendingMove, type ReorderIntent } from './move';
import type { RowGeometry } from './row-geometry';

/** The moments of a move, for who announces them. */
export type ReorderMoment =
  | { kind: 'lift'; ids: readonly string[]; by: PendingMove['by'] }
  | { kind: 'over' | 'drop'; move: PendingMove }
  | { kind: 'cancel'; ids: readonly string[]; by: PendingMove['by'] };

interface Table<T extends ListRow> {
  viewport: () => HTMLElement;
  geometry: () => RowGeometry;
  edgeOf: (gap: number) => number;
  /** The rows as drawn, and as they really are by now. */
  shown: () => readonly T[];
  rows: () => readonly T[];
  selection: () => ReadonlySet<string>;
  scrollBy: (pixels: number) => void;
  tell: (moment: ReorderMoment) => void;
  move: (intent: ReorderIntent) => void;
  /** Into the list beside it. */
  send: (intent: ReorderIntent) => void;
  landingAt: (pointer: { x: number; y: number }) => Landing | null;
  ask: (id: string) => void;
}

/** What is held, where it would land, and what has just been put down. */
export class Moves<T extends ListRow> implements DragHost {
  /** The rows, and the first of them, which is drawn. */
  readonly held = signal<{ ids: ReadonlySet<string>; row: T } | null>(null);
  readonly pending = signal<PendingMove | null>(null);
  readonly landed = signal<ReadonlySet<string>>(new Set());

  readonly geometry: () => RowGeometry;
  readonly edgeOf: (gap: number) => number;
  readonly scrollBy: (pixels: number) => void;
  readonly ask: (id: string) => void;
  readonly landingAt: (pointer: { x: number; y: number }) => Landing | null;

  constructor(private readonly table: Table<T>) {
    this.geometry = table.geometry;
    this.edgeOf = table.edgeOf;
    this.scrollBy = table.scrollBy;
    this.ask = table.ask;
    this.landingAt = table.landingAt;
  }

  get viewport(): HTMLElement {
    return this.table.viewport();
  }

  /** A selected row takes the selection with it; another one goes alone and leaves the selection as it is. */
  lift(id: string, by: PendingMove['by']): HeldRows | null {
    const shown = this.table.shown();
    const row = shown.find((one) => one.id === id);
    if (!row || !isMovable(row)) return null;
    const selection = this.table.selection();
    const held = new HeldRows(shown, selection.has(id) ? selection : new Set([id]));
    this.held.set({ ids: new Set(held.ids), row: shown.find((one) => one.id === held.ids[0]) ?? row });
    this.table.tell({ kind: 'lift', ids: held.ids, by });
    return held;
  }

  over(move: PendingMove): void {
    this.pending.set(move);
    this.table.tell({ kind: 'over', move });
  }

  drop(move: PendingMove): void {
    if (move.isBack) return this.cancel(move.by);
    const present = new Set(this.table.rows().map((row) => row.id));
    const ids = move.ids.filter((id) => present.has(id));
    this.free();
    if (ids.length === 0) return;
    if (!move.isAway) this.landed.set(new Set(ids));
    this.table.tell({ kind: 'drop', move: { ...move, ids } });
    if (move.isAway) this.table.send({ ids, place: move.place });
    else this.table.move({ ids, place: move.place });
  }

  cancel(by: PendingMove['by']): void {
    const ids = [...(this.held()?.ids ?? [])];
    this.free();
    this.table.tell({ kind: 'cancel', ids, by });
  }

  private free(): void {
    this.held.set(null);
    this.pending.set(null);
  }
}
