import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FormField, form, maxLength, pattern, required } from '@angular/forms/signals';
import { LIMITS, PRODUCT_KEY } from '@ordo/domain';
import { Banner, Button, Field, Input } from '@ordo/ui';
import { Language } from '../shell/language';
import { Session } from '../store/session';
import { FirstEmptyField } from './first-empty-field';
import { fieldErrors, formSending } from './form-sending';
import { suggestKey } from './suggest-key';

interface NewProduct {
  name: string;
  key: string;
}

/** Name and key of a new product; the key follows the name until somebody writes one. */
@Component({
  selector: 'ordo-product-form',
  imports: [Banner, Button, Field, FirstEmptyField, FormField, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form ordoFirstEmptyField novalidate (submit)="create($event)">
      @if (sending.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
      <ordo-field size="lg" [label]="t('identity.product.name')" [error]="error(product.name)"><input ordoInput autocomplete="off" [formField]="product.name" (input)="suggest($event)" /></ordo-field>
      <ordo-field size="lg" [label]="t('identity.product.key')" [hint]="t('identity.product.keyHint', { key: draft().key || 'CYC' })" [error]="error(product.key)">
        <input ordoInput class="key" autocomplete="off" autocapitalize="characters" spellcheck="false" [formField]="product.key" (input)="writeKey($event)" />
      </ordo-field>
      <button ordoButton variant="primary" size="lg" [busy]="product().submitting()">{{ t(product().submitting() ? 'identity.creating' : 'identity.product.create') }}</button>
    </form>
  `,
  styleUrl: './entry-form.css',
})
export class ProductForm {
  /** Key of the product made. */
  readonly created = output<string>();
  private readonly session = inject(Session);
  protected readonly t = inject(Language).t;
  protected readonly error = fieldErrors();
  protected readonly sending = formSending<NewProduct>({ 'key-taken': 'key' });
  protected readonly draft = signal<NewProduct>({ name: '', key: '' });
  private keyIsOwn = false;
  protected readonly product = form(this.draft, (path) => {
    required(path.name, { message: 'identity.error.name.missing' });
    pattern(path.name, /\S/, { message: 'identity.error.name.missing' });
    maxLength(path.name, LIMITS.productName, { message: 'identity.error.name.tooLong' });
    required(path.key, { message: 'identity.error.key.matches' });
    pattern(path.key, PRODUCT_KEY, { message: 'identity.error.key.matches' });
  });

  protected suggest(event: Event): void {
    if (!this.keyIsOwn) this.product.key().value.set(suggestKey((event.target as HTMLInputElement).value));
  }

  protected writeKey(event: Event): void {
    const key = (event.target as HTMLInputElement).value.toUpperCase();
    this.keyIsOwn = key !== '';
    this.product.key().value.set(key);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const { name, key } = this.draft();
    if (await this.sending.send(this.product, () => this.session.createProduct({ name: name.trim(), key }))) this.created.emit(key);
  }
}
