import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PlotTick } from './plot';
import { readableTicks, type PlotArea } from './plot-area';
import { PlotSize } from './plot-size';

/** Lines across a drawing with their values at the left, and names below it; names that would run into each other are left out. */
@Component({
  selector: 'g[ordoPlotAxes]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (tick of values(); track $index) {
      <svg:line class="rule" [attr.x1]="area().left" [attr.x2]="area().right" [attr.y1]="tick.at" [attr.y2]="tick.at" />
      <svg:text class="value" [attr.x]="area().left - 8 * zoom()" [attr.y]="tick.at + 4 * zoom()">{{ tick.text }}</svg:text>
    }
    @for (tick of readable(); track $index) {
      <svg:text class="name" [class.here]="tick.text === here()" [attr.x]="tick.at" [attr.y]="area().bottom + 20 * zoom()">{{ tick.text }}</svg:text>
    }
  `,
  styles: `
    @layer ui {
      .rule { stroke: var(--grid-line); stroke-width: 1; shape-rendering: crispEdges; }
      text { fill: var(--text-3); font-size: var(--fs-11); font-variant-numeric: tabular-nums; }
      .value { text-anchor: end; }
      .name { text-anchor: middle; }
      .here { fill: var(--text); font-weight: var(--w-semibold); }
    }
  `,
})
export class PlotAxes {
  readonly area = input.required<PlotArea>();
  readonly values = input.required<readonly PlotTick[]>();
  readonly names = input.required<readonly PlotTick[]>();
  /** The name of what the chart is about, which stands out. */
  readonly here = input('');
  private readonly size = inject(PlotSize);
  protected readonly zoom = this.size.zoom;
  protected readonly readable = computed(() => readableTicks(this.names(), this.size.zoom(), this.here() || undefined));
}
