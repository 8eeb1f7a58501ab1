import { computed, inject, Injectable } from '@angular/core';
import type {
  BacklogItem,
  Change,
  CompleteSprint,
  CreateSprint,
  EditCalendar,
  EditSprint,
  FlowReport,
  MoveItems,
  Product,
  Sprint,
  SprintChance,
  SprintReport,
  VelocityReport,
  WipLimitSent,
} from '@ordo/contract';
import { isOver, type Cadence, type Day, type DoneRule, type Place, type ServiceLevel } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ApiClient } from './api-client';
import { ProductStore } from './product-store';

/** The sprints of the product, and what one does with them. */
@Injectable()
export class Sprints {
  private readonly store = inject(ProductStore);
  private readonly api = inject(ApiClient);

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

  /** Takes items in together, as one change. `override`: why, though a column is full. */
  plan(id: string, items: readonly string[], { place, override }: { place?: Place | undefined; override?: string | undefined } = {}): Promise<Change> {
    return this.store.execute({ kind: 'sprint.plan', id, items: [...items], ...(place && { place }), ...(override !== undefined && { override }) });
  }

  /** Freezes what was promised and what done means. Refused with `sprint-already-active` while another one runs. */
  start(id: string): Promise<Change> {
    return this.store.execute({ kind: 'sprint.start', id });
  }

  complete(id: string, close: CompleteSprint): Promise<Change> {
    const items = close.items?.map(({ done, ...item }) => ({ ...item, ...(done && { done: { ...done, id: done.id ?? uuid() } }) }));
    return this.store.execute({ kind: 'sprint.complete', id, ...close, ...(items && { items }) });
  }

  cancel(id: string): Promise<Change> {
    return this.store.execute({ kind: 'sprint.cancel', id });
  }

  /** Between sprints, on the board, in the order. With `expected` it is refused with `item-moved-elsewhere` when an item is no longer there. */
  move(move: MoveItems): Promise<Change> {
    return this.store.execute({ kind: 'item.move', ...move });
  }

  /** Working days, holidays and time zone. */
  editCalendar(calendar: EditCalendar): Promise<Change> {
    const { id, version, calendar: before } = this.product();
    return this.store.execute({ kind: 'product.edit-calendar', id, calendar, base: { calendar: before }, version });
  }

  /** Null: nobody says any more. */
  editCadence(cadence: Cadence | null): Promise<Change> {
    const { id, version, cadence: before } = this.product();
    return this.store.execute({ kind: 'product.edit-cadence', id, cadence, base: { cadence: before }, version });
  }

  /** Null: nobody says any more. */
  editServiceLevel(serviceLevel: ServiceLevel | null): Promise<Change> {
    const { id, version, serviceLevel: before } = this.product();
    return this.store.execute({ kind: 'product.edit-service-level', id, serviceLevel, base: { serviceLevel: before }, version });
  }

  /** The whole Definition of Done, in order. */
  editDoneRules(rules: readonly DoneRule[]): Promise<Change> {
    const { id, version, doneRules } = this.product();
    return this.store.execute({ kind: 'product.edit-done-rules', id, rules: [...rules], base: { doneRules }, version });
  }

  /** All limits of the board. */
  editWipLimits(limits: readonly WipLimitSent[]): Promise<Change> {
    const { id, version, wipLimits } = this.product();
    return this.store.execute({ kind: 'product.edit-wip-limits', id, limits: [...limits], base: { wipLimits }, version });
  }

  /** Of a sprint that has begun. One that is over never changes. */
  report(id: string): Promise<SprintReport> {
    return this.api.get(`${this.path()}/sprints/${id}/report`);
  }

  /** Of the sprint that runs. */
  chance(id: string): Promise<SprintChance> {
    return this.api.get(`${this.path()}/sprints/${id}/chance`);
  }

  velocity(last = 8): Promise<VelocityReport> {
    return this.api.get(`${this.path()}/sprints/velocity?last=${last}`);
  }

  /** The last 90 days, unless others are asked for. */
  flow(days: { from?: Day; to?: Day } = {}): Promise<FlowReport> {
    return this.api.get(`${this.path()}/flow?${new URLSearchParams({ ...days })}`);
  }

  private product(): Product {
    const product = this.store.product();
    if (product === null) throw new Error('No product is open');
    return product;
  }

  private path(): string {
    return `products/${encodeURIComponent(this.product().key)}`;
  }
}
