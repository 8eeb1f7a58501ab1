import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { Release } from '@ordo/contract';
import { LIMITS, RELEASE_STATES, isDay, type ReleaseState } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input, Segments } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { ProductStore } from '../../store/product-store';
import { StoryMap } from '../../store/story-map';

const FIELDS = ['name', 'goal', 'targetOn'] as const;
type FieldName = (typeof FIELDS)[number];
type Typed = Record<FieldName, string>;

/** A release: its name, what it is for, its day and whether it is out. What is not right is said at its field, and nothing typed is lost. Closes with its id. */
@Component({
  selector: 'ordo-release-dialog',
  imports: [Banner, Button, DialogFrame, Field, Input, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="before ? t('map.release.edit', { name: before.name }) : t('map.release.new')" [closeLabel]="t('shell.close')">
      <form id="ordo-release" class="fields" novalidate (submit)="save($event)">
        @if (failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        <ordo-field [label]="t('map.name')" [error]="errors().name ?? ''">
          <input ordoInput autocomplete="off" data-field="name" [value]="typed().name" (input)="type('name', $any($event.target).value)" />
        </ordo-field>
        <ordo-field [label]="t('map.release.goal')" [optional]="t('shell.optional')" [error]="errors().goal ?? ''">
          <textarea ordoInput rows="2" data-field="goal" [value]="typed().goal" (input)="type('goal', $any($event.target).value)"></textarea>
        </ordo-field>
        <ordo-field [label]="t('map.release.targetOn')" [optional]="t('shell.optional')" [error]="errors().targetOn ?? ''">
          <input ordoInput type="date" data-field="targetOn" [value]="typed().targetOn" (input)="type('targetOn', $any($event.target).value)" />
        </ordo-field>
        @if (before) { <ordo-segments [label]="t('map.release.state')" [segments]="states" [(value)]="state" /> }
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-release" ordoButton variant="primary" class="primary" [busy]="isSending()">{{ t(before ? 'map.release.save' : 'map.release.create') }}</button>
    </ordo-dialog>
  `,
  styles: `@layer app { .fields { display: grid; justify-items: stretch; gap: var(--s-16); padding: var(--s-20); } ordo-segments { justify-self: start; } }`,
})
export class ReleaseDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly before = inject<Release | null>(DIALOG_DATA);
  private readonly map = inject(StoryMap);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);

  protected readonly states = RELEASE_STATES.map((value) => ({ value, label: this.t(`map.release.${value}`) }));
  protected readonly state = signal<ReleaseState>(this.before?.state ?? 'planned');
  protected readonly typed = signal<Typed>({ name: this.before?.name ?? '', goal: this.before?.goal ?? '', targetOn: this.before?.targetOn ?? '' });
  protected readonly errors = signal<Partial<Typed>>({});
  protected readonly failure = signal('');
  protected readonly isSending = signal(false);

  protected type(name: FieldName, text: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: text }));
    this.errors.update((errors) => ({ ...errors, [name]: undefined }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set('');
    if (this.isSending() || !this.accept(this.check())) return;
    const id = this.before?.id ?? uuid();
    const saved = this.before ? this.map.editRelease(id, this.changed(this.before)) : this.map.addRelease({ ...this.set(), id });
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

  private set(): { name: string; goal: string; targetOn: string | null } {
    const { name, goal, targetOn } = this.typed();
    return { name: name.replace(/\s+/g, ' ').trim(), goal: goal.trim(), targetOn: targetOn || null };
  }

  /** Only what differs, so that what others changed meanwhile stays. */
  private changed(before: Release): Partial<Release> {
    const set = { ...this.set(), state: this.state() };
    return Object.fromEntries(Object.entries(set).filter(([name, value]) => before[name as keyof Release] !== value));
  }

  private check(): Partial<Typed> {
    const { name, goal, targetOn } = this.set();
    const errors: Partial<Typed> = {};
    if (name === '') errors.name = this.t('map.release.error.name');
    if (name.length > LIMITS.releaseName) errors.name = this.t('map.release.error.long', { most: LIMITS.releaseName });
    if (goal.length > LIMITS.releaseGoal) errors.goal = this.t('map.release.error.long', { most: LIMITS.releaseGoal });
    if (targetOn !== null && !isDay(targetOn)) errors.targetOn = this.t('map.release.error.day');
    return errors;
  }

  /** What the server found at which field. */
  private refused(error: unknown): Partial<Typed> {
    const refused = this.refusals.fields(error);
    return Object.fromEntries(FIELDS.filter((name) => refused[name]).map((name) => [name, this.t('map.release.error.refused')]));
  }

  /** Shows them, the focus in the first; whether there are none. */
  private accept(errors: Partial<Typed>): boolean {
    this.errors.set(errors);
    const first = FIELDS.find((name) => errors[name]);
    if (first) document.querySelector<HTMLElement>(`ordo-release-dialog [data-field="${first}"]`)?.focus();
    return first === undefined;
  }
}
