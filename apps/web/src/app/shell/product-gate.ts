import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Banner, Button, Dialogs, EmptyState } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Language } from './language';
import { LostChanges } from './lost-changes';
import { PageTitles } from './page-titles';
import { ReadingNotice } from './reading-notice';

/** Around the screens of one product: what is true for all of them, or why there is none. */
@Component({
  selector: 'ordo-product-gate',
  imports: [Banner, Button, EmptyState, ReadingNotice, RouterLink, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (store.state()) {
      @case ('missing') {
        <ordo-empty-state icon="search" [title]="t('shell.missing.title')" [text]="t('shell.missing.text')"><a ordoButton size="sm" routerLink="/products">{{ t('shell.missing.action') }}</a></ordo-empty-state>
      }
      @case ('failed') {
        <ordo-empty-state icon="broken" [broken]="true" [title]="t('shell.failed.title')" [text]="t('shell.failed.text')"><button type="button" ordoButton size="sm" (click)="store.reconnect()">{{ t('shell.failed.action') }}</button></ordo-empty-state>
      }
      @default {
        @if (store.state() === 'ready' && store.connection() === 'offline') { <ordo-banner tone="warning" icon="offline">{{ t('shell.offline', { count: store.waiting() }) }}</ordo-banner> }
        @if (store.lostChanges().length; as count) {
          <ordo-banner tone="danger" icon="alert">{{ t('shell.lost.text', { count }) }}<button ordoBannerAction type="button" ordoButton size="sm" (click)="showLost()">{{ t('shell.lost.show') }}</button></ordo-banner>
        }
        <ordo-reading-notice />
        <router-outlet />
      }
    }
  `,
  styles: `
    @layer app {
      :host { display: flex; flex-direction: column; flex: 1; min-height: 0; }
      ordo-empty-state { flex: 1; }
      ordo-banner { margin: var(--s-8) var(--s-12) 0; flex: none; }
      /* Not the next sibling of the outlet: a rule about any next sibling makes the browser style every row anew when one goes. */
      :host > ::ng-deep :not(router-outlet, ordo-banner, ordo-reading-notice, ordo-empty-state) { display: flex; flex-direction: column; flex: 1; min-height: 0; min-width: 0; }
    }
  `,
})
export class ProductGate {
  protected readonly store = inject(ProductStore);
  protected readonly t = inject(Language).t;
  private readonly dialogs = inject(Dialogs);
  private readonly titles = inject(PageTitles);

  constructor() {
    effect((end) => {
      this.titles.about.set(this.store.product()?.name ?? '');
      end(() => this.titles.about.set(''));
    });
  }

  protected showLost(): void {
    const shown = this.dialogs.open<boolean>(LostChanges, this.store.lostChanges());
    shown.closed.subscribe((forget) => forget && this.store.forgetLostChanges());
  }
}
