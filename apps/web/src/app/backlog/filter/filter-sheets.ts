import { Dialog } from '@angular/cdk/dialog';
import { Overlay } from '@angular/cdk/overlay';
import { Injectable, Injector, inject } from '@angular/core';
import { Language } from '../../shell/language';

/** Slides the sheet of filters in from the bottom. Its code comes when a phone asks for it. */
@Injectable()
export class FilterSheets {
  private readonly dialog = inject(Dialog);
  private readonly overlay = inject(Overlay);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);

  async open(): Promise<void> {
    const { FilterSheet } = await import('./filter-sheet');
    this.dialog.open(FilterSheet, {
      injector: this.injector,
      ariaLabel: this.language.t('backlog.filter.bar'),
      positionStrategy: this.overlay.position().global().bottom('0').left('0'),
      width: '100%',
      backdropClass: 'ordo-scrim',
      autoFocus: 'dialog',
    });
  }
}
