import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Chart } from './chart';
import type { ChartTable } from './chart-table';
import { Plot, type PlotPoint, type PlotTick } from './plot';
import { valueAxis } from './plot-area';
import { PlotAxes } from './plot-axes';
import { PlotCursor } from './plot-cursor';
import { PlotSize } from './plot-size';
import { linear } from './scale';

/** How often something came out. */
export interface HistogramBin {
  /** Below the axis, and in full. */
  readonly label: string;
  readonly name: string;
  readonly count: number;
}

/** How outcomes are spread, with the places by which a share of them has been reached. */
@Component({
  selector: 'ordo-histogram-plot',
  imports: [PlotAxes, PlotCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  hostDirectives: [PlotSize],
  providers: [{ provide: Plot, useExisting: HistogramPlot }],
  template: `
    <svg role="img" [attr.aria-label]="chart.finding()" [attr.viewBox]="'0 0 ' + size.width() + ' ' + size.height()">
      <g ordoPlotAxes [area]="area()" [values]="valueTicks()" [names]="nameTicks()"></g>
      <g class="first">
        @for (bar of drawn(); track $index) { <rect class="past" [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height" /> }
      </g>
      @for (line of limits(); track $index) {
        <line class="limit" [attr.x1]="line.x" [attr.x2]="line.x" [attr.y1]="area().top" [attr.y2]="area().bottom" />
        <text class="strong halo" [class.end]="line.isLate" [attr.x]="line.isLate ? line.x - 5 : line.x + 5" [attr.y]="line.y">{{ line.text }}</text>
      }
    </svg>
    <ordo-plot-cursor [points]="points()" [table]="table()" [language]="chart.language()" />
  `,
  styleUrl: './plot.css',
})
export class HistogramPlot extends Plot {
  readonly bins = input.required<readonly HistogramBin[]>();
  readonly words = input.required<{ readonly name: string; readonly count: string }>();
  /** Behind the bin of that place: 4 is the end of the fifth. */
  readonly lines = input<readonly PlotTick[]>([]);

  protected readonly chart = inject(Chart);
  protected readonly size = inject(PlotSize);
  private readonly most = computed(() => Math.max(1, ...this.bins().map(({ count }) => count)));
  private readonly axis = valueAxis(this.most, 1.2);
  protected readonly area = this.axis.area;
  protected readonly y = this.axis.y;
  protected readonly valueTicks = this.axis.ticks;
  private readonly x = computed(() => linear([0, Math.max(1, this.bins().length)], [this.area().left, this.area().right]));
  protected readonly nameTicks = computed(() => this.bins().map(({ label }, bin) => ({ at: this.x()(bin + 0.5), text: label })));
  protected readonly drawn = computed(() =>
    this.bins().map(({ count }, bin) => {
      const [x, y] = [this.x()(bin), this.y()(count)];
      return { x: x + 0.5, y, width: Math.max(0.5, this.x()(bin + 1) - x - 1), height: this.area().bottom - y };
    }),
  );
  protected readonly limits = computed(() =>
    this.lines().map(({ at, text }, index) => {
      const x = this.x()(at + 1);
      return { x, text, isLate: x > this.size.width() * 0.75, y: this.area().top + (10 + 14 * index) * this.size.zoom() };
    }),
  );

  readonly table = computed<ChartTable>(() => ({
    columns: [this.words().name, this.words().count],
    rows: this.bins().map(({ name, count }) => [name, count]),
  }));
  protected readonly points = computed<PlotPoint[]>(() => this.bins().map(({ count }, row) => ({ x: this.x()(row + 0.5), y: this.y()(count), row })));
}
