import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReportDay, Sprint, SprintReport } from '@ordo/contract';
import { Chart, LinePlot, type LineRow, type LineSeries } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';
import { ChartLinks } from './chart-links';
import { ReportMeasure } from './report-measure';
import { ReportWords } from './report-words';

/** What the sprint held and what of it was done, at the end of each day: two lines that meet when all is done. */
@Component({
  selector: 'ordo-burnup-chart',
  imports: [Chart, LinePlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.burnup.title')" [finding]="finding()" [figure]="finding()" [language]="words.charts()" [fileName]="'burnup-' + sprint().number" [nothing]="isEmpty() ? t('report.burndown.nothing') : ''"
      anchor="burnup" [isAsked]="links.isAsked('burnup')" (linked)="links.copy('burnup', t('report.burnup.title'))">
      <ordo-line-plot [rows]="rows()" [series]="series()" [rowWord]="t('report.burndown.day')" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class BurnupChart {
  readonly sprint = input.required<Sprint>();
  readonly report = input.required<SprintReport>();

  protected readonly t = inject(Language).t;
  protected readonly links = inject(ChartLinks);
  protected readonly words = inject(ReportWords);
  private readonly measure = inject(ReportMeasure);
  private readonly names = inject(SprintNames);

  private readonly days = computed<ReportDay[]>(() => [...this.report().days, ...this.report().overrun]);
  protected readonly isEmpty = computed(() => this.scope() === 0 && this.committed() === 0);
  protected readonly rows = computed<LineRow[]>(() => [
    { label: '', name: this.t('report.burndown.start') },
    ...this.days().map(({ day }, index, all) => ({ label: this.words.shortDay(day, all[index - 1]?.day), name: this.names.day(day) })),
  ]);
  protected readonly series = computed<LineSeries[]>(() => [
    {
      name: this.t('report.burnup.done'),
      tone: 'accent',
      values: [this.committed() - this.left(), ...this.days().map((day) => this.measure.of(day, day.items).done)],
    },
    { name: this.t('report.burnup.scope'), tone: 'ink', values: [this.committed(), ...this.days().map((day) => this.measure.of(day, day.items).scope)] },
  ]);
  protected readonly finding = computed(() => {
    const { completed, counts } = this.report();
    return this.t('report.burnup.finding', {
      done: this.measure.amount(this.measure.of(completed, counts.completed.items)),
      scope: this.words.number(this.scope()),
    });
  });

  private scope(): number {
    return this.measure.of(this.report().scope, this.report().counts.scope.items);
  }

  private committed(): number {
    return this.measure.of(this.report().committed, this.report().counts.committed.items);
  }

  /** What was not done at the start already. */
  private left(): number {
    return this.measure.of(this.report().start.points, this.report().start.items);
  }
}
