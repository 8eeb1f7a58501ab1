import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { FlowReport } from '@ordo/contract';
import { Chart, ScatterPlot, type PlotTick, type ScatterDot, type ScatterWords } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ChartLinks } from '../report/chart-links';
import { ReportWords } from '../report/report-words';
import { SprintNames } from '../sprint-names';
import { FlowFigures } from './flow-figures';
import { FlowWords } from './flow-words';

/** Of a column this much is taken by its dots, side by side. */
const SPREAD = 0.6;
/** So many dots are side by side before they begin again. */
const ACROSS = 7;

/** How old what is in work is now, by the status it stands in, beside what finished work took. */
@Component({
  selector: 'ordo-age-chart',
  imports: [Chart, ScatterPlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.flow.age.title')" [finding]="finding()" [figure]="finding()" [language]="words.charts()" fileName="work-item-age" [nothing]="flow().ages.length === 0 ? t('report.flow.age.nothing') : ''"
      anchor="age" [isAsked]="links.isAsked('age')" (linked)="links.copy('age', t('report.flow.age.title'))">
      <ordo-scatter-plot [dots]="dots()" [words]="columns()" [length]="statuses().length" [names]="ticks()" [lines]="flowWords.percentiles(flow())" [canOpen]="true" (opened)="open($event)" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class AgeChart {
  readonly flow = input.required<FlowReport>();
  /** The item whose dot was chosen, by its id. */
  readonly opened = output<string>();

  protected readonly t = inject(Language).t;
  protected readonly flowWords = inject(FlowWords);
  protected readonly links = inject(ChartLinks);
  protected readonly words = inject(ReportWords);
  private readonly figures = inject(FlowFigures);
  private readonly names = inject(SprintNames);
  private readonly store = inject(ProductStore);

  protected readonly statuses = computed(() => this.flow().stages.filter(({ category }) => category === 'doing'));
  protected readonly ticks = computed<PlotTick[]>(() =>
    this.statuses().map(({ id, name }, place) => ({ at: place + 0.5, text: this.names.status(id)?.label ?? name })),
  );
  protected readonly dots = computed<ScatterDot[]>(() => {
    const late = new Set(this.figures.late().map(({ itemId }) => itemId));
    return this.flow().ages.map(({ itemId, days }, index) => {
      const status = this.store.itemsById().get(itemId)?.status ?? '';
      const place = Math.max(
        0,
        this.statuses().findIndex(({ id }) => id === status),
      );
      const beside = ((index % ACROSS) / (ACROSS - 1) - 0.5) * SPREAD;
      return {
        name: this.flowWords.item(itemId),
        at: place + 0.5 + beside,
        when: this.names.status(status)?.label ?? '',
        value: days,
        isLate: late.has(itemId),
      };
    });
  });
  protected readonly columns = computed<ScatterWords>(() => ({
    name: this.t('report.flow.item'),
    when: this.t('report.flow.age.status'),
    value: this.t('report.flow.age.days'),
  }));
  protected readonly finding = computed(() => this.t('report.flow.age.finding', { count: this.flow().ages.length, late: this.figures.late().length }));

  protected open(dot: number): void {
    const age = this.flow().ages[dot];
    if (age) this.opened.emit(age.itemId);
  }
}
