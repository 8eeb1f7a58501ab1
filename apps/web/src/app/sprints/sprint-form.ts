import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Sprint } from '@ordo/contract';
import { LIMITS, isDay, spanProblem, type ProposedSprint } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';

/** What the form is about: a sprint that is there, or what a new one begins with. */
export type SprintFormData = { sprint: Sprint } | { draft: ProposedSprint };

const FIELDS = ['name', 'goal', 'startsOn', 'endsOn'] as const;
type FieldName = (typeof FIELDS)[number];
type Typed = Record<FieldName, string>;

/** Name, goal and days of a sprint; what is not right is said at its field, and nothing typed is lost. Closes with the sprint's id. */
@Component({
  selector: 'ordo-sprint-form',
  imports: [Banner, Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="before ? t('sprints.form.edit', { name: before.name }) : t('sprints.new')" [closeLabel]="t('shell.close')">
      <form id="ordo-sprint" class="fields" novalidate (submit)="save($event)">
        @if (failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <ordo-field [label]="t('sprints.form.name')" [error]="errors().name ?? ''">
          <input ordoInput autocomplete="off" data-field="name" [value]="typed().name" (input)="type('name', $any($event.target).value)" />
        </ordo-field>
        <ordo-field [label]="t('sprints.goal')" [optional]="t('shell.optional')" [error]="errors().goal ?? ''">
          <textarea ordoInput rows="3" data-field="goal" [value]="typed().goal" (input)="type('goal', $any($event.target).value)"></textarea>
        </ordo-field>
        <div class="days">
          <ordo-field [label]="t('sprints.form.startsOn')" [error]="errors().startsOn ?? ''" [hint]="before?.state === 'active' ? t('sprints.form.started') : ''">
            <input ordoInput type="date" data-field="startsOn" [disabled]="before?.state === 'active'" [value]="typed().startsOn" (input)="type('startsOn', $any($event.target).value)" />
          </ordo-field>
          <ordo-field [label]="t('sprints.form.endsOn')" [error]="errors().endsOn ?? ''">
            <input ordoInput type="date" data-field="endsOn" [value]="typed().endsOn" (input)="type('endsOn', $any($event.target).value)" />
          </ordo-field>
        </div>
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-sprint" ordoButton variant="primary" class="primary" [busy]="isSending()">{{ t(before ? 'sprints.form.save' : 'sprints.form.create') }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      .fields { display: grid; gap: var(--s-16); padding: var(--s-20); }
      .days { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s-12); align-items: start; }
    }
  `,
})
export class SprintForm {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly data = inject<SprintFormData>(DIALOG_DATA);
  private readonly refusals = inject(Refusals);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);

  protected readonly before = 'sprint' in this.data ? this.data.sprint : null;
  protected readonly typed = signal<Typed>(this.first());
  protected readonly errors = signal<Partial<Typed>>({});
  protected readonly failure = signal('');
  protected readonly isSending = signal(false);
  private readonly set = computed(() => ({ ...this.typed(), name: this.typed().name.replace(/\s+/g, ' ').trim(), goal: this.typed().goal.trim() }));

  protected type(name: FieldName, text: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: text }));
    // Moving the first day can make the last one right.
    this.errors.update((errors) => ({ ...errors, [name]: undefined, ...(name === 'startsOn' && { endsOn: undefined }) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set('');
    if (this.isSending() || !this.accept(this.check())) return;
    const id = this.before?.id ?? uuid();
    const saved = this.before ? this.sprints.edit(id, this.changed(this.before)) : this.sprints.create({ ...this.set(), id });
    if (this.store.connection() === 'offline') return this.dialog.close(id);
    this.isSending.set(true);
    try {
      await saved;
      this.dialog.close(id);
    } catch (error) {
      if (this.accept(this.refused(error))) this.failure.set(this.refusals.text(error));
    }
    this.isSending.set(false);
  }

  private first(): Typed {
    const { name, startsOn, endsOn } = 'sprint' in this.data ? this.data.sprint : this.data.draft;
    return { name, goal: 'sprint' in this.data ? this.data.sprint.goal : '', startsOn, endsOn };
  }

  /** Only what differs, so that what others changed meanwhile stays. */
  private changed(before: Sprint): Partial<Typed> {
    const set = this.set();
    return Object.fromEntries(FIELDS.filter((name) => set[name] !== before[name]).map((name) => [name, set[name]]));
  }

  private check(): Partial<Typed> {
    const { name, goal, startsOn, endsOn } = this.set();
    const errors: Partial<Typed> = {};
    if (name === '') errors.name = this.t('sprints.error.name');
    if (name.length > LIMITS.sprintName) errors.name = this.t('sprints.error.nameLong', { most: LIMITS.sprintName });
    if (goal.length > LIMITS.sprintGoal) errors.goal = this.t('sprints.error.goalLong', { most: LIMITS.sprintGoal, count: goal.length });
    if (!isDay(startsOn)) errors.startsOn = this.t('sprints.error.day');
    if (!isDay(endsOn)) errors.endsOn = this.t('sprints.error.day');
    const span = errors.startsOn || errors.endsOn ? null : spanProblem(startsOn, endsOn, LIMITS.sprintDays);
    if (span) errors.endsOn = this.t(`sprints.error.${span}`, { most: LIMITS.sprintDays });
    return errors;
  }

  /** What the server found at which field. */
  private refused(error: unknown): Partial<Typed> {
    const refused = this.refusals.fields(error);
    return Object.fromEntries(FIELDS.filter((name) => refused[name]).map((name) => [name, this.t('sprints.error.refused')]));
  }

  /** Shows them, the focus in the first; whether there are none. */
  private accept(errors: Partial<Typed>): boolean {
    this.errors.set(errors);
    const first = FIELDS.find((name) => errors[name]);
    if (first) document.querySelector<HTMLElement>(`ordo-sprint-form [data-field="${first}"]`)?.focus();
    return first === undefined;
  }
}
