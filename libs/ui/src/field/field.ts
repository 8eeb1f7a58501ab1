import { ChangeDetectionStrategy, Component, Directive, inject, input } from '@angular/core';
import { Spinner } from '../button/spinner';
import { Icon } from '../icons/icon';

let count = 0;

/** A label above, a control, and below it what to do when the value is not right. The control is marked with `ordoInput`. */
@Component({
  selector: 'ordo-field',
  imports: [Icon, Spinner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './field.html',
  styleUrl: './field.css',
  host: { '[class.lg]': "size() === 'lg'" },
})
export class Field {
  readonly label = input.required<string>();
  /** What to do about the value: "Between 0 and 100". Empty while it is right, or not yet left. */
  readonly error = input('');
  readonly hint = input('');
  /** The word "optional", where leaving it empty is fine. */
  readonly optional = input('');
  readonly saving = input(false);
  /** Somebody else changed the value meanwhile. */
  readonly changed = input(false);
  /** The label is for assistive technology only. */
  readonly quiet = input(false);
  readonly size = input<'md' | 'lg'>('md');
  readonly controlId = `ordo-field-${++count}`;
  readonly messageId = `${this.controlId}-message`;
}

/** Ties an input or textarea to its field: label, error and hint are said with it. */
@Directive({
  selector: 'input[ordoInput], textarea[ordoInput]',
  host: {
    class: 'ordo-input',
    '[id]': 'field?.controlId',
    '[attr.aria-invalid]': "field?.error() ? 'true' : null",
    '[attr.aria-describedby]': 'field?.error() || field?.hint() ? field?.messageId : null',
  },
})
export class Input {
  protected readonly field = inject(Field, { optional: true });
}
