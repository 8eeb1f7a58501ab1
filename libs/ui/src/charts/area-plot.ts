import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Chart } from './chart';
import type { ChartTable } from './chart-table';
import type { LineRow } from './line-plot';
import { Plot, type PlotPoint } from './plot';
import { valueAxis } from './plot-area';
import { PlotAxes } from './plot-axes';
import { PlotCursor } from './plot-cursor';
import { PlotSize } from './plot-size';
import { linear } from './scale';

/** One stage of the work, in board order. */
export interface FlowStage {
  readonly name: string;
  readonly category: 'todo' | 'doing' | 'done';
}

export interface FlowRow extends LineRow {
  /** How many have reached each stage, or a later one. */
  readonly reached: readonly number[];
}

/** How much is in each stage, one band on the other: as wide as there is work in it. */
@Component({
  selector: 'ordo-area-plot',
  imports: [PlotAxes, PlotCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  hostDirectives: [PlotSize],
  providers: [{ provide: Plot, useExisting: AreaPlot }],
  template: `
    <svg role="img" [attr.aria-label]="chart.finding()" [attr.viewBox]="'0 0 ' + size.width() + ' ' + size.height()">
      <g ordoPlotAxes [area]="area()" [values]="valueTicks()" [names]="nameTicks()"></g>
      <g class="first">
        @for (band of bands(); track $index) {
          <path [class]="band.style" [attr.d]="band.path" />
          <path class="edge" [attr.d]="band.edge" />
        }
        @for (band of bands(); track $index) {
          @if (band.isRoomy) { <text class="strong end" [attr.x]="area().right - 8" [attr.y]="band.textY">{{ band.name }}</text> }
        }
      </g>
    </svg>
    <ordo-plot-cursor [points]="points()" [table]="table()" [language]="chart.language()" />
  `,
  styleUrl: './plot.css',
})
export class AreaPlot extends Plot {
  readonly rows = input.required<readonly FlowRow[]>();
  readonly stages = input.required<readonly FlowStage[]>();
  readonly rowWord = input.required<string>();

  protected readonly chart = inject(Chart);
  protected readonly size = inject(PlotSize);
  private readonly most = computed(() => Math.max(1, ...this.rows().map(({ reached }) => reached[0] ?? 0)));
  private readonly axis = valueAxis(this.most, 1.06);
  protected readonly area = this.axis.area;
  protected readonly y = this.axis.y;
  protected readonly valueTicks = this.axis.ticks;
  private readonly x = computed(() => linear([0, Math.max(1, this.rows().length - 1)], [this.area().left, this.area().right]));
  protected readonly nameTicks = computed(() => this.rows().map(({ label }, row) => ({ at: this.x()(row), text: label })));
  protected readonly bands = computed(() => this.stages().map((_, stage) => this.drawBand(stage)));

  readonly table = computed<ChartTable>(() => ({
    columns: [this.rowWord(), ...this.stages().map(({ name }) => name)],
    rows: this.rows().map(({ name, reached }) => [name, ...this.stages().map((_, stage) => reached[stage] ?? null)]),
  }));
  protected readonly points = computed<PlotPoint[]>(() => this.rows().map(({ reached }, row) => ({ x: this.x()(row), y: this.y()(reached[0] ?? 0), row })));

  private drawBand(stage: number): { name: string; style: string; path: string; edge: string; textY: number; isRoomy: boolean } {
    const [upper, lower] = [this.outline(stage), this.outline(stage + 1)];
    const { name = '', category = 'todo' } = this.stages()[stage] ?? {};
    const isLater = category === 'doing' && this.stages().findIndex((one) => one.category === 'doing') !== stage;
    const [top = 0, bottom = 0] = [upper.at(-1)?.y, lower.at(-1)?.y];
    const edge = upper.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');
    const back = lower
      .toReversed()
      .map(({ x, y }) => `L${x} ${y}`)
      .join('');
    return {
      name,
      style: isLater ? 'doing later' : category,
      path: `${edge}${back}z`,
      edge,
      textY: (top + bottom) / 2 + 4 * this.size.zoom(),
      isRoomy: bottom - top > 16 * this.size.zoom(),
    };
  }

  private outline(stage: number): { x: number; y: number }[] {
    return this.rows().map(({ reached }, row) => ({ x: this.x()(row), y: this.y()(reached[stage] ?? 0) }));
  }
}
