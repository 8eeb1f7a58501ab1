import { computed, signal } from '@angular/core';
import { rowsAround, type RowGeometry } from './row-geometry';

const SPARE = 10;

/** Which rows are in the document, kept in step with the scrolling of the viewport. */
export class RowWindow {
  private readonly scrollTop = signal(0);
  readonly height = signal(0);

  readonly range = computed(() => rowsAround(this.geometry(), this.scrollTop(), this.height(), SPARE), {
    equal: (a, b) => a.from === b.from && a.to === b.to,
  });

  constructor(
    private readonly viewport: () => HTMLElement,
    private readonly geometry: () => RowGeometry,
    /** Pixels at the lower edge that something else covers. */
    private readonly covered: () => number,
  ) {}

  follow(): void {
    this.scrollTop.set(this.viewport().scrollTop);
  }

  scrollBy(pixels: number): void {
    const viewport = this.viewport();
    const most = viewport.scrollHeight - viewport.clientHeight;
    viewport.scrollTop = Math.min(most, Math.max(0, viewport.scrollTop + pixels));
    this.follow();
  }

  /** Scrolls as little as shows everything from one edge to another. */
  reveal(top: number, bottom: number): void {
    const viewport = this.viewport();
    const seen = viewport.clientHeight - this.covered();
    if (top < viewport.scrollTop) viewport.scrollTop = top;
    else if (bottom > viewport.scrollTop + seen) viewport.scrollTop = bottom - seen;
    this.follow();
  }

  pageOf(rowHeight: number): number {
    return Math.max(1, Math.floor(this.height() / rowHeight) - 1);
  }
}
