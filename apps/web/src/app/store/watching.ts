import { computed, inject, Injectable } from '@angular/core';
import type { Change } from '@ordo/contract';
import { ProductStore } from './product-store';
import { Session } from './session';

/** Who hears of which items. */
@Injectable()
export class Watching {
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);

  /** Ids of the people who watch an item, by its id. */
  private readonly byItem = computed(() => {
    const watchers = new Map<string, string[]>();
    for (const { itemId, memberId, isOn } of this.store.watches()) {
      if (isOn) watchers.set(itemId, [...(watchers.get(itemId) ?? []), memberId]);
    }
    return watchers;
  });
  /** Items that the person here watches. */
  readonly own = computed<ReadonlySet<string>>(() => {
    const me = this.session.me()?.id;
    return new Set(this.store.watches().flatMap(({ itemId, memberId, isOn }) => (isOn && memberId === me ? [itemId] : [])));
  });

  watchersOf(itemId: string): readonly string[] {
    return this.byItem().get(itemId) ?? [];
  }

  /** All of them, or none. */
  watch(items: readonly string[], isOn: boolean): Promise<Change> {
    return this.store.execute({ kind: 'item.watch', items: [...items], isOn, memberId: this.session.me()?.id ?? '' });
  }
}
