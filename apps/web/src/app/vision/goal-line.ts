import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Goal } from '@ordo/contract';
import { isOpenGoal } from '@ordo/domain';
import { Badge, GoalGlyph, IconButton, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { GoalActions } from './goal-actions';
import { KeyResultLine } from './key-result-line';
import { Measures } from './measured';
import { VisionWords } from './vision-words';

/** One goal: its shape and name, its weight and state, its key results, and what can be done with it. */
@Component({
  selector: 'ordo-goal-line',
  imports: [Badge, GoalGlyph, IconButton, KeyResultLine, Menu, MenuItem, MenuTrigger, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './goal-line.html',
  styleUrl: './goal-line.css',
})
export class GoalLine {
  readonly goal = input.required<Goal>();
  /** On its own page its name is the title already. */
  readonly isAlone = input(false);

  protected readonly t = inject(Language).t;
  protected readonly goals = inject(Goals);
  protected readonly actions = inject(GoalActions);
  protected readonly words = inject(VisionWords);
  private readonly measures = inject(Measures);
  protected readonly isOpen = computed(() => isOpenGoal(this.goal()));
  protected readonly measured = computed(() => this.measures.of(this.goal()));
  protected readonly progress = computed(() => this.measures.progressOf(this.goal()));

  /** Of a mean nobody needs the decimals. */
  protected percentOf(share: number): string {
    return this.words.percent(Math.round(100 * share) / 100);
  }
}
