import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Chart } from './chart';
import type { ChartTable } from './chart-table';
import { Plot, type PlotPoint } from './plot';
import { apart, valueAxis } from './plot-area';
import { PlotAxes } from './plot-axes';
import { PlotCursor } from './plot-cursor';
import { PlotSize } from './plot-size';
import { linear, roundTicksBetween } from './scale';

export interface LineSeries {
  /** Beside the line, and over its column. */
  readonly name: string;
  /** The measured one, one to compare with, or a prediction. */
  readonly tone: 'accent' | 'ink' | 'dotted';
  /** One for each row; null where there is none. */
  readonly values: readonly (number | null)[];
}

export interface LineRow {
  /** Below the axis, and in full. */
  readonly label: string;
  readonly name: string;
  /** Its place on the axis, where rows are not equally far from each other: of all or of none. */
  readonly at?: number;
}

/** Few lines over the same days, named where they end. */
@Component({
  selector: 'ordo-line-plot',
  imports: [PlotAxes, PlotCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  hostDirectives: [PlotSize],
  providers: [{ provide: Plot, useExisting: LinePlot }],
  template: `
    <svg role="img" [attr.aria-label]="chart.finding()" [attr.viewBox]="'0 0 ' + size.width() + ' ' + size.height()">
      <g ordoPlotAxes [area]="area()" [values]="valueTicks()" [names]="nameTicks()"></g>
      <g class="first">
        @for (line of lines(); track $index) {
          <path [class]="line.style" [attr.d]="line.path" />
          @if (line.end; as end) {
            @if (line.tone === 'accent') { <circle class="here" [attr.cx]="end.x" [attr.cy]="end.y" r="4" /> }
            <text class="strong halo" [attr.x]="end.x + 9" [attr.y]="line.textY">{{ line.name }}</text>
          }
        }
      </g>
    </svg>
    <ordo-plot-cursor [points]="points()" [table]="table()" [language]="chart.language()" />
  `,
  styleUrl: './plot.css',
})
export class LinePlot extends Plot {
  readonly rows = input.required<readonly LineRow[]>();
  /** The first is the one that points of the chart lie on. */
  readonly series = input.required<readonly LineSeries[]>();
  /** Name of the first column. */
  readonly rowWord = input.required<string>();
  /** The values at the lower and the upper edge, where the axis does not begin at 0. */
  readonly between = input<readonly [number, number] | null>(null);

  protected readonly chart = inject(Chart);
  protected readonly size = inject(PlotSize);
  private readonly most = computed(() => Math.max(1, ...this.series().flatMap(({ values }) => values.map((value) => value ?? 0))));
  private readonly axis = valueAxis(this.most, 1.12, {
    beside: () => this.series().map(({ name }) => name),
    other: () => {
      const between = this.between();
      return between && { values: roundTicksBetween(...between), scale: (range) => linear(between, range) };
    },
  });
  protected readonly area = this.axis.area;
  protected readonly y = this.axis.y;
  protected readonly valueTicks = this.axis.ticks;
  private readonly x = computed(() => {
    const places = this.rows().map(({ at }, row) => at ?? row);
    const [first, last] = [places[0] ?? 0, places.at(-1) ?? 1];
    const scale = linear([first, Math.max(first + 1, last)], [this.area().left + 8, this.area().right]);
    return (row: number): number => scale(places[row] ?? row);
  });
  protected readonly nameTicks = computed(() => this.rows().map(({ label }, row) => ({ at: this.x()(row), text: label })));
  protected readonly lines = computed(() => this.drawLines());

  readonly table = computed<ChartTable>(() => ({
    columns: [this.rowWord(), ...this.series().map(({ name }) => name)],
    rows: this.rows().map(({ name }, row) => [name, ...this.series().map(({ values }) => values[row] ?? null)]),
  }));
  protected readonly points = computed<PlotPoint[]>(() => this.pointsOf(this.series()[0]?.values ?? []));

  private pointsOf(values: readonly (number | null)[]): PlotPoint[] {
    return values.flatMap((value, row) => (value === null ? [] : [{ x: this.x()(row), y: this.y()(value), row }]));
  }

  private drawLines(): { name: string; tone: string; style: string; path: string; end: PlotPoint | undefined; textY: number }[] {
    const drawn = this.series().map(({ name, tone, values }) => ({
      name,
      tone,
      style: tone === 'dotted' ? 'dotted' : `line ${tone}`,
      points: this.pointsOf(values),
    }));
    const textYs = apart(
      drawn.map(({ points }) => (points.at(-1)?.y ?? 0) + 4 * this.size.zoom()),
      14 * this.size.zoom(),
    );
    return drawn.map(({ points, ...line }, index) => {
      const path = points.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x} ${y}`).join('');
      return { ...line, path, end: points.at(-1), textY: textYs[index] ?? 0 };
    });
  }
}
