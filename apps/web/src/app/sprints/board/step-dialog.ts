import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { BacklogItem, Criterion } from '@ordo/contract';
import { LIMITS, type DoneRule } from '@ordo/domain';
import { Button, Checkbox, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';

/** What stands between a card and its new place. */
export interface Step {
  item: BacklogItem;
  status: string;
  /** Of the Definition of Done, as it was at the start of the sprint; what somebody has not yet said yes to. */
  rules: readonly DoneRule[];
  criteria: readonly Criterion[];
  /** The column is full, and its limit is a wall. */
  full: { limit: number; count: number } | null;
}

/** What the person said: what is met after all, and why the rest may be passed over. */
export interface StepAnswer {
  rules: readonly string[];
  criteria: readonly string[];
  doneOverride?: string;
  override?: string;
}

/** Asks what a step on the board asks for: that everything is met, or a reason. */
@Component({
  selector: 'ordo-step-dialog',
  imports: [Button, Checkbox, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('board.step.title', { key: names.key(step.item), status: label })" [closeLabel]="t('shell.close')">
      <form id="ordo-step" novalidate (submit)="answer($event)">
        @if (step.rules.length > 0) {
          <fieldset>
            <legend>{{ t('board.step.rules') }}</legend>
            @for (rule of step.rules; track rule.id) { <ordo-checkbox [checked]="ticked().has(rule.id)" (checkedChange)="tick(rule.id)">{{ rule.text }}</ordo-checkbox> }
          </fieldset>
        }
        @if (step.criteria.length > 0) {
          <fieldset>
            <legend>{{ t('board.step.criteria') }}</legend>
            @for (criterion of step.criteria; track criterion.id) { <ordo-checkbox [checked]="ticked().has(criterion.id)" (checkedChange)="tick(criterion.id)">{{ criterion.text }}</ordo-checkbox> }
          </fieldset>
        }
        @if (open() > 0) {
          <ordo-field [label]="t('board.step.why')" [error]="doneError()"><textarea ordoInput rows="2" [attr.maxlength]="longest" [value]="doneReason()" (input)="doneReason.set($any($event.target).value)"></textarea></ordo-field>
        }
        @if (step.full; as full) {
          <p>{{ t('board.step.full', { status: label, limit: full.limit, count: full.count }) }}</p>
          <ordo-field [label]="t('board.step.whyFull')" [error]="fullError()"><textarea ordoInput rows="2" [attr.maxlength]="longest" [value]="fullReason()" (input)="fullReason.set($any($event.target).value)"></textarea></ordo-field>
        }
      </form>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('backlog.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-step" ordoButton variant="primary">{{ t('board.to', { status: label }) }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      form { display: grid; gap: var(--s-16); padding: var(--s-20); }
      fieldset { display: grid; gap: var(--s-4); border: 0; padding: 0; margin: 0; min-width: 0; }
      legend { margin-bottom: var(--s-4); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); }
      p { color: var(--text-2); }
    }
  `,
})
export class StepDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<StepAnswer>>(DialogRef);
  protected readonly names = inject(SprintNames);
  protected readonly step = inject<Step>(DIALOG_DATA);
  protected readonly label = this.names.status(this.step.status)?.label ?? '';
  protected readonly longest = LIMITS.override;

  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly doneReason = signal('');
  protected readonly fullReason = signal('');
  private readonly isAsked = signal(false);
  /** What is still not met. */
  protected readonly open = computed(() => [...this.step.rules, ...this.step.criteria].filter(({ id }) => !this.ticked().has(id)).length);
  private readonly lacksDone = computed(() => this.open() > 0 && this.doneReason().trim() === '');
  private readonly lacksRoom = computed(() => this.step.full !== null && this.fullReason().trim() === '');
  protected readonly doneError = computed(() => (this.isAsked() && this.lacksDone() ? this.t('board.step.tickOrSay', { count: this.open() }) : ''));
  protected readonly fullError = computed(() => (this.isAsked() && this.lacksRoom() ? this.t('board.step.say') : ''));

  protected tick(id: string): void {
    this.ticked.update((ticked) => (ticked.has(id) ? new Set([...ticked].filter((other) => other !== id)) : new Set([...ticked, id])));
  }

  protected answer(event: Event): void {
    event.preventDefault();
    this.isAsked.set(true);
    if (this.lacksDone() || this.lacksRoom()) return;
    const ticked = (all: readonly { id: string }[]): string[] => all.flatMap(({ id }) => (this.ticked().has(id) ? [id] : []));
    this.dialog.close({
      rules: ticked(this.step.rules),
      criteria: ticked(this.step.criteria),
      ...(this.open() > 0 && { doneOverride: this.doneReason().trim() }),
      ...(this.step.full && { override: this.fullReason().trim() }),
    });
  }
}
