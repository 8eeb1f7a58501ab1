import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Kbd } from '../button/kbd';
import { Icon } from '../icons/icon';

/** One message on `inverse`, the same in both themes. */
@Component({
  selector: 'ordo-toast',
  imports: [Icon, Kbd],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-icon [class]="tone()" [name]="tone() === 'danger' ? 'alert' : 'check'" [size]="15" />
    <span class="text">{{ text() }}</span>
    @if (action(); as action) {
      <button type="button" class="action" (click)="acted.emit()">{{ action }} @if (keys(); as keys) { <ordo-kbd [keys]="keys" [joined]="true" /> }</button>
    }
    <button type="button" class="close" [attr.aria-label]="closeLabel()" (click)="closed.emit()"><ordo-icon name="x" [size]="14" /></button>
  `,
  styleUrl: './toast.css',
})
export class ToastLook {
  readonly text = input.required<string>();
  readonly tone = input<'neutral' | 'danger'>('neutral');
  readonly action = input<string>();
  readonly keys = input<string>();
  readonly closeLabel = input.required<string>();
  readonly acted = output<void>();
  readonly closed = output<void>();
}
