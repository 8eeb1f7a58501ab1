import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, type IconName } from '../icons/icon';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info';

/** A fact about a thing, 18 px, never clickable; always with a word. */
@Component({
  selector: 'ordo-badge',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (icon(); as icon) { <ordo-icon [name]="icon" [size]="12" /> } <ng-content />`,
  host: { '[class]': 'tone()' },
  styles: `
    @layer ui {
      :host { display: inline-flex; align-items: center; gap: var(--s-4); min-height: var(--part); padding: 0 var(--s-6); border-radius: var(--r-4); font-size: var(--fs-11); line-height: var(--lh-11); font-weight: var(--w-medium);
        white-space: nowrap; background: var(--surface-3); color: var(--text-2); flex: none; }
      :host(.accent) { background: var(--accent-soft); color: var(--accent-text); }
      :host(.success) { background: var(--success-soft); color: var(--success-text); }
      :host(.warning) { background: var(--warning-soft); color: var(--warning-text); }
      :host(.danger) { background: var(--danger-soft); color: var(--danger-text); }
      :host(.info) { background: var(--info-soft); color: var(--info-text); }
    }
  `,
})
export class Badge {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName>();
}
