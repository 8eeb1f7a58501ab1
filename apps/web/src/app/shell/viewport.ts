import { DestroyRef, Injectable, inject, signal, type Signal } from '@angular/core';

/** How wide the window is, in the interface's own steps. */
@Injectable({ providedIn: 'root' })
export class Viewport {
  private readonly destroy = inject(DestroyRef);
  /** Below 768 px: bars at the top and bottom, sheets, rows of two lines. */
  readonly isPhone = this.matches('(max-width: 767.98px)');
  /** Below 1280 px: the rail is icons, the side panel a button. */
  readonly isNarrow = this.matches('(max-width: 1279.98px)');
  /** A finger rather than a mouse. */
  readonly isTouch = this.matches('(pointer: coarse)');

  private matches(query: string): Signal<boolean> {
    const list = window.matchMedia?.(query);
    const now = signal(list?.matches ?? false);
    const follow = (change: MediaQueryListEvent): void => now.set(change.matches);
    list?.addEventListener('change', follow);
    this.destroy.onDestroy(() => list?.removeEventListener('change', follow));
    return now.asReadonly();
  }
}
