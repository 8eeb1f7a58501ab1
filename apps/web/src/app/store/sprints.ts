import { computed, inject, Injectable } from '@angular/core';
import type { BacklogItem, Change, CompleteSprint, CreateSprint, EditSprint, MoveItems, Sprint } from '@ordo/contract';
import { isOver, type Place } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ProductStore } from './product-store';

/** The sprints of the product, and what one does with them. */
@Injectable()
export class Sprints {
  private readonly store = inject(ProductStore);

  /** By their first day; also those that are over. */
  readonly all = this.store.sprints;
  /** The one that runs. */
  readonly active = computed<Sprint | null>(() => this.all().find(({ state }) => state === 'active') ?? null);
  readonly planned = computed<readonly Sprint[]>(() => this.all().filter(({ state }) => state === 'planned'));
  /** Oldest first. */
  readonly completed = computed<readonly Sprint[]>(() => this.all().filter(({ state }) => state === 'completed'));
  /** Sprints that something can still be planned into. */
  readonly open = computed<readonly Sprint[]>(() => this.all().filter(({ state }) => !isOver(state)));

  byId(id: string): Sprint | undefined {
    return this.all().find((sprint) => sprint.id === id);
  }

  /** What is in a sprint, in the order of the backlog. */
  itemsIn(id: string): readonly BacklogItem[] {
    return this.store.items().filter(({ sprintId }) => sprintId === id);
  }

  create(sprint: CreateSprint): Promise<Change> {
    return this.store.execute({ kind: 'sprint.create', sprint: { ...sprint, id: sprint.id ?? uuid() } });
  }

  edit(id: string, set: EditSprint): Promise<Change> {
    return this.store.execute({ kind: 'sprint.edit', id, set, ...this.store.basis('sprint', id, Object.keys(set)) });
  }

  /** Takes items in together, as one change. */
  plan(id: string, items: readonly string[], place?: Place): Promise<Change> {
    return this.store.execute({ kind: 'sprint.plan', id, items: [...items], ...(place && { place }) });
  }

  /** Freezes what was promised and what done means. Refused with `sprint-already-active` while another one runs. */
  start(id: string): Promise<Change> {
    return this.store.execute({ kind: 'sprint.start', id });
  }

  complete(id: string, close: CompleteSprint): Promise<Change> {
    return this.store.execute({ kind: 'sprint.complete', id, ...close });
  }

  cancel(id: string): Promise<Change> {
    return this.store.execute({ kind: 'sprint.cancel', id });
  }

  /** Between sprints, on the board, in the order. With `expected` it is refused with `item-moved-elsewhere` when an item is no longer there. */
  move(move: MoveItems): Promise<Change> {
    return this.store.execute({ kind: 'item.move', ...move });
  }
}
