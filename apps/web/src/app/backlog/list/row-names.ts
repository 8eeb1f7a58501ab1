import { Injectable, computed, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { isItem, type BacklogLine } from '../adding';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';

/** The whole of a row in one sentence, for who hears it. */
@Injectable()
export class RowNames {
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly view = inject(BacklogView);

  /** "4. CYC-151, Suggest the nearest station, feature, In progress, 5 points, Joachim Brandt". A new function whenever names have changed. */
  readonly nameOf = computed(() => {
    this.language.current();
    return (item: BacklogLine): string => {
      if (!isItem(item)) return '';
      const parts = [
        this.names.key(item),
        item.title,
        this.language.t(`shell.type.${item.type}`),
        this.names.status(item)?.label,
        item.estimate === null ? undefined : this.language.t('backlog.points.long', { points: item.estimate }),
        this.names.assignee(item)?.name,
        this.names.epic(item)?.title,
        ...this.names.labelsOf(item).map(({ name }) => `#${name}`),
      ];
      return `${this.view.rankOf(item.id)}. ${parts.filter(Boolean).join(', ')}`;
    };
  });
}
