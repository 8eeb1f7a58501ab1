import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { BacklogItem } from '@ordo/contract';
import { knownPace, refinementQueue, type QueuedItem } from '@ordo/domain';
import { PastVelocity } from '../../store/past-velocity';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { horizonIn, horizonParams, type Horizon } from '../horizon';
import { ItemReadiness } from './item-readiness';

/** One row of the queue. */
export interface QueueLine extends QueuedItem<BacklogItem> {
  id: string;
}

/** What the refinement screen shows: what is not ready, by how much it matters. How far it looks ahead is in the address. */
@Injectable()
export class RefinementView {
  private readonly readiness = inject(ItemReadiness);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly store = inject(ProductStore);
  private readonly velocities = inject(PastVelocity);
  private readonly view = inject(BacklogView);
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  readonly horizon = computed<Horizon>(() => horizonIn(this.params()));
  /** What the last sprints completed or, as long as they are too few, what the owner stated. */
  readonly pace = computed(() =>
    knownPace(
      this.velocities.all().map(({ completed }) => completed),
      this.store.product()?.pace ?? null,
    ),
  );
  readonly isPaceAwaited = this.velocities.isAwaited;
  readonly queue = computed(() =>
    refinementQueue(
      this.store.items().filter((item) => this.readiness.isRefinable(item)),
      {
        readinessOf: (item: BacklogItem) => this.readiness.of(item),
        pace: this.pace(),
        sprints: Number(this.horizon()),
      },
    ),
  );
  readonly lines = computed<readonly QueueLine[]>(() => this.queue().entries.map((entry) => ({ ...entry, id: entry.item.id })));

  /** The line that commands act on: the one with the focus or, when it has left the queue, the one that took its place. */
  private readonly place = linkedSignal<{ lines: readonly QueueLine[]; active: string | null }, { id: string | null; index: number }>({
    source: () => ({ lines: this.lines(), active: this.view.active() }),
    computation: ({ lines, active }, previous) => {
      const index = lines.findIndex(({ id }) => id === active);
      if (index >= 0) return { id: active, index };
      const next = Math.min(previous?.value.index ?? 0, lines.length - 1);
      return { id: active === null ? null : (lines[next]?.id ?? null), index: Math.max(0, next) };
    },
  });
  readonly active = computed(() => this.place().id);
  /** The open item before the one with the focus: its sheet stays when it has left the queue. */
  readonly target = computed<BacklogItem | undefined>(() => this.store.itemsById().get(this.view.openedId() ?? this.active() ?? ''));

  look(horizon: Horizon): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: horizonParams(horizon), queryParamsHandling: 'merge' });
  }

  /** Beside the open item, or beside where it stood before it was ready. */
  neighbour(by: 1 | -1): BacklogItem | undefined {
    const opened = this.view.openedId();
    const at = this.lines().findIndex(({ id }) => id === opened);
    const { index } = this.place();
    return this.lines()[at >= 0 ? at + by : by > 0 ? index : index - 1]?.item;
  }
}
