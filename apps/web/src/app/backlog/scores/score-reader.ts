import { Injectable, Injector, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import type { Score } from '@ordo/domain';
import { Figures } from '../../store/figures';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemScores, scoredBy } from './item-scores';
import { ScoreWords } from './score-words';

/** A score as a row shows it. */
export interface ShownScore {
  readonly text: string;
  /** Of the highest of all, 0 to 1; null: it has none. */
  readonly share: number | null;
  /** The formula, or what is missing. */
  readonly why: string;
}

/** Reads the scores that a list shows, by the framework of its view. Each item is scored once while nothing of it changes. */
@Injectable()
export class ScoreReader {
  private readonly scores = inject(ItemScores);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  private readonly words = inject(ScoreWords);

  readonly id = computed(() => scoredBy(this.view.look().framework));
  readonly name = computed(() => this.words.name({ id: this.id() }));
  readonly frameworks = this.words.frameworks;
  private readonly framework = computed(() => this.scores.framework(this.id()));
  private readonly kept = computed(() => {
    // Another framework, or other answers, and all is scored anew.
    this.framework();
    this.store.kanoAnswers();
    return new WeakMap<BacklogItem, Score>();
  });
  private readonly highest = computed(() => this.store.items().reduce((highest, item) => Math.max(highest, this.heightOf(item) ?? 0), 0));

  shown(item: BacklogItem): ShownScore {
    const [framework, score] = [this.framework(), this.scoreOf(item)];
    const share = score.kind === 'scored' && this.highest() > 0 ? Math.max(0, score.score / this.highest()) : null;
    return { text: this.words.shown(framework, score), share, why: this.words.explain(framework, score, this.scores.figuresOf(framework, item)) };
  }

  /** By the id of an item; null: it has no score. */
  heightById(id: string): number | null {
    const item = this.store.itemsById().get(id);
    return item ? this.heightOf(item) : null;
  }

  private heightOf(item: BacklogItem): number | null {
    const score = this.scoreOf(item);
    return score.kind === 'scored' ? score.score : null;
  }

  private scoreOf(item: BacklogItem): Score {
    const known = this.kept().get(item);
    if (known !== undefined) return known;
    const score = this.scores.scoreOf(this.framework(), item);
    this.kept().set(item, score);
    return score;
  }
}

/** With everything it needs, for a screen that has none of it. */
export function scoreReader(parent: Injector): ScoreReader {
  return Injector.create({ parent, providers: [Figures, ItemScores, ScoreReader, ScoreWords] }).get(ScoreReader);
}
