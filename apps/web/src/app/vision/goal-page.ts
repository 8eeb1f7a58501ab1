import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink, type ParamMap } from '@angular/router';
import type { Sprint } from '@ordo/contract';
import { EmptyState, GoalGlyph, ProgressBar, Skeleton, StatusIcon } from '@ordo/ui';
import { map } from 'rxjs';
import { ItemNames } from '../shell/lent-by-backlog';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';
import { GoalActions } from './goal-actions';
import { GoalLine } from './goal-line';
import { KeyResultChart } from './key-result-chart';
import { Measures } from './measured';
import { ServedGoals } from './served';
import { VisionWords } from './vision-words';

/** One goal: how far it is, which items serve it, with how much effort, and which sprints name it. */
@Component({
  selector: 'ordo-goal-page',
  imports: [EmptyState, GoalGlyph, GoalLine, KeyResultChart, PanelHead, ProgressBar, RouterLink, Skeleton, StatusIcon],
  providers: [GoalActions, ItemNames, Measures, ServedGoals],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './goal-page.html',
  styleUrl: './goal-page.css',
})
export class GoalPage {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  protected readonly store = inject(ProductStore);
  protected readonly words = inject(VisionWords);
  private readonly all = inject(Sprints).all;
  private readonly goals = inject(Goals);
  private readonly measures = inject(Measures);
  private readonly served = inject(ServedGoals);
  private readonly number = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params: ParamMap) => Number(params.get('n')))), { initialValue: 0 });

  protected readonly goal = computed(() => this.goals.byNumber(this.number()));
  protected readonly measured = computed(() => {
    const goal = this.goal();
    return goal ? this.measures.of(goal) : [];
  });
  protected readonly items = computed(() => {
    const goal = this.goal();
    return goal ? this.served.itemsOf(goal) : [];
  });
  protected readonly effort = computed(() => {
    const goal = this.goal();
    return goal ? this.served.effortOf(goal) : { points: 0, done: 0, unestimated: 0 };
  });
  /** Those that name it, by their first day. */
  protected readonly sprints = computed(() => {
    const goal = this.goal();
    return goal ? this.all().filter(({ goalId }) => goalId === goal.id) : [];
  });
  private readonly product = computed(() => ['/p', this.store.product()?.key.toLowerCase() ?? '']);
  protected readonly backlog = computed(() => [...this.product(), 'backlog']);

  /** What there is to see of it: its plan, its board or its report. */
  protected pathOf({ number, state }: Sprint): (string | number)[] {
    return [...this.product(), 'sprints', number, state === 'planned' ? 'plan' : state === 'active' ? 'board' : 'report'];
  }
}
