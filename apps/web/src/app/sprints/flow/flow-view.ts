import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { BacklogItem } from '@ordo/contract';
import { addDays, type Day } from '@ordo/domain';
import { Language } from '../../shell/language';
import { SprintDays } from '../sprint-days';

const PERIODS = { '30': 30, '90': 90, '180': 180, '365': 365, all: Infinity } as const;
export type Period = keyof typeof PERIODS;
export type Step = 'day' | 'week';

/** No day before it can be asked for; the answer begins where anything happened. */
const FIRST_DAY: Day = '1970-01-01';

/** Above so many days weeks say more. */
const MANY_DAYS = 31;

/** Which days of flow are looked at, in which steps, and whose sheet is open: all of it in the address. */
@Injectable()
export class FlowView {
  private readonly days = inject(SprintDays);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly t = inject(Language).t;
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  readonly period = computed<Period>(() => periodIn(this.params()['days']));
  readonly step = computed<Step>(() => {
    const asked: unknown = this.params()['by'];
    return asked === 'day' || asked === 'week' ? asked : PERIODS[this.period()] > MANY_DAYS ? 'week' : 'day';
  });
  readonly to = computed<Day>(() => this.days.today());
  readonly from = computed<Day>(() => (this.period() === 'all' ? FIRST_DAY : addDays(this.to(), 1 - PERIODS[this.period()])));
  readonly periods = computed(() => (Object.keys(PERIODS) as Period[]).map((value) => ({ value, label: this.t(`report.flow.period.${value}`) })));
  readonly steps = computed(() => (['day', 'week'] as const).map((value) => ({ value, label: this.t(`report.flow.step.${value}`) })));

  choosePeriod(period: Period): void {
    this.go({ days: period === '90' ? null : period }, true);
  }

  chooseStep(by: Step): void {
    this.go({ by }, true);
  }

  open(item: BacklogItem): void {
    this.go({ item: item.key || item.id }, false);
  }

  private go(queryParams: Params, replaceUrl: boolean): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', preserveFragment: replaceUrl, replaceUrl });
  }
}

function periodIn(asked: unknown): Period {
  return Object.keys(PERIODS).find((period): period is Period => period === asked) ?? '90';
}
