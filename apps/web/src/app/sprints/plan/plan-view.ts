import { Injectable, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { foldText, isOver, servesGoal } from '@ordo/domain';
import { ItemNames } from '../../shell/lent-by-backlog';
import { ProductStore } from '../../store/product-store';
import { OpenedSprint } from '../opened-sprint';
import { SprintPlans } from '../sprint-plans';

/** The parts of the planning screen. */
export const PANES = ['backlog', 'sprint', 'capacity'] as const;
export type Pane = (typeof PANES)[number];
/** Those that hold rows. */
export type RowPane = Exclude<Pane, 'capacity'>;

/** What the planning screen shows and has selected, pane by pane. */
@Injectable()
export class PlanView {
  private readonly names = inject(ItemNames);
  private readonly plans = inject(SprintPlans);
  private readonly store = inject(ProductStore);

  readonly sprint = inject(OpenedSprint).sprint;
  readonly plan = computed(() => {
    const sprint = this.sprint();
    return sprint && this.plans.of(sprint);
  });
  readonly mayPlan = computed(() => {
    const sprint = this.sprint();
    return sprint !== null && !isOver(sprint.state) && this.store.can('sprints.plan');
  });
  /** Which of them a phone shows. */
  readonly tab = signal<Pane>('sprint');
  readonly readyOnly = signal(false);
  readonly text = signal('');
  readonly active = { backlog: signal<string | null>(null), sprint: signal<string | null>(null) };
  readonly selection = { backlog: signal<ReadonlySet<string>>(new Set()), sprint: signal<ReadonlySet<string>>(new Set()) };
  private readonly ranks = computed(() => new Map(this.store.items().map(({ id }, index) => [id, index + 1])));

  /** What no sprint holds and somebody could still build, in order: nothing is inside it. */
  readonly open = computed<readonly BacklogItem[]>(() =>
    this.store.items().filter((item) => item.sprintId === null && !this.names.isDone(item) && !this.names.isEpic(item)),
  );
  readonly rows = {
    backlog: computed<readonly BacklogItem[]>(() => {
      const words = foldText(this.text()).split(/\s+/).filter(Boolean);
      const matches = (item: BacklogItem): boolean => words.every((word) => foldText(`${item.key} ${item.title}`).includes(word));
      return this.open().filter((item) => (!this.readyOnly() || this.plans.isReady(item)) && matches(item));
    }),
    sprint: computed<readonly BacklogItem[]>(() => this.plan()?.items ?? []),
  };
  readonly critical = computed<ReadonlySet<string>>(() => new Set(this.sprint()?.criticalItemIds ?? []));
  /** How many of the items it holds are critical to its goal. */
  readonly serving = computed(() => this.rows.sprint().filter(({ id }) => this.critical().has(id)).length);

  /** How many of them serve the Product Goal that it names. */
  readonly servingGoal = computed(() => {
    const goalId = this.sprint()?.goalId ?? null;
    return goalId === null ? 0 : this.rows.sprint().filter((item) => servesGoal(item, goalId)).length;
  });

  rankOf(id: string): number {
    return this.ranks().get(id) ?? 0;
  }

  /** What a command acts on: the selection of the pane, else its row with the focus. */
  targets(pane: RowPane): readonly BacklogItem[] {
    const selected = this.rows[pane]().filter(({ id }) => this.selection[pane]().has(id));
    return selected.length > 0 ? selected : this.rows[pane]().filter(({ id }) => id === this.active[pane]());
  }

  /** Where the focus is, if it is in one with rows. */
  focused(): RowPane | null {
    const pane = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
    return pane === 'backlog' || pane === 'sprint' ? pane : null;
  }
}
