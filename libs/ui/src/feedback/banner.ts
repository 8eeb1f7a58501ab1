import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, type IconName } from '../icons/icon';

/** What is true for the whole panel just now: offline (`warning`), read only (`info`), about to be signed out (`danger`). Actions are projected at the right. */
@Component({
  selector: 'ordo-banner',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-icon [name]="icon()" [size]="15" /><span class="text"><ng-content /></span><ng-content select="[ordoBannerAction]" />`,
  host: { '[class]': 'tone()', '[attr.role]': "tone() === 'danger' ? 'alert' : 'status'" },
  styles: `
    @layer ui {
      :host { display: flex; align-items: center; gap: var(--s-8); min-height: var(--s-40); padding: var(--s-4) var(--s-8) var(--s-4) var(--s-12); border-radius: var(--r-8); background: var(--soft); color: var(--ink); }
      :host(.info) { --soft: var(--info-soft); --ink: var(--info-text); }
      :host(.warning) { --soft: var(--warning-soft); --ink: var(--warning-text); }
      :host(.danger) { --soft: var(--danger-soft); --ink: var(--danger-text); }
      .text { flex: 1; min-width: 0; }
    }
  `,
})
export class Banner {
  readonly tone = input<'info' | 'warning' | 'danger'>('info');
  readonly icon = input<IconName>('info');
}
