import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem, Member, Sprint } from '@ordo/contract';
import {
  capacity,
  lastKnown,
  leaveOut,
  likelyRange,
  loadsOf,
  sumPoints,
  warningsBeforeStart,
  type Capacity,
  type LikelyRange,
  type PastSprint,
  type PersonCapacity,
  type PersonLoad,
  type StartWarning,
} from '@ordo/domain';
import { ItemNames, ItemReadiness } from '../shell/lent-by-backlog';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';
import { PastVelocity } from '../store/past-velocity';
import { SprintDays } from './sprint-days';

/** What is planned into a sprint, against what it can hold. */
export interface SprintPlan {
  items: readonly BacklogItem[];
  points: number;
  capacity: Capacity;
  range: LikelyRange;
  loads: readonly PersonLoad[];
  warnings: readonly StartWarning[];
  /** What could go back so that the rest fits. */
  spare: readonly BacklogItem[];
}

/** Reckons with the rules of the domain what a sprint holds, can hold and lacks. */
@Injectable()
export class SprintPlans {
  private readonly days = inject(SprintDays);
  private readonly names = inject(ItemNames);
  private readonly readiness = inject(ItemReadiness);
  private readonly sprints = inject(Sprints);
  private readonly velocities = inject(PastVelocity);
  private readonly store = inject(ProductStore);

  /** Who builds: in the order of their names. */
  readonly team = computed<readonly Member[]>(() => this.names.assignable());

  of(sprint: Sprint): SprintPlan {
    const items = this.sprints.itemsIn(sprint.id);
    const known = this.capacityOf(sprint);
    const range = likelyRange(this.past(), this.personDays(sprint), this.store.product()?.pace ?? null);
    const most = range.source === 'unknown' ? null : range.high;
    const loads = loadsOf(items, known.people, most);
    const planned = items.map((item) => ({ ...item, isReady: this.isReady(item), waits: this.waitsFor(item).some(({ sprintId }) => sprintId !== sprint.id) }));
    const critical = new Set(sprint.criticalItemIds);
    return {
      items,
      points: sumPoints(items.map(({ estimate }) => estimate)) ?? 0,
      capacity: known,
      range,
      loads,
      warnings: warningsBeforeStart({ goal: sprint.goal, goalId: sprint.goalId, items: planned, range, loads, unknown: known.unknown }),
      spare: most === null ? [] : leaveOut(items, most, ({ id }) => critical.has(id)),
    };
  }

  /** Somebody says so, and nothing that the product asks for is missing. */
  isReady(item: BacklogItem): boolean {
    return item.refinement === 'ready' && this.readiness.unmet(item).length === 0;
  }

  /** Open items that must come first. */
  waitsFor(item: BacklogItem): readonly BacklogItem[] {
    return this.readiness.blockersOf(item);
  }

  /** What somebody could give in the last sprint before that knew it. */
  lastKnown(sprint: Sprint, memberId: string, figure: 'hoursPerDay' | 'focus'): number | null {
    return lastKnown(figure, memberId, this.before(sprint));
  }

  /** What the last sprints completed, and the days that were there for it. */
  private past(): PastSprint[] {
    return this.velocities.all().map(({ sprintId, completed }) => {
      const sprint = this.sprints.byId(sprintId);
      return { completed, personDays: sprint ? this.personDays(sprint) : null };
    });
  }

  /** Null unless it was said of everybody, or a day that nobody spoke of would count as worked. */
  private personDays(sprint: Sprint): number | null {
    const said = new Set(sprint.capacity?.map(({ memberId }) => memberId));
    return this.team().every(({ id }) => said.has(id)) ? this.capacityOf(sprint).days : null;
  }

  private capacityOf(sprint: Sprint): Capacity {
    const team = this.team().map(({ id }) => id);
    return capacity(sprint, this.days.calendar(), team, sprint.capacity ?? [], this.before(sprint));
  }

  /** What people could give to the sprints before, the latest first. */
  private before(sprint: Sprint): PersonCapacity[] {
    return this.sprints
      .all()
      .filter((other) => other.id !== sprint.id && other.startsOn < sprint.startsOn && other.state !== 'cancelled')
      .toReversed()
      .flatMap((other) => other.capacity ?? []);
  }
}
