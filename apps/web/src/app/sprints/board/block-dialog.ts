import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';

/** Asks why nobody can go on with a card. */
@Component({
  selector: 'ordo-block-dialog',
  imports: [Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('board.block.title', { key: names.key(item) })" [closeLabel]="t('shell.close')">
      <form id="ordo-block" novalidate (submit)="block($event)">
        <ordo-field [label]="t('item.blocked.why')" [error]="error()"><input ordoInput type="text" autocomplete="off" [attr.maxlength]="longest" [value]="reason()" (input)="reason.set($any($event.target).value)" /></ordo-field>
      </form>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('backlog.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-block" ordoButton variant="primary">{{ t('item.blocked.block') }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      form { padding: var(--s-20); }
    }
  `,
})
export class BlockDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly names = inject(SprintNames);
  protected readonly item = inject<BacklogItem>(DIALOG_DATA);
  protected readonly longest = LIMITS.blockedReason;
  protected readonly reason = signal('');
  private readonly isAsked = signal(false);
  private readonly plain = computed(() => this.reason().replace(/\s+/g, ' ').trim());
  protected readonly error = computed(() => (this.isAsked() && this.plain() === '' ? this.t('board.step.say') : ''));

  protected block(event: Event): void {
    event.preventDefault();
    this.isAsked.set(true);
    if (this.plain() !== '') this.dialog.close(this.plain());
  }
}
