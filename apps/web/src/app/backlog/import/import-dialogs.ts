import { Injectable, Injector, inject } from '@angular/core';
import type { ImportSource } from '@ordo/contract';
import { Dialogs } from '@ordo/ui';

/** Opens the import; its screens load when they are first needed. */
@Injectable()
export class ImportDialogs {
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);

  open(source?: ImportSource): void {
    void import('./import-dialog').then(({ ImportDialog }) => this.dialogs.open(ImportDialog, source ?? 'csv', { injector: this.injector }));
  }
}
