import { Injectable, computed, inject } from '@angular/core';
import { COLUMNS, FIRST_COLUMNS, type Column } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';

/** Widths of what has a column of its own; epic and labels stand beside the title. */
const TRACKS: Partial<Record<Column, string>> = {
  type: 'var(--col-type)',
  key: 'max(var(--col-key), var(--key-letters, 7) * var(--letter))',
  status: 'var(--col-status)',
  goal: 'var(--col-goal)',
  score: 'var(--col-score)',
  estimate: 'var(--col-points)',
  assignee: 'var(--col-end)',
  created: 'var(--col-day)',
  updated: 'var(--col-day)',
};
const LEAD = ['var(--col-lead)', 'max(var(--col-rank), var(--rank-digits, 2) * var(--digit))'];
const END = 'var(--col-end)';

/** What the rows show, and where. */
@Injectable()
export class ListColumns {
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  /** A product without goals has no column for them. */
  readonly possible = computed<readonly Column[]>(() => COLUMNS.filter((column) => column !== 'goal' || this.store.goals().length > 0));
  readonly shown = computed<ReadonlySet<Column>>(() => {
    const chosen = this.view.look().columns ?? FIRST_COLUMNS;
    return new Set(this.possible().filter((column) => chosen.includes(column)));
  });
  /** Selection, rank, title, comments and menu are always there. */
  readonly count = computed(() => 5 + (Object.keys(TRACKS) as Column[]).filter((column) => this.shown().has(column)).length);
  /** The column of the title, from 1. */
  readonly ofTitle = computed(() => LEAD.length + 1 + this.tracks(['type', 'key']).length);
  readonly wide = computed(() => this.template(['status'], ['var(--col-comments)'], ['goal', 'score', 'estimate', 'assignee', 'created', 'updated']));
  /** Where there is no room for comments, goals and days. */
  readonly narrow = computed(() => this.template(['status'], [], ['estimate', 'assignee']));

  private template(before: Column[], comments: string[], after: Column[]): string {
    return [...LEAD, ...this.tracks(['type', 'key']), 'minmax(0, 1fr)', ...this.tracks(before), ...comments, ...this.tracks(after), END].join(' ');
  }

  private tracks(columns: readonly Column[]): string[] {
    return columns.flatMap((column) => (this.shown().has(column) ? [TRACKS[column] ?? ''] : []));
  }
}
