import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InvitationPreview } from '@ordo/contract';
import { Banner, Button, EmptyState, Segments, Skeleton } from '@ordo/ui';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { Session } from '../store/session';
import { AccountForm } from './account-form';
import { EntryLayout } from './entry-layout';
import { SignInForm } from './sign-in-form';

/** `/invite#token`: shows what the link offers, then joins as who is here, who signs in, or who is new. The token never leaves the fragment. */
@Component({
  selector: 'ordo-invite-page',
  imports: [AccountForm, Banner, Button, EmptyState, EntryLayout, RouterLink, Segments, SignInForm, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invite-page.html',
  styleUrls: ['./entry-page.css', './invite-page.css'],
})
export class InvitePage {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly session = inject(Session);
  protected readonly token = inject(DOCUMENT).location.hash.slice(1);
  protected readonly offer = signal<InvitationPreview | null>(null);
  /** Why there is no offer. */
  protected readonly broken = signal('');
  protected readonly failure = signal('');
  protected readonly joining = signal(false);
  protected readonly way = signal<'new' | 'known'>('new');
  private readonly refusals = inject(Refusals);
  private readonly router = inject(Router);

  constructor() {
    void this.preview();
  }

  protected async join(): Promise<void> {
    this.failure.set('');
    this.joining.set(true);
    try {
      this.open(await this.session.acceptInvitation(this.token));
    } catch (error) {
      this.failure.set(this.refusals.text(error));
    }
    this.joining.set(false);
  }

  /** A new account has joined already: it is in no other product. */
  protected enter(): void {
    const [product] = this.session.me()?.products ?? [];
    if (product) this.open(product.key);
    else void this.router.navigateByUrl('/', { replaceUrl: true });
  }

  protected async preview(): Promise<void> {
    try {
      await this.session.start();
      this.offer.set(await this.session.previewInvitation(this.token));
    } catch (error) {
      this.broken.set(this.refusals.text(error));
    }
  }

  private open(key: string): void {
    void this.router.navigate(['/p', key.toLowerCase(), 'backlog'], { replaceUrl: true });
  }
}
