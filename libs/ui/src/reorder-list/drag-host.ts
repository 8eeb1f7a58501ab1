import type { DragPicture } from './drag-picture';
import type { ListRow } from './list-row';
import type { HeldRows, PendingMove } from './move';
import type { RowGeometry } from './row-geometry';

/** What a drag needs of the list it happens in. */
export interface DragHost {
  readonly viewport: HTMLElement;
  readonly geometry: () => RowGeometry;
  /** Pixels from the top of the list to where a gap is drawn, which lines that slid meanwhile may have moved. */
  readonly edgeOf: (gap: number) => number;
  /** Takes hold of a row, or of the selection it belongs to; null when it may not be moved. */
  lift(id: string, by: PendingMove['by']): HeldRows | null;
  /** Told only when the place changes, never every frame. */
  over(move: PendingMove): void;
  drop(move: PendingMove): void;
  cancel(by: PendingMove['by']): void;
  /** Pressed and held, then let go without moving. */
  ask(id: string): void;
  scrollBy(pixels: number): void;
  /** The other list that takes what is put down here, if any. */
  landingAt?(pointer: { x: number; y: number }): Landing | null;
}

/** Another list that what is held can be put down in. */
export interface Landing {
  readonly viewport: HTMLElement;
  readonly geometry: () => RowGeometry;
  readonly rows: () => readonly ListRow[];
  readonly picture: DragPicture;
  readonly scrollBy: (pixels: number) => void;
}
