import { Injectable, Injector, inject } from '@angular/core';
import type { Sprint } from '@ordo/contract';
import { passedLimits } from '@ordo/domain';
import { LateDialogs } from '../../shell/late-dialogs';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import type { Reasons, Step, SteppingItem, StepQuestion } from './step';

/** Where items are to go; what is not said stays. */
export interface StepTarget {
  status?: string;
  sprintId?: string | null;
  /** Ids of what goes out by the same change, and takes no room. */
  leaving?: readonly string[];
}

/** Asks, before items come into a column of the running sprint, for what the server would refuse them for. */
@Injectable()
export class StepGate {
  private readonly asking = inject(LateDialogs).of(() => import('./step-dialog').then((m) => m.StepDialog));
  private readonly injector = inject(Injector);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);

  /** Goes at once where nothing is asked for, else once somebody has answered; never when they would rather not. */
  pass(items: readonly SteppingItem[], target: StepTarget, go: (reasons: Reasons) => void): void {
    const step = this.stepOf(items, target);
    if (step === null) return go({});
    void this.asking.open({ step, answered: go } satisfies StepQuestion, { injector: this.injector });
  }

  /** Null: nothing stands in the way. */
  stepOf(items: readonly SteppingItem[], target: StepTarget): Step | null {
    const running = this.store.sprints().find(({ state }) => state === 'active');
    const entering = running ? items.filter((item) => isEntering(item, target, running.id)) : [];
    if (!running || entering.length === 0) return null;
    const done = entering.filter((item) => this.isDone(target.status ?? item.status) && !this.isDone(item.status));
    const rules = (running.doneDefinition ?? []).filter(({ id }) => done.some(({ doneChecks }) => !doneChecks.some(({ ruleId }) => ruleId === id)));
    const criteria = done.flatMap((item) => item.criteria.filter(({ isMet }) => !isMet).map((criterion) => ({ item, ...criterion })));
    const full = this.walls(entering, target, running);
    return rules.length + criteria.length + full.length === 0
      ? null
      : { items: entering, status: target.status ?? null, sprint: running, rules, criteria, full };
  }

  private walls(entering: readonly SteppingItem[], target: StepTarget, running: Sprint): Step['full'] {
    const ids = new Set([...entering.map(({ id }) => id), ...(target.leaving ?? [])]);
    const others = this.store.items().filter(({ id, sprintId }) => sprintId === running.id && !ids.has(id));
    const there = new Map([...Map.groupBy(others, ({ status }) => status)].map(([status, { length }]) => [status, length]));
    const coming = entering.map((item) => ({ status: target.status ?? item.status }));
    return passedLimits(this.store.product()?.wipLimits ?? {}, there, coming).filter(({ isHard }) => isHard);
  }

  private isDone(status: string): boolean {
    return this.names.isDone({ status });
  }
}

function isEntering(item: SteppingItem, { status = item.status, sprintId = item.sprintId }: StepTarget, running: string): boolean {
  return sprintId === running && (status !== item.status || item.sprintId !== running);
}
