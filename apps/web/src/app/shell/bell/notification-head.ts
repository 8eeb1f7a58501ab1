import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, IconButton } from '@ordo/ui';
import { Notifications } from '../../store/notifications';
import { Session } from '../../store/session';
import { Language } from '../language';
import { Refusals } from '../refusals';
import { Viewport } from '../viewport';

/** What can be done with all notifications, and the way to choose which come. */
@Component({
  selector: 'ordo-notification-head',
  imports: [Button, IconButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (notifications.unread()) {
      @if (viewport.isPhone()) {
        <button type="button" ordoIconButton icon="check" [label]="t('talk.bell.readAll')" (click)="readAll()"></button>
      } @else {
        <button type="button" ordoButton variant="ghost" size="sm" icon="check" (click)="readAll()">{{ t('talk.bell.readAll') }}</button>
      }
    }
    @if (session.me()?.isSample === false) {
      <a ordoIconButton icon="settings" routerLink="/account" fragment="notifications" [label]="t('talk.settings.title')" (click)="left.emit()"></a>
    }
  `,
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-4); }
    }
  `,
})
export class NotificationHead {
  readonly left = output<void>();
  protected readonly t = inject(Language).t;
  protected readonly notifications = inject(Notifications);
  protected readonly session = inject(Session);
  protected readonly viewport = inject(Viewport);
  private readonly refusals = inject(Refusals);

  /** The button goes with what it was for, so the focus goes to the first in the list. */
  protected readAll(): void {
    this.notifications.markAllRead().catch((error: unknown) => this.refusals.show(error));
    document.querySelector<HTMLElement>('[data-notification]')?.focus();
  }
}
