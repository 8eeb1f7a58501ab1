import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem, Goal } from '@ordo/contract';
import { addPoints } from '@ordo/domain';
import { ItemNames } from '../shell/lent-by-backlog';
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
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);

  private readonly leaves = computed(() => this.store.items().filter((item) => !this.names.isEpic(item)));
  private readonly byGoal = computed(() => {
    const serving = this.leaves().flatMap((item) => item.goals.map(({ goalId, share }) => ({ goalId, item, share, isDone: this.names.isDone(item) })));
    return Map.groupBy(serving, ({ goalId }) => goalId);
  });

  /** Open goals that no item still to be done serves. */
  readonly idle = computed<readonly Goal[]>(() => this.goals.open().filter(({ id }) => !(this.byGoal().get(id) ?? []).some(({ isDone }) => !isDone)));
  /** Items still to be done that serve no goal, in their order. */
  readonly orphans = computed<readonly BacklogItem[]>(() => this.leaves().filter((item) => item.goals.length === 0 && !this.names.isDone(item)));

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
