import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { moscowClassAt, moscowShares } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { ScoresView } from './scores-view';

/** How many keys are written out. */
const NAMED = 8;

/** How the effort of what is shown is shared out between what must, should and could be, beside the 60, 20 and 20 percent it is held against. */
@Component({
  selector: 'ordo-moscow-bar',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar" aria-hidden="true">
      @for (part of parts(); track part.id) { <i [class]="part.id" [style.flex-grow]="part.share ?? 0"></i> }
      <u class="most"></u><u class="reserve"></u>
    </div>
    <ul [attr.aria-label]="t('scores.moscow.shares')">
      @for (part of parts(); track part.id) {
        <li><i class="dot" [class]="part.id" aria-hidden="true"></i>{{ t('scores.moscow.' + part.id) }} <strong>{{ part.share === null ? '–' : percent(part.share) }}</strong>&ngsp;<span>{{ t('scores.moscow.norm.' + part.id) }}</span></li>
      }
    </ul>
    <div class="told" role="status">
      @for (warning of shares().warnings; track warning) { <p class="warning"><ordo-icon name="alert" [size]="14" />{{ t('scores.moscow.' + warning) }}</p> }
      @if (unestimated(); as told) { <p>{{ told }}</p> }
    </div>
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-6); padding: var(--s-10) var(--s-20); flex: none; border-bottom: 1px solid var(--border); font-size: var(--fs-12); line-height: var(--lh-12); }
      .bar { position: relative; display: flex; gap: var(--s-1); height: var(--s-8); border-radius: var(--r-4); background: var(--surface-3); overflow: clip; overflow-clip-margin: var(--s-3); }
      .bar i { flex-basis: 0; min-width: 0; }
      .must { background: var(--text-2); }
      .should { background: var(--border-control); }
      .could { background: var(--border-strong); }
      u { position: absolute; inset-block: calc(-1 * var(--s-2)); width: var(--s-2); background: var(--text); box-shadow: 0 0 0 var(--hair) var(--surface); }
      .most { left: 60%; }
      .reserve { left: 80%; }
      ul { display: flex; flex-wrap: wrap; gap: var(--s-4) var(--s-16); list-style: none; font-variant-numeric: tabular-nums; }
      li { display: inline-flex; align-items: center; gap: var(--s-5); }
      li span, .told { color: var(--text-2); }
      .dot { width: var(--s-8); height: var(--s-8); border-radius: var(--r-4); }
      .warning { display: flex; align-items: center; gap: var(--s-6); color: var(--warning-text); }
      @media (max-width: 767.98px) { :host { padding-inline: var(--s-16); } }
    }
  `,
})
export class MoscowBar {
  protected readonly t = inject(Language).t;
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly table = inject(ScoresView);

  private readonly classed = computed(() =>
    this.table.shown().flatMap(({ item, figures }) => {
      const its = moscowClassAt(figures['class']);
      return its === null ? [] : [{ id: item.id, class: its, estimate: item.estimate, key: this.names.key(item) }];
    }),
  );
  protected readonly shares = computed(() => moscowShares(this.classed()));
  protected readonly parts = computed(() => {
    const { must, should, could } = this.shares();
    return [{ id: 'must', share: must } as const, { id: 'should', share: should } as const, { id: 'could', share: could } as const];
  });
  protected readonly unestimated = computed(() => {
    const without = new Set(this.shares().unestimated);
    const keys = this.classed().flatMap(({ id, key }) => (without.has(id) ? [key] : []));
    const further = keys.length - NAMED;
    const named = [...keys.slice(0, NAMED), ...(further > 0 ? [this.t('scores.moscow.further', { count: further })] : [])];
    return keys.length === 0 ? '' : this.t('scores.moscow.unestimated', { count: keys.length, keys: this.language.list(named) });
  });

  protected percent(share: number): string {
    return this.language.number(share, { style: 'percent', maximumFractionDigits: 0 });
  }
}
