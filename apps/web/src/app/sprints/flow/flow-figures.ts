import { Injectable, computed, inject } from '@angular/core';
import { mean, serviceLevelKept, throughputByWeek, type WorkAge } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { FlowView } from './flow-view';
import { OpenedFlow } from './opened-flow';

/** What the charts of flow have in common: computed from the report, nothing of it kept. */
@Injectable()
export class FlowFigures {
  private readonly opened = inject(OpenedFlow);
  private readonly store = inject(ProductStore);
  private readonly view = inject(FlowView);

  readonly days = computed(() => this.opened.report()?.cycleTimes.map(({ days }) => days) ?? []);
  readonly serviceLevel = computed(() => this.store.product()?.serviceLevel ?? null);
  /** Null without a service level, or without finished work. */
  readonly kept = computed(() => {
    const level = this.serviceLevel();
    return level && serviceLevelKept(this.days(), level);
  });
  readonly output = computed(() => {
    const days = this.opened.report()?.throughput ?? [];
    return this.view.step() === 'week' ? throughputByWeek(days) : days;
  });
  readonly meanOutput = computed(() => mean(this.output().map(({ items }) => items)) ?? 0);
  readonly finished = computed(() => this.output().reduce((sum, { items }) => sum + items, 0));
  /** Work that is older than 85 % of what was finished ever got. */
  readonly late = computed<readonly WorkAge[]>(() => {
    const { ages = [], percentiles } = this.opened.report() ?? {};
    const limit = percentiles?.p85 ?? null;
    return limit === null ? [] : ages.filter(({ days }) => days > limit);
  });
}
