import { ChangeDetectionStrategy, Component, Injectable, inject } from '@angular/core';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Dialogs } from '@ordo/ui';
import { firstValueFrom } from 'rxjs';
import { Language } from './language';

export interface Question {
  title: string;
  /** What will be, and what cannot be had back. */
  text: string;
  /** A verb: `Reset`. */
  action: string;
}

@Component({
  selector: 'ordo-confirmation',
  imports: [Button, DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="question.title" [closeLabel]="t('shell.close')">
      <p>{{ question.text }}</p>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close(false)">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="button" ordoButton variant="danger" (click)="dialog.close(true)">{{ question.action }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      p {
        padding: var(--s-20);
        color: var(--text-2);
        font-size: var(--fs-14);
        line-height: var(--lh-14);
      }
    }
  `,
})
export class Confirmation {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly question = inject<Question>(DIALOG_DATA);
}

/** Asks before the few things that cannot be undone. */
@Injectable({ providedIn: 'root' })
export class Confirmations {
  private readonly dialogs = inject(Dialogs);

  async ask(question: Question): Promise<boolean> {
    const shown = this.dialogs.open<boolean>(Confirmation, question);
    return (await firstValueFrom(shown.closed, { defaultValue: false })) ?? false;
  }
}
