import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { BacklogItem, CompleteSprint, Sprint } from '@ordo/contract';
import { LIMITS, nextSprint, SPRINT_OUTCOMES, sumPoints, type SprintOutcome } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { SprintNames } from '../sprint-names';
import { isLacking, LIKE_THE_OTHERS, sentOf, type UnfinishedChoice } from './unfinished-choice';
import { UnfinishedLine } from './unfinished-line';

/** Where what is not done goes: on in the next sprint, or back to the backlog. */
const FATES = ['next', 'top', 'bottom'] as const;
type Fate = (typeof FATES)[number];

/** Completes a sprint: what becomes of what is not done, and whether the goal was met. */
@Component({
  selector: 'ordo-complete-dialog',
  imports: [Banner, Button, DialogFrame, Field, Input, Select, UnfinishedLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './complete-dialog.html',
  styleUrl: './complete-dialog.css',
})
export class CompleteDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly names = inject(SprintNames);
  protected readonly sprint = inject<Sprint>(DIALOG_DATA);
  private readonly refusals = inject(Refusals);
  private readonly router = inject(Router);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);

  protected readonly fates = FATES;
  protected readonly outcomes = SPRINT_OUTCOMES;
  protected readonly longest = LIMITS.sprintNote;
  private readonly items = computed(() => this.store.items().filter(({ sprintId }) => sprintId === this.sprint.id));
  protected readonly unfinished = computed(() => this.items().filter((item) => !this.names.isDone(item)));
  protected readonly done = computed(() => this.items().filter((item) => this.names.isDone(item)));
  protected readonly planned = computed<PickerOption[]>(() => this.sprints.planned().map(({ id, name }) => ({ value: id, label: name })));

  protected readonly fate = signal<Fate>(this.sprints.planned().length > 0 ? 'next' : 'top');
  private readonly choices = signal<ReadonlyMap<string, UnfinishedChoice>>(new Map());
  /** Whether anything goes into a planned sprint. */
  protected readonly goesOn = computed(() => this.fate() === 'next' || this.unfinished().some((item) => this.choiceOf(item).way === 'next'));
  protected readonly isAsked = signal(false);
  protected readonly into = signal(nextSprint(this.sprints.planned())?.id ?? '');
  protected readonly outcome = signal<SprintOutcome | null>(this.sprint.outcome);
  protected readonly note = signal(this.sprint.outcomeNote);
  protected readonly isSending = signal(false);
  protected readonly problem = signal('');

  protected readonly doneFact = computed(() => this.factOf(this.done()));
  protected readonly openFact = computed(() => this.factOf(this.unfinished()));

  protected async complete(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSending()) return;
    this.isAsked.set(true);
    if (this.unfinished().some((item) => isLacking(this.sprint, item, this.choiceOf(item)))) return;
    this.isSending.set(true);
    try {
      await this.sprints.complete(this.sprint.id, this.asked());
      this.dialog.close(true);
      this.tell();
    } catch (error) {
      this.problem.set(this.refusals.text(error));
    } finally {
      this.isSending.set(false);
    }
  }

  protected choiceOf({ id }: BacklogItem): UnfinishedChoice {
    return this.choices().get(id) ?? LIKE_THE_OTHERS;
  }

  protected choose({ id }: BacklogItem, choice: UnfinishedChoice): void {
    this.choices.update((choices) => new Map([...choices, [id, choice]]));
  }

  private asked(): CompleteSprint {
    const [fate, outcome, note] = [this.fate(), this.outcome(), this.note().trim()];
    const said = { ...(outcome && { outcome }), ...(note && { outcomeNote: note }) };
    if (this.unfinished().length === 0) return { unfinished: 'backlog', ...said };
    const items = this.unfinished().flatMap((item) => sentOf(item, this.choiceOf(item)) ?? []);
    const others = { ...(items.length > 0 && { items }), ...(this.goesOn() && this.into() && { into: this.into() }), ...said };
    return fate === 'next' ? { unfinished: 'next', ...others } : { unfinished: 'backlog', ...(this.goesBack() && { place: { at: fate } }), ...others };
  }

  /** Whether anything goes back that a place is asked for. */
  private goesBack(): boolean {
    return this.unfinished().some((item) => this.choiceOf(item).way !== 'next');
  }

  private tell(): void {
    this.undo.show(this.t('complete.done', { name: this.sprint.name, count: this.done().length }));
    void this.router.navigate(['/p', this.store.product()?.key.toLowerCase(), 'sprints', this.sprint.number, 'board']);
  }

  private factOf(items: readonly { estimate: number | null }[]): string {
    return this.t('complete.fact', { count: items.length, points: this.names.points(sumPoints(items.map(({ estimate }) => estimate)) ?? 0) });
  }
}
