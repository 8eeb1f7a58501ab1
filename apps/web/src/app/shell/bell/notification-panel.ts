import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Language } from '../language';
import { NotificationHead } from './notification-head';
import { NotificationList } from './notification-list';

/** Notifications beside the bell. */
@Component({
  selector: 'ordo-notification-panel',
  imports: [NotificationHead, NotificationList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><h2>{{ t('talk.bell.title') }}</h2><ordo-notification-head (left)="left.emit()" /></header>
    <ordo-notification-list (followed)="left.emit()" />
  `,
  host: { role: 'dialog', '[attr.aria-label]': "t('talk.bell.title')", '(keydown)': 'keepLetters($event)' },
  styles: `
    @layer app {
      :host { display: flex; flex-direction: column; width: min(var(--notifications), calc(100vw - var(--s-32))); max-height: min(var(--notifications-tall), calc(100dvh - var(--s-64))); background: var(--surface); border-radius: var(--r-12); box-shadow: var(--e3); overflow: hidden; }
      header { display: flex; align-items: center; gap: var(--s-4); min-height: var(--phead); padding: 0 var(--s-8) 0 var(--s-16); border-bottom: 1px solid var(--border); flex: none; }
      h2 { flex: 1; font-size: var(--fs-14); line-height: var(--lh-14); font-weight: var(--w-semibold); }
    }
  `,
})
export class NotificationPanel {
  /** Somebody went where something in it leads. */
  readonly left = output<void>();
  protected readonly t = inject(Language).t;

  /** Bare letters mean what is in the screen behind, which is not what one looks at. */
  protected keepLetters(event: KeyboardEvent): void {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  }
}
