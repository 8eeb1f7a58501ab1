import { ChangeDetectionStrategy, Component, ElementRef, booleanAttribute, inject, input } from '@angular/core';
import { Icon, type IconName } from '../icons/icon';
import { Spinner } from './spinner';

/** A labelled button or link. While `busy` its width stays and further presses are ignored; the label says it in the progressive. */
@Component({
  selector: 'button[ordoButton], a[ordoButton]',
  imports: [Icon, Spinner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (busy()) { <ordo-spinner /> } @else if (icon(); as icon) { <ordo-icon [name]="icon" [size]="size() === 'sm' ? 14 : 15" /> }
    <ng-content />
  `,
  styleUrl: './button.css',
  host: {
    '[class]': 'variant() + " " + size()',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.aria-disabled]': 'busy() || null',
  },
})
export class Button {
  readonly variant = input<'default' | 'primary' | 'ghost' | 'danger'>('default');
  readonly size = input<'sm' | 'md' | 'lg'>('md');
  readonly icon = input<IconName>();
  readonly busy = input(false, { transform: booleanAttribute });

  constructor() {
    const element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // In the capture phase, so that it comes before the listeners of who uses the button.
    element.addEventListener('click', (event) => this.ignoreWhileBusy(event), { capture: true });
  }

  private ignoreWhileBusy(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
