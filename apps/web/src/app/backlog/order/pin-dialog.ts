import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';

/** Which items, and what is done once the reason is given. */
export interface PinQuestion {
  items: readonly BacklogItem[];
  pin: (reason: string) => void;
}

/** Asks why items stay at their places, and pins them there. */
@Component({
  selector: 'ordo-pin-dialog',
  imports: [Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="title()" [closeLabel]="t('shell.close')">
      <form id="ordo-pin" novalidate (submit)="pin($event)">
        <ordo-field [label]="t('order.pin.why')" [hint]="t('order.pin.hint')" [error]="error()"><input ordoInput type="text" autocomplete="off" [attr.maxlength]="longest" [value]="reason()" (input)="reason.set($any($event.target).value)" /></ordo-field>
      </form>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('backlog.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-pin" ordoButton variant="primary">{{ t('order.pin.pin') }}</button>
    </ordo-dialog>
  `,
  styles: `@layer app { form { padding: var(--s-20); } }`,
})
export class PinDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  private readonly question = inject<PinQuestion>(DIALOG_DATA);
  private readonly items = this.question.items;
  private readonly names = inject(ItemNames);
  protected readonly longest = LIMITS.pinReason;
  protected readonly reason = signal(this.items.length === 1 ? (this.items[0]?.pin ?? '') : '');
  private readonly isAsked = signal(false);
  private readonly plain = computed(() => this.reason().replace(/\s+/g, ' ').trim());
  protected readonly error = computed(() => (this.isAsked() && this.plain() === '' ? this.t('order.pin.say') : ''));
  protected readonly title = computed(() => {
    const [first] = this.items;
    return this.t(this.items.length === 1 ? 'order.pin.one' : 'order.pin.several', { key: first ? this.names.key(first) : '', count: this.items.length });
  });

  protected pin(event: Event): void {
    event.preventDefault();
    this.isAsked.set(true);
    if (this.plain() === '') return;
    this.dialog.close();
    this.question.pin(this.plain());
  }
}
