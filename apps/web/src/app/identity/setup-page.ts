import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@ordo/ui';
import { Language } from '../shell/language';
import { Session } from '../store/session';
import { AccountForm } from './account-form';
import { EntryLayout } from './entry-layout';
import { ProductForm } from './product-form';
import { SampleChoice } from './sample-choice';

/** From nothing to a first product: who one is, then what one makes. Later, the way to another product. */
@Component({
  selector: 'ordo-setup-page',
  imports: [AccountForm, EntryLayout, Icon, ProductForm, RouterLink, SampleChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './setup-page.html',
  styleUrls: ['./entry-page.css', './setup-page.css'],
})
export class SetupPage {
  protected readonly t = inject(Language).t;
  protected readonly session = inject(Session);
  protected readonly me = this.session.me;
  /** Not the first one: there is a way back. */
  protected readonly hasProducts = computed(() => (this.me()?.products.length ?? 0) > 0);
  private readonly router = inject(Router);

  protected open(key: string): void {
    void this.router.navigate(['/p', key.toLowerCase(), 'backlog']);
  }
}
