import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, minLength, required } from '@angular/forms/signals';
import { Banner, Button } from '@ordo/ui';
import { Language } from '../shell/language';
import { Toasts } from '../shell/toasts';
import { Session } from '../store/session';
import { formSending } from './form-sending';
import { PasswordField } from './password-field';

/** A new password, for who knows the one before. */
@Component({
  selector: 'ordo-password-form',
  imports: [Banner, Button, PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="change($event)">
      @if (sending.failure(); as failure) {
        <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner>
      }
      <ordo-password-field size="md" [label]="t('identity.account.current')" autocomplete="current-password" [field]="passwords.current" />
      <ordo-password-field
        size="md"
        [label]="t('identity.account.new')"
        [hint]="t('identity.password.hint')"
        autocomplete="new-password"
        [field]="passwords.password"
      />
      <div>
        <button ordoButton [busy]="passwords().submitting()">
          {{ t(passwords().submitting() ? 'identity.account.changing' : 'identity.account.change') }}
        </button>
      </div>
    </form>
  `,
  styles: `
    @layer app {
      form {
        display: grid;
        gap: var(--s-16);
        max-width: var(--form);
      }
    }
  `,
})
export class PasswordForm {
  protected readonly t = inject(Language).t;
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly sending = formSending<{ current: string; password: string }>({ 'wrong-credentials': 'current' });
  private readonly draft = signal({ current: '', password: '' });
  protected readonly passwords = form(this.draft, (path) => {
    required(path.current, { message: 'identity.error.password.missing' });
    required(path.password, { message: 'identity.error.password.tooShort' });
    minLength(path.password, 15, { message: 'identity.error.password.tooShort' });
  });

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.sending.send(this.passwords, () => this.session.changePassword(this.draft())))) return;
    this.passwords().reset({ current: '', password: '' });
    this.toasts.show({ text: this.t('identity.account.changed') });
  }
}
