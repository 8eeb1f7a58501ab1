import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { Tooltip } from '../feedback/tooltip';
import { Icon, type IconName } from '../icons/icon';

/** A button that shows only an icon; its `label` is its name and its tooltip. */
@Component({
  selector: 'button[ordoIconButton], a[ordoIconButton]',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-icon [name]="icon()" [size]="drawn()" /><ng-content />`,
  hostDirectives: [{ directive: Tooltip, inputs: ['ordoTooltip: label', 'tooltipKeys: keys'] }],
  host: { '[class.sm]': 'small()', '[attr.aria-label]': 'tooltip.ordoTooltip()' },
  styles: `
    @layer ui {
      :host { display: inline-grid; place-items: center; width: max(var(--target), var(--s-28)); height: max(var(--target), var(--s-28)); border-radius: var(--r-6); color: var(--text-2);
        flex: none; position: relative; transition: background var(--t-hover) linear; }
      :host(:hover) { background: var(--hover); }
      :host(:active), :host([aria-expanded='true']) { background: var(--press); }
      :host(.sm) { width: var(--control-sm); height: var(--control-sm); border-radius: var(--r-5); }
      :host(:disabled), :host([aria-disabled='true']) { color: var(--border-strong); background: none; }
    }
  `,
})
export class IconButton {
  protected readonly tooltip = inject(Tooltip, { self: true });
  readonly icon = input.required<IconName>();
  readonly small = input(false, { transform: booleanAttribute });
  readonly size = input<number>();
  protected readonly drawn = computed(() => this.size() ?? (this.small() ? 14 : 16));
}
