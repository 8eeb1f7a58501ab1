import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ImportTarget } from '@ordo/contract';
import { IMPORT_TARGETS } from '@ordo/domain';
import { Icon, Picker, Popover, type IconName, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';

/** What a column becomes. */
@Component({
  selector: 'ordo-target-select',
  imports: [Icon, Picker, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button #trigger="ordoPopover" type="button" [ordoPopover]="list" [popoverFits]="true" [class.off]="target() === 'ignore'" [attr.aria-label]="t('import.columns.becomes', { header: header(), target: t('import.target.' + target()) })">
      <ordo-icon [name]="icons[target()]" [size]="15" /><span class="trunc">{{ t('import.target.' + target()) }}</span><ordo-icon name="chevron-down" [size]="14" />
    </button>
    <ng-template #list>
      <ordo-picker [options]="options()" [selected]="[target()]" [label]="header()" (picked)="trigger.close(); chosen.emit($event)">
        <ng-template let-option><ordo-icon [name]="icons[of(option.value)]" [size]="15" /></ng-template>
      </ordo-picker>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: grid; min-width: 0; }
      button { display: flex; align-items: center; gap: var(--s-6); min-height: var(--control); padding: 0 var(--s-8); border-radius: var(--r-6); box-shadow: inset 0 0 0 1px var(--border-control); min-width: 0; }
      button:hover { background: var(--surface-2); }
      .off { color: var(--text-3); box-shadow: inset 0 0 0 1px var(--border-strong); }
      ordo-icon { color: var(--text-3); }
      .trunc { flex: 1; }
    }
  `,
})
export class TargetSelect {
  readonly target = input.required<ImportTarget>();
  readonly header = input.required<string>();
  readonly chosen = output<ImportTarget>();
  protected readonly t = inject(Language).t;
  protected readonly icons = ICONS;
  protected readonly options = computed<PickerOption<ImportTarget>[]>(() =>
    IMPORT_TARGETS.map((value) => ({ value, label: this.t(`import.target.${value}`) })),
  );

  protected of(value: unknown): ImportTarget {
    return value as ImportTarget;
  }
}

const ICONS: Record<ImportTarget, IconName> = {
  title: 'text',
  description: 'file',
  asA: 'person',
  iWant: 'story',
  soThat: 'target',
  type: 'shapes',
  status: 'status',
  refinement: 'circle-check',
  estimate: 'hash',
  labels: 'label',
  assignee: 'person',
  key: 'ticket',
  parent: 'layers',
  started: 'calendar',
  finished: 'calendar',
  cycleDays: 'clock',
  ignore: 'minus',
};
