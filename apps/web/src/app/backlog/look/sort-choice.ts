import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SORT_FIELDS, formatSorting, parseSorting, type SortField } from '@ordo/domain';
import { Segments, Select, type PickerOption, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';

/** What the list is sorted by, and which way. */
@Component({
  selector: 'ordo-sort-choice',
  imports: [Segments, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-select [options]="fields()" [value]="sorting()?.by ?? null" (valueChange)="sortBy($event)" [label]="t('backlog.sort.label')" />
    @if (sorting(); as sorting) {
      <ordo-segments [small]="true" [segments]="directions()" [value]="sorting.isDescending ? 'down' : 'up'" (valueChange)="turn($event)" [label]="t('backlog.sort.way')" />
    }
  `,
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-6); width: 100%; }
      ordo-select { flex: 1; }
    }
  `,
})
export class SortChoice {
  protected readonly t = inject(Language).t;
  private readonly view = inject(BacklogView);
  protected readonly sorting = computed(() => parseSorting(this.view.sorting() ?? ''));
  protected readonly fields = computed<PickerOption<SortField | null>[]>(() => [
    { value: null, label: this.t('backlog.sort.order') },
    ...SORT_FIELDS.map((field) => ({ value: field, label: this.t(`backlog.sort.${field}`) })),
  ]);
  protected readonly directions = computed<Segment<'up' | 'down'>[]>(() => [
    { value: 'up', label: this.t('backlog.sort.up'), icon: 'arrow-up', iconOnly: true },
    { value: 'down', label: this.t('backlog.sort.down'), icon: 'arrow-down', iconOnly: true },
  ]);

  protected sortBy(by: SortField | null): void {
    this.view.show({ sorting: by && formatSorting({ by, isDescending: this.sorting()?.isDescending ?? false }) });
  }

  protected turn(way: 'up' | 'down'): void {
    const sorting = this.sorting();
    if (sorting) this.view.show({ sorting: formatSorting({ by: sorting.by, isDescending: way === 'down' }) });
  }
}
