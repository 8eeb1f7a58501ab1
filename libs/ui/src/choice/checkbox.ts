import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { Icon } from '../icons/icon';

/** A box to tick. Its text is projected; without one give it a `label`. */
@Component({
  selector: 'ordo-checkbox',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <span class="cell">
        <input type="checkbox" [checked]="checked()" [indeterminate]="mixed()" [disabled]="disabled()" [attr.aria-label]="label() || null" (change)="checked.set(!checked())" />
        <span class="box">@if (mixed()) { <ordo-icon name="minus" [size]="12" /> } @else if (checked()) { <ordo-icon name="check" [size]="12" /> }</span>
      </span>
      <ng-content />
    </label>
  `,
  styles: `
    @layer ui {
      :host { display: inline-flex; }
      label { display: inline-flex; align-items: center; gap: var(--s-8); min-height: var(--control-sm); }
      .cell { position: relative; display: inline-grid; place-items: center; flex: none; }
      input { appearance: none; position: absolute; inset: calc(-1 * var(--s-4)); z-index: 1; border-radius: var(--r-6); }
      input:focus-visible { outline: none; }
      input:focus-visible + .box { outline: var(--ring) solid var(--accent); outline-offset: var(--offset); }
      .box { width: var(--icon); height: var(--icon); border-radius: var(--r-4); box-shadow: inset 0 0 0 var(--hair) var(--border-control); background: var(--surface); display: inline-grid; place-items: center; color: var(--on-accent); }
      input:checked + .box, input:indeterminate + .box { background: var(--accent-fill); box-shadow: none; }
      input:disabled + .box { opacity: .55; }
    }
  `,
})
export class Checkbox {
  readonly checked = model(false);
  readonly mixed = input(false);
  readonly disabled = input(false);
  readonly label = input('');
}
