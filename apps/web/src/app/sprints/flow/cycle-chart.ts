import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { FlowReport } from '@ordo/contract';
import { daysBetween } from '@ordo/domain';
import { Chart, ScatterPlot, type PlotTick, type ScatterDot, type ScatterWords } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ChartLinks } from '../report/chart-links';
import { ReportWords } from '../report/report-words';
import { SprintNames } from '../sprint-names';
import { FlowFigures } from './flow-figures';
import { FlowWords } from './flow-words';

/** How long each finished item took, on the day it was finished, with what most of them took at most. */
@Component({
  selector: 'ordo-cycle-chart',
  imports: [Chart, ScatterPlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.flow.cycle.title')" [finding]="finding()" [figure]="finding()" [language]="words.charts()" fileName="cycle-times" [nothing]="flow().cycleTimes.length === 0 ? t('report.flow.cycle.nothing') : ''"
      anchor="cycle-time" [isAsked]="links.isAsked('cycle-time')" (linked)="links.copy('cycle-time', t('report.flow.cycle.title'))">
      <ordo-scatter-plot [dots]="dots()" [words]="columns()" [length]="length()" [names]="ticks()" [lines]="flowWords.percentiles(flow())" [canOpen]="true" (opened)="open($event)" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class CycleChart {
  readonly flow = input.required<FlowReport>();
  /** The item whose dot was chosen, by its id. */
  readonly opened = output<string>();

  protected readonly t = inject(Language).t;
  protected readonly flowWords = inject(FlowWords);
  protected readonly links = inject(ChartLinks);
  protected readonly words = inject(ReportWords);
  private readonly figures = inject(FlowFigures);
  private readonly names = inject(SprintNames);

  protected readonly length = computed(() => daysBetween(this.flow().from, this.flow().to));
  protected readonly ticks = computed<PlotTick[]>(() => this.flow().days.map(({ day }, index) => ({ at: index, text: this.names.day(day) })));
  protected readonly dots = computed<ScatterDot[]>(() =>
    this.flow().cycleTimes.map(({ itemId, finishedOn, days }) => ({
      name: this.flowWords.item(itemId),
      at: daysBetween(this.flow().from, finishedOn),
      when: this.names.day(finishedOn),
      value: days,
    })),
  );
  protected readonly columns = computed<ScatterWords>(() => ({
    name: this.t('report.flow.item'),
    when: this.t('report.flow.cycle.finished'),
    value: this.t('report.flow.cycle.days'),
  }));
  protected readonly finding = computed(() => {
    const { p50, p85 } = this.flow().percentiles;
    const kept = this.figures.kept();
    const told = this.t('report.flow.cycle.finding', { median: this.words.number(p50 ?? 0), likely: this.words.number(p85 ?? 0) });
    return kept ? `${told} · ${this.flowWords.kept(kept)}` : told;
  });

  protected open(dot: number): void {
    const time = this.flow().cycleTimes[dot];
    if (time) this.opened.emit(time.itemId);
  }
}
