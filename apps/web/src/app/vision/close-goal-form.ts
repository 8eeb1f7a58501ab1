import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Goal } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { formState } from '../shell/form-state';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';

export interface ClosingGoal {
  goal: Goal;
  as: 'fulfilled' | 'abandoned';
}

/** A goal comes to its end: fulfilled, or abandoned with a reason. */
@Component({
  selector: 'ordo-close-goal-form',
  imports: [Banner, Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('vision.close.' + data.as, { name: data.goal.name })" [closeLabel]="t('shell.close')">
      <form id="ordo-close-goal" class="fields" novalidate (submit)="save($event)">
        @if (form.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <ordo-field [label]="t('vision.close.reason.' + data.as)" [optional]="data.as === 'fulfilled' ? t('shell.optional') : ''" [error]="form.errors().reason ?? ''" [hint]="t('vision.close.hint')">
          <textarea ordoInput rows="3" data-field="reason" [value]="form.typed().reason" (input)="form.type('reason', $any($event.target).value)"></textarea>
        </ordo-field>
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-close-goal" ordoButton variant="primary" class="primary" [busy]="form.isSending()">{{ t(data.as === 'fulfilled' ? 'vision.goal.fulfil' : 'vision.goal.abandon') }}</button>
    </ordo-dialog>
  `,
  styleUrl: './forms.css',
})
export class CloseGoalForm {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
  protected readonly data = inject<ClosingGoal>(DIALOG_DATA);
  private readonly goals = inject(Goals);
  protected readonly form = formState(['reason'] as const, { reason: '' });

  protected save(event: Event): void {
    const { goal, as: state } = this.data;
    const reason = (): string => this.form.typed().reason.trim();
    const check = (): { reason?: string } => {
      if (state === 'abandoned' && reason() === '') return { reason: this.t('vision.error.reason') };
      return reason().length > LIMITS.goalReason ? { reason: this.t('vision.error.long', { most: LIMITS.goalReason }) } : {};
    };
    void this.form.send(event, check, () => this.goals.edit(goal.id, { state, reason: reason() }));
  }
}
