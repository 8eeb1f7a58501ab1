import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { ROLES, type Role } from '@ordo/domain';
import { Banner, Button, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { ProductStore } from '../store/product-store';

/** Makes a link for one person: first the role, then the link, shown this once. */
@Component({
  selector: 'ordo-invite-dialog',
  imports: [Banner, Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invite-dialog.html',
  styleUrl: './invite-dialog.css',
})
export class InviteDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
  private readonly clipboard = inject(Clipboard);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly injector = inject(Injector);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);
  protected readonly roles = ROLES;
  protected readonly role = signal<Role>('member');
  protected readonly link = signal('');
  protected readonly failure = signal('');
  protected readonly making = signal(false);
  protected readonly copied = signal(false);
  protected readonly product = computed(() => this.store.product()?.name ?? '');

  protected async make(): Promise<void> {
    this.failure.set('');
    this.making.set(true);
    try {
      this.link.set((await this.store.invite(this.role())).link);
      afterNextRender(() => this.field()?.nativeElement.focus(), { injector: this.injector });
    } catch (error) {
      this.failure.set(this.refusals.text(error));
    }
    this.making.set(false);
  }

  protected copy(): void {
    this.copied.set(this.clipboard.copy(this.link()));
  }
}
