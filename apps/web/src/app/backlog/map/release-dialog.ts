import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { Release } from '@ordo/contract';
import { LIMITS, RELEASE_STATES, isDay, type ReleaseState } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input, Segments } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { differing, formState } from '../../shell/form-state';
import { Language } from '../../shell/language';
import { StoryMap } from '../../store/story-map';

const FIELDS = ['name', 'goal', 'targetOn'] as const;
type Errors = Partial<Record<(typeof FIELDS)[number], string>>;

/** A release: its name, what it is for, its day and whether it is out. What is not right is said at its field, and nothing typed is lost. Closes with its id. */
@Component({
  selector: 'ordo-release-dialog',
  imports: [Banner, Button, DialogFrame, Field, Input, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="before ? t('map.release.edit', { name: before.name }) : t('map.release.new')" [closeLabel]="t('shell.close')">
      <form id="ordo-release" class="fields" novalidate (submit)="save($event)">
        @if (form.failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <ordo-field [label]="t('map.name')" [error]="form.errors().name ?? ''">
          <input ordoInput autocomplete="off" data-field="name" [value]="form.typed().name" (input)="form.type('name', $any($event.target).value)" />
        </ordo-field>
        <ordo-field [label]="t('map.release.goal')" [optional]="t('shell.optional')" [error]="form.errors().goal ?? ''">
          <textarea ordoInput rows="2" data-field="goal" [value]="form.typed().goal" (input)="form.type('goal', $any($event.target).value)"></textarea>
        </ordo-field>
        <ordo-field [label]="t('map.release.targetOn')" [optional]="t('shell.optional')" [error]="form.errors().targetOn ?? ''">
          <input ordoInput type="date" data-field="targetOn" [value]="form.typed().targetOn" (input)="form.type('targetOn', $any($event.target).value)" />
        </ordo-field>
        @if (before) { <ordo-segments [label]="t('map.release.state')" [segments]="states" [(value)]="state" /> }
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-release" ordoButton variant="primary" class="primary" [busy]="form.isSending()">{{ t(before ? 'map.release.save' : 'map.release.create') }}</button>
    </ordo-dialog>
  `,
  styles: `@layer app { .fields { display: grid; justify-items: stretch; gap: var(--s-16); padding: var(--s-20); } ordo-segments { justify-self: start; } }`,
})
export class ReleaseDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly before = inject<Release | null>(DIALOG_DATA);
  private readonly map = inject(StoryMap);

  protected readonly states = RELEASE_STATES.map((value) => ({ value, label: this.t(`map.release.${value}`) }));
  protected readonly state = signal<ReleaseState>(this.before?.state ?? 'planned');
  protected readonly form = formState(FIELDS, { name: this.before?.name ?? '', goal: this.before?.goal ?? '', targetOn: this.before?.targetOn ?? '' });

  protected save(event: Event): void {
    const { before } = this;
    const id = before?.id ?? uuid();
    const work = () =>
      before ? this.map.editRelease(id, differing(before, { ...this.set(), state: this.state() })) : this.map.addRelease({ ...this.set(), id });
    void this.form.send(event, () => this.check(), work, id);
  }

  private set(): { name: string; goal: string; targetOn: string | null } {
    const { name, goal, targetOn } = this.form.typed();
    return { name: name.replace(/\s+/g, ' ').trim(), goal: goal.trim(), targetOn: targetOn || null };
  }

  private check(): Errors {
    const { name, goal, targetOn } = this.set();
    const errors: Errors = {};
    if (name === '') errors.name = this.t('map.release.error.name');
    if (name.length > LIMITS.releaseName) errors.name = this.t('map.release.error.long', { most: LIMITS.releaseName });
    if (goal.length > LIMITS.releaseGoal) errors.goal = this.t('map.release.error.long', { most: LIMITS.releaseGoal });
    if (targetOn !== null && !isDay(targetOn)) errors.targetOn = this.t('map.release.error.day');
    return errors;
  }
}
