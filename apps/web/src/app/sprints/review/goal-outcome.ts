import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { EditSprint, Sprint } from '@ordo/contract';
import { LIMITS, SPRINT_OUTCOMES, type SprintOutcome } from '@ordo/domain';
import { Badge, Field, Input, Segments, type Segment, type Tone } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { ProductGoal } from '../product-goal';

const TONES: Record<SprintOutcome, Tone> = { met: 'success', partly: 'warning', not: 'danger' };

/** The goal of a sprint, whether it was reached, and what the team says about it. Who plans the sprint says so here, also after its close. */
@Component({
  selector: 'ordo-goal-outcome',
  imports: [Badge, Field, Input, ProductGoal, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('board.goal') }} @if (!edits() && sprint().outcome; as outcome) { <ordo-badge [tone]="tones[outcome]">{{ t('complete.outcome.' + outcome) }}</ordo-badge> }</h2>
    <p class="goal">{{ sprint().goal || t('board.noGoal') }}</p>
    <ordo-product-goal [id]="sprint().goalId" />
    @if (edits()) {
      <ordo-segments [label]="t('review.outcome.label')" [segments]="segments()" [value]="sprint().outcome ?? 'unsaid'" (valueChange)="judge($event)" />
      <ordo-field [label]="t('review.outcome.note')" [optional]="t('shell.optional')" [error]="wrong()">
        <textarea #field ordoInput rows="3" [value]="note()" (input)="note.set(field.value)" (blur)="keep()" (keydown.control.enter)="field.blur()" (keydown.meta.enter)="field.blur()"></textarea>
      </ordo-field>
    } @else if (sprint().outcomeNote) { <p class="note">{{ sprint().outcomeNote }}</p> }
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-10); justify-items: start; padding: var(--s-14); border: 1px solid var(--border); border-radius: var(--r-8); background: var(--surface); min-width: 0; }
      h2 { display: flex; align-items: center; gap: var(--s-8); justify-self: stretch; justify-content: space-between; font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-regular); color: var(--text-2); }
      .goal { font-size: var(--fs-20); line-height: var(--lh-20); font-weight: var(--w-medium); overflow-wrap: anywhere; }
      .note { overflow-wrap: anywhere; white-space: pre-line; font-size: var(--fs-14); line-height: var(--lh-14); }
      ordo-segments { max-width: 100%; flex-wrap: wrap; }
      ordo-field { justify-self: stretch; }
    }
  `,
})
export class GoalOutcome {
  readonly sprint = input.required<Sprint>();
  /** Whether it is looked at only. */
  readonly isShown = input(false);
  protected readonly t = inject(Language).t;
  private readonly refusals = inject(Refusals);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);

  protected readonly tones = TONES;
  protected readonly edits = computed(() => this.store.can('sprints.plan') && !this.isShown());
  private readonly before = computed(() => ({ id: this.sprint().id, note: this.sprint().outcomeNote }), {
    equal: (a, b) => a.id === b.id && a.note === b.note,
  });
  /** What was typed stays when somebody else writes another one: the last word is whose field is left last. */
  protected readonly note = linkedSignal<{ id: string; note: string }, string>({
    source: this.before,
    computation: (now, previous) => (previous && previous.source.id === now.id && previous.value !== previous.source.note ? previous.value : now.note),
  });
  protected readonly refused = signal('');
  protected readonly wrong = computed(() => {
    const count = this.note().trim().length;
    return count > LIMITS.sprintNote ? this.t('review.outcome.noteLong', { most: LIMITS.sprintNote, count }) : this.refused();
  });
  protected readonly segments = computed<Segment<SprintOutcome | 'unsaid'>[]>(() => [
    ...SPRINT_OUTCOMES.map((value) => ({ value, label: this.t(`complete.outcome.${value}`) })),
    { value: 'unsaid', label: this.t('review.outcome.unsaid') },
  ]);

  protected judge(outcome: SprintOutcome | 'unsaid'): void {
    this.send({ outcome: outcome === 'unsaid' ? null : outcome });
  }

  protected keep(): void {
    const note = this.note().trim();
    this.note.set(note);
    if (note === this.sprint().outcomeNote || note.length > LIMITS.sprintNote) return;
    this.send({ outcomeNote: note }, () => this.note.set(note));
  }

  private send(set: EditSprint, giveBack: () => void = () => undefined): void {
    this.refused.set('');
    this.sprints.edit(this.sprint().id, set).catch((error: unknown) => {
      giveBack();
      this.refused.set(this.refusals.text(error));
    });
  }
}
