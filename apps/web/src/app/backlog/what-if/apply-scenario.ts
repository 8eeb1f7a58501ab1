import { Injectable, computed, inject, signal } from '@angular/core';
import type { SeenItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { Refusal } from '../../store/refusal';
import { WhatIf } from './what-if';

/** Makes a scenario so: order, scope and estimates as one change. */
@Injectable()
export class ApplyScenario {
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly whatIf = inject(WhatIf);

  /** Keys of what was changed since it was seen, so that nothing was applied; null: it is not so. */
  readonly changed = signal<readonly string[] | null>(null);
  /** How many items it touches. */
  readonly count = computed(() => this.touched().length + this.whatIf.outcome().added.length);
  readonly isTooMuch = computed(() => this.count() > LIMITS.itemsPerCommand);
  private readonly touched = computed(() => {
    const { runs, estimates, removed, added } = this.whatIf.outcome();
    const isNew = new Set(added.map(({ id }) => id));
    const ids = [...runs.flatMap((run) => run.ids), ...estimates.map(({ id }) => id), ...removed];
    return [...new Set(ids)].filter((id) => !isNew.has(id));
  });

  may(): boolean {
    return this.store.can('items.order');
  }

  apply(): void {
    const { runs, estimates, added, removed } = this.whatIf.outcome();
    const suppositions = this.whatIf.suppositions();
    const basis = this.touched().flatMap((id) => {
      const item = this.store.itemsById().get(id);
      return item ? [{ id, base: { estimate: item.estimate, rank: item.rank }, version: item.version }] : [];
    });
    const scenario = {
      placed: runs.map(({ ids, place }) => ({ items: [...ids], place })),
      added: added.map(({ id, title, estimate }) => ({ id, title, estimate })),
      estimates: estimates.map((one) => ({ ...one })),
      removed: [...removed],
    };
    this.changed.set(null);
    const told = this.language.t(this.whatIf.capacity() === 100 ? 'whatIf.applied' : 'whatIf.appliedNotCapacity', { count: this.count() });
    const sent = this.store.execute({ kind: 'scenario.apply', scenario, basis });
    this.whatIf.drop();
    this.undo.show(told);
    sent.catch((error: unknown) => {
      this.whatIf.recall(suppositions);
      const keys = keysIn(error);
      if (keys.length > 0) this.changed.set(keys);
      else this.refusals.show(error);
    });
  }
}

/** What somebody changed meanwhile. */
function keysIn(error: unknown): string[] {
  if (!(error instanceof Refusal) || !['item-moved-elsewhere', 'stale-version'].includes(error.code)) return [];
  const { current } = error.problem;
  return Array.isArray(current) ? (current as (SeenItem & { key: string })[]).map(({ key }) => key) : [];
}
