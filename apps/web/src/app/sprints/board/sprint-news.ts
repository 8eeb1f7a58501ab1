import { Injectable, computed, inject, signal } from '@angular/core';
import type { Change } from '@ordo/contract';
import { addDays, dayOf, sprintEvents, startOfDay, type SprintEvent } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { followProduct } from '../follow-product';
import { OpenedSprint } from '../opened-sprint';

/** A card that is in another column than before. */
export interface CardMove {
  itemId: string;
  from: string;
  to: string;
  at: string;
  byId: string;
}

/** Pages of the history that are read at most. */
const PAGES = 20;

/** What happened in the sprint since the beginning of yesterday, from the log. */
@Injectable()
export class SprintNews {
  private readonly opened = inject(OpenedSprint);
  private readonly store = inject(ProductStore);
  private readonly changes = signal<readonly Change[] | null>(null);

  private readonly events = computed<readonly SprintEvent[]>(() => sprintEvents([...(this.changes() ?? [])].reverse(), this.store.statuses()));
  /** False until the log was read, and while it cannot be. */
  readonly isKnown = computed(() => this.changes() !== null);
  /** The latest move of each card that is in the sprint and not where it was; the latest first. */
  readonly moves = computed<readonly CardMove[]>(() => {
    const inSprint = new Set(this.opened.items().map(({ id }) => id));
    const byItem = new Map<string, CardMove>();
    for (const event of this.events()) {
      if (event.kind !== 'moved' || event.before === null || !inSprint.has(event.itemId)) continue;
      const from = byItem.get(event.itemId)?.from ?? event.before;
      byItem.delete(event.itemId);
      byItem.set(event.itemId, { itemId: event.itemId, from, to: event.status, at: event.at, byId: event.actorId });
    }
    return [...byItem.values()].filter(({ from, to }) => from !== to).reverse();
  });

  constructor() {
    const running = computed(() => (this.opened.sprint()?.state === 'active' ? (this.opened.sprint()?.id ?? null) : null));
    followProduct(running, () => this.read());
  }

  private async read(): Promise<void> {
    const zone = this.store.product()?.calendar.timeZone ?? 'UTC';
    const since = startOfDay(addDays(dayOf(Date.now(), zone), -1), zone);
    const read: Change[] = [];
    try {
      let cursor: string | null = null;
      for (let page = 0; page < PAGES; page++) {
        const answer = await this.store.history(null, cursor);
        read.push(...answer.changes.filter(({ at }) => Date.parse(at) >= since));
        cursor = answer.cursor;
        if (cursor === null || answer.changes.some(({ at }) => Date.parse(at) < since)) break;
      }
      this.changes.set(read);
    } catch {
      // Away: what was known stays; the next change asks again.
    }
  }
}
