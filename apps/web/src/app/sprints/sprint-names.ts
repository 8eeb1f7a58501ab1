import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem, Member, Sprint, Status } from '@ordo/contract';
import { FIRST_STATUSES, type Day } from '@ordo/domain';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';

/** A column of a board. */
export interface BoardStatus extends Status {
  /** In the reader's language while the product calls it as it was first called. */
  label: string;
}

/** How what is in a sprint reads. */
@Injectable()
export class SprintNames {
  private readonly store = inject(ProductStore);
  private readonly language = inject(Language);

  readonly statuses = computed<readonly BoardStatus[]>(() => this.store.statuses().map((status) => ({ ...status, label: this.label(status) })));
  private readonly done = computed(() => new Set(this.store.statuses().flatMap(({ id, category }) => (category === 'done' ? [id] : []))));

  status(id: string): BoardStatus | undefined {
    return this.statuses().find((status) => status.id === id);
  }

  isDone({ status }: Pick<BacklogItem, 'status'>): boolean {
    return this.done().has(status);
  }

  /** A new item has no key until the server gave it one. */
  key(item: Pick<BacklogItem, 'key'>): string {
    return item.key || this.language.t('backlog.newKey');
  }

  points(points: number): string {
    return this.language.t('backlog.points.short', { points });
  }

  person(id: string | null): Member | undefined {
    return id === null ? undefined : this.store.membersById().get(id);
  }

  epic({ parentId }: Pick<BacklogItem, 'parentId'>): BacklogItem | undefined {
    return parentId === null ? undefined : this.store.itemsById().get(parentId);
  }

  /** `4 Dec`: a day of the calendar is the same day wherever one reads it. */
  day(day: Day): string {
    return this.language.date(`${day}T00:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  }

  span({ startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>): string {
    return this.language.t('board.span', { from: this.day(startsOn), to: this.day(endsOn) });
  }

  private label(status: Status): string {
    const first = FIRST_STATUSES.find(({ id, name }) => id === status.id && name === status.name);
    return first ? this.language.t(`backlog.status.${first.id}`) : status.name;
  }
}
