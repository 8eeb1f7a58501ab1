import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, Icon } from '@ordo/ui';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { Toasts } from '../shell/toasts';
import { ProductStore } from '../store/product-store';

/** Links that were given out and nobody has followed yet. */
@Component({
  selector: 'ordo-open-invitations',
  imports: [Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (open().length) {
      <section>
        <h2>{{ t('identity.members.open') }}</h2>
        <ul class="card rows">
          @for (invitation of open(); track invitation.id) {
            <li>
              <ordo-icon name="link" />
              <div class="who">
                <strong>{{ t('shell.role.' + invitation.role) }}</strong><span>{{ t('identity.members.until', { made: language.ago(invitation.createdAt), end: language.date(invitation.expiresAt) }) }}</span>
              </div>
              <button type="button" ordoButton size="sm" variant="danger" (click)="revoke(invitation.id)">{{ t('identity.members.revoke') }}</button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './page.css',
})
export class OpenInvitations {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  private readonly store = inject(ProductStore);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  protected readonly open = computed(() =>
    this.store.invitations().filter((invitation) => invitation.state === 'open' && Date.parse(invitation.expiresAt) > Date.now()),
  );

  protected async revoke(id: string): Promise<void> {
    try {
      await this.store.revokeInvitation(id);
      this.toasts.show({ text: this.t('identity.members.revoked') });
    } catch (error) {
      this.refusals.show(error);
    }
  }
}
