import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { EVERYTHING, evaluateFilter, isFiltering, openBlockers, parseFilter, resolveFilter, type FilterContext, type ItemFacts } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';

/** Answers whether an item passes a filter that was written out, as the API would answer. */
@Injectable()
export class WrittenFilter {
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);
  private readonly watching = inject(Watching);

  private readonly parents = computed(() => new Set(this.store.items().map(({ parentId }) => parentId)));
  private readonly linked = computed(() => {
    const items = this.store.itemsById();
    return new Set(this.store.links().flatMap(({ fromId, toId }) => (items.has(fromId) && items.has(toId) ? [fromId, toId] : [])));
  });
  private readonly waiting = computed(() => {
    const done = new Set(this.store.statuses().flatMap(({ id, category }) => (category === 'done' ? [id] : [])));
    return openBlockers(
      (id) => this.store.itemsById().get(id),
      this.store.links(),
      ({ status }) => done.has(status),
    );
  });

  /** Null for a text that narrows nothing, or cannot be read: then everything is shown. */
  passes(text: string): ((item: BacklogItem) => boolean) | null {
    const filter = parseFilter(text).filter ?? EVERYTHING;
    return isFiltering(filter) ? evaluateFilter(resolveFilter(filter, this.context()), this.facts()) : null;
  }

  private context(): FilterContext {
    const product = this.store.product();
    const numbers = new Map(this.store.items().map(({ number, id }) => [number, id]));
    return {
      productKey: product?.key ?? '',
      myId: this.session.me()?.id ?? null,
      now: Date.now(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      statuses: this.store.statuses(),
      labels: this.store.labels(),
      members: this.store.members(),
      sprints: this.store.sprints(),
      goals: this.store.goals(),
      steps: this.store.steps(),
      releases: this.store.releases(),
      readyRules: product?.readyRules ?? [],
      idOfNumber: (number) => numbers.get(number),
    };
  }

  private facts(): ItemFacts {
    const [parents, linked, waiting] = [this.parents(), this.linked(), this.waiting()];
    const [counts, items] = [this.store.commentCounts(), this.store.itemsById()];
    return {
      hasChildren: (id) => parents.has(id),
      hasComments: (id) => (counts.get(id) ?? 0) > 0,
      hasLinks: (id) => linked.has(id),
      watchersOf: (id) => this.watching.watchersOf(id),
      waitsForOthers: (id) => waiting.has(id),
      parentOf: (id) => items.get(id)?.parentId,
    };
  }
}
