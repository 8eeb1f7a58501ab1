import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import {
  FRAMEWORKS,
  WEIGHTED,
  frameworkOf,
  inputsOf,
  kanoCounts,
  scoreOf,
  weightedFramework,
  type Framework,
  type GivenInputs,
  type Score,
} from '@ordo/domain';
import { Figures } from '../../store/figures';
import { ProductStore } from '../../store/product-store';

/** Everything an item can be scored by, by id; the last is that of the product's own criteria. */
export const SCORED_BY: readonly string[] = [...FRAMEWORKS.map(({ id }) => id), WEIGHTED];

/** The same id where it names something to score by; else WSJF. */
export function scoredBy(id: string | null): string {
  return SCORED_BY.find((known) => known === id) ?? 'wsjf';
}

/** What items are scored by, and what comes of it: one place for the table, the sheet and the list. */
@Injectable()
export class ItemScores {
  private readonly figures = inject(Figures);
  private readonly store = inject(ProductStore);

  /** Each column is compared over all items there are, done ones too, as the server does. */
  private readonly weighted = computed(() =>
    weightedFramework(
      this.figures.criteria(),
      this.store.items().map(({ scores }) => scores[WEIGHTED] ?? {}),
    ),
  );

  framework(id: string): Framework {
    return frameworkOf(id) ?? this.weighted();
  }

  /** Of Kano: how many people answered each class, or nothing. */
  figuresOf(framework: Framework, item: BacklogItem): GivenInputs {
    if (framework.id !== 'kano') return inputsOf(framework, item);
    const answers = this.figures.answersOf(item.id);
    return answers.length === 0 ? {} : kanoCounts(answers);
  }

  scoreOf(framework: Framework, item: BacklogItem): Score {
    if (framework.inputs.length === 0) return { kind: 'missing', missing: [] };
    const score = scoreOf(framework, this.figuresOf(framework, item));
    return framework.id === 'kano' && score.kind === 'missing' ? { kind: 'missing', missing: ['answers'] } : score;
  }
}
