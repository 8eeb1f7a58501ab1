import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { delayCostOf, likelyOf, type Delayed, type InputValue } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { OrderByScore } from './order-by-score';
import type { ScoreRow } from './scores-view';

/** Items that are named; of the others only how many there are. */
const NAMED = 5;

/** What delay costs in today's order, in the suggested one and in the best there is, when one item is built after the other; by the likeliest figures of CD3. */
@Component({
  selector: 'ordo-delay-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isKnown()) {
    <dl>
      @for (line of lines(); track line.key) { <div [class]="line.key"><dt>{{ t('order.delay.' + line.key) }}</dt><dd>{{ money(line.value) }}</dd></div> }
    </dl>
    } @else { <p>{{ t('order.delay.none') }}</p> }
    @if (missing(); as missing) { <p>{{ missing }}</p> }
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-4); padding: var(--s-10) var(--s-16); border-bottom: 1px solid var(--border); }
      dl { display: flex; flex-wrap: wrap; gap: var(--s-6) var(--s-28); margin: 0; }
      dt, p { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      dd { margin: 0; font-weight: var(--w-semibold); font-variant-numeric: tabular-nums; }
      .difference dd { color: var(--success-text); }
    }
  `,
})
export class DelayNote {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  private readonly names = inject(ItemNames);
  private readonly order = inject(OrderByScore);

  private readonly today = computed(() => delayCostOf(this.order.open().map(delayed)));
  protected readonly lines = computed(() => {
    const { cost, least } = this.today();
    const suggested = delayCostOf(this.order.rows().map(({ row }) => delayed(row))).cost;
    return [
      { key: 'today', value: cost },
      { key: 'suggested', value: suggested },
      { key: 'best', value: least },
      { key: 'difference', value: cost - least },
    ];
  });
  /** Whether anything is counted. */
  protected readonly isKnown = computed(() => this.today().best.length > 0);
  protected readonly missing = computed(() => {
    const rows = this.order.unscored();
    if (rows.length === 0 || !this.isKnown()) return null;
    const named = rows.slice(0, NAMED).map(({ item }) => this.names.key(item));
    const more = rows.length > NAMED ? [this.t('order.more', { count: rows.length - NAMED })] : [];
    return this.t('order.delay.missing', { keys: this.language.list([...named, ...more]) });
  });

  protected money(amount: number): string {
    return this.language.number(amount, { maximumFractionDigits: 0 });
  }
}

function delayed({ item, figures }: ScoreRow): Delayed {
  return { id: item.id, costOfDelay: likely(figures['costOfDelay']), duration: likely(figures['duration']) };
}

function likely(value: InputValue | null | undefined): number | null {
  return value == null ? null : likelyOf(value);
}
