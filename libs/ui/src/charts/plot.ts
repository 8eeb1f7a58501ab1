import type { Signal } from '@angular/core';
import type { ChartTable } from './chart-table';

/** The drawing inside a chart. Its table holds exactly what it draws. */
export abstract class Plot {
  abstract readonly table: Signal<ChartTable>;
}

/** Where a row of the table is in the drawing, in pixels. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

/** A line across a drawing, or a place beside it, with its text. */
export interface PlotTick {
  readonly at: number;
  readonly text: string;
}
