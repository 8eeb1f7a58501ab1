import { DestroyRef, Directive, effect, inject, input, output } from '@angular/core';

const STAYS_MS = 8000;

/** Says when a toast has been seen long enough. The time stops while the pointer or the focus is on it. */
@Directive({
  selector: '[ordoToastTimer]',
  host: { '(mouseenter)': 'pause()', '(mouseleave)': 'go()', '(focusin)': 'pause()', '(focusout)': 'go()' },
})
export class ToastTimer {
  /** False: it stays until it is closed. */
  readonly ordoToastTimer = input(true);
  readonly timeIsUp = output<void>();
  private left = STAYS_MS;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => (this.ordoToastTimer() ? this.go() : this.pause()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected pause(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.left -= Date.now() - this.since;
  }

  protected go(): void {
    if (!this.ordoToastTimer() || this.timer !== undefined) return;
    this.since = Date.now();
    this.timer = setTimeout(() => this.timeIsUp.emit(), Math.max(this.left, 1000));
  }
}
