import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Session } from '../store/session';
import { Language } from './language';
import { ProductTile } from './product-tile';

/** Which product is open, the way to the others and to a new one. */
@Component({
  selector: 'ordo-product-switcher',
  imports: [Icon, Menu, MenuItem, MenuTrigger, ProductTile, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="switch" [ordoMenu]="products" [attr.aria-label]="t('shell.switcher', { product: name() })">
      @if (current(); as product) { <ordo-product-tile [name]="product.name" [key]="product.key" [large]="large()" /> }
      @if (!large()) { <span class="trunc">{{ name() }}</span><ordo-icon name="chevrons-up-down" [size]="14" /> }
    </button>
    <ng-template #products>
      <ordo-menu [label]="t('shell.products')">
        @for (product of session.me()?.products; track product.id) {
          <a ordoMenuItem [typeahead]="product.name" [routerLink]="['/p', product.key.toLowerCase(), 'backlog']" [attr.aria-current]="product.key === key() ? 'true' : null" [hint]="product.key">
            <ordo-product-tile [name]="product.name" [key]="product.key" />{{ product.name }}
            @if (product.key === key()) { <ordo-icon name="check" [size]="14" /> }
          </a>
        }
        @if (!session.me()?.products?.length) { <a ordoMenuItem icon="product" routerLink="/products">{{ t('identity.products.none') }}</a> }
        @if (mayCreate()) {
          <hr />
          <a ordoMenuItem icon="plus" routerLink="/setup">{{ t('shell.newProduct') }}</a>
        }
      </ordo-menu>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: flex; min-width: 0; flex: 1; }
      .switch { display: flex; align-items: center; gap: var(--s-7); min-height: var(--control); padding: 0 var(--s-6); border-radius: var(--r-6); font-weight: var(--w-semibold); min-width: 0; transition: background var(--t-hover) linear; }
      .switch:hover, .switch[aria-expanded='true'] { background: var(--hover); }
      .switch > ordo-icon { color: var(--text-3); }
    }
  `,
})
export class ProductSwitcher {
  /** Key of the open product, in capitals. */
  readonly key = input.required<string | null>();
  /** The tile alone, for a phone. */
  readonly large = input(false);
  protected readonly session = inject(Session);
  protected readonly t = inject(Language).t;
  protected readonly current = computed(() => this.session.me()?.products.find((product) => product.key === this.key()));
  protected readonly name = computed(() => this.current()?.name ?? this.t('shell.products'));
  protected readonly mayCreate = computed(() => {
    const me = this.session.me();
    return me !== null && me.isAdmin && !me.isSample;
  });
}
