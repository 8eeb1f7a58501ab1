import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Sprint } from '@ordo/contract';
import { LIMITS, isDay, spanProblem, type ProposedSprint } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { differing, formState } from '../shell/form-state';
import { Language } from '../shell/language';
import { Sprints } from '../store/sprints';

/** What the form is about: a sprint that is there, or what a new one begins with. */
export type SprintFormData = { sprint: Sprint } | { draft: ProposedSprint };

const FIELDS = ['name', 'goal', 'startsOn', 'endsOn'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;

/** Name, goal and days of a sprint; what is not right is said at its field, and nothing typed is lost. Closes with the sprint's id. */
@Component({
  selector: 'ordo-sprint-form',
  imports: [Banner, Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="before ? t('sprints.form.edit', { name: before.name }) : t('sprints.new')" [closeLabel]="t('shell.close')">
      <form id="ordo-sprint" class="fields" novalidate (submit)="save($event)">
        @if (form.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <ordo-field [label]="t('sprints.form.name')" [error]="form.errors().name ?? ''">
          <input ordoInput autocomplete="off" data-field="name" [value]="form.typed().name" (input)="form.type('name', $any($event.target).value)" />
        </ordo-field>
        <ordo-field [label]="t('sprints.goal')" [optional]="t('shell.optional')" [error]="form.errors().goal ?? ''">
          <textarea ordoInput rows="3" data-field="goal" [value]="form.typed().goal" (input)="form.type('goal', $any($event.target).value)"></textarea>
        </ordo-field>
        <div class="days">
          <ordo-field [label]="t('sprints.form.startsOn')" [error]="form.errors().startsOn ?? ''" [hint]="before?.state === 'active' ? t('sprints.form.started') : ''">
            <input ordoInput type="date" data-field="startsOn" [disabled]="before?.state === 'active'" [value]="form.typed().startsOn" (input)="form.type('startsOn', $any($event.target).value, 'endsOn')" />
          </ordo-field>
          <ordo-field [label]="t('sprints.form.endsOn')" [error]="form.errors().endsOn ?? ''">
            <input ordoInput type="date" data-field="endsOn" [value]="form.typed().endsOn" (input)="form.type('endsOn', $any($event.target).value)" />
          </ordo-field>
        </div>
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-sprint" ordoButton variant="primary" class="primary" [busy]="form.isSending()">{{ t(before ? 'sprints.form.save' : 'sprints.form.create') }}</button>
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
  private readonly sprints = inject(Sprints);

  protected readonly before = 'sprint' in this.data ? this.data.sprint : null;
  protected readonly form = formState(FIELDS, this.first());

  protected save(event: Event): void {
    const { before } = this;
    const id = before?.id ?? uuid();
    const work = () => (before ? this.sprints.edit(id, differing(before, this.set())) : this.sprints.create({ ...this.set(), id }));
    void this.form.send(event, () => this.check(), work, id);
  }

  private first(): Typed {
    const { name, startsOn, endsOn } = 'sprint' in this.data ? this.data.sprint : this.data.draft;
    return { name, goal: 'sprint' in this.data ? this.data.sprint.goal : '', startsOn, endsOn };
  }

  private set(): Typed {
    const { name, goal, ...days } = this.form.typed();
    return { name: name.replace(/\s+/g, ' ').trim(), goal: goal.trim(), ...days };
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
}
