import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Sprint } from '@ordo/contract';
import { Button, EmptyState, Icon, Skeleton } from '@ordo/ui';
import { ItemNames, ItemReadiness, tellRefusals } from '../shell/lent-by-backlog';
import { Commands } from '../shell/commands';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';
import { PastVelocity } from '../store/past-velocity';
import { SprintActions } from './sprint-actions';
import { SprintDays } from './sprint-days';
import { SprintLine } from './sprint-line';
import { SprintPlans } from './sprint-plans';
import { SprintWords } from './sprint-words';
import { WarningWords } from './warning-words';

interface Part {
  id: 'active' | 'planned' | 'completed' | 'cancelled';
  sprints: readonly Sprint[];
}

/** All sprints of the product: the one that runs, those planned and proposed, and those that are over. */
@Component({
  selector: 'ordo-sprints-page',
  imports: [Button, EmptyState, Icon, PanelHead, RouterLink, Skeleton, SprintLine],
  providers: [ItemNames, ItemReadiness, PastVelocity, SprintActions, SprintDays, SprintPlans, WarningWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sprints-page.html',
  styleUrl: './sprints-page.css',
})
export class SprintsPage {
  protected readonly t = inject(Language).t;
  protected readonly actions = inject(SprintActions);
  protected readonly days = inject(SprintDays);
  protected readonly store = inject(ProductStore);
  protected readonly words = inject(SprintWords);
  private readonly sprints = inject(Sprints);

  protected readonly proposed = computed(() => (this.actions.may() ? this.days.proposed() : []));
  protected readonly isEmpty = computed(() => this.sprints.all().length === 0 && this.proposed().length === 0);
  /** The planned ones in the order they come, those that are over latest first. */
  protected readonly parts = computed<readonly Part[]>(() => {
    const active = this.sprints.active();
    const cancelled = this.sprints.all().filter(({ state }) => state === 'cancelled');
    const parts: Part[] = [
      { id: 'active', sprints: active ? [active] : [] },
      { id: 'planned', sprints: this.sprints.planned() },
      { id: 'completed', sprints: this.sprints.completed().toReversed() },
      { id: 'cancelled', sprints: cancelled.toReversed() },
    ];
    return parts.filter(({ id, sprints }) => sprints.length > 0 || (id === 'planned' && this.proposed().length > 0));
  });

  constructor() {
    const withdraw = inject(Commands).register([
      {
        id: 'sprints.new',
        group: 'item',
        labelKey: 'sprints.new',
        icon: 'plus',
        keys: ['c'],
        when: () => this.actions.may(),
        run: () => this.actions.create(),
      },
    ]);
    inject(DestroyRef).onDestroy(withdraw);
    tellRefusals();
  }
}
