import { Injectable, inject } from '@angular/core';
import type { Place } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { SprintLines } from '../alignment/sprint-lines';
import { ItemNames } from '../item-names';
import { WhatIf, type Supposed } from './what-if';

/** How suppositions and sprints read. */
@Injectable()
export class WhatIfWords {
  private readonly language = inject(Language);
  private readonly lines = inject(SprintLines);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly whatIf = inject(WhatIf);

  supposition(one: Supposed): string {
    switch (one.kind) {
      case 'move':
        return this.language.t('whatIf.said.move', { items: this.keys(one.ids), place: this.place(one.place) });
      case 'order':
        return this.language.t('whatIf.said.order', { items: this.keys(one.ids) });
      case 'estimate':
        return this.language.t('whatIf.said.estimate', {
          item: this.key(one.id),
          before: this.names.points(this.store.itemsById().get(one.id)?.estimate ?? null),
          after: this.names.points(one.estimate),
        });
      case 'add':
        return this.language.t('whatIf.said.add', { title: one.item.title, points: this.names.points(one.item.estimate) });
      case 'remove':
        return this.language.t('whatIf.said.remove', { items: this.keys(one.ids) });
      case 'capacity':
        return this.language.t('whatIf.said.capacity', { share: this.language.number(one.factor, { style: 'percent' }) });
    }
  }

  /** Null: later than is looked at. */
  sprint(sprint: number | null): string {
    if (sprint === null) return this.language.t('whatIf.later');
    return this.lines.next()[sprint - 1]?.name ?? this.language.t('backlog.line.nth', { number: sprint });
  }

  /** A supposed item has a title only. */
  key(id: string): string {
    const item = this.store.itemsById().get(id);
    if (item) return this.names.key(item);
    const supposed = this.whatIf.suppositions().find((one) => one.kind === 'add' && one.item.id === id);
    return supposed?.kind === 'add' ? this.language.t('whatIf.quoted', { title: supposed.item.title }) : this.language.t('whatIf.gone');
  }

  private keys(ids: readonly string[]): string {
    return ids.length > 3 ? this.language.t('backlog.count.items', { count: ids.length }) : this.language.list(ids.map((id) => this.key(id)));
  }

  private place(place: Place): string {
    if ('at' in place) return this.language.t(`whatIf.place.${place.at}`);
    return 'after' in place
      ? this.language.t('whatIf.place.after', { item: this.key(place.after) })
      : this.language.t('whatIf.place.before', { item: this.key(place.before) });
  }
}
