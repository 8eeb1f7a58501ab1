import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Segment } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { differing, formState } from '../shell/form-state';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { readNumber, writeNumber } from './typed-number';

const FIELDS = ['name', 'size', 'weight', 'needs'] as const;
type Errors = Partial<Record<(typeof FIELDS)[number], string>>;

/** Who they are, how many, how much they count and what they need. Data: the segment, or null for a new one. */
@Component({
  selector: 'ordo-segment-form',
  imports: [Banner, Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t(before ? 'vision.segment.edit' : 'vision.segment.new')" [closeLabel]="t('shell.close')">
      <form id="ordo-segment" class="fields" novalidate (submit)="save($event)">
        @if (form.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <ordo-field [label]="t('vision.segment.name')" [error]="form.errors().name ?? ''">
          <input ordoInput autocomplete="off" data-field="name" [value]="form.typed().name" (input)="form.type('name', $any($event.target).value)" />
        </ordo-field>
        <div class="two">
          <ordo-field [label]="t('vision.segment.size')" [optional]="t('shell.optional')" [error]="form.errors().size ?? ''">
            <input ordoInput inputmode="numeric" autocomplete="off" data-field="size" [value]="form.typed().size" (input)="form.type('size', $any($event.target).value)" />
          </ordo-field>
          <ordo-field [label]="t('vision.segment.weight')" [error]="form.errors().weight ?? ''">
            <input ordoInput inputmode="decimal" autocomplete="off" data-field="weight" [value]="form.typed().weight" (input)="form.type('weight', $any($event.target).value)" />
          </ordo-field>
        </div>
        <ordo-field [label]="t('vision.part.needs')" [optional]="t('shell.optional')" [error]="form.errors().needs ?? ''" [hint]="t('vision.segment.needsHint')">
          <textarea ordoInput rows="3" data-field="needs" [value]="form.typed().needs" (input)="form.type('needs', $any($event.target).value)"></textarea>
        </ordo-field>
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-segment" ordoButton variant="primary" class="primary" [busy]="form.isSending()">{{ t('vision.save') }}</button>
    </ordo-dialog>
  `,
  styleUrl: './forms.css',
})
export class SegmentForm {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
  protected readonly before = inject<Segment | null>(DIALOG_DATA);
  private readonly goals = inject(Goals);
  private readonly language = inject(Language);
  protected readonly form = formState(FIELDS, this.first());

  protected save(event: Event): void {
    const { before } = this;
    const work = () => (before ? this.goals.editSegment(before.id, differing(before, this.set())) : this.goals.createSegment(this.set()));
    void this.form.send(event, () => this.check(), work);
  }

  private first(): Record<(typeof FIELDS)[number], string> {
    const { before } = this;
    const written = (value: number): string => writeNumber(value, this.language.current());
    const weight = written(Math.round((before?.weight ?? 0) * 10_000) / 100);
    return { name: before?.name ?? '', size: before?.size == null ? '' : written(before.size), weight, needs: before?.needs ?? '' };
  }

  private set() {
    const { name, size, weight, needs } = this.form.typed();
    return { name: name.trim(), size: size.trim() === '' ? null : readNumber(size), weight: readNumber(weight) / 100, needs: needs.trim() };
  }

  private check(): Errors {
    const { name, size, weight, needs } = this.set();
    const errors: Errors = {};
    if (name === '') errors.name = this.t('vision.error.name');
    if (name.length > LIMITS.segmentName) errors.name = this.t('vision.error.long', { most: LIMITS.segmentName });
    if (size !== null && (!Number.isInteger(size) || size < 0)) errors.size = this.t('vision.error.count');
    if (Number.isNaN(weight) || weight < 0 || weight > 1) errors.weight = this.t('vision.error.percent');
    if (needs.length > LIMITS.segmentNeeds) errors.needs = this.t('vision.error.long', { most: LIMITS.segmentNeeds });
    return errors;
  }
}
