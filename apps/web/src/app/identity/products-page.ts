import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, Button, EmptyState, Icon } from '@ordo/ui';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { ProductTile } from '../shell/product-tile';
import { Session } from '../store/session';

/** The products one is in, and the way to a new one. */
@Component({
  selector: 'ordo-products-page',
  imports: [Badge, Button, EmptyState, Icon, PanelHead, ProductTile, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-panel-head class="line" [title]="t('identity.products.title')">
      @if (mayCreate()) {
        <a ordoHeadEnd ordoButton variant="primary" icon="plus" routerLink="/setup">{{ t('shell.newProduct') }}</a>
      }
    </ordo-panel-head>
    <div class="scroll">
      <div class="page">
        @if (products().length) {
          <ul class="card rows">
            @for (product of products(); track product.id) {
              <li>
                <ordo-product-tile [name]="product.name" [key]="product.key" [large]="true" />
                <a class="who" [routerLink]="['/p', product.key.toLowerCase(), 'backlog']"><strong>{{ product.name }}</strong><span>{{ product.key }}</span></a>
                <ordo-badge>{{ t('shell.role.' + product.role) }}</ordo-badge><ordo-icon name="chevron-right" [size]="15" />
              </li>
            }
          </ul>
        } @else {
          <ordo-empty-state icon="product" [title]="t('identity.products.none')" [text]="t('identity.products.noneText')" />
        }
      </div>
    </div>
  `,
  styleUrl: './page.css',
})
export class ProductsPage {
  protected readonly t = inject(Language).t;
  private readonly me = inject(Session).me;
  protected readonly products = computed(() => this.me()?.products ?? []);
  protected readonly mayCreate = computed(() => this.me()?.isAdmin === true && !this.me()?.isSample);
}
