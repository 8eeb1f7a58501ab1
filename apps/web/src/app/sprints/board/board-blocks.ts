import { Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Dialogs } from '@ordo/ui';
import { Language } from '../../shell/language';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { SprintNames } from '../sprint-names';
import { BlockDialog } from './block-dialog';

/** Says that nobody can go on with a card, and why; takes it back. Refusals are told by who watches the store. */
@Injectable()
export class BoardBlocks {
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly names = inject(SprintNames);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);

  may(): boolean {
    return this.store.can('items.edit');
  }

  /** One that is blocked goes on at once, for another a reason is asked. It stands elsewhere then: `after` looks after the focus. */
  turn(item: BacklogItem, after: () => void): void {
    if (!this.may()) return;
    if (item.blockedReason !== null) return this.write(item, null, after);
    const asked = this.dialogs.open<string>(BlockDialog, item, { injector: this.injector });
    asked.closed.subscribe((reason) => reason && this.write(item, reason, after));
  }

  private write(item: BacklogItem, blockedReason: string | null, after: () => void): void {
    this.store.editItem(item.id, { blockedReason }).catch(() => undefined);
    after();
    this.undo.show(
      this.language.t(blockedReason === null ? 'board.block.goesOn' : 'board.block.done', { key: this.names.key(item), reason: blockedReason ?? '' }),
    );
  }
}
