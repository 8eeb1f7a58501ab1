import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { cellText, type ChartLanguage, type ChartTable } from './chart-table';
import type { PlotPoint } from './plot';
import { PlotSize } from './plot-size';

/**
 * Reads a drawing out, point by point: under the pointer, and with the arrows from its one stop for Tab. Both show the same figures, those of
 * the table. However many points there are, only the current one and its neighbours are in the page.
 */
@Component({
  selector: 'ordo-plot-cursor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plot-cursor.html',
  styleUrl: './plot-cursor.css',
  host: {
    '(pointermove)': 'showNearest($event)',
    '(pointerdown)': 'showNearest($event)',
    '(pointerleave)': 'shown.set(null)',
    '(click)': 'open(shown())',
    '[class.opens]': 'canOpen()',
  },
})
export class PlotCursor {
  readonly points = input.required<readonly PlotPoint[]>();
  readonly table = input.required<ChartTable>();
  readonly language = input.required<ChartLanguage>();
  /** Points are found by their place along the drawing only, or also by their height. */
  readonly nearest = input<'along' | 'around'>('along');
  readonly canOpen = input(false);
  /** The row of the table that was asked for. */
  readonly opened = output<number>();

  /** The point that has, or would get, the focus. */
  protected readonly current = linkedSignal(() => Math.max(0, this.points().length - 1));
  protected readonly shown = signal<number | null>(null);
  protected readonly around = computed(() => [-1, 0, 1].map((step) => this.current() + step).filter((index) => this.points()[index] !== undefined));
  protected readonly bubble = computed(() => this.bubbleAt(this.shown()));
  private readonly size = inject(PlotSize);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected nameOf(index: number): string {
    const [name, ...facts] = this.factsOf(index);
    return `${name?.text ?? ''}: ${facts.map(({ label, text }) => `${label} ${text}`).join(', ')}`;
  }

  protected focusOn(index: number): void {
    this.current.set(index);
    this.shown.set(index);
  }

  protected move(event: KeyboardEvent): void {
    const last = this.points().length - 1;
    const steps: Record<string, number | undefined> = { ArrowRight: this.current() + 1, ArrowLeft: this.current() - 1, Home: 0, End: last };
    const wanted = steps[event.key];
    if (event.key === 'Escape' && this.shown() !== null) this.shown.set(null);
    else if ((event.key === 'Enter' || event.key === ' ') && this.canOpen()) this.open(this.current());
    else if (wanted !== undefined) this.focusPoint(Math.min(last, Math.max(0, wanted)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected showNearest(event: PointerEvent): void {
    const { left, top } = this.element.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const distance = (point: PlotPoint): number => Math.hypot(point.x - x, this.nearest() === 'along' ? 0 : point.y - y);
    const points = this.points();
    const index = points.reduce<number>((best, point, at) => (distance(point) < distance(points[best] ?? point) || best < 0 ? at : best), -1);
    const isFar = this.nearest() === 'around' && points[index] !== undefined && distance(points[index]) > REACH;
    this.shown.set(index < 0 || isFar ? null : index);
  }

  protected open(index: number | null): void {
    const point = index === null ? undefined : this.points()[index];
    if (point && this.canOpen()) this.opened.emit(point.row);
  }

  private focusPoint(index: number): void {
    this.current.set(index);
    afterNextRender(() => this.element.querySelector<HTMLElement>(`[data-point="${index}"]`)?.focus(), { injector: this.injector });
  }

  private factsOf(index: number): { label: string; text: string }[] {
    const { columns, rows } = this.table();
    const row = rows[this.points()[index]?.row ?? -1] ?? [];
    return row
      .map((cell, column) => ({ label: columns[column] ?? '', text: cell === null ? '' : cellText(cell, this.language()) }))
      .filter(({ text }) => text !== '');
  }

  private bubbleAt(index: number | null): { point: PlotPoint; name: string; facts: { label: string; text: string }[]; side: string } | null {
    const point = index === null ? undefined : this.points()[index];
    if (!point || index === null) return null;
    const [name, ...facts] = this.factsOf(index);
    const across = point.x < EDGE ? 'start' : point.x > this.size.width() - EDGE ? 'end' : '';
    return { point, name: name?.text ?? '', facts, side: `${across} ${point.y < EDGE ? 'below' : ''}` };
  }
}

/** Pixels from which the pointer still means a point, and in which a bubble needs another side. */
const REACH = 24;
const EDGE = 96;
