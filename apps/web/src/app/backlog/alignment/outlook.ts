import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { BacklogItem } from '@ordo/contract';
import {
  alignmentOf,
  cutLines,
  likelyRange,
  medianOf,
  orderWithMove,
  sprintReach,
  withLeadingGoal,
  type Alignment,
  type CutLine,
  type GroupSet,
  type LikelyRange,
  type WeightedGoal,
} from '@ordo/domain';
import type { PendingMove } from '@ordo/ui';
import { Goals } from '../../store/goals';
import { PastVelocity } from '../../store/past-velocity';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { ListGroups } from '../groups/list-groups';
import { horizonIn, horizonParams, type Horizon } from '../horizon';
import { ItemNames } from '../item-names';

/** The farthest sprint that is looked at. */
const SPRINTS = 6;

/** What the next sprints are likely to hold of the order, as it stands and as it would with what is held put down. */
@Injectable()
export class Outlook {
  private readonly store = inject(ProductStore);
  private readonly goalsOf = inject(Goals);
  private readonly groups = inject(ListGroups);
  private readonly names = inject(ItemNames);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly sprints = inject(Sprints);
  private readonly velocities = inject(PastVelocity);
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  readonly horizon = computed<Horizon>(() => horizonIn(this.params()));
  /** What is held and where it would land now. */
  readonly pending = signal<PendingMove | null>(null);
  readonly held = computed<ReadonlySet<string>>(() => new Set(this.pending()?.ids));
  /** The row that it would land below; null: above all. */
  readonly landing = computed<string | null>(() => {
    const place = this.pending()?.place;
    return place !== undefined && 'after' in place ? place.after : null;
  });

  /** What can still be pulled, in its order. */
  readonly resting = computed<readonly BacklogItem[]>(() => this.store.items().filter((item) => this.isPullable(item)));
  /** The same with what is held put down; null while nothing is held, or where it was. Reads only as far as it is read. */
  readonly carried = computed<Iterable<BacklogItem> | null>(() => {
    const move = this.pending();
    if (move === null || move.isBack || move.isAway === true) return null;
    const { place, set } = this.groups.landing(move.ids, move.place);
    const [items, held] = [this.store.items(), this.held()];
    return readOnce(this.pulled(orderWithMove(items, move.ids, place), (item) => (set && held.has(item.id) ? become(item, set) : item)));
  });
  readonly order = computed<Iterable<BacklogItem>>(() => this.carried() ?? this.resting());

  readonly velocity = this.velocities.all;
  readonly isPaceAwaited = this.velocities.isAwaited;
  readonly range = computed<LikelyRange>(() =>
    likelyRange(
      this.velocities.all().map(({ completed }) => ({ completed, personDays: null })),
      null,
      this.store.product()?.pace ?? null,
    ),
  );
  /** Of the next sprints; null while nobody knows the pace. */
  readonly reach = computed(() => sprintReach(this.range(), SPRINTS));
  /** The points that are looked at; null while nobody knows how many there are in a sprint. */
  readonly points = computed<number | null>(() => this.reach()?.[Number(this.horizon()) - 1]?.sure ?? null);
  private readonly assumed = computed(() => medianOf(this.resting().flatMap(({ estimate }) => estimate ?? [])));

  /** Where the next sprints end in the order as it stands, and as it would stand. */
  readonly restingLines = computed<readonly CutLine[]>(() => cutLines(this.resting(), this.reach() ?? [], this.assumed()).lines);
  readonly lines = computed<readonly CutLine[]>(
    () => {
      const carried = this.carried();
      return carried === null ? this.restingLines() : cutLines(carried, this.reach() ?? [], this.assumed()).lines;
    },
    { equal: readTheSame },
  );

  readonly goals = computed<readonly WeightedGoal[]>(() => this.goalsOf.open().map(({ id, weight }) => ({ id, weight })));
  readonly before = computed<Alignment | null>(() => this.alignmentOf(this.resting()));
  /** Null while nothing is held. */
  readonly after = computed<Alignment | null>(
    () => {
      const carried = this.carried();
      return carried && this.alignmentOf(carried);
    },
    { equal: readTheSame },
  );

  look(horizon: Horizon): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: horizonParams(horizon), queryParamsHandling: 'merge' });
  }

  /** Somebody still has to build it in a sprint to come: it is not done, nothing is inside it, and the sprint that runs does not hold it. */
  isPullable(item: BacklogItem): boolean {
    return !this.names.isDone(item) && !this.names.isEpic(item) && (item.sprintId === null || item.sprintId !== this.sprints.active()?.id);
  }

  private *pulled(order: Iterable<BacklogItem>, as: (item: BacklogItem) => BacklogItem): Generator<BacklogItem, void> {
    for (const item of order) if (this.isPullable(item)) yield as(item);
  }

  alignmentOf(order: Iterable<BacklogItem>): Alignment | null {
    const points = this.points();
    return points === null ? null : alignmentOf(order, this.goals(), points);
  }
}

function become(item: BacklogItem, { goal }: GroupSet): BacklogItem {
  return goal === undefined ? item : { ...item, goals: withLeadingGoal(item.goals, goal) };
}

/** What is carried about far below changes nothing at the top, and has nothing drawn anew. */
function readTheSame(one: object | null, other: object | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is read of it is there for who reads it again: several figures are made of the same top. */
function readOnce<T>(source: Iterator<T>): Iterable<T> {
  const read: T[] = [];
  const reaches = (at: number): boolean => {
    for (let next; read.length <= at; read.push(next.value)) {
      next = source.next();
      if (next.done === true) return false;
    }
    return true;
  };
  return {
    *[Symbol.iterator](): Generator<T, void> {
      for (let at = 0; reaches(at); at++) yield read[at] as T;
    },
  };
}
