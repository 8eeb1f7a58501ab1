import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { askOf, formatFilter, type Grouping } from '@ordo/domain';
import { Button, Icon, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { GROUPING_CHOICES, groupingKey } from '../look/look-names';
import { SortChoice } from '../look/sort-choice';
import { CHIP_FIELDS, FIELD_ICONS, FilterNames, type ChipField } from './filter-names';
import { FilterLine } from './filter-line';
import { FilterPicker } from './filter-picker';

/** On a phone: everything that the list can be narrowed to, grouped and sorted by. It follows at once. */
@Component({
  selector: 'ordo-filter-sheet',
  imports: [Button, FilterLine, FilterPicker, Icon, Select, SortChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filter-sheet.html',
  styleUrl: './filter-sheet.css',
})
export class FilterSheet {
  protected readonly t = inject(Language).t;
  protected readonly view = inject(BacklogView);
  protected readonly names = inject(FilterNames);
  protected readonly dialog = inject(DialogRef);

  protected readonly fields = CHIP_FIELDS;
  protected readonly icons = FIELD_ICONS;
  protected readonly open = signal<ChipField | null>(null);
  protected readonly isWriting = signal(false);
  private readonly asks = computed(() => this.view.parts().map(askOf));
  /** What no line of a field shows. */
  protected readonly rest = computed(() =>
    this.view
      .parts()
      .filter((_, part) => {
        const ask = this.asks()[part];
        const isLine = ask != null && this.fields.some((field) => field === ask.field && this.partOf(field) === part);
        return !isLine && part !== this.view.textPart();
      })
      .map(formatFilter)
      .join(' '),
  );
  protected readonly groupings = computed<PickerOption<Grouping | null>[]>(() =>
    GROUPING_CHOICES.map((value) => ({ value, label: this.t(groupingKey(value)) })),
  );

  protected partOf(field: ChipField): number | null {
    const part = this.asks().findIndex((ask) => ask?.field === field);
    return part < 0 ? null : part;
  }

  protected valueOf(field: ChipField): string {
    const ask = this.asks()[this.partOf(field) ?? -1];
    return ask ? this.names.value(ask) : '';
  }

  protected turn(field: ChipField): void {
    this.open.update((open) => (open === field ? null : field));
  }
}
