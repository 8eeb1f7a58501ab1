import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'ordo-members-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class MembersPage {}
