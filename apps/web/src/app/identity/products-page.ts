import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'ordo-products-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class ProductsPage {}
