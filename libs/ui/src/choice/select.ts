import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { Field } from '../field/field';
import { Icon } from '../icons/icon';
import { Picker, type PickerOption } from './picker';
import { Popover } from './popover';

/** One of several, folded: shows the choice, opens a list. Inside a field it takes the field's label. */
@Component({
  selector: 'ordo-select',
  imports: [Icon, Picker, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button #trigger="ordoPopover" type="button" [id]="field?.controlId ?? ''" [ordoPopover]="list" [popoverFits]="true" [disabled]="disabled()" [class.bare]="bare()" [attr.aria-label]="name()" (keydown.arrowdown)="openWith($event, trigger)">
      <span class="value">{{ shown() }}</span><ordo-icon name="chevron-down" [size]="14" />
    </button>
    <ng-template #list>
      <ordo-picker [options]="options()" [selected]="[value()]" [label]="label()" [search]="search()" [nothing]="nothing()" (picked)="value.set($event); trigger.close()" />
    </ng-template>
  `,
  styles: `
    @layer ui {
      :host { display: inline-grid; min-width: 0; }
      button { display: flex; align-items: center; gap: var(--s-8); min-height: var(--control); padding: 0 var(--s-8) 0 var(--s-10); border-radius: var(--r-6); background: var(--surface); box-shadow: inset 0 0 0 1px var(--border-control); min-width: 0; }
      button.bare { box-shadow: none; background: none; }
      button.bare:hover { background: var(--hover); }
      button:disabled { background: var(--surface-2); box-shadow: inset 0 0 0 1px var(--border); color: var(--text-2); }
      .value { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      ordo-icon { color: var(--text-3); }
    }
  `,
})
export class Select<T> {
  readonly options = input.required<readonly PickerOption<T>[]>();
  readonly value = model.required<T>();
  readonly label = input.required<string>();
  readonly search = input('');
  readonly nothing = input('');
  readonly disabled = input(false);
  /** Without outline, for rows and tables. */
  readonly bare = input(false);
  protected readonly field = inject(Field, { optional: true });
  protected readonly shown = computed(() => this.options().find((option) => option.value === this.value())?.label ?? '');
  protected readonly name = computed(() => `${this.label()}: ${this.shown()}`);

  protected openWith(event: Event, trigger: Popover): void {
    event.preventDefault();
    trigger.open();
  }
}
