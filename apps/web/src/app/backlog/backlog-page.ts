import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'ordo-backlog-page', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class BacklogPage {}
