import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, inject, viewChild } from '@angular/core';
import { Dialogs, IconButton, Popover } from '@ordo/ui';
import { Notifications } from '../../store/notifications';
import { Commands } from '../commands';
import { Language } from '../language';
import { Refusals } from '../refusals';
import { Viewport } from '../viewport';
import { NotificationPanel } from './notification-panel';
import { NotificationScreen } from './notification-screen';

/** Says that one was told something, and opens what: beside it, or on a phone as a screen of its own. */
@Component({
  selector: 'ordo-bell',
  imports: [IconButton, NotificationPanel, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (viewport.isPhone()) {
      <button type="button" ordoIconButton icon="bell" aria-haspopup="dialog" [size]="20" [label]="label()" (click)="open()">@if (hasUnread()) { <span class="dot"></span> }</button>
    } @else {
      <button type="button" ordoIconButton icon="bell" keys="g n" [label]="label()" [ordoPopover]="panel" [popoverEnd]="true" #popover="ordoPopover">@if (hasUnread()) { <span class="dot"></span> }</button>
      <ng-template #panel><ordo-notification-panel (left)="popover.close(false)" /></ng-template>
    }
  `,
  styles: `
    @layer app {
      :host { display: contents; }
      .dot { position: absolute; top: calc(50% - var(--s-10)); left: calc(50% + var(--s-2)); width: var(--s-8); height: var(--s-8); border-radius: var(--r-full); background: var(--danger); box-shadow: 0 0 0 var(--ring) var(--canvas); }
    }
  `,
})
export class Bell {
  protected readonly viewport = inject(Viewport);
  private readonly t = inject(Language).t;
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly notifications = inject(Notifications);
  private readonly refusals = inject(Refusals);
  private readonly popover = viewChild(Popover);
  protected readonly hasUnread = computed(() => this.notifications.unread() > 0);
  protected readonly label = computed(() => this.t('talk.bell.label', { count: this.notifications.unread() }));

  constructor() {
    const unregister = inject(Commands).register([
      { id: 'go.notifications', group: 'go', labelKey: 'talk.bell.title', icon: 'bell', keys: ['g n'], run: () => setTimeout(() => this.open()) },
      {
        id: 'notifications.read-all',
        group: 'anywhere',
        labelKey: 'talk.bell.readAll',
        icon: 'bell',
        when: () => this.hasUnread(),
        run: () => void this.notifications.markAllRead().catch((error: unknown) => this.refusals.show(error)),
      },
    ]);
    inject(DestroyRef).onDestroy(unregister);
  }

  protected open(): void {
    const popover = this.popover();
    if (popover) popover.open();
    else if (!this.dialogs.isOpen) this.dialogs.open(NotificationScreen, undefined, { focus: '.body a, .body button', injector: this.injector });
  }
}
