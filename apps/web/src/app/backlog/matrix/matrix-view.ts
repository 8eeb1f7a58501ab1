import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { BacklogItem, Goal } from '@ordo/contract';
import {
  COST_OF_DELAY_AXIS,
  ESTIMATE_AXIS,
  MATRIX_AXES,
  WEIGHTED,
  axesOf,
  crossingOf,
  figureOn,
  frameworkOfAxes,
  placeOn,
  quadrantOf,
  scoreOfItem,
  type MatrixAxis,
  type Quadrant,
} from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { ItemScores } from '../scores/item-scores';

/** An item that has both figures. Places are those of its axes' scales. */
export interface MatrixPoint {
  readonly item: BacklogItem;
  readonly goal: Goal | undefined;
  readonly up: number;
  readonly across: number;
  readonly upPlace: number;
  readonly acrossPlace: number;
  /** Null while one of its inputs is missing. */
  readonly score: number | null;
  /** Null while all items are at one place. */
  readonly quadrant: Quadrant | null;
}

export interface GoalCount {
  /** Null: without a goal. */
  readonly goal: Goal | null;
  readonly count: number;
}

/** What the size of a bubble tells. */
export const SIZES = ['none', 'estimate'] as const;
export type BubbleSize = (typeof SIZES)[number];

/** What the matrix shows: items that are open, contain no others and pass the backlog's filter. Axes, size, the goal that is picked out, and whether it is a table are in the address. */
@Injectable()
export class MatrixView {
  private readonly backlog = inject(BacklogView);
  private readonly names = inject(ItemNames);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly scores = inject(ItemScores);
  private readonly store = inject(ProductStore);
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  /** To choose from; the product's own criteria are the last. */
  readonly axes = computed<readonly MatrixAxis[]>(() => [...MATRIX_AXES, ...axesOf(this.scores.framework(WEIGHTED))]);
  readonly up = computed<MatrixAxis>(() => this.axisIn('up', this.params()['across'] === COST_OF_DELAY_AXIS.id ? ESTIMATE_AXIS : COST_OF_DELAY_AXIS));
  readonly across = computed<MatrixAxis>(() => this.axisIn('across', this.up() === ESTIMATE_AXIS ? COST_OF_DELAY_AXIS : ESTIMATE_AXIS));
  readonly size = computed<BubbleSize>(() => SIZES.find((size) => size === this.params()['size']) ?? 'none');
  readonly isTable = computed(() => this.params()['as'] === 'table');
  readonly framework = computed(() => frameworkOfAxes(this.up(), this.across()));
  /** Number of the goal whose items stand out, `none` for those without one; null: all stand out. */
  readonly picked = computed<string | null>(() => (this.params()['goal'] as string | undefined) ?? null);

  readonly items = computed<readonly BacklogItem[]>(() =>
    this.store.items().filter((item) => !this.names.isEpic(item) && !this.names.isDone(item) && this.backlog.isShown(item.id)),
  );
  readonly unplaced = computed(() => this.items().filter((item) => figureOn(this.up(), item) === null || figureOn(this.across(), item) === null));
  private readonly placed = computed(() => {
    const [up, across, framework] = [this.up(), this.across(), this.framework()];
    return this.items().flatMap((item) => {
      const [high, far] = [figureOn(up, item), figureOn(across, item)];
      if (high === null || far === null) return [];
      const score = scoreOfItem(framework, item);
      return [
        {
          item,
          goal: this.names.goal(item),
          up: high,
          across: far,
          upPlace: placeOn(up.scale, high),
          acrossPlace: placeOn(across.scale, far),
          score: score.kind === 'scored' ? score.score : null,
        },
      ];
    });
  });
  /** Where the quarters meet, as places; null while they do not. */
  readonly crossing = computed(() => {
    const up = crossingOf(this.placed().map(({ upPlace }) => upPlace));
    const across = crossingOf(this.placed().map(({ acrossPlace }) => acrossPlace));
    return up === null || across === null || this.isSparse() ? null : { up, across };
  });
  /** The highest score first, those without one last, equals in the backlog's order. */
  readonly points = computed<readonly MatrixPoint[]>(() => {
    const [crossing, up, across] = [this.crossing(), this.up(), this.across()];
    const points = this.placed().map((point) => ({
      ...point,
      quadrant: crossing && quadrantOf({ isHigh: point.upPlace > crossing.up, isRight: point.acrossPlace > crossing.across }, up, across),
    }));
    return points.sort((one, other) => (other.score ?? -1) - (one.score ?? -1));
  });
  /** So few say nothing about each other yet. */
  readonly isSparse = computed(() => this.placed().length < 3);
  readonly goals = computed<readonly GoalCount[]>(() => {
    const counts = Map.groupBy(this.items(), (item) => this.names.goal(item)?.id ?? null);
    const all: GoalCount[] = this.names.openGoals().map((goal) => ({ goal, count: counts.get(goal.id)?.length ?? 0 }));
    const open = new Set(all.map(({ goal }) => goal?.id));
    const without = this.items().filter((item) => !open.has(this.names.goal(item)?.id)).length;
    return without > 0 || all.length === 0 ? [...all, { goal: null, count: without }] : all;
  });

  /** Whether it is one of those that stand out. */
  isPicked(item: BacklogItem): boolean {
    const picked = this.picked();
    if (picked === null) return true;
    const goal = this.names.goal(item);
    return picked === 'none' ? goal === undefined : String(goal?.number) === picked;
  }

  pointOf(id: string): MatrixPoint | undefined {
    return this.points().find(({ item }) => item.id === id);
  }

  /** The other axis changes places with it where it was that one. */
  choose(which: 'up' | 'across', id: string): void {
    const [up, across] = [this.up().id, this.across().id];
    const next = which === 'up' ? { up: id, across: id === across ? up : across } : { across: id, up: id === up ? across : up };
    this.look({ up: next.up === COST_OF_DELAY_AXIS.id ? null : next.up, across: next.across === ESTIMATE_AXIS.id ? null : next.across });
  }

  bySize(size: BubbleSize): void {
    this.look({ size: size === 'none' ? null : size });
  }

  turnTable(): void {
    this.look({ as: this.isTable() ? null : 'table' });
  }

  /** A second time all stand out again. */
  pick(goal: Goal | null): void {
    const name = goal === null ? 'none' : String(goal.number);
    this.look({ goal: this.picked() === name ? null : name });
  }

  private axisIn(which: 'up' | 'across', otherwise: MatrixAxis): MatrixAxis {
    const asked = this.axes().find(({ id }) => id === this.params()[which]);
    return asked !== undefined && !(which === 'across' && asked === this.up()) ? asked : otherwise;
  }

  private look(queryParams: Params): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
