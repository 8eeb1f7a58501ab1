import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Chart } from './chart';
import type { ChartTable } from './chart-table';
import { Plot, type PlotPoint } from './plot';
import { textWidth, valueAxis } from './plot-area';
import { PlotAxes } from './plot-axes';
import { PlotCursor } from './plot-cursor';
import { PlotSize } from './plot-size';
import { dayScale, reachedEnds, restingSpans, stepPath, type StepDay, type StepMark } from './step-geometry';

/** Names of the columns of a step plot's table. */
export interface StepWords {
  readonly day: string;
  readonly value: string;
  readonly ideal: string;
  readonly marks: string;
  /** The row before the first day. */
  readonly start: string;
  /** On days of rest, `w/e`. */
  readonly resting: string;
}

/** What is left, day by day, beside the ideal; with what moved it, at its moment. */
@Component({
  selector: 'ordo-step-plot',
  imports: [PlotAxes, PlotCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  hostDirectives: [PlotSize],
  providers: [{ provide: Plot, useExisting: StepPlot }],
  templateUrl: './step-plot.html',
  styleUrl: './plot.css',
})
export class StepPlot extends Plot {
  readonly start = input.required<number>();
  readonly days = input.required<readonly StepDay[]>();
  readonly words = input.required<StepWords>();
  readonly marks = input<readonly StepMark[]>([]);
  /** Now, in days since the start, while a day is under way. */
  readonly until = input<number | null>(null);
  /** Beside the end of the line: `2 left`. */
  readonly ending = input('');

  protected readonly chart = inject(Chart);
  protected readonly size = inject(PlotSize);
  private readonly most = computed(() =>
    Math.max(1, this.start(), ...this.days().flatMap(({ value, ideal }) => [value ?? 0, ideal]), ...this.marks().map(({ value }) => value)),
  );
  private readonly axis = valueAxis(this.most, 1.12);
  protected readonly area = this.axis.area;
  protected readonly y = this.axis.y;
  protected readonly valueTicks = this.axis.ticks;
  protected readonly x = computed(() => dayScale(this.days(), [this.area().left, this.area().right]));
  protected readonly nameTicks = computed(() =>
    this.days().flatMap(({ label, isResting }, day) => (isResting ? [] : [{ at: this.x()(day + 1), text: label }])),
  );
  protected readonly rests = computed(() => restingSpans(this.days()).map(({ from, to }) => ({ x: this.x()(from), width: this.x()(to) - this.x()(from) })));
  protected readonly line = computed(() => stepPath(this.start(), this.days(), this.marks(), this.until(), this.x(), this.y()));
  protected readonly ideal = computed(() =>
    [this.start(), ...this.days().map(({ ideal }) => ideal)].map((value, day) => `${day ? 'L' : 'M'}${this.x()(day)} ${this.y()(value)}`).join(''),
  );
  protected readonly signs = computed(() => this.placeSigns());
  protected readonly end = computed(() => {
    const end = this.points().at(-1);
    const isTurned = end !== undefined && end.x + textWidth(this.ending(), this.size.zoom()) + 16 > this.area().right;
    return end && { ...end, isTurned, textX: end.x + (isTurned ? -8 : 10), textY: end.y + (isTurned ? -9 : 4 * this.size.zoom()) };
  });

  readonly table = computed<ChartTable>(() => {
    const { day, value, ideal, marks, start } = this.words();
    const rows = this.days().map((one, index) => [one.name, one.value, rounded(one.ideal), this.marksOf(index)]);
    return { columns: [day, value, ideal, marks], rows: [[start, this.start(), rounded(this.start()), null], ...rows] };
  });
  protected readonly points = computed<PlotPoint[]>(() => [
    { x: this.x()(0), y: this.y()(this.start()), row: 0 },
    ...reachedEnds(this.days(), this.until()).map(({ at, value, day }) => ({ x: this.x()(at), y: this.y()(value), row: day + 1 })),
  ]);

  private marksOf(day: number): string | null {
    const isLast = day === this.days().length - 1;
    const own = this.marks().filter(({ at }) => Math.max(0, Math.floor(at)) === day || (isLast && at > day));
    return own.length === 0 ? null : own.map(({ amount, text }) => `${amount} ${text}`).join('; ');
  }

  /** Above the line, turned to the left near the right edge. A text that would cover another one, or its sign, is left to the table. */
  private placeSigns(): (StepMark & { x: number; y: number; isTurned: boolean; isTold: boolean })[] {
    const [zoom, marks] = [this.size.zoom(), this.marks()];
    const corners = [...reachedEnds(this.days(), this.until()), ...marks].sort((one, other) => one.at - other.at);
    const levels = corners.map(({ at, value }, index) => ({ x: this.x()(at), highest: Math.max(value, corners[index - 1]?.value ?? this.start()) }));
    const placed = marks.map((mark) => {
      const x = this.x()(mark.at);
      const width = textWidth(`${mark.amount} ${mark.text}`, zoom) + 16;
      const isTurned = x + width > this.area().right;
      const [from, to] = isTurned ? [x - width, x] : [x, x + width];
      const highest = Math.max(mark.value, ...levels.filter((level) => level.x >= from && level.x <= to).map((level) => level.highest));
      return { ...mark, x, from, to, y: this.y()(highest) - 6, isTurned };
    });
    return placed.map((one) => {
      const isCovered = placed.some((other) => other !== one && Math.abs(other.y - one.y) < 14 * zoom && (isWithin(other.x, one) || isOverrunBy(other, one)));
      return { ...one, isTold: !isCovered && one.from >= this.area().left };
    });
  }
}

interface Placed {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly isTurned: boolean;
}

function isWithin(x: number, { from, to }: Placed): boolean {
  return x > from && x < to;
}

/** The text of a later one, turned to the left, would run into it. */
function isOverrunBy(later: Placed, one: Placed): boolean {
  return later.isTurned && !one.isTurned && later.x > one.x && later.from < one.to;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
