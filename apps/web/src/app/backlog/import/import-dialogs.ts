import { Injectable, Injector, inject } from '@angular/core';
import type { ImportSource } from '@ordo/contract';
import { LateDialogs } from '../../shell/late-dialogs';

/** Opens the import; its screens load when they are first needed. */
@Injectable()
export class ImportDialogs {
  private readonly dialog = inject(LateDialogs).of(() => import('./import-dialog').then((m) => m.ImportDialog));
  private readonly injector = inject(Injector);

  open(source?: ImportSource): void {
    void this.dialog.open(source ?? 'csv', { injector: this.injector });
  }
}
