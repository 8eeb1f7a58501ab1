import { Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Dialogs } from '@ordo/ui';
import { firstValueFrom } from 'rxjs';
import { ProductStore } from '../../store/product-store';
import { OpenedSprint } from '../opened-sprint';
import { SprintNames } from '../sprint-names';
import { BoardView } from './board-view';
import { StepDialog, type Step, type StepAnswer } from './step-dialog';

/** The reasons that go along with a move. */
export type Reasons = Pick<StepAnswer, 'doneOverride' | 'override'>;

/** Asks, before a card goes into a column, for what the server would refuse it for. */
@Injectable()
export class BoardGate {
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly names = inject(SprintNames);
  private readonly opened = inject(OpenedSprint);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BoardView);

  /** Null: nothing stands in the way. */
  stepOf(item: BacklogItem, status: string): Step | null {
    if (item.status === status) return null;
    const column = this.view.columns().find((one) => one.status.id === status);
    const isDone = column?.status.category === 'done' && !this.names.isDone(item);
    const checked = new Set(item.doneChecks.map(({ ruleId }) => ruleId));
    const rules = isDone ? (this.opened.sprint()?.doneDefinition ?? []).filter(({ id }) => !checked.has(id)) : [];
    const criteria = isDone ? item.criteria.filter(({ isMet }) => !isMet) : [];
    const limit = column?.limit ?? null;
    const full = column && limit !== null && column.isHard && column.count >= limit ? { limit, count: column.count } : null;
    return rules.length + criteria.length > 0 || full ? { item, status, rules, criteria, full } : null;
  }

  /** What was said, with what is met written down; null when the person would rather not. */
  async ask(step: Step): Promise<Reasons | null> {
    const answer = await firstValueFrom(this.dialogs.open<StepAnswer>(StepDialog, step, { injector: this.injector }).closed, { defaultValue: undefined });
    if (answer === undefined) return null;
    this.write(step.item, answer);
    return { ...(answer.doneOverride && { doneOverride: answer.doneOverride }), ...(answer.override && { override: answer.override }) };
  }

  private write(item: BacklogItem, { rules, criteria }: StepAnswer): void {
    const set = {
      ...(criteria.length > 0 && { criteria: item.criteria.map((criterion) => ({ ...criterion, isMet: criterion.isMet || criteria.includes(criterion.id) })) }),
      ...(rules.length > 0 && { doneChecks: [...item.doneChecks.map(({ ruleId }) => ({ ruleId })), ...rules.map((ruleId) => ({ ruleId }))] }),
    };
    // A refusal is told by whoever watches the store's refusals.
    if (Object.keys(set).length > 0) this.store.editItem(item.id, set).catch(() => undefined);
  }
}
