import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Notification } from '@ordo/contract';
import { Avatar, Button, EmptyState } from '@ordo/ui';
import { Notifications } from '../../store/notifications';
import { ProductStore } from '../../store/product-store';
import { Language } from '../language';
import { Refusals } from '../refusals';
import { NotificationWords, placeOf } from './notification-words';

/** What one was told, newest first; each leads to what it is about. Arrows walk, letters are nobody's command here. */
@Component({
  selector: 'ordo-notification-list',
  imports: [Avatar, Button, EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notification-list.html',
  styleUrl: './notification-list.css',
  host: { '(keydown)': 'walk($event)' },
})
export class NotificationList {
  /** One of them was followed in this window. */
  readonly followed = output<void>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly notifications = inject(Notifications);
  protected readonly words = inject(NotificationWords);
  protected readonly store = inject(ProductStore);
  private readonly refusals = inject(Refusals);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly place = placeOf;

  constructor() {
    // Whoever opens them wants to read them: what can be done with all of them is a step back.
    afterNextRender(() => this.element.querySelector<HTMLElement>('[data-notification]')?.focus({ preventScroll: true }));
  }

  protected follow({ id }: Notification, event: MouseEvent): void {
    // That it could not be noted is no reason not to go: it stays unread.
    this.notifications.markRead([id]).catch(() => undefined);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.followed.emit();
  }

  protected more(): void {
    this.notifications.readMore().catch((error: unknown) => this.refusals.show(error));
  }

  protected walk(event: KeyboardEvent): void {
    const links = [...this.element.querySelectorAll<HTMLElement>('[data-notification]')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: links.length - 1 }[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    links[next]?.focus();
  }
}
