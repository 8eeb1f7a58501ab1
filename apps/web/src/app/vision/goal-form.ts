import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Goal } from '@ordo/contract';
import { freeLook, GOAL_HUES, GOAL_SHAPES, isDay, isOpenGoal, leftToGive, LIMITS, type GoalHue, type GoalShape } from '@ordo/domain';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef, Field, GoalGlyph, Input } from '@ordo/ui';
import { differing, formState } from '../shell/form-state';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { readNumber, writeNumber } from './typed-number';
import { VisionWords } from './vision-words';

const FIELDS = ['name', 'statement', 'weight', 'horizon'] as const;
type Errors = Partial<Record<(typeof FIELDS)[number], string>>;

/** A goal's name, sentence, weight, horizon and look. Data: the goal, or null for a new one. */
@Component({
  selector: 'ordo-goal-form',
  imports: [Banner, Button, DialogFrame, Field, GoalGlyph, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './goal-form.html',
  styleUrl: './forms.css',
})
export class GoalForm {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
  protected readonly before = inject<Goal | null>(DIALOG_DATA);
  protected readonly words = inject(VisionWords);
  private readonly goals = inject(Goals);
  private readonly language = inject(Language);

  protected readonly hues = GOAL_HUES;
  protected readonly shapes = GOAL_SHAPES;
  private readonly others = this.goals.open().filter(({ id }) => id !== this.before?.id);
  /** What the other open goals leave. */
  protected readonly left = computed(() => Math.max(0, leftToGive(this.others.map(({ weight }) => weight))));
  protected readonly look = signal(this.before ?? freeLook(this.others));
  protected readonly form = formState(FIELDS, this.first());

  protected pick(look: { hue?: GoalHue; shape?: GoalShape }): void {
    this.look.update((before) => ({ ...before, ...look }));
  }

  /** Who looks alike is taken for the other. */
  protected isTaken(look: { hue?: GoalHue; shape?: GoalShape }): boolean {
    return this.others.some(({ hue, shape }) => hue === look.hue || shape === look.shape);
  }

  protected save(event: Event): void {
    void this.form.send(
      event,
      () => this.check(),
      () => (this.before ? this.goals.edit(this.before.id, differing(this.before, this.set())) : this.goals.create(this.set())),
    );
  }

  private first(): Record<(typeof FIELDS)[number], string> {
    const weight = this.before?.weight ?? this.left();
    return {
      name: this.before?.name ?? '',
      statement: this.before?.statement ?? '',
      weight: writeNumber(Math.round(weight * 10_000) / 100, this.language.current()),
      horizon: this.before?.horizon ?? this.goals.open().at(-1)?.horizon ?? '',
    };
  }

  private set() {
    const { name, statement, weight, horizon } = this.form.typed();
    const { hue, shape } = this.look();
    return { name: name.trim(), statement: statement.trim(), weight: readNumber(weight) / 100, horizon: horizon === '' ? null : horizon, hue, shape };
  }

  private check(): Errors {
    const { name, statement, weight, horizon } = this.set();
    const errors: Errors = {};
    if (name === '') errors.name = this.t('vision.error.name');
    if (name.length > LIMITS.goalName) errors.name = this.t('vision.error.long', { most: LIMITS.goalName });
    if (statement.length > LIMITS.goalStatement) errors.statement = this.t('vision.error.long', { most: LIMITS.goalStatement });
    const isCounted = this.before === null || isOpenGoal(this.before);
    if (Number.isNaN(weight) || weight < 0 || weight > 1) errors.weight = this.t('vision.error.percent');
    else if (isCounted && weight > this.left()) errors.weight = this.t('vision.error.left', { left: this.words.percent(this.left()) });
    if (horizon !== null && !isDay(horizon)) errors.horizon = this.t('vision.error.day');
    return errors;
  }
}
