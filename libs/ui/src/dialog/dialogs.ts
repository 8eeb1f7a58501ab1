import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Injectable, inject, type Injector, type Type } from '@angular/core';

export { DIALOG_DATA, DialogRef };

export interface DialogLook {
  /** `center`: in the middle. `top`: 104 px from the top, for the palette. */
  place?: 'center' | 'top';
  /** What gets the focus first: a selector, or the first field. */
  focus?: string;
  /** Id of the heading that names it. */
  labelledBy?: string;
  label?: string;
  /** Where the component finds what is provided for one screen only. */
  injector?: Injector;
}

/** The first control of the body, else of the foot; never the × of the head. */
const FIRST_FIELD = '.body :is(input, textarea, select, button), .foot button';

/** Opens modal dialogs in Ordo's look. The component inside draws itself with `ordo-dialog`. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);

  open<R = void, D = unknown, C = unknown>(component: Type<C>, data?: D, look: DialogLook = {}): DialogRef<R, C> {
    return this.dialog.open<R, D, C>(component, {
      data: data ?? null,
      panelClass: ['ordo-dialog-pane', look.place ?? 'center'],
      backdropClass: 'ordo-scrim',
      autoFocus: look.focus ?? FIRST_FIELD,
      ariaLabel: look.label ?? null,
      ariaLabelledBy: look.labelledBy ?? null,
      injector: look.injector,
      maxWidth: '100vw',
    });
  }

  get isOpen(): boolean {
    return this.dialog.openDialogs.length > 0;
  }
}
