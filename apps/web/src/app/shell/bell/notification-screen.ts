import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DialogFrame, DialogRef } from '@ordo/ui';
import { Language } from '../language';
import { NotificationHead } from './notification-head';
import { NotificationList } from './notification-list';

/** Notifications on a phone: the whole screen. */
@Component({
  selector: 'ordo-notification-screen',
  imports: [DialogFrame, NotificationHead, NotificationList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('talk.bell.title')" [closeLabel]="t('shell.close')" [foot]="false">
      <ordo-notification-head ordoDialogHeadEnd (left)="dialog.close()" />
      <ordo-notification-list (followed)="dialog.close()" />
    </ordo-dialog>
  `,
})
export class NotificationScreen {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
}
