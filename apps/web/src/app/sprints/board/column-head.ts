import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Icon, IconButton, StatusIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';
import type { BoardColumn } from './board-view';

/** The head of a column: which status, how much is in it, and how much may be. */
@Component({
  selector: 'ordo-column-head',
  imports: [Icon, IconButton, StatusIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-status-icon [status]="column().status.id" [category]="column().status.category" />
    <h3 class="trunc">{{ column().status.label }}</h3>
    <span class="points num">{{ names.points(column().points) }}</span>
    <span class="room"></span>
    <span class="count num" [class.over]="column().isOver">
      @if (column().isOver) { <ordo-icon name="alert" [size]="13" /> }
      {{ count() }}
    </span>
    @if (mayAdd()) { <button type="button" ordoIconButton icon="plus" [small]="true" [label]="language.t('board.add.to', { status: column().status.label })" (click)="added.emit()"></button> }
  `,
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-7); min-height: var(--column-head); padding: 0 var(--s-12); min-width: 0; }
      button { margin-right: calc(-1 * var(--s-4)); }
      h3 { font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); }
      .points, .count { color: var(--text-3); font-size: var(--fs-12); line-height: var(--lh-12); }
      .room { flex: 1; }
      .count { display: inline-flex; align-items: center; gap: var(--s-4); color: var(--text-2); }
      .over { color: var(--over-text); font-weight: var(--w-medium); }
    }
  `,
})
export class ColumnHead {
  readonly column = input.required<BoardColumn>();
  readonly mayAdd = input(false);
  readonly added = output<void>();
  protected readonly names = inject(SprintNames);
  protected readonly language = inject(Language);
  protected readonly count = computed(() => {
    const { count, limit } = this.column();
    return limit === null ? this.language.number(count) : this.language.t('board.limit', { count, limit });
  });
}
