import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A bar where a text will be. Hidden from assistive technology: the region around it says `aria-busy`. */
@Component({
  selector: 'ordo-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  host: { 'aria-hidden': 'true', '[style.width]': 'width()' },
  styles: `
    @layer ui {
      :host { display: inline-block; height: var(--s-8); border-radius: var(--r-4); background: var(--surface-3); animation: shimmer var(--t-shimmer) ease-in-out infinite alternate; vertical-align: middle; }
      @media (prefers-reduced-motion: reduce) { :host { animation: none; } }
    }
    @keyframes shimmer { to { background: var(--border); } }
  `,
})
export class Skeleton {
  /** Any CSS length; the true width of what will stand here. */
  readonly width = input('100%');
}
