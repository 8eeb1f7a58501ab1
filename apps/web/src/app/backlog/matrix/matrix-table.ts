import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { GoalGlyph, Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { ScoreWords } from '../scores/score-words';
import { MatrixView, type MatrixPoint } from './matrix-view';
import { MatrixWords } from './matrix-words';

const COLUMNS = ['key', 'item', 'goal', 'up', 'across', 'score', 'quadrant'] as const;
type Column = (typeof COLUMNS)[number];

const NUMBERS: ReadonlySet<Column> = new Set<Column>(['up', 'across', 'score']);

/** The matrix as rows: the same items, figures and quarters, sorted by any of them. */
@Component({
  selector: 'ordo-matrix-table',
  imports: [GoalGlyph, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table [attr.aria-label]="t('matrix.title')">
      <thead>
        <tr>
          @for (column of columns; track column) {
            <th scope="col" [class.num]="isNumber(column)" [attr.aria-sort]="sorting().column === column ? (sorting().isDown ? 'descending' : 'ascending') : null">
              <button type="button" (click)="sort(column)">{{ head(column) }} @if (sorting().column === column) { <ordo-icon [name]="sorting().isDown ? 'arrow-down' : 'arrow-up'" [size]="12" /> }</button>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (point of rows(); track point.item.id) {
          <tr [class.faint]="!view.isPicked(point.item)">
            <td class="key num">{{ names.key(point.item) }}</td>
            <th scope="row"><button type="button" (click)="opened.emit(point.item)">{{ point.item.title }}</button></th>
            <td>@if (point.goal; as goal) { <ordo-goal-glyph [shape]="goal.shape" [hue]="goal.hue" /> {{ goal.name }} }</td>
            <td class="num">{{ words.figure(view.up(), point.up) }}</td>
            <td class="num">{{ words.figure(view.across(), point.across) }}</td>
            <td class="num">{{ words.score(point.score) }}</td>
            <td>{{ point.quadrant ? words.quadrant(point.quadrant) : '' }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './matrix-table.css',
})
export class MatrixTable {
  readonly opened = output<BacklogItem>();
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  protected readonly view = inject(MatrixView);
  protected readonly words = inject(MatrixWords);
  private readonly scores = inject(ScoreWords);

  protected readonly columns = COLUMNS;
  protected readonly sorting = signal<{ column: Column; isDown: boolean }>({ column: 'score', isDown: true });
  protected readonly rows = computed(() => {
    const { column, isDown } = this.sorting();
    const collator = this.language.collator();
    const compare = (one: MatrixPoint, other: MatrixPoint): number => {
      const [a, b] = [this.valueOf(one, column), this.valueOf(other, column)];
      return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    };
    return this.view.points().toSorted((one, other) => (isDown ? compare(other, one) : compare(one, other)));
  });

  protected isNumber(column: Column): boolean {
    return NUMBERS.has(column);
  }

  protected head(column: Column): string {
    if (column === 'up' || column === 'across') return this.words.axis(this.view[column]());
    return column === 'score' ? this.scores.name(this.view.framework()) : this.t(`matrix.column.${column}`);
  }

  /** Numbers begin with the highest. */
  protected sort(column: Column): void {
    this.sorting.update((now) => ({ column, isDown: now.column === column ? !now.isDown : this.isNumber(column) }));
  }

  private valueOf({ item, goal, up, across, score, quadrant }: MatrixPoint, column: Column): string | number {
    return {
      key: item.number,
      item: item.title,
      goal: goal?.name ?? '',
      up,
      across,
      score: score ?? -1,
      quadrant: quadrant ? this.words.quadrant(quadrant) : '',
    }[column];
  }
}
