import { Injectable, computed, inject, signal } from '@angular/core';
import { suggestOrder, type Edge, type Score } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { ScoresView, type ScoreRow } from './scores-view';

/** How many of the first places robustness is asked about. */
export const TOP = 10;

/** One item where the score would put it. */
export interface SuggestedRow {
  readonly row: ScoreRow;
  /** Places among the items that are open, the first being 1. */
  readonly from: number;
  readonly to: number;
  readonly isKept: boolean;
}

/** The order that a framework suggests for the items that are open; nothing moves until it is applied. */
@Injectable()
export class OrderByScore {
  private readonly store = inject(ProductStore);
  private readonly table = inject(ScoresView);

  readonly keepsDependencies = signal(true);
  /** Items that are to stay where they are. */
  readonly kept = signal<ReadonlySet<string>>(new Set());
  private readonly edges = computed<readonly Edge[]>(() =>
    this.store.links().flatMap(({ type, fromId, toId }): Edge[] => (type === 'blocks' ? [[fromId, toId]] : [])),
  );
  private readonly suggested = computed(() =>
    suggestOrder(
      this.table.inOrder().map(({ item, score }) => ({ id: item.id, score: scoreIn(score) })),
      { pinned: this.kept(), before: this.keepsDependencies() ? this.edges() : [] },
    ),
  );
  /** As they would stand. */
  readonly rows = computed<readonly SuggestedRow[]>(() => {
    const today = new Map(this.table.inOrder().map((row, index) => [row.item.id, { row, from: index + 1 }]));
    return this.suggested().order.flatMap((id, index) => {
      const now = today.get(id);
      return now ? [{ ...now, to: index + 1, isKept: this.kept().has(id) }] : [];
    });
  });
  readonly moving = computed<readonly string[]>(() => this.suggested().moves.map(({ id }) => id));

  turn(id: string): void {
    this.kept.update((kept) => (kept.has(id) ? new Set([...kept].filter((one) => one !== id)) : new Set([...kept, id])));
  }

  /** As one change. */
  apply(): void {
    this.store.execute({ kind: 'item.order', items: [...this.moving()] }).catch(() => undefined);
  }
}

function scoreIn(score: Score): number | null {
  return score.kind === 'scored' ? score.score : null;
}
