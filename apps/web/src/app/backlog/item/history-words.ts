import { Injectable, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import type { ChangedProperty, HistoryLine } from './history-lines';

/** Says in words what the log tells in ids. */
@Injectable()
export class HistoryWords {
  private readonly store = inject(ProductStore);
  private readonly names = inject(ItemNames);
  private readonly language = inject(Language);

  person(id: string): string {
    return this.store.membersById().get(id)?.name ?? this.language.t('item.history.somebody');
  }

  line(line: HistoryLine, isUndo: boolean): string {
    const text = this.plainly(line);
    return isUndo && line.what !== 'restored' ? this.language.t('item.history.undone', { text }) : text;
  }

  private plainly(line: HistoryLine): string {
    if (line.what === 'changed') {
      return this.language.t('item.history.changed', {
        property: this.language.t(`item.history.property.${line.property}`),
        from: this.value(line.property, line.from),
        to: this.value(line.property, line.to),
      });
    }
    if (line.what === 'labels')
      return this.language.t('item.history.labels', {
        labels: [...line.added.map((id) => `+ ${this.label(id)}`), ...line.removed.map((id) => `− ${this.label(id)}`)].join(', '),
      });
    return this.language.t(`item.history.${line.what}`);
  }

  private value(property: ChangedProperty, value: unknown): string {
    if (value === null || value === undefined) return this.language.t('item.history.nothing');
    const id = String(value);
    switch (property) {
      case 'status':
        return this.names.status({ status: id })?.label ?? id;
      case 'refinement':
        return this.language.t(`backlog.refinement.${id}`);
      case 'type':
        return this.language.t(`shell.type.${id}`);
      case 'estimate':
        return this.names.points(Number(value));
      case 'assigneeId':
        return this.person(id);
      case 'parentId':
        return this.store.itemsById().get(id)?.key ?? this.language.t('item.history.gone');
      case 'title':
      case 'blockedReason':
        return id;
    }
  }

  private label(id: string): string {
    const name = this.store.labelsById().get(id)?.name;
    return name === undefined ? this.language.t('item.history.gone') : `#${name}`;
  }
}
