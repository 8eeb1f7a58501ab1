import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FlowReport } from '@ordo/contract';
import { AreaPlot, Chart, type FlowRow, type FlowStage } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ChartLinks } from '../report/chart-links';
import { ReportWords } from '../report/report-words';
import { SprintNames } from '../sprint-names';
import { FlowFigures } from './flow-figures';

/** More days than this are drawn at even steps. */
const MOST_ROWS = 180;

/** How much was in each stage, day by day. What was finished before the first day is not counted, or it would dwarf the rest. */
@Component({
  selector: 'ordo-cumulative-chart',
  imports: [AreaPlot, Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.flow.cumulative.title')" [finding]="finding()" [figure]="finding()" [language]="words.charts()" fileName="cumulative-flow" [nothing]="flow().since === null ? t('report.flow.cumulative.nothing') : ''"
      anchor="cumulative-flow" [isAsked]="links.isAsked('cumulative-flow')" (linked)="links.copy('cumulative-flow', t('report.flow.cumulative.title'))">
      <ordo-area-plot [rows]="rows()" [stages]="stages()" [rowWord]="t('report.burndown.day')" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class CumulativeChart {
  readonly flow = input.required<FlowReport>();

  protected readonly t = inject(Language).t;
  protected readonly links = inject(ChartLinks);
  protected readonly words = inject(ReportWords);
  private readonly figures = inject(FlowFigures);
  private readonly names = inject(SprintNames);

  private readonly shown = computed(() => {
    const days = this.flow().days;
    const step = Math.ceil(days.length / MOST_ROWS) || 1;
    return days.filter((_, index) => (days.length - 1 - index) % step === 0);
  });
  private readonly before = computed(() => this.shown()[0]?.reached.at(-1) ?? 0);
  protected readonly rows = computed<FlowRow[]>(() =>
    this.shown().map(({ day, reached }) => ({
      label: this.names.day(day),
      name: this.names.day(day),
      reached: reached.map((count) => count - this.before()),
    })),
  );
  protected readonly stages = computed<FlowStage[]>(() =>
    this.flow().stages.map(({ id, name, category }) => ({ name: this.names.status(id)?.label ?? name, category })),
  );
  protected readonly finding = computed(() => this.t('report.flow.cumulative.finding', { work: this.flow().ages.length, finished: this.figures.finished() }));
}
