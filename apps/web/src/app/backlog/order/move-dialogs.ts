import { Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LateDialogs } from '../../shell/late-dialogs';

/** The moves that need an answer first: which rank, beside which item. */
@Injectable()
export class MoveDialogs {
  private readonly dialogs = inject(LateDialogs);
  private readonly injector = inject(Injector);
  private readonly rank = this.dialogs.of(() => import('./rank-dialog').then((m) => m.RankDialog));
  private readonly beside = this.dialogs.of(() => import('./beside-dialog').then((m) => m.BesideDialog));

  askRank(items: readonly BacklogItem[]): void {
    void this.rank.open(items, { injector: this.injector, focus: 'input' });
  }

  askItem(items: readonly BacklogItem[]): void {
    void this.beside.open(items, { injector: this.injector, focus: 'input' });
  }
}
