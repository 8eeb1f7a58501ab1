import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { medianOf } from '@ordo/domain';
import { BarPlot, Chart, Segments, type Bar, type BarWords } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ChartLinks } from '../report/chart-links';
import { ReportWords } from '../report/report-words';
import { SprintNames } from '../sprint-names';
import { FlowFigures } from './flow-figures';
import { FlowView } from './flow-view';

/** How many items were finished on each day or in each week, those with none too. */
@Component({
  selector: 'ordo-throughput-chart',
  imports: [BarPlot, Chart, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.flow.throughput.title')" [finding]="finding()" [figure]="finding()" [language]="words.charts()" fileName="throughput" [nothing]="figures.finished() === 0 ? t('report.flow.throughput.nothing') : ''"
      anchor="throughput" [isAsked]="links.isAsked('throughput')" (linked)="links.copy('throughput', t('report.flow.throughput.title'))">
      <ordo-segments ordoLegend [small]="true" [segments]="view.steps()" [value]="view.step()" (valueChange)="view.chooseStep($event)" [label]="t('report.flow.step.label')" />
      <ordo-bar-plot [bars]="bars()" [words]="columns()" [middle]="median()" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class ThroughputChart {
  protected readonly t = inject(Language).t;
  protected readonly figures = inject(FlowFigures);
  protected readonly links = inject(ChartLinks);
  protected readonly view = inject(FlowView);
  protected readonly words = inject(ReportWords);
  private readonly names = inject(SprintNames);

  protected readonly bars = computed<Bar[]>(() =>
    this.figures.output().map(({ day, items, points }) => ({
      label: this.names.day(day),
      name: this.t(`report.flow.throughput.${this.view.step()}`, { day: this.names.day(day) }),
      value: items,
      others: [points],
    })),
  );
  protected readonly median = computed(
    () =>
      medianOf(
        this.figures
          .output()
          .map(({ items }) => items)
          .sort((one, other) => one - other),
      ) ?? null,
  );
  protected readonly finding = computed(() =>
    this.t(`report.flow.throughput.finding.${this.view.step()}`, { mean: this.words.number(Math.round(this.figures.meanOutput() * 10) / 10) }),
  );
  protected readonly columns = computed<BarWords>(() => ({
    name: this.t(`report.flow.step.${this.view.step()}`),
    value: this.t('report.flow.throughput.items'),
    others: [this.t('report.flow.throughput.points')],
  }));
}
