import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Goal, KeyResult } from '@ordo/contract';
import { isDay, LIMITS } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { differing, formState } from '../shell/form-state';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { readNumber, writeNumber } from './typed-number';

/** A key result that is there, or the goal that gets a new one. */
export type KeyResultFormData = { keyResult: KeyResult } | { goal: Goal };

const FIELDS = ['name', 'unit', 'baseline', 'target', 'baselineOn'] as const;
type Errors = Partial<Record<(typeof FIELDS)[number], string>>;

/** What is measured, from where to where. */
@Component({
  selector: 'ordo-key-result-form',
  imports: [Banner, Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t(before ? 'vision.keyResult.edit' : 'vision.keyResult.add')" [closeLabel]="t('shell.close')">
      <form id="ordo-key-result" class="fields" novalidate (submit)="save($event)">
        @if (form.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <div class="two">
          <ordo-field [label]="t('vision.keyResult.name')" [error]="form.errors().name ?? ''">
            <input ordoInput autocomplete="off" data-field="name" [value]="form.typed().name" (input)="form.type('name', $any($event.target).value)" />
          </ordo-field>
          <ordo-field [label]="t('vision.keyResult.unit')" [optional]="t('shell.optional')" [error]="form.errors().unit ?? ''" [hint]="t('vision.keyResult.unitHint')">
            <input ordoInput autocomplete="off" data-field="unit" [value]="form.typed().unit" (input)="form.type('unit', $any($event.target).value)" />
          </ordo-field>
        </div>
        <div class="two">
          <ordo-field [label]="t('vision.keyResult.baseline')" [error]="form.errors().baseline ?? ''">
            <input ordoInput inputmode="decimal" autocomplete="off" data-field="baseline" [value]="form.typed().baseline" (input)="form.type('baseline', $any($event.target).value)" />
          </ordo-field>
          <ordo-field [label]="t('vision.keyResult.target')" [error]="form.errors().target ?? ''">
            <input ordoInput inputmode="decimal" autocomplete="off" data-field="target" [value]="form.typed().target" (input)="form.type('target', $any($event.target).value)" />
          </ordo-field>
        </div>
        <ordo-field [label]="t('vision.keyResult.baselineOn')" [error]="form.errors().baselineOn ?? ''">
          <input ordoInput type="date" data-field="baselineOn" [value]="form.typed().baselineOn" (input)="form.type('baselineOn', $any($event.target).value)" />
        </ordo-field>
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-key-result" ordoButton variant="primary" class="primary" [busy]="form.isSending()">{{ t('vision.save') }}</button>
    </ordo-dialog>
  `,
  styleUrl: './forms.css',
})
export class KeyResultForm {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
  private readonly data = inject<KeyResultFormData>(DIALOG_DATA);
  private readonly goals = inject(Goals);
  private readonly language = inject(Language);
  protected readonly before = 'keyResult' in this.data ? this.data.keyResult : null;
  protected readonly form = formState(FIELDS, this.first());

  protected save(event: Event): void {
    const { data } = this;
    const work = () =>
      'goal' in data ? this.goals.addKeyResult(data.goal.id, this.set()) : this.goals.editKeyResult(data.keyResult.id, differing(data.keyResult, this.set()));
    void this.form.send(event, () => this.check(), work);
  }

  private first(): Record<(typeof FIELDS)[number], string> {
    const { before } = this;
    if (before === null) return { name: '', unit: '', baseline: '', target: '', baselineOn: this.goals.today() };
    const written = (value: number): string => writeNumber(value, this.language.current());
    return { name: before.name, unit: before.unit, baseline: written(before.baseline), target: written(before.target), baselineOn: before.baselineOn };
  }

  private set() {
    const { name, unit, baseline, target, baselineOn } = this.form.typed();
    return { name: name.trim(), unit: unit.trim(), baseline: readNumber(baseline), target: readNumber(target), baselineOn };
  }

  private check(): Errors {
    const { name, unit, baseline, target, baselineOn } = this.set();
    const errors: Errors = {};
    if (name === '') errors.name = this.t('vision.error.measure');
    if (name.length > LIMITS.keyResultName) errors.name = this.t('vision.error.long', { most: LIMITS.keyResultName });
    if (unit.length > LIMITS.unit) errors.unit = this.t('vision.error.long', { most: LIMITS.unit });
    if (Number.isNaN(baseline)) errors.baseline = this.t('vision.error.number');
    if (Number.isNaN(target)) errors.target = this.t('vision.error.number');
    else if (target === baseline) errors.target = this.t('vision.error.sameTarget');
    if (!isDay(baselineOn)) errors.baselineOn = this.t('vision.error.day');
    return errors;
  }
}
