import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, type IconName } from '../icons/icon';

/** What is missing or broken in a few words, one sentence, and one way out, which is projected. */
@Component({
  selector: 'ordo-empty-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-icon [name]="icon()" [size]="22" />
    <h2>{{ title() }}</h2>
    @if (text()) { <p>{{ text() }}</p> }
    <ng-content />
  `,
  host: { '[class.broken]': 'broken()', '[attr.role]': "broken() ? 'alert' : null" },
  styles: `
    @layer ui {
      :host { display: grid; justify-items: center; align-content: center; gap: var(--s-8); padding: var(--s-24); text-align: center; color: var(--text-2); }
      ordo-icon { color: var(--text-3); }
      :host(.broken) ordo-icon { color: var(--danger-text); }
      h2 { color: var(--text); font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); }
      p { max-width: var(--popover); font-size: var(--fs-12); line-height: var(--lh-13); margin-bottom: var(--s-2); }
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
  readonly text = input('');
  readonly broken = input(false);
}
