import { Injectable, Injector, inject, type Type } from '@angular/core';
import type { Change, Goal, KeyResult, Segment } from '@ordo/contract';
import { leftToGive, spreadWeights } from '@ordo/domain';
import { Dialogs } from '@ordo/ui';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { UndoOffer } from '../shell/undo-offer';
import { Goals } from '../store/goals';
import { CheckInForm } from './check-in-form';
import { CloseGoalForm, type ClosingGoal } from './close-goal-form';
import { GoalForm } from './goal-form';
import { KeyResultForm, type KeyResultFormData } from './key-result-form';
import { SegmentForm } from './segment-form';

/** What one does with goals, key results and segments, wherever they are shown. */
@Injectable()
export class GoalActions {
  private readonly dialogs = inject(Dialogs);
  private readonly goals = inject(Goals);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly undo = inject(UndoOffer);

  create(): void {
    this.ask(GoalForm, null);
  }

  edit(goal: Goal): void {
    this.ask(GoalForm, goal);
  }

  close(goal: Goal, as: ClosingGoal['as']): void {
    this.ask(CloseGoalForm, { goal, as } satisfies ClosingGoal);
  }

  activate(goal: Goal): void {
    this.do('activated', goal.name, this.goals.activate(goal.id));
  }

  reopen(goal: Goal): void {
    this.do('reopened', goal.name, this.goals.edit(goal.id, { state: 'planned' }));
  }

  weigh(weights: readonly { goalId: string; weight: number }[]): void {
    this.goals.weigh(weights).catch((error: unknown) => this.refusals.show(error));
  }

  /** Gives what is left, so that the open goals weigh 100 % together. */
  spread(): void {
    const open = this.goals.open();
    const weights = spreadWeights(open.map(({ weight }) => weight));
    const spread = open.map(({ id }, index) => ({ goalId: id, weight: weights[index] ?? 0 }));
    if (leftToGive(open.map(({ weight }) => weight)) !== 0) this.do('spread', '', this.goals.weigh(spread));
  }

  addKeyResult(goal: Goal): void {
    this.ask(KeyResultForm, { goal } satisfies KeyResultFormData);
  }

  editKeyResult(keyResult: KeyResult): void {
    this.ask(KeyResultForm, { keyResult } satisfies KeyResultFormData);
  }

  removeKeyResult({ id, name }: KeyResult): void {
    this.do('removed', name, this.goals.deleteKeyResult(id));
  }

  checkIn(keyResult: KeyResult): void {
    this.ask(CheckInForm, keyResult);
  }

  createSegment(): void {
    this.ask(SegmentForm, null);
  }

  editSegment(segment: Segment): void {
    this.ask(SegmentForm, segment);
  }

  removeSegment({ id, name }: Segment): void {
    this.do('removed', name, this.goals.deleteSegment(id));
  }

  private ask<D>(form: Type<unknown>, data: D): void {
    this.dialogs.open(form, data, { injector: this.injector });
  }

  private do(what: 'activated' | 'reopened' | 'removed' | 'spread', name: string, done: Promise<Change>): void {
    this.undo.show(this.language.t(`vision.did.${what}`, { name }));
    done.catch((error: unknown) => this.refusals.show(error));
  }
}
