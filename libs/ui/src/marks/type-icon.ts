import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ItemType } from '@ordo/domain';
import { Icon } from '../icons/icon';

/** What kind of item: a shape for each, red for a bug. Give it a `label` where no word stands beside it. */
@Component({
  selector: 'ordo-type-icon',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-icon [name]="$any('type-' + type())" [size]="size()" />`,
  host: { '[class.bug]': "type() === 'bug'", '[attr.role]': "label() ? 'img' : null", '[attr.aria-label]': 'label() || null' },
  styles: `
    @layer ui {
      :host { display: inline-grid; place-items: center; flex: none; color: var(--text-3); }
      :host(.bug) { color: var(--danger); }
    }
  `,
})
export class TypeIcon {
  readonly type = input.required<ItemType>();
  readonly size = input(15);
  readonly label = input('');
}
