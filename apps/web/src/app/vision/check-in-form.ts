import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { KeyResult } from '@ordo/contract';
import { isDay, LIMITS } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, IconButton, Input } from '@ordo/ui';
import { formState } from '../shell/form-state';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { Goals } from '../store/goals';
import { readNumber } from './typed-number';
import { VisionWords } from './vision-words';

const FIELDS = ['value', 'day', 'note'] as const;
type Errors = Partial<Record<(typeof FIELDS)[number], string>>;

/** What was measured of a key result today, above what was measured before. */
@Component({
  selector: 'ordo-check-in-form',
  imports: [Banner, Button, DialogFrame, Field, IconButton, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="keyResult.name" [closeLabel]="t('shell.close')">
      <form id="ordo-check-in" class="fields" novalidate (submit)="save($event)">
        @if (form.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <div class="two">
          <ordo-field [label]="t('vision.checkIn.value')" [error]="form.errors().value ?? ''" [hint]="t('vision.checkIn.way', { from: words.measure(keyResult.baseline, keyResult), to: words.measure(keyResult.target, keyResult) })">
            <input ordoInput inputmode="decimal" autocomplete="off" data-field="value" [value]="form.typed().value" (input)="form.type('value', $any($event.target).value)" />
          </ordo-field>
          <ordo-field [label]="t('vision.checkIn.day')" [error]="form.errors().day ?? ''">
            <input ordoInput type="date" data-field="day" [attr.max]="goals.today()" [value]="form.typed().day" (input)="form.type('day', $any($event.target).value)" />
          </ordo-field>
        </div>
        <ordo-field [label]="t('vision.checkIn.note')" [optional]="t('shell.optional')" [error]="form.errors().note ?? ''">
          <textarea ordoInput rows="2" data-field="note" [value]="form.typed().note" (input)="form.type('note', $any($event.target).value)"></textarea>
        </ordo-field>
        @if (past().length > 0) {
          <ul class="past" [attr.aria-label]="t('vision.checkIn.past')">
            @for (each of past(); track each.id) {
              <li><span class="value num">{{ words.measure(each.value, keyResult) }}</span><span class="note">{{ each.note }}</span><span class="day num">{{ words.day(each.day) }}</span>
                <button type="button" ordoIconButton icon="trash" [small]="true" [label]="t('vision.checkIn.remove', { day: words.day(each.day) })" (click)="remove(each.id)"></button></li>
            }
          </ul>
        }
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-check-in" ordoButton variant="primary" class="primary" [busy]="form.isSending()">{{ t('vision.checkIn.action') }}</button>
    </ordo-dialog>
  `,
  styleUrl: './forms.css',
})
export class CheckInForm {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
  protected readonly keyResult = inject<KeyResult>(DIALOG_DATA);
  protected readonly goals = inject(Goals);
  protected readonly words = inject(VisionWords);
  private readonly refusals = inject(Refusals);
  protected readonly form = formState(FIELDS, { value: '', day: this.goals.today(), note: '' });
  protected readonly past = computed(() => this.goals.checkInsOf(this.keyResult.id).toReversed());

  protected save(event: Event): void {
    const set = () => ({ value: readNumber(this.form.typed().value), day: this.form.typed().day, note: this.form.typed().note.trim() });
    void this.form.send(
      event,
      () => this.check(set()),
      () => this.goals.checkIn(this.keyResult.id, set()),
    );
  }

  protected remove(id: string): void {
    this.goals.deleteCheckIn(id).catch((error: unknown) => this.refusals.show(error));
  }

  private check({ value, day, note }: { value: number; day: string; note: string }): Errors {
    const errors: Errors = {};
    if (Number.isNaN(value)) errors.value = this.t('vision.error.number');
    if (!isDay(day)) errors.day = this.t('vision.error.day');
    else if (day > this.goals.today()) errors.day = this.t('vision.error.future');
    if (note.length > LIMITS.checkInNote) errors.note = this.t('vision.error.long', { most: LIMITS.checkInNote });
    return errors;
  }
}
