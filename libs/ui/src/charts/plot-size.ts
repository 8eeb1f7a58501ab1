import { DestroyRef, Directive, ElementRef, afterNextRender, inject, signal } from '@angular/core';

/** Follows the size of a drawing, so that its texts keep theirs. */
@Directive({ selector: '[ordoPlotSize]' })
export class PlotSize {
  readonly width = signal(640);
  readonly height = signal(262);
  /** How much larger than usual the reader's text is; margins grow along. */
  readonly zoom = signal(1);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.measure();
      const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.measure());
      observer?.observe(this.element);
      destroyed.onDestroy(() => observer?.disconnect());
    });
  }

  private measure(): void {
    const { clientWidth, clientHeight, ownerDocument } = this.element;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.width.set(clientWidth);
    this.height.set(clientHeight);
    this.zoom.set(parseFloat(getComputedStyle(ownerDocument.documentElement).fontSize) / 16 || 1);
  }
}
