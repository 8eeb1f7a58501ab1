import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { PaceForm } from './pace-form';
import { RefinementView } from './refinement-view';

/** What the queue would have to know and does not, each with the way to say it, and what it takes for granted instead. */
@Component({
  selector: 'ordo-queue-gaps',
  imports: [Icon, PaceForm, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (gap of gaps(); track gap) {
      <div class="gap">
        <ordo-icon name="info" [size]="15" />
        <div>
          <p>
            {{ t('refinement.gap.' + gap) }}
            @if (gap === 'rules' && mayState()) { <a [routerLink]="settings()" fragment="ready">{{ t('ready.setUp') }}</a> }
          </p>
          @if (gap === 'pace' && mayState()) { <ordo-pace-form /> }
        </div>
      </div>
    }
    @if (shown(); as pace) {
      <div class="gap quiet"><ordo-icon name="info" [size]="15" /><p>{{ t('refinement.shown', pace) }}</p></div>
    }
    @if (assumed() !== null) {
      <div class="gap quiet"><ordo-icon name="info" [size]="15" /><p>{{ t('refinement.assumed', { count: queue().unestimated, points: assumed() ?? 0 }) }}</p></div>
    }
  `,
  styles: `
    @layer app {
      :host { display: block; flex: none; }
      .gap { display: flex; gap: var(--s-10); padding: var(--s-10) var(--s-20); border-bottom: 1px solid var(--border); background: var(--info-soft); color: var(--info-text); }
      .gap.quiet { background: var(--surface-2); color: var(--text-2); font-size: var(--fs-12); padding-block: var(--s-6); }
      .gap > div { display: grid; gap: var(--s-10); min-width: 0; }
      .gap > ordo-icon { align-self: flex-start; margin-top: var(--s-3); }
      .gap.quiet > ordo-icon { margin-top: var(--s-1); }
      a { color: inherit; text-decoration: underline; }
      ordo-pace-form { color: var(--text); }
      @media (max-width: 767.98px) { .gap { padding-inline: var(--s-16); } }
    }
  `,
})
export class QueueGaps {
  protected readonly t = inject(Language).t;
  private readonly refinement = inject(RefinementView);
  private readonly store = inject(ProductStore);
  protected readonly queue = this.refinement.queue;
  protected readonly mayState = computed(() => this.store.can('readiness.edit'));
  protected readonly settings = computed(() => ['/p', this.store.product()?.key.toLowerCase(), 'settings']);
  /** While it is not known whether a pace is missing nobody is asked for one. */
  protected readonly gaps = computed(() => this.queue().missing.filter((gap) => gap !== 'pace' || !this.refinement.isPaceAwaited()));
  /** What completed sprints showed, where that is reckoned with. */
  protected readonly shown = computed(() => {
    const pace = this.refinement.pace();
    return pace?.source === 'velocity' ? { sprints: pace.sprints, low: pace.low, likely: pace.likely, high: pace.high } : null;
  });
  /** Only where it is reckoned with. */
  protected readonly assumed = computed(() => {
    const { assumed, unestimated, missing } = this.queue();
    return unestimated > 0 && !missing.includes('pace') ? assumed : null;
  });
}
