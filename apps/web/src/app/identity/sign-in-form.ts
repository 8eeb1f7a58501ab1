import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Banner, Button, Field, Input } from '@ordo/ui';
import { Language } from '../shell/language';
import { Session } from '../store/session';
import { FirstEmptyField } from './first-empty-field';
import { fieldErrors, formSending } from './form-sending';
import { PasswordField } from './password-field';

/** E-mail and password; a wrong pair is one message for both. */
@Component({
  selector: 'ordo-sign-in-form',
  imports: [Banner, Button, Field, FirstEmptyField, FormField, Input, PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form ordoFirstEmptyField novalidate (submit)="signIn($event)">
      @if (sending.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
      <ordo-field size="lg" [label]="t('identity.email')" [error]="error(pair.email)"><input ordoInput type="email" autocomplete="username" inputmode="email" autocapitalize="off" spellcheck="false" [formField]="pair.email" /></ordo-field>
      <ordo-password-field [label]="t('identity.password.label')" autocomplete="current-password" [field]="pair.password" />
      <button ordoButton variant="primary" size="lg" [busy]="pair().submitting()">{{ t(pair().submitting() ? 'identity.signIn.going' : 'identity.signIn.title') }}</button>
    </form>
  `,
  styleUrl: './entry-form.css',
})
export class SignInForm {
  readonly signedIn = output<void>();
  private readonly session = inject(Session);
  protected readonly t = inject(Language).t;
  protected readonly error = fieldErrors();
  protected readonly sending = formSending<{ email: string; password: string }>();
  private readonly draft = signal({ email: '', password: '' });
  protected readonly pair = form(this.draft, (path) => {
    required(path.email, { message: 'identity.error.email.missing' });
    required(path.password, { message: 'identity.error.password.missing' });
  });

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const { email, password } = this.draft();
    if (await this.sending.send(this.pair, () => this.session.signIn({ email: email.trim(), password }))) this.signedIn.emit();
  }
}
