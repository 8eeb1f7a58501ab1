import { Dialog } from '@angular/cdk/dialog';
import { Overlay } from '@angular/cdk/overlay';
import { Injectable, Injector, inject } from '@angular/core';
import { Language } from '../../shell/language';

/** On a phone the panel slides in from the bottom. Its code comes when it is asked for. */
@Injectable()
export class AlignmentSheets {
  private readonly dialog = inject(Dialog);
  private readonly overlay = inject(Overlay);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);

  async open(): Promise<void> {
    const { AlignmentSheet } = await import('./alignment-sheet');
    this.dialog.open(AlignmentSheet, {
      injector: this.injector,
      ariaLabel: this.language.t('backlog.side'),
      positionStrategy: this.overlay.position().global().bottom('0').left('0'),
      width: '100%',
      backdropClass: 'ordo-scrim',
      autoFocus: 'dialog',
    });
  }
}
