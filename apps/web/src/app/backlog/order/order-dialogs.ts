import { Injectable, Injector, inject } from '@angular/core';
import { LateDialogs } from '../../shell/late-dialogs';

/** The order that scores suggest, from wherever items are shown. */
@Injectable()
export class OrderDialogs {
  private readonly injector = inject(Injector);
  private readonly byScore = inject(LateDialogs).of(() => import('../scores/order-dialog').then((m) => m.OrderDialog));

  /** By this framework at first; null: WSJF. */
  open(frameworkId: string | null): void {
    void this.byScore.open(frameworkId, { injector: this.injector, focus: 'input:checked' });
  }
}
