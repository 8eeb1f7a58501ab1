import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';

/** The goal of the sprint, written where it stands: kept on leaving, put back with Escape. */
@Component({
  selector: 'ordo-goal-editor',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label for="sprint-goal">{{ t('sprints.goal') }}</label>
    @if (mayEdit()) {
      <div class="grown" [attr.data-text]="typed() + ' '">
        <textarea #field id="sprint-goal" rows="1" [attr.maxlength]="longest" [placeholder]="t('sprints.goalPlaceholder')" [value]="typed()" (input)="typed.set($any($event.target).value)" (blur)="save()" (keydown)="key($event)"></textarea>
      </div>
    } @else {
      <p id="sprint-goal" [class.none]="!goal()">{{ goal() || t('sprints.noGoal') }}</p>
    }
    @if (count() > 0) {
      <span class="serve num"><ordo-icon [name]="serving() > 0 ? 'check' : 'target'" [size]="14" [class.yes]="serving() > 0" />{{ t('sprints.serve', { serving: serving(), count: count() }) }}</span>
    }
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-6); margin: 0 var(--s-16); padding: var(--s-12) var(--s-14); border-radius: var(--r-8); box-shadow: inset 0 0 0 1px var(--border-control); flex: none; }
      :host(:focus-within) { box-shadow: inset 0 0 0 var(--ring) var(--accent); }
      label, .serve { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      .grown { display: grid; max-height: calc(4 * var(--lh-16)); overflow-y: auto; }
      .grown::after { content: attr(data-text); visibility: hidden; white-space: pre-wrap; }
      .grown::after, textarea { grid-area: 1 / 1; font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-medium); overflow-wrap: anywhere; }
      textarea { resize: none; overflow: hidden; }
      textarea:focus-visible { outline: none; }
      p { font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-medium); overflow-wrap: anywhere; }
      .none { color: var(--text-3); }
      .serve { display: flex; align-items: center; gap: var(--s-5); }
      .yes { color: var(--success-text); }
    }
  `,
})
export class GoalEditor {
  readonly goal = input.required<string>();
  readonly mayEdit = input(false);
  /** How many of the items serve it. */
  readonly serving = input(0);
  readonly count = input(0);
  readonly written = output<string>();
  readonly left = output<void>();

  protected readonly t = inject(Language).t;
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
