import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'ordo-product-settings-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class ProductSettingsPage {}
