import { computed, linkedSignal, signal, untracked, type Signal, type WritableSignal } from '@angular/core';
import type { BacklogItemDetail, Change, Comment } from '@ordo/contract';
import type { ApiClient } from '../api-client';
import type { Connection } from './connection';
import type { ProductModel } from '../model/product-model';
import { isRefusal, Unreachable } from '../refusal';
import type { OpenItem } from '../shown';
import type { ShownProduct } from './shown-product';

interface Entry {
  fetching: WritableSignal<'opening' | 'fetched' | 'failed' | 'missing'>;
  removed: WritableSignal<OpenItem['removed']>;
  item: Signal<OpenItem>;
}

/** Items whose sheets were opened: their descriptions are fetched once and then kept live by the changes. */
export class OpenItems {
  private readonly entries = new Map<string, Entry>();
  private latest: string | null = null;

  constructor(
    private readonly path: string,
    private readonly api: ApiClient,
    private readonly connection: Connection,
    private readonly model: ProductModel,
    private readonly shown: ShownProduct,
  ) {}

  open(id: string): Signal<OpenItem> {
    const entry = this.entries.get(id) ?? this.enter(id);
    this.latest = id;
    void this.fetch(id, entry);
    return entry.item;
  }

  /** Reads what was said about an item; changes keep it up to date from then on. */
  async fetchComments(id: string): Promise<void> {
    const comments = await this.api.get<Comment[]>(`${this.path}/items/${encodeURIComponent(id)}/comments`);
    this.model.takeComments(comments);
    this.shown.show(this.model);
  }

  /** A new snapshot knows no descriptions. */
  fetchAgain(): void {
    const entry = this.latest === null ? undefined : this.entries.get(this.latest);
    if (this.latest !== null && entry !== undefined) void this.fetch(this.latest, entry);
  }

  /** Notes who removed an open item. */
  follow(changes: readonly Change[]): void {
    for (const { revision, actorId, patches } of changes) {
      for (const { entity, id, after } of patches) {
        if (entity === 'item') this.entries.get(id)?.removed.set(after === null ? { revision, actorId } : null);
      }
    }
  }

  private enter(id: string): Entry {
    const fetching: Entry['fetching'] = signal('opening');
    const removed: Entry['removed'] = signal(null);
    const now = computed(
      () => ({
        item: this.shown.itemsById().get(id) ?? null,
        description: this.shown.descriptions().get(id) ?? null,
        fetching: fetching(),
        removed: removed(),
      }),
      {
        equal: (one, other) =>
          one.item === other.item && one.description === other.description && one.fetching === other.fetching && one.removed === other.removed,
      },
    );
    const item = linkedSignal<ReturnType<typeof now>, OpenItem>({
      source: now,
      computation: ({ item, description, fetching, removed }, previous) => {
        if (item === null && previous?.value.item) return { ...previous.value, state: 'removed', removed };
        return { state: description !== null ? 'ready' : fetching === 'fetched' ? 'opening' : fetching, item, description, removed: null };
      },
    });
    const entry: Entry = { fetching, removed, item };
    this.entries.set(id, entry);
    remember(entry);
    return entry;
  }

  private async fetch(id: string, entry: Entry): Promise<void> {
    while (!this.connection.isClosed && !this.model.shown.descriptions.has(id)) {
      this.model.expectDescription(id);
      try {
        const { description } = await this.api.get<BacklogItemDetail>(`${this.path}/items/${encodeURIComponent(id)}`);
        this.model.describe(id, description);
        this.shown.show(this.model);
        entry.fetching.set('fetched');
        remember(entry);
      } catch (error) {
        if (!(error instanceof Unreachable)) return entry.fetching.set(isRefusal(error, 'not-found') ? 'missing' : 'failed');
        entry.fetching.set('failed');
        await this.connection.pause(error.retryAfter);
      }
    }
  }
}

/** A signal that nobody reads would not know what it was before the item was removed. */
function remember({ item }: Entry): void {
  untracked(item);
}
