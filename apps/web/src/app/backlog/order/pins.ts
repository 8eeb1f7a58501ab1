import { Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Language } from '../../shell/language';
import { LateDialogs } from '../../shell/late-dialogs';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import type { PinQuestion } from './pin-dialog';

/** Items that stay at their places when the order is suggested by scores, each with its reason. */
@Injectable()
export class Pins {
  private readonly edits = inject(Edits);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly asking = inject(LateDialogs).of(() => import('./pin-dialog').then((m) => m.PinDialog));

  may(): boolean {
    return this.store.can('items.order');
  }

  /** Asks for the reason first. */
  ask(items: readonly BacklogItem[]): void {
    const question: PinQuestion = { items, pin: (reason) => this.pin(items, reason) };
    void this.asking.open(question, { injector: this.injector, focus: 'input' });
  }

  /** One item or many as one change; null lets them go. */
  pin(items: readonly BacklogItem[], pin: string | null): void {
    const [only] = items;
    if (!only || this.edits.isTooMany(items)) return;
    if (items.length === 1) this.edits.edit(only, { pin });
    else
      this.store
        .editItems(
          items.map(({ id }) => id),
          { pin },
        )
        .catch(() => undefined);
    const who = items.length === 1 ? this.names.key(only) : this.language.t('backlog.count.items', { count: items.length });
    this.undo.show(this.language.t(pin === null ? 'backlog.pin.gone' : 'backlog.pin.done', { who }));
  }
}
