import { Injectable, computed, inject } from '@angular/core';
import { ITEM_TYPES, ME, NONE, type ChoiceName } from '@ordo/domain';
import type { PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';

export const CHOICES = ['type', 'status', 'label', 'assignee'] as const satisfies readonly ChoiceName[];

/** What each filter can be set to, in words. */
@Injectable()
export class FilterNames {
  private readonly t = inject(Language).t;
  private readonly names = inject(ItemNames);

  readonly options = computed<Record<ChoiceName, PickerOption[]>>(() => ({
    type: ITEM_TYPES.map((value) => ({ value, label: this.t(`shell.type.${value}`) })),
    status: this.names.statuses().map(({ id, label }) => ({ value: id, label })),
    label: [{ value: NONE, label: this.t('backlog.filter.noLabel') }, ...this.names.labels().map(({ id, name }) => ({ value: id, label: `#${name}` }))],
    assignee: [
      { value: ME, label: this.t('backlog.filter.me') },
      { value: NONE, label: this.t('backlog.assignee.none') },
      ...this.names.assignable().map(({ id, name }) => ({ value: id, label: name })),
    ],
  }));

  /** A value that is not there any more still filters, and says that it is unknown. */
  label(name: ChoiceName, value: string): string {
    return this.options()[name].find((option) => option.value === value)?.label ?? this.t('backlog.filter.unknown');
  }
}
