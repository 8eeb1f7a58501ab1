import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Skeleton } from '@ordo/ui';
import { Language } from '../../shell/language';

/** Twelve rows to come, at the true places of their columns; seen only when loading takes longer than 200 ms. */
@Component({
  selector: 'ordo-skeleton-rows',
  imports: [Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="sr">{{ t('backlog.loading') }}</span>
    @for (width of widths; track $index) {
      <div class="row" aria-hidden="true">
        <span></span><span></span><ordo-skeleton width="70%" /><ordo-skeleton /><ordo-skeleton [width]="width" /><ordo-skeleton width="70%" /><span class="comments"></span><ordo-skeleton /><ordo-skeleton /><span></span>
      </div>
    }
  `,
  host: { 'aria-busy': 'true' },
  styles: `
    @layer app {
      :host { display: block; padding-top: calc(var(--pbar) + var(--s-28)); overflow: hidden; opacity: 0; animation: appear var(--t-hover) var(--t-skeleton) forwards; }
      .row { display: grid; grid-template-columns: var(--backlog-columns); align-items: center; column-gap: var(--s-6); height: var(--row); padding: 0 var(--s-14) 0 var(--s-6); border-bottom: 1px solid color-mix(in srgb, var(--border) 60%, transparent); }
      @media (max-width: 1023.98px) { .comments { display: none; } }
      @keyframes appear { to { opacity: 1; } }
    }
  `,
})
export class SkeletonRows {
  protected readonly t = inject(Language).t;
  protected readonly widths = ['44%', '38%', '52%', '47%', '40%', '35%', '45%', '41%', '50%', '38%', '43%', '36%'];
}
