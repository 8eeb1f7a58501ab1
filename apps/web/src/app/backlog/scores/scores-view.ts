import { Injectable, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import type { Framework, GivenInputs, Score } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { ItemScores } from './item-scores';

/** One item with its figures and what comes of them. */
export interface ScoreRow {
  readonly item: BacklogItem;
  readonly rank: number;
  readonly figures: GivenInputs;
  readonly score: Score;
}

/** Items that are not done, by one framework, and what the table shows of them: what passes the backlog's filter. Sorting changes no order. */
@Injectable()
export class ScoresView {
  private readonly backlog = inject(BacklogView);
  private readonly store = inject(ProductStore);
  private readonly names = inject(ItemNames);
  private readonly scores = inject(ItemScores);

  private readonly chosen = signal('wsjf');
  readonly framework = computed<Framework>(() => this.scores.framework(this.chosen()));
  readonly sorting = signal<'order' | 'score'>('order');
  private readonly open = computed(() =>
    this.store.items().flatMap((item, index) => (this.names.isEpic(item) || this.names.isDone(item) ? [] : [{ item, rank: index + 1 }])),
  );
  /** All of them, in the order of the backlog. */
  readonly inOrder = computed<readonly ScoreRow[]>(() => {
    const framework = this.framework();
    return this.open().map(({ item, rank }) => ({
      item,
      rank,
      figures: this.scores.figuresOf(framework, item),
      score: this.scores.scoreOf(framework, item),
    }));
  });
  /** Those that the filter lets through. */
  readonly shown = computed<readonly ScoreRow[]>(() => this.inOrder().filter(({ item }) => this.backlog.isShown(item.id)));
  readonly rows = computed<readonly ScoreRow[]>(() =>
    this.sorting() === 'order' ? this.shown() : this.shown().toSorted((one, other) => height(other.score) - height(one.score) || one.rank - other.rank),
  );
  readonly unscored = computed(() => this.shown().filter(({ score }) => score.kind !== 'scored').length);

  choose(id: string): void {
    this.chosen.set(id);
  }
}

/** Without a score it is last. */
function height(score: Score): number {
  return score.kind === 'scored' ? score.score : -Number.MAX_VALUE;
}
