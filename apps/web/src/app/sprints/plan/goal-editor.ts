import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { GoalGlyph, Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Goals } from '../../store/goals';
import { ProductGoal } from '../product-goal';
import { GoalChoice } from './goal-choice';

/** The goal of the sprint, written where it stands: kept on leaving, put back with Escape. Beside it the Product Goal that it works towards. */
@Component({
  selector: 'ordo-goal-editor',
  imports: [GoalChoice, GoalGlyph, Icon, ProductGoal],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="heads">
      <label for="sprint-goal">{{ t('sprints.goal') }}</label>
      @if (mayEdit()) { <ordo-goal-choice [chosen]="goalId()" (picked)="chosen.emit($event)" /> } @else { <ordo-product-goal [id]="goalId()" /> }
    </div>
    @if (mayEdit()) {
      <div class="grown" [attr.data-text]="typed() + ' '">
        <textarea #field id="sprint-goal" rows="1" [attr.maxlength]="longest" [placeholder]="t('sprints.goalPlaceholder')" [value]="typed()" (input)="typed.set($any($event.target).value)" (blur)="save()" (keydown)="key($event)"></textarea>
      </div>
    } @else {
      <p id="sprint-goal" [class.none]="!goal()">{{ goal() || t('sprints.noGoal') }}</p>
    }
    @if (count() > 0) {
      <div class="heads">
        <span class="serve num"><ordo-icon [name]="serving() > 0 ? 'check' : 'target'" [size]="14" [class.yes]="serving() > 0" />{{ t('sprints.serve', { serving: serving(), count: count() }) }}</span>
        @if (productGoal(); as named) { <span class="serve num"><ordo-goal-glyph [shape]="named.shape" [hue]="named.hue" />{{ t('sprints.productGoal.serve', { serving: servingGoal(), count: count(), name: named.name }) }}</span> }
      </div>
    }
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-6); margin: 0 var(--s-16); padding: var(--s-12) var(--s-14); border-radius: var(--r-8); box-shadow: inset 0 0 0 1px var(--border-control); flex: none; }
      :host(:has(textarea:focus)) { box-shadow: inset 0 0 0 var(--ring) var(--accent); }
      label, .serve { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      .heads { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--s-2) var(--s-12); min-width: 0; }
      .grown { display: grid; max-height: calc(4 * var(--lh-16)); overflow-y: auto; }
      .grown::after { content: attr(data-text); visibility: hidden; white-space: pre-wrap; }
      .grown::after, textarea { grid-area: 1 / 1; font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-medium); overflow-wrap: anywhere; }
      textarea { resize: none; overflow: hidden; }
      textarea:focus-visible { outline: none; }
      p { font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-medium); overflow-wrap: anywhere; }
      .none { color: var(--text-3); }
      .serve { display: flex; align-items: center; gap: var(--s-5); overflow-wrap: anywhere; min-width: 0; }
      .yes { color: var(--success-text); }
    }
  `,
})
export class GoalEditor {
  readonly goal = input.required<string>();
  readonly mayEdit = input(false);
  /** The Product Goal that the sprint names. */
  readonly goalId = input<string | null>(null);
  /** How many of the items the goal depends on, and how many serve the Product Goal. */
  readonly serving = input(0);
  readonly servingGoal = input(0);
  readonly count = input(0);
  readonly written = output<string>();
  readonly chosen = output<string | null>();
  readonly left = output<void>();

  protected readonly t = inject(Language).t;
  private readonly goals = inject(Goals);
  protected readonly productGoal = computed(() => this.goals.byId(this.goalId() ?? ''));
  protected readonly longest = LIMITS.sprintGoal;
  /** Another one's words take the place of what was not touched. */
  protected readonly typed = linkedSignal(() => this.goal());
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly isChanged = computed(() => this.typed().trim() !== this.goal());

  focus(): void {
    this.field()?.nativeElement.focus();
  }

  protected save(): void {
    if (this.isChanged()) this.written.emit(this.typed());
  }

  protected key(event: KeyboardEvent): void {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.isComposing || (event.key !== 'Escape' && !isDone)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.typed.set(this.goal());
    this.field()?.nativeElement.blur();
    this.left.emit();
  }
}
