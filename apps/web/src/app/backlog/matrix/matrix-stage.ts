import { Injectable, computed, inject, signal } from '@angular/core';
import { ESTIMATE_SCALE, nearestStep, placeOn, spanOf, spreadSideways, ticksOn, type MatrixAxis, type MatrixSpan } from '@ordo/domain';
import { MatrixView, type MatrixPoint } from './matrix-view';

/** One bubble as it is drawn. */
export interface DrawnPoint extends MatrixPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels, inside the drawing. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Up to so many bubbles are so large. */
const RADII: readonly (readonly [count: number, radius: number])[] = [
  [60, 18],
  [150, 14],
  [300, 11],
];
const SMALLEST = 8;
/** Below it a number cannot be read inside. */
const READABLE = 11;
/** How far beyond the plane something held can be before it is out of it. */
const MARGIN = 48;

/** Where everything on the plane is: pixels of places, and figures of pixels. */
@Injectable()
export class MatrixStage {
  private readonly view = inject(MatrixView);
  readonly width = signal(640);
  readonly height = signal(480);
  /** How much larger than usual the reader's text is. */
  readonly zoom = signal(1);
  private plane: Element | null = null;

  readonly area = computed<Area>(() => {
    const zoom = this.zoom();
    return { left: 56 * zoom, right: this.width() - 20, top: 20, bottom: this.height() - 64 * zoom };
  });
  readonly spans = computed(() => ({
    up: spanOf(
      this.view.up().scale,
      this.view.points().map(({ up }) => up),
    ),
    across: spanOf(
      this.view.across().scale,
      this.view.points().map(({ across }) => across),
    ),
  }));
  readonly upTicks = computed(() =>
    ticksOn(this.view.up().scale, this.spans().up, Math.max(2, Math.floor((this.area().bottom - this.area().top) / (44 * this.zoom())))),
  );
  readonly acrossTicks = computed(() =>
    ticksOn(this.view.across().scale, this.spans().across, Math.max(2, Math.floor((this.area().right - this.area().left) / (72 * this.zoom())))),
  );
  readonly radius = computed(() => RADII.find(([count]) => this.view.points().length <= count)?.[1] ?? SMALLEST);
  readonly isReadable = computed(() => this.radius() >= READABLE);

  /** The strongest first. */
  readonly drawn = computed<readonly DrawnPoint[]>(() => {
    const { left, right } = this.area();
    const points = this.view.points().map((point) => ({
      ...point,
      x: this.xOf(point.acrossPlace),
      y: this.yOf(point.upPlace),
      radius: this.radiusOf(point.item.estimate),
    }));
    const spread = spreadSideways(
      points.map(({ item, x, y, radius }) => ({ id: item.id, x, y, radius })),
      { left, right, reach: this.reach(), gap: 3 },
    );
    return points.map((point) => ({ ...point, x: spread.get(point.item.id) ?? point.x }));
  });
  private readonly drawnById = computed(() => new Map(this.drawn().map((point) => [point.item.id, point])));
  readonly crossing = computed(() => {
    const crossing = this.view.crossing();
    return crossing && { x: this.xOf(crossing.across), y: this.yOf(crossing.up) };
  });

  /** Inside its column where there are columns, else a little beside its place. */
  private reach(): number {
    const half = (this.xOf(1) - this.xOf(0)) / 2;
    return Math.max(2.5 * this.radius(), this.view.across().scale.names === 'all' ? half - this.radius() : 0);
  }

  drawnAt(id: string): DrawnPoint | undefined {
    return this.drawnById().get(id);
  }

  measure(plane: Element, width: number, height: number, zoom: number): void {
    this.plane = plane;
    this.width.set(width);
    this.height.set(height);
    this.zoom.set(zoom);
  }

  xOf(place: number): number {
    const { left, right } = this.area();
    return between(place, this.spans().across, left, right);
  }

  yOf(place: number): number {
    const { top, bottom } = this.area();
    return between(place, this.spans().up, bottom, top);
  }

  /** Of a figure that may be none of the scale's steps. */
  spotOf(up: number, across: number): { x: number; y: number } {
    return { x: this.xOf(placeOn(this.view.across().scale, across)), y: this.yOf(placeOn(this.view.up().scale, up)) };
  }

  /** The steps nearest to a place in the window; null beyond the plane. */
  figuresAt(clientX: number, clientY: number): { up: number; across: number } | null {
    const box = this.plane?.getBoundingClientRect();
    if (!box) return null;
    const { left, right, top, bottom } = this.area();
    const [x, y] = [clientX - box.left, clientY - box.top];
    if (x < left - MARGIN || x > right + MARGIN || y < top - MARGIN || y > bottom + MARGIN) return null;
    const [up, across] = [this.view.up(), this.view.across()];
    return { up: figureAt(up, this.spans().up, (bottom - y) / (bottom - top)), across: figureAt(across, this.spans().across, (x - left) / (right - left)) };
  }

  /** With `size: estimate`, larger the more an item is estimated at. */
  radiusOf(estimate: number | null): number {
    if (this.view.size() === 'none') return this.radius();
    const place = estimate === null ? 0 : placeOn(ESTIMATE_SCALE, estimate) / (ESTIMATE_SCALE.steps.length - 1);
    return Math.round(this.radius() * (0.75 + 0.9 * place));
  }
}

/** In steps. */
const ROOM = 0.6;

/** Half a step of room at both ends, so that bubbles at the ends are whole. */
function between(place: number, [from, to]: MatrixSpan, start: number, end: number): number {
  return start + ((place - from + ROOM) / (to - from + 2 * ROOM)) * (end - start);
}

function figureAt({ scale }: MatrixAxis, [from, to]: MatrixSpan, share: number): number {
  const place = from - ROOM + share * (to - from + 2 * ROOM);
  return nearestStep(scale, Math.min(to, Math.max(from, place)));
}
