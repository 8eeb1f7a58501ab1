import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import { Language } from '../../shell/language';
import { ReportWords } from './report-words';

export type Measure = 'points' | 'items';

/** Whether the charts of a sprint count points or items. Kept in the address, so that a link shows the same. */
@Injectable()
export class ReportMeasure {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly words = inject(ReportWords);
  private readonly t = inject(Language).t;
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  readonly now = computed<Measure>(() => (this.params()['count'] === 'items' ? 'items' : 'points'));
  readonly choices = computed(() => (['points', 'items'] as const).map((value) => ({ value, label: this.t(`report.measure.${value}`) })));

  choose(measure: Measure): void {
    const queryParams = { count: measure === 'items' ? measure : null };
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', preserveFragment: true, replaceUrl: true });
  }

  /** `8 pts`, `3 items`. */
  amount(value: number): string {
    return this.now() === 'items' ? this.t('report.measure.amount', { count: value }) : this.words.points(value);
  }

  /** The one of the two that is shown. */
  of<Value>(points: Value, items: Value): Value {
    return this.now() === 'items' ? items : points;
  }
}
