import { Injectable, inject } from '@angular/core';
import type { BacklogItem, Member } from '@ordo/contract';
import type { Day } from '@ordo/domain';
import { ItemNames, type NamedStatus } from '../shell/lent-by-backlog';
import { ProductStore } from '../store/product-store';
import { SprintWords } from './sprint-words';

/** How what is in a sprint reads; its days and points as `SprintWords` says them. */
@Injectable()
export class SprintNames {
  private readonly items = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly words = inject(SprintWords);

  /** The columns of a board. */
  readonly statuses = this.items.statuses;

  status(id: string): NamedStatus | undefined {
    return this.statuses().find((status) => status.id === id);
  }

  isDone(item: Pick<BacklogItem, 'status'>): boolean {
    return this.items.isDone(item);
  }

  key(item: BacklogItem): string {
    return this.items.key(item);
  }

  day(day: Day): string {
    return this.words.day(day);
  }

  points(points: number): string {
    return this.words.points(points);
  }

  person(id: string | null): Member | undefined {
    return id === null ? undefined : this.store.membersById().get(id);
  }

  epic(item: BacklogItem): BacklogItem | undefined {
    return this.items.epic(item);
  }
}
