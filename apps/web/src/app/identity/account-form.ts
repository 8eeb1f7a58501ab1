import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, email, form, maxLength, minLength, pattern, required } from '@angular/forms/signals';
import { LIMITS } from '@ordo/domain';
import { Banner, Button, Field, Input } from '@ordo/ui';
import { Language } from '../shell/language';
import { Session } from '../store/session';
import { FirstEmptyField } from './first-empty-field';
import { fieldErrors, formSending } from './form-sending';
import { PasswordField } from './password-field';

const SHORTEST_PASSWORD = 15;

interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/** Who a person is and how they come back: makes the first account, or one for an invitation. */
@Component({
  selector: 'ordo-account-form',
  imports: [Banner, Button, Field, FirstEmptyField, FormField, Input, PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form ordoFirstEmptyField novalidate (submit)="create($event)">
      @if (sending.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
      <ordo-field size="lg" [label]="t('identity.name')" [error]="error(account.name)"><input ordoInput autocomplete="name" [formField]="account.name" /></ordo-field>
      <ordo-field size="lg" [label]="t('identity.email')" [error]="error(account.email)"><input ordoInput type="email" autocomplete="username" inputmode="email" autocapitalize="off" spellcheck="false" [formField]="account.email" /></ordo-field>
      <ordo-password-field [label]="t('identity.password.label')" [hint]="t('identity.password.hint')" autocomplete="new-password" [field]="account.password" />
      <button ordoButton variant="primary" size="lg" [busy]="account().submitting()">{{ t(account().submitting() ? 'identity.creating' : label()) }}</button>
    </form>
  `,
  styleUrl: './entry-form.css',
})
export class AccountForm {
  /** Token of the invitation it is made for; none for the first account. */
  readonly invitation = input<string>();
  /** Key of the button's text. */
  readonly label = input('identity.create');
  readonly created = output<void>();
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  protected readonly t = this.language.t;
  protected readonly error = fieldErrors();
  protected readonly sending = formSending<NewAccount>({ 'email-taken': 'email' });
  private readonly draft = signal<NewAccount>({ name: '', email: '', password: '' });
  protected readonly account = form(this.draft, (path) => {
    pattern(path.name, /\S/, { message: 'identity.error.name.missing' });
    required(path.name, { message: 'identity.error.name.missing' });
    maxLength(path.name, LIMITS.personName, { message: 'identity.error.name.tooLong' });
    required(path.email, { message: 'identity.error.email.missing' });
    email(path.email, { message: 'identity.error.email.isEmail' });
    required(path.password, { message: 'identity.error.password.tooShort' });
    minLength(path.password, SHORTEST_PASSWORD, { message: 'identity.error.password.tooShort' });
  });

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const request = () => ({
      ...this.draft(),
      name: this.draft().name.trim(),
      email: this.draft().email.trim(),
      locale: this.language.current(),
      invitation: this.invitation(),
    });
    if (await this.sending.send(this.account, () => this.session.createAccount(request()))) this.created.emit();
  }
}
