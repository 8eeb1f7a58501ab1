import { Injectable, inject } from '@angular/core';
import type { BacklogItem, Change } from '@ordo/contract';
import { LIMITS, type Place } from '@ordo/domain';
import type { ReorderIntent } from '@ordo/ui';
import { ItemNames, StepGate } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { Toasts } from '../../shell/toasts';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { PlanView } from './plan-view';

/** Items into the sprint and back, each time one change with its message and its way back. Refusals are told by who watches the store. */
@Injectable()
export class PlanEdits {
  private readonly gate = inject(StepGate);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly toasts = inject(Toasts);
  private readonly undo = inject(UndoOffer);
  private readonly view = inject(PlanView);

  /** Without a place they keep the one they have in the order. */
  add(items: readonly BacklogItem[], place?: Place): void {
    const sprint = this.view.sprint();
    if (!sprint || !this.view.mayPlan() || items.length === 0 || this.isTooMany(items)) return;
    this.gate.pass(items, { sprintId: sprint.id }, ({ override }) => {
      this.do('in', items, this.sprints.plan(sprint.id, ids(items), { place, override }));
      this.view.selection.backlog.set(new Set());
    });
  }

  takeOut(items: readonly BacklogItem[], place?: Place): void {
    if (!this.view.mayPlan() || items.length === 0 || this.isTooMany(items)) return;
    this.do('out', items, this.sprints.move({ items: ids(items), sprintId: null, ...(place && { place }) }));
    this.view.selection.sprint.set(new Set());
  }

  /** Dragged from one list into the other. An empty list has no places. */
  carry(to: 'backlog' | 'sprint', { ids: held, place }: ReorderIntent): void {
    const items = held.flatMap((id) => this.store.itemsById().get(id) ?? []);
    const among = this.view.rows[to]().length > 0 ? place : undefined;
    if (to === 'sprint') this.add(items, among);
    else this.takeOut(items, among);
  }

  /** Within a list: the order is the one of the backlog. */
  order({ ids: moving, place }: ReorderIntent): void {
    this.settle(this.store.moveItems(moving, place));
  }

  /** Whether the goal is reached without it. */
  turnCritical(item: BacklogItem): void {
    const sprint = this.view.sprint();
    if (!sprint || !this.view.mayPlan()) return;
    const before = sprint.criticalItemIds;
    const criticalItemIds = before.includes(item.id) ? before.filter((id) => id !== item.id) : [...before, item.id];
    this.settle(this.sprints.edit(sprint.id, { criticalItemIds }));
  }

  writeGoal(goal: string): void {
    const sprint = this.view.sprint();
    if (sprint && goal.trim() !== sprint.goal) this.settle(this.sprints.edit(sprint.id, { goal: goal.trim() }));
  }

  /** The Product Goal that the sprint works towards; null: none. */
  chooseGoal(goalId: string | null): void {
    const sprint = this.view.sprint();
    if (sprint) this.settle(this.sprints.edit(sprint.id, { goalId }));
  }

  private isTooMany(items: readonly unknown[]): boolean {
    if (items.length <= LIMITS.itemsPerCommand) return false;
    this.toasts.show({ key: 'too-many', text: this.language.t('backlog.bulk.tooMany', { most: LIMITS.itemsPerCommand, count: items.length }) });
    return true;
  }

  private do(what: 'in' | 'out', items: readonly BacklogItem[], done: Promise<Change>): void {
    const [first] = items;
    const who = items.length === 1 && first ? this.names.key(first) : this.language.t('backlog.count.items', { count: items.length });
    this.undo.show(this.language.t(`sprints.did.${what}`, { who, name: this.view.sprint()?.name ?? '' }));
    this.settle(done);
  }

  private settle(done: Promise<Change>): void {
    done.catch(() => undefined);
  }
}

function ids(items: readonly BacklogItem[]): string[] {
  return items.map(({ id }) => id);
}
