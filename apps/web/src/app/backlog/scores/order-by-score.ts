import { Injectable, computed, inject, signal } from '@angular/core';
import { suggestConfidently, type Edge, type Score } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { RobustnessRun } from './robustness-run';
import { ScoresView, type ScoreRow } from './scores-view';

/** How many of the first places robustness is asked about. */
export const TOP = 10;

/** One item where the score would put it. */
export interface SuggestedRow {
  readonly row: ScoreRow;
  /** Places among the items that are ordered, the first being 1. */
  readonly from: number;
  readonly to: number;
  /** Left out by hand. */
  readonly isKept: boolean;
}

/** The order that a framework suggests for what no running sprint holds; nothing moves until it is applied. */
@Injectable()
export class OrderByScore {
  private readonly store = inject(ProductStore);
  private readonly table = inject(ScoresView);
  private readonly run = inject(RobustnessRun);

  readonly keepsDependencies = signal(true);
  readonly keepsPins = signal(true);
  /** How sure a move has to be, 0 to 1. */
  readonly least = signal(0);
  /** Items that are to stay where they are, this time. */
  readonly kept = signal<ReadonlySet<string>>(new Set());

  private readonly running = computed(() => this.store.sprints().find(({ state }) => state === 'active')?.id);
  /** In today's order. */
  readonly open = computed<readonly ScoreRow[]>(() => this.table.inOrder().filter(({ item }) => item.sprintId === null || item.sprintId !== this.running()));
  readonly unscored = computed<readonly ScoreRow[]>(() => this.open().filter(({ score }) => score.kind !== 'scored'));
  /** How many of the first places are for items with a score: those without keep theirs. */
  readonly top = computed(
    () =>
      Math.min(TOP, this.open().length) -
      this.open()
        .slice(0, TOP)
        .filter(({ score }) => score.kind !== 'scored').length,
  );

  private readonly pinned = computed(() => {
    const pins = this.keepsPins() ? this.open().flatMap(({ item }) => (item.pin === null ? [] : [item.id])) : [];
    return new Set([...this.kept(), ...pins]);
  });
  private readonly edges = computed<readonly Edge[]>(() =>
    this.store.links().flatMap(({ type, fromId, toId }): Edge[] => (type === 'blocks' ? [[fromId, toId]] : [])),
  );
  private readonly suggested = computed(() =>
    suggestConfidently(
      this.open().map(({ item, score }) => ({ id: item.id, score: scoreIn(score) })),
      { pinned: this.pinned(), before: this.keepsDependencies() ? this.edges() : [] },
      this.run.byItem(),
      this.least(),
    ),
  );
  /** As they would stand. */
  readonly rows = computed<readonly SuggestedRow[]>(() => {
    const today = new Map(this.open().map((row, index) => [row.item.id, { row, from: index + 1 }]));
    return this.suggested().order.flatMap((id, index) => {
      const now = today.get(id);
      return now ? [{ ...now, to: index + 1, isKept: this.kept().has(id) }] : [];
    });
  });
  readonly moving = computed<readonly string[]>(() => this.suggested().moves.map(({ id }) => id));
  /** How many are not held back because too little speaks for their move. */
  readonly sure = computed(() => this.open().length - this.suggested().heldBack.length);
  /** Dependencies that stay the wrong way round. */
  readonly outOfOrder = computed(() => this.suggested().outOfOrder.length);

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
