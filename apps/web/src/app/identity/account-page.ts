import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'ordo-account-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class AccountPage {}
