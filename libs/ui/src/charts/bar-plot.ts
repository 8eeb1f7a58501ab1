import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Chart } from './chart';
import type { ChartTable } from './chart-table';
import { Plot, type PlotPoint } from './plot';
import { textWidth, valueAxis } from './plot-area';
import { PlotAxes } from './plot-axes';
import { PlotCursor } from './plot-cursor';
import { PlotSize } from './plot-size';

export interface Bar {
  /** Below the axis, `S13`; and in full, `Sprint 13`. */
  readonly label: string;
  readonly name: string;
  readonly value: number;
  /** A short line across the bar: what it was meant to be. */
  readonly target?: number | null;
  /** More figures for the table, in the order of `words.others`. */
  readonly others?: readonly (number | null)[];
}

export interface BarWords {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  readonly others?: readonly string[];
}

/** Amounts side by side, with the band that most of them lie in and their middle. */
@Component({
  selector: 'ordo-bar-plot',
  imports: [PlotAxes, PlotCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  hostDirectives: [PlotSize],
  providers: [{ provide: Plot, useExisting: BarPlot }],
  template: `
    <svg role="img" [attr.aria-label]="chart.finding()" [attr.viewBox]="'0 0 ' + size.width() + ' ' + size.height()">
      @if (band(); as band) {
        <rect class="band" [attr.x]="area().left" [attr.y]="y()(band.high)" [attr.width]="area().right - area().left" [attr.height]="y()(band.low) - y()(band.high)" />
      }
      <g ordoPlotAxes [area]="area()" [values]="valueTicks()" [names]="nameTicks()" [here]="here()"></g>
      @if (middle() !== null) { <line class="limit" [attr.x1]="area().left" [attr.x2]="area().right" [attr.y1]="y()(middle() ?? 0)" [attr.y2]="y()(middle() ?? 0)" /> }
      <g class="first">
        @for (bar of drawn(); track $index) {
          <path [class]="bar.isHere ? 'here' : 'past'" [attr.d]="bar.path" />
          @if (bar.target !== null) { <line class="target" [attr.x1]="bar.x - 3" [attr.x2]="bar.x + bar.width + 3" [attr.y1]="bar.target" [attr.y2]="bar.target" /> }
          @if (bar.text) { <text class="quiet middle halo" [attr.x]="bar.x + bar.width / 2" [attr.y]="bar.textY">{{ bar.text }}</text> }
        }
      </g>
    </svg>
    <ordo-plot-cursor [points]="points()" [table]="table()" [language]="chart.language()" />
  `,
  styleUrl: './plot.css',
})
export class BarPlot extends Plot {
  readonly bars = input.required<readonly Bar[]>();
  readonly words = input.required<BarWords>();
  readonly band = input<{ readonly low: number; readonly high: number } | null>(null);
  readonly middle = input<number | null>(null);
  /** The label of the bar that the chart is about. */
  readonly here = input('');

  protected readonly chart = inject(Chart);
  protected readonly size = inject(PlotSize);
  private readonly most = computed(() => Math.max(1, this.band()?.high ?? 0, ...this.bars().flatMap(({ value, target }) => [value, target ?? 0])));
  private readonly axis = valueAxis(this.most, 1.12);
  protected readonly area = this.axis.area;
  protected readonly y = this.axis.y;
  protected readonly valueTicks = this.axis.ticks;
  protected readonly nameTicks = computed(() => this.drawn().map(({ x, width }, index) => ({ at: x + width / 2, text: this.bars()[index]?.label ?? '' })));
  protected readonly drawn = computed(() => this.drawBars());

  readonly table = computed<ChartTable>(() => {
    const { name, value, target, others = [] } = this.words();
    const rows = this.bars().map((bar) => [
      bar.name,
      bar.value,
      ...(target ? [bar.target ?? null] : []),
      ...others.map((_, index) => bar.others?.[index] ?? null),
    ]);
    return { columns: [name, value, ...(target ? [target] : []), ...others], rows };
  });
  protected readonly points = computed<PlotPoint[]>(() => this.drawn().map(({ x, width, top }, row) => ({ x: x + width / 2, y: top, row })));

  private drawBars(): { x: number; width: number; top: number; textY: number; path: string; text: string; target: number | null; isHere: boolean }[] {
    const [{ left, right, bottom }, y] = [this.area(), this.y()];
    const slot = (right - left) / Math.max(1, this.bars().length);
    const width = Math.min(44, slot * 0.62);
    return this.bars().map(({ value, target, label }, index) => {
      const [x, top, targetY] = [left + slot * (index + 0.5) - width / 2, y(value), target == null ? null : y(target)];
      const written = this.chart.language().number(value);
      const text = textWidth(written, this.size.zoom()) < slot ? written : '';
      // A target right above the bar would strike the number out.
      const isInTheWay = targetY !== null && targetY < top && targetY > top - 20 * this.size.zoom();
      const textY = (isInTheWay ? targetY : top) - 6;
      return { x, width, top, textY, path: roundedBar(x, top, width, bottom), text, target: targetY, isHere: label === this.here() };
    });
  }
}

/** A bar whose upper corners are round. */
function roundedBar(x: number, top: number, width: number, bottom: number): string {
  const radius = Math.min(3, width / 2, Math.max(0, bottom - top));
  return `M${x} ${bottom}V${top + radius}q0 ${-radius} ${radius} ${-radius}h${width - 2 * radius}q${radius} 0 ${radius} ${radius}V${bottom}z`;
}
