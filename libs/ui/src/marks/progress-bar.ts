import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How much of a whole is done and, of the rest, ready: two shares on one thin bar. A number stands beside it. */
@Component({
  selector: 'ordo-progress-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="done" [style.width.%]="100 * doneShare()"></span><span class="ready" [style.width.%]="100 * readyShare()"></span>`,
  host: { 'aria-hidden': 'true' },
  styles: `
    @layer ui {
      :host { display: inline-flex; width: var(--progress); height: var(--s-4); border-radius: var(--r-full); overflow: hidden; background: var(--border); flex: none; }
      span { transition: width var(--t-state) var(--ease-out); }
      .done { background: var(--success); }
      .ready { background: color-mix(in srgb, var(--success) 40%, var(--border)); }
    }
  `,
})
export class ProgressBar {
  /** 0 to 1, as is `ready`; together 1 at most, what is more is not drawn. */
  readonly done = input.required<number>();
  readonly ready = input(0);
  protected readonly doneShare = computed(() => Math.min(1, Math.max(0, this.done())));
  protected readonly readyShare = computed(() => Math.min(1 - this.doneShare(), Math.max(0, this.ready())));
}
