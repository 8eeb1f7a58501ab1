import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { compareFrameworks, type Framework } from '@ordo/domain';
import { Button, Checkbox, EmptyState } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import { ItemScores, SCORED_BY } from './item-scores';
import { OrderByScore } from './order-by-score';
import { ScoreWords } from './score-words';

const AT_ONCE = 60;
/** From which part of all places on two ranks of an item are far apart. */
const FAR = 1 / 3;

/** Where frameworks rank the same items the same, and where not. */
@Component({
  selector: 'ordo-framework-comparison',
  imports: [Button, Checkbox, EmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './framework-comparison.html',
  styles: `
    @layer app {
      :host { display: block; }
      .head { display: grid; gap: var(--s-6); padding: var(--s-8) var(--s-16); border-bottom: 1px solid var(--border); }
      fieldset { display: flex; flex-wrap: wrap; gap: var(--s-4) var(--s-16); }
      p { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      table { width: 100%; border-collapse: separate; border-spacing: 0; }
      th, td { height: var(--row); padding: 0 var(--s-8); border-bottom: 1px solid var(--border); text-align: left; font-weight: var(--w-regular); }
      thead th { position: sticky; top: 0; z-index: 1; background: var(--surface); color: var(--text-3); font-size: var(--fs-11); line-height: var(--lh-11); }
      tr > :first-child { padding-left: var(--s-16); }
      tr > :last-child { padding-right: var(--s-18); }
      tbody th { width: 100%; font-weight: var(--w-row); }
      .key { color: var(--text-2); white-space: nowrap; font-size: var(--fs-12); }
      .num { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
      .apart { font-weight: var(--w-semibold); }
      .far { background: var(--warning-soft); color: var(--warning-text); }
      .more { margin: var(--s-12) var(--s-16); }
    }
  `,
})
export class FrameworkComparison {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  protected readonly words = inject(ScoreWords);
  private readonly order = inject(OrderByScore);
  private readonly scores = inject(ItemScores);
  private readonly store = inject(ProductStore);

  protected readonly atOnce = signal(AT_ONCE);
  /** Frameworks that are not compared. */
  protected readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly items = computed(() => this.order.open().map(({ item }) => item));
  /** By framework, then item; null is without a score. */
  private readonly scored = computed(() =>
    SCORED_BY.map((id) => {
      const framework = this.scores.framework(id);
      return { framework, scores: this.items().map((item) => this.scoreOf(framework, item)) };
    }),
  );
  /** Those that score at least two items. */
  private readonly usable = computed(() => this.scored().filter(({ scores }) => scores.filter((score) => score !== null).length > 1));
  private readonly taken = computed(() => this.usable().filter(({ framework }) => !this.left().has(framework.id)));
  protected readonly offered = computed<readonly Framework[]>(() => this.usable().map(({ framework }) => framework));
  protected readonly frameworks = computed<readonly Framework[]>(() => this.taken().map(({ framework }) => framework));
  protected readonly compared = computed(() =>
    compareFrameworks(this.items().map(({ id }, at) => ({ id, scores: this.taken().map(({ scores }) => scores[at] ?? null) }))),
  );
  protected readonly rows = computed(() => {
    const { items } = this.compared();
    const far = items.length * FAR;
    return items.slice(0, this.atOnce()).flatMap(({ id, ranks, spread }) => {
      const item = this.store.itemsById().get(id);
      return item ? [{ item, ranks, spread, isFar: spread > far }] : [];
    });
  });
  protected readonly hidden = computed(() => Math.max(0, this.compared().items.length - this.atOnce()));

  /** On how many items, how far they agree, and about which least. */
  protected readonly told = computed(() => {
    const { items, agreement } = this.compared();
    const scope = this.t('order.compared.scope', { count: items.length, all: this.items().length });
    if (agreement === null) return scope;
    const farthest = items.reduce((most, each) => (each.spread > most.spread ? each : most));
    const item = this.store.itemsById().get(farthest.id);
    const told = [scope, this.t('order.compared.agreement', { share: this.words.percent(agreement) })];
    if (item && farthest.spread > 0) told.push(this.t('order.compared.farthest', { key: this.names.key(item), count: farthest.spread }));
    return told.join(' · ');
  });

  protected turn(id: string): void {
    this.left.update((left) => (left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id])));
  }

  private scoreOf(framework: Framework, item: BacklogItem): number | null {
    const score = this.scores.scoreOf(framework, item);
    return score.kind === 'scored' ? score.score : null;
  }
}
