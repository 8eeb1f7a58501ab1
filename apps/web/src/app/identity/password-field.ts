import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, IconButton, Input } from '@ordo/ui';
import { Language } from '../shell/language';
import { fieldErrors } from './form-sending';

/** A password, which can be shown while it is typed. */
@Component({
  selector: 'ordo-password-field',
  imports: [Field, FormField, IconButton, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-field [label]="label()" [hint]="hint()" [error]="error(field())" [size]="size()">
      <input ordoInput [type]="shown() ? 'text' : 'password'" [autocomplete]="autocomplete()" autocapitalize="off" spellcheck="false" [formField]="field()" />
      <button type="button" ordoIconButton [small]="true" [size]="16" [icon]="shown() ? 'eye-off' : 'eye'" [label]="t(shown() ? 'identity.password.hide' : 'identity.password.show')" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())"></button>
    </ordo-field>
  `,
  styles: `@layer app { :host { display: block; } button { margin-right: calc(-1 * var(--s-4)); color: var(--text-3); } }`,
})
export class PasswordField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly size = input<'md' | 'lg'>('lg');
  /** `current-password` or `new-password`, for who keeps them. */
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  protected readonly t = inject(Language).t;
  protected readonly error = fieldErrors();
  protected readonly shown = signal(false);
}
