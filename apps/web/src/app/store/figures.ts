import { Injectable, computed, inject } from '@angular/core';
import type { Change, EditKanoAnswer, KanoAnswered } from '@ordo/contract';
import type { Evidence, ScoreCriterion } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ProductStore } from './product-store';
import { Session } from './session';

/** What one person answered, and who it was. */
export type Answered = Pick<KanoAnswered, 'respondentId' | 'respondentName' | 'functional' | 'dysfunctional'>;

const NONE: readonly KanoAnswered[] = [];

/** What scores are made of beside the figures themselves: a product's own criteria, evidence, and what people answered to the questions of Kano. */
@Injectable()
export class Figures {
  private readonly session = inject(Session);
  private readonly store = inject(ProductStore);

  readonly criteria = computed(() => this.store.product()?.scoreCriteria ?? []);
  private readonly answers = computed(() => Map.groupBy(this.store.kanoAnswers(), ({ itemId }) => itemId));

  /** About an item, oldest first. */
  answersOf(itemId: string): readonly KanoAnswered[] {
    return this.answers().get(itemId) ?? NONE;
  }

  /** All of them, in order. */
  define(criteria: ScoreCriterion[]): Promise<Change> {
    const product = this.store.product();
    if (product === null) throw new Error('No product is open');
    return this.store.execute({ kind: 'product.edit-score-criteria', id: product.id, criteria, ...this.store.basis('product', product.id, ['scoreCriteria']) });
  }

  /** `framework`: under which its figures are kept. Null: none any more. */
  support(itemId: string, framework: string, input: string, evidence: Evidence | null): Promise<Change> {
    return this.store.editItem(itemId, { scoreEvidence: { [framework]: { [input]: evidence } } });
  }

  answer(itemId: string, answered: Answered): Promise<Change> {
    return this.store.execute({ kind: 'kano-answer.create', answer: { id: uuid(), itemId, authorId: this.session.me()?.id ?? '', ...answered } });
  }

  correct({ id }: KanoAnswered, set: EditKanoAnswer): Promise<Change> {
    return this.store.execute({ kind: 'kano-answer.edit', id, set, ...this.store.basis('kano-answer', id, Object.keys(set)) });
  }

  withdraw({ id }: KanoAnswered): Promise<Change> {
    return this.store.execute({ kind: 'kano-answer.delete', id, ...this.store.basis('kano-answer', id, []) });
  }
}
