import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem, Goal } from '@ordo/contract';
import { addPoints } from '@ordo/domain';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';

/** An item with how much of it serves a goal. */
export interface ServingItem {
  item: BacklogItem;
  share: number;
  isDone: boolean;
}

export interface Effort {
  /** Points, by the items' shares; what nobody has estimated counts nothing. */
  points: number;
  done: number;
  unestimated: number;
}

/** Which items serve which goals: those that somebody builds, not what stands above them. */
@Injectable()
export class ServedGoals {
  private readonly goals = inject(Goals);
  private readonly store = inject(ProductStore);

  private readonly done = computed(() => new Set(this.store.statuses().flatMap(({ id, category }) => (category === 'done' ? [id] : []))));
  private readonly leaves = computed(() => {
    const parents = new Set(this.store.items().map(({ parentId }) => parentId));
    return this.store.items().filter(({ id }) => !parents.has(id));
  });
  private readonly byGoal = computed(() => {
    const serving = this.leaves().flatMap((item) => item.goals.map(({ goalId, share }) => ({ goalId, item, share, isDone: this.done().has(item.status) })));
    return Map.groupBy(serving, ({ goalId }) => goalId);
  });

  /** Open goals that no item still to be done serves. */
  readonly idle = computed<readonly Goal[]>(() => this.goals.open().filter(({ id }) => !(this.byGoal().get(id) ?? []).some(({ isDone }) => !isDone)));
  /** Items still to be done that serve no goal, in their order. */
  readonly orphans = computed<readonly BacklogItem[]>(() => this.leaves().filter(({ goals, status }) => goals.length === 0 && !this.done().has(status)));

  /** In the order of the backlog. */
  itemsOf(goal: Goal): readonly ServingItem[] {
    return this.byGoal().get(goal.id) ?? [];
  }

  effortOf(goal: Goal): Effort {
    const effort = { points: 0, done: 0, unestimated: 0 };
    for (const { item, share, isDone } of this.itemsOf(goal)) {
      if (item.estimate === null) effort.unestimated += 1;
      const points = Math.round((item.estimate ?? 0) * share * 100) / 100;
      effort.points = addPoints(effort.points, points);
      if (isDone) effort.done = addPoints(effort.done, points);
    }
    return effort;
  }
}
