import { DialogRef, type CdkDialogContainer } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import { IconButton } from '../button/icon-button';

let count = 0;

/** Head, body and foot of a dialog. `ordoDialogHead` goes beside the title, `ordoDialogFact` and `ordoDialogAction` into the foot; Ctrl/⌘ ↵ presses the primary button, or the one of danger. */
@Component({
  selector: 'ordo-dialog',
  imports: [IconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dialog-frame.html',
  styleUrl: './dialog-frame.css',
  host: { '(keydown.control.enter)': 'pressPrimary($event)', '(keydown.meta.enter)': 'pressPrimary($event)', '[class]': 'size()' },
})
export class DialogFrame {
  readonly title = input.required<string>();
  readonly closeLabel = input.required<string>();
  readonly size = input<'form' | 'help' | 'wide'>('form');
  readonly foot = input(true);
  protected readonly titleId = `ordo-dialog-title-${++count}`;
  private readonly ref = inject(DialogRef, { optional: true });
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    (this.ref?.containerInstance as CdkDialogContainer | null | undefined)?._addAriaLabelledBy(this.titleId);
  }

  protected close(): void {
    this.ref?.close();
  }

  protected pressPrimary(event: Event): void {
    event.preventDefault();
    this.element.querySelector<HTMLElement>('.foot :is(.primary, .danger)')?.click();
  }
}
