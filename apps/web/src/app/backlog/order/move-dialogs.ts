import { Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Dialogs } from '@ordo/ui';
import { BesideDialog } from './beside-dialog';
import { RankDialog } from './rank-dialog';

/** The moves that need an answer first: which rank, beside which item. */
@Injectable()
export class MoveDialogs {
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);

  askRank(items: readonly BacklogItem[]): void {
    this.dialogs.open(RankDialog, items, { injector: this.injector, focus: 'input' });
  }

  askItem(items: readonly BacklogItem[]): void {
    this.dialogs.open(BesideDialog, items, { injector: this.injector, focus: 'input' });
  }
}
