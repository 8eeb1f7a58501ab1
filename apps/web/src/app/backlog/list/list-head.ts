import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { parseSorting, type Column, type SortField } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { ListColumns } from './list-columns';
import { ListScores } from './list-scores';

interface Head {
  column: Column | 'title' | 'comments';
  /** Key of its text. */
  label: string;
  sort?: SortField;
  /** Nothing is seen but what it is sorted by. */
  isBare?: boolean;
  place?: 'middle' | 'end' | 'comments' | 'day' | 'goal' | 'score';
}

const HEADS: readonly Head[] = [
  { column: 'type', label: 'backlog.property.type', isBare: true },
  { column: 'key', label: 'backlog.column.key', sort: 'key' },
  { column: 'title', label: 'backlog.column.item', sort: 'title' },
  { column: 'status', label: 'backlog.property.status', sort: 'status' },
  { column: 'comments', label: 'talk.column', isBare: true, place: 'comments' },
  { column: 'goal', label: 'backlog.property.goals', place: 'goal' },
  { column: 'score', label: 'backlog.column.score', sort: 'score', place: 'score' },
  { column: 'estimate', label: 'backlog.column.points', sort: 'estimate', place: 'middle' },
  { column: 'assignee', label: 'backlog.property.assignee', isBare: true },
  { column: 'created', label: 'backlog.column.created', sort: 'created', place: 'day' },
  { column: 'updated', label: 'backlog.column.updated', sort: 'updated', place: 'day' },
];

/** The names of the columns, which stay above the rows. A press sorts by one: up, down, and back to the order. The display menu does the same for the keyboard. */
@Component({
  selector: 'ordo-list-head',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="columnheader"><span class="sr">{{ t('backlog.column.select') }}</span></span>
    <span role="columnheader" class="end"><span aria-hidden="true">#</span><span class="sr">{{ t('backlog.column.rank') }}</span></span>
    @for (head of heads(); track head.column) {
      <span role="columnheader" [class]="head.place ?? ''" [attr.aria-sort]="head.order">
        @if (head.sort; as field) {
          <button type="button" tabindex="-1" [attr.title]="t('backlog.sorted.by', { field: t('backlog.sort.' + field) })" (click)="sort(field)">
            {{ (head.column === 'score' && scores.name()) || t(head.label) }}@if (head.order) { <ordo-icon [name]="head.order === 'descending' ? 'arrow-down' : 'arrow-up'" [size]="12" /> }
          </button>
        } @else if (head.isBare) {
          <span class="sr">{{ t(head.label) }}</span>
        } @else {
          {{ t(head.label) }}
        }
      </span>
    }
    <span role="columnheader"><span class="sr">{{ t('backlog.column.menu') }}</span></span>
  `,
  host: { role: 'row', 'aria-rowindex': '1' },
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: var(--backlog-columns); align-items: center; column-gap: var(--s-6); min-height: var(--s-28); padding: 0 var(--s-14) 0 var(--s-6); flex: none;
        font-size: var(--fs-11); line-height: var(--lh-11); color: var(--text-3); border-bottom: 1px solid var(--border); background: var(--surface); }
      .end { text-align: right; }
      .middle { justify-self: center; }
      button { display: inline-flex; align-items: center; gap: var(--s-2); min-height: var(--s-24); margin: 0 calc(-1 * var(--s-4)); padding: 0 var(--s-4); border-radius: var(--r-5); color: inherit; font: inherit; white-space: nowrap; }
      button:hover { background: var(--hover); color: var(--text); }
      [aria-sort] button { color: var(--text); font-weight: var(--w-semibold); }
      @media (max-width: 1023.98px) { .comments, .day, .goal, .score { display: none; } }
    }
  `,
})
export class ListHead {
  protected readonly t = inject(Language).t;
  private readonly columns = inject(ListColumns);
  protected readonly scores = inject(ListScores);
  private readonly view = inject(BacklogView);
  private readonly sorting = computed(() => parseSorting(this.view.sorting() ?? ''));
  protected readonly heads = computed(() => {
    const [shown, sorting] = [this.columns.shown(), this.sorting()];
    const isShown = ({ column }: Head): boolean => column === 'title' || column === 'comments' || shown.has(column);
    return HEADS.filter(isShown).map((head) => ({
      ...head,
      order: sorting?.by === head.sort && sorting ? (sorting.isDescending ? 'descending' : 'ascending') : null,
    }));
  });

  protected sort(field: SortField): void {
    const now = this.sorting();
    // What scores highest is what one looks for.
    const [first, then] = field === 'score' ? [`-${field}`, field] : [field, `-${field}`];
    const isThis = now?.by === field;
    this.view.show({ sorting: !isThis ? first : this.view.sorting() === first ? then : null });
  }
}
