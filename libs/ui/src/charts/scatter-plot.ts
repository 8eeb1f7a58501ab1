import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Chart } from './chart';
import type { ChartTable } from './chart-table';
import { Plot, type PlotPoint, type PlotTick } from './plot';
import { apart, valueAxis, type OtherScale } from './plot-area';
import { PlotAxes } from './plot-axes';
import { PlotCursor } from './plot-cursor';
import { PlotSize } from './plot-size';
import { linear, logTicks, logarithmic } from './scale';

/** One finished piece of work. */
export interface ScatterDot {
  readonly name: string;
  /** Its place along the axis, from 0 to `length`; and as a text. */
  readonly at: number;
  readonly when: string;
  /** 0 or more. */
  readonly value: number;
  /** Stands out. */
  readonly isLate?: boolean;
}

export interface ScatterWords {
  readonly name: string;
  readonly when: string;
  readonly value: string;
}

/** Each piece of work as a dot, with lines that most lie below. A few that took very long do not squeeze the others: the scale is by magnitude then. */
@Component({
  selector: 'ordo-scatter-plot',
  imports: [PlotAxes, PlotCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  hostDirectives: [PlotSize],
  providers: [{ provide: Plot, useExisting: ScatterPlot }],
  template: `
    <svg role="img" [attr.aria-label]="chart.finding()" [attr.viewBox]="'0 0 ' + size.width() + ' ' + size.height()">
      <g ordoPlotAxes [area]="area()" [values]="valueTicks()" [names]="nameTicks()"></g>
      <g class="first">
        @if (isCrowded()) {
          @for (layer of layers(); track $index) { <path class="dots" [attr.d]="layer" /> }
        } @else {
          @for (point of points(); track $index) { <circle class="dot" [class.late]="dots()[$index]?.isLate" [attr.cx]="point.x" [attr.cy]="point.y" r="4" /> }
        }
      </g>
      @for (line of limits(); track $index) {
        <line class="limit ink" [attr.x1]="area().left" [attr.x2]="area().right" [attr.y1]="line.at" [attr.y2]="line.at" />
        <text class="strong end halo" [attr.x]="area().right" [attr.y]="line.textY">{{ line.text }}</text>
      }
    </svg>
    <ordo-plot-cursor nearest="around" [points]="points()" [table]="table()" [language]="chart.language()" [canOpen]="canOpen()" (opened)="opened.emit($event)" />
  `,
  styleUrl: './plot.css',
})
export class ScatterPlot extends Plot {
  readonly dots = input.required<readonly ScatterDot[]>();
  readonly words = input.required<ScatterWords>();
  /** The length of the axis, with names at places on it. */
  readonly length = input.required<number>();
  readonly names = input<readonly PlotTick[]>([]);
  /** Values that most dots lie below, with a text each: `85% within 19 days`. */
  readonly lines = input<readonly PlotTick[]>([]);
  readonly canOpen = input(false);
  /** The dot, by its place in `dots`, that was asked for. */
  readonly opened = output<number>();

  protected readonly chart = inject(Chart);
  protected readonly size = inject(PlotSize);
  private readonly most = computed(() => Math.max(1, ...this.dots().map(({ value }) => value), ...this.lines().map(({ at }) => at)));
  protected readonly isCrowded = computed(() => this.dots().length > CROWD);
  private readonly isByMagnitude = computed(() => this.lines().length > 0 && this.most() > 8 * Math.max(...this.lines().map(({ at }) => at)));
  private readonly axis = valueAxis(this.most, 1.08, { other: () => (this.isByMagnitude() ? byMagnitude(this.most()) : null) });
  protected readonly area = this.axis.area;
  protected readonly y = this.axis.y;
  protected readonly valueTicks = this.axis.ticks;
  private readonly x = computed(() => linear([0, Math.max(1, this.length())], [this.area().left + 6, this.area().right - 6]));
  protected readonly nameTicks = computed(() => this.names().map(({ at, text }) => ({ at: this.x()(at), text })));
  protected readonly limits = computed(() => {
    const heights = this.lines().map(({ at }) => this.y()(at));
    const textYs = apart(
      heights.map((height) => height - 5),
      14 * this.size.zoom(),
    );
    return this.lines().map(({ text }, index) => ({ text, at: heights[index] ?? 0, textY: textYs[index] ?? 0 }));
  });

  readonly table = computed<ChartTable>(() => {
    const { name, when, value } = this.words();
    return { columns: [name, when, value], rows: this.dots().map((dot) => [dot.name, dot.when, dot.value]) };
  });
  /** A crowd is a few paths and not thousands of parts; where they lie on each other they are darker, as dots would be. */
  protected readonly layers = computed(() =>
    Array.from({ length: LAYERS }, (_, layer) =>
      this.points()
        .filter((_, index) => index % LAYERS === layer)
        .map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`)
        .join(''),
    ),
  );
  protected readonly points = computed<PlotPoint[]>(() => this.dots().map(({ at, value }, row) => ({ x: this.x()(at), y: this.y()(value), row })));
}

/** So many dots would hide each other, and the lines. */
const CROWD = 400;
const LAYERS = 8;

function byMagnitude(most: number): OtherScale {
  return { values: logTicks(most), scale: (range) => logarithmic([0.8, most * 1.2], range) };
}
