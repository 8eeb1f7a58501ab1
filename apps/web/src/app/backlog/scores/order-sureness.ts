import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { FragilePair } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import { OrderByScore } from './order-by-score';
import { RobustnessRun } from './robustness-run';
import { ScoreWords } from './score-words';

/** Pairs that are named; of the others only how many there are. */
const NAMED = 12;

/** How sure the order is: how far that is worked out, then which pairs might as well be turned round, and which figure is most worth knowing better. */
@Component({
  selector: 'ordo-order-sureness',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p role="status" [attr.data-sure]="run.result() ? '' : null">
      @if (run.result(); as result) {
        @if (order.unscored().length > 0) { {{ t('order.scored', { count: order.open().length - order.unscored().length, all: order.open().length }) }} · }
        {{ t('scores.order.fragile', { count: result.fragile.length }) }}
        @if (worthKnowing(); as worth) { · {{ worth }} }
      } @else {
        <progress max="1" [value]="run.progress()" [attr.aria-label]="t('order.drawing')"></progress> {{ t('scores.order.drawing', { share: words.percent(run.progress()) }) }}
      }
    </p>
    @if (run.result()?.fragile?.length) {
      <details>
        <summary>{{ t('order.fragile') }}</summary>
        <ul>
          @for (pair of pairs(); track pair) { <li>{{ pair }}</li> }
          @if (more() > 0) { <li>{{ t('order.more', { count: more() }) }}</li> }
        </ul>
      </details>
    }
  `,
  styles: `
    @layer app {
      :host { display: flex; flex-wrap: wrap; gap: var(--s-4) var(--s-12); padding: var(--s-8) var(--s-16); border-bottom: 1px solid var(--border); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      progress { width: var(--progress-wide); height: var(--s-6); accent-color: var(--accent-fill); vertical-align: middle; }
      summary { color: var(--accent-text); cursor: pointer; border-radius: var(--r-4); }
      ul { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-16); padding: var(--s-4) 0 0; margin: 0; list-style: none; font-variant-numeric: tabular-nums; }
      details[open] { flex-basis: 100%; }
    }
  `,
})
export class OrderSureness {
  protected readonly t = inject(Language).t;
  protected readonly order = inject(OrderByScore);
  protected readonly run = inject(RobustnessRun);
  protected readonly words = inject(ScoreWords);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);

  /** The one figure that is worth knowing better. */
  protected readonly worthKnowing = computed(() => {
    const worth = this.run.result()?.worthKnowing;
    const item = worth && this.store.itemsById().get(worth.itemId);
    return worth && item
      ? this.t('scores.order.worth', { cell: this.t('scores.cell', { input: this.words.input(worth.input), key: this.names.key(item) }) })
      : null;
  });
  private readonly fragile = computed<readonly FragilePair[]>(() => this.run.result()?.fragile ?? []);
  protected readonly more = computed(() => this.fragile().length - NAMED);
  protected readonly pairs = computed(() =>
    this.fragile()
      .slice(0, NAMED)
      .map(({ above, below, probability }) => this.t('order.pair', { above: this.key(above), below: this.key(below), share: this.words.percent(probability) })),
  );

  private key(id: string): string {
    const item = this.store.itemsById().get(id);
    return item ? this.names.key(item) : '';
  }
}
