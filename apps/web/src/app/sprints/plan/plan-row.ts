import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Avatar, Badge, Icon, StatusIcon, TypeIcon } from '@ordo/ui';
import { ItemNames, ItemReadiness } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { SprintPlans } from '../sprint-plans';
import type { RowPane } from './plan-view';

/** One item of the plan, on either side. */
@Component({
  selector: 'ordo-plan-row',
  imports: [Avatar, Badge, Icon, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan-row.html',
  styleUrl: './plan-row.css',
  host: { '[class]': 'pane()', '[class.selected]': 'isSelected()', '[class.opened]': 'isOpen()', '[class.ghost]': 'isGhost()' },
})
export class PlanRow {
  readonly item = input.required<BacklogItem>();
  readonly pane = input.required<RowPane>();
  readonly rank = input.required<number>();
  readonly mayPlan = input(false);
  readonly isSelected = input(false);
  readonly isOpen = input(false);
  readonly isGhost = input(false);
  /** The goal is not reached without it. */
  readonly isCritical = input(false);
  /** To the other side. */
  readonly crossed = output<void>();
  readonly turned = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly language = inject(Language);
  protected readonly names = inject(ItemNames);
  private readonly plans = inject(SprintPlans);
  private readonly readiness = inject(ItemReadiness);

  protected readonly stage = computed(() => this.names.stage(this.item()));
  protected readonly assignee = computed(() => this.names.assignee(this.item()));
  protected readonly waits = computed(() =>
    this.plans
      .waitsFor(this.item())
      .map((other) => this.names.key(other))
      .join(', '),
  );
  protected readonly isReady = computed(() => this.plans.isReady(this.item()));
  /** Why it is not: what the Definition of Ready misses. */
  protected readonly missing = computed(() => this.readiness.missing(this.item()));
}
