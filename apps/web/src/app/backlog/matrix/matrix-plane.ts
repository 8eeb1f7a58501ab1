import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, effect, inject, output, signal } from '@angular/core';
import type { BacklogItem, Goal } from '@ordo/contract';
import { quadrantOf, type Quadrant } from '@ordo/domain';
import { Dialogs, GOAL_PATHS, PlotSize } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { MatrixChange } from './matrix-change';
import { MatrixDrag } from './matrix-drag';
import { MatrixHeld } from './matrix-held';
import { boxOf, placedLabels } from './matrix-labels';
import { MatrixMoves } from './matrix-moves';
import { MatrixStage, type DrawnPoint } from './matrix-stage';
import { MatrixView } from './matrix-view';
import { MatrixWords } from './matrix-words';

/** A quarter with its name in its outer corner. */
interface Quarter {
  readonly name: Quadrant;
  readonly isHigh: boolean;
  readonly isRight: boolean;
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

const STRONGEST = 6;
const LABEL = 26;

const STEPS: Readonly<Record<string, readonly ['up' | 'across', 1 | -1] | undefined>> = {
  ArrowUp: ['up', 1],
  ArrowDown: ['up', -1],
  ArrowRight: ['across', 1],
  ArrowLeft: ['across', -1],
};

/** The chart itself. Bubbles are buttons, along the ranking; arrows and dragging change what they say. */
@Component({
  selector: 'ordo-matrix-plane',
  imports: [MatrixChange, MatrixHeld],
  changeDetection: ChangeDetectionStrategy.OnPush,
  hostDirectives: [PlotSize],
  templateUrl: './matrix-plane.html',
  styleUrl: './matrix-plane.css',
  host: {
    '(pointerdown)': 'press($event)',
    '(keydown)': 'key($event)',
    '(click)': 'openAt($event)',
    '(focusin)': 'notice($event)',
    '(focusout)': 'leave($event)',
  },
})
export class MatrixPlane {
  readonly opened = output<{ item: BacklogItem; byKeyboard: boolean }>();

  protected readonly t = inject(Language).t;
  protected readonly moves = inject(MatrixMoves);
  protected readonly stage = inject(MatrixStage);
  protected readonly view = inject(MatrixView);
  protected readonly words = inject(MatrixWords);
  private readonly backlog = inject(BacklogView);
  private readonly dialogs = inject(Dialogs);
  private readonly drag = inject(MatrixDrag);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  /** The bubble that has the focus. */
  protected readonly focused = signal<string | null>(null);
  protected readonly quarters = computed<readonly Quarter[]>(() => {
    const [crossing, { left, right, top, bottom }, up, across] = [this.stage.crossing(), this.stage.area(), this.view.up(), this.view.across()];
    if (crossing === null) return [];
    return [true, false].flatMap((isHigh) =>
      [false, true].map((isRight) => {
        const name = quadrantOf({ isHigh, isRight }, up, across);
        const count = this.view.points().filter(({ quadrant }) => quadrant === name).length;
        return { name, isHigh, isRight, x: isRight ? right - 14 : left + 14, y: isHigh ? top + 24 : bottom - 30, count };
      }),
    );
  });
  private readonly labels = computed(() => {
    const [drawn, zoom] = [this.stage.drawn(), this.stage.zoom()];
    const bubbles = drawn.map(({ item: { id }, x, y, radius }) => ({ id, x, y, radius }));
    const named = drawn.slice(0, STRONGEST).map(({ item, x, y, radius }) => ({ id: item.id, x, y, radius, text: this.label(item) }));
    const heads = this.quarters().flatMap(({ name, isRight, x, y }) => {
      const text = this.words.advice(name);
      const box = boxOf({ x: x + ((isRight ? -1 : 1) * text.length * 6 * zoom) / 2, y, text }, 0, zoom);
      return [{ ...box, bottom: box.bottom + 20 * zoom }];
    });
    return placedLabels(named, bubbles, heads, zoom);
  });
  /** The best and the worst quarter are tinted. */
  protected readonly tints = computed(() => {
    const [crossing, { left, right, top, bottom }] = [this.stage.crossing(), this.stage.area()];
    if (crossing === null) return [];
    return this.quarters().flatMap(({ name, isHigh, isRight }) => {
      const kind = BEST.has(name) ? 'best' : WORST.has(name) ? 'worst' : null;
      const [x, y] = [isRight ? crossing.x : left, isHigh ? top : crossing.y];
      return kind === null
        ? []
        : [{ kind, x, y, width: isRight ? right - crossing.x : crossing.x - left, height: isHigh ? crossing.y - top : bottom - crossing.y }];
    });
  });

  constructor() {
    const size = inject(PlotSize);
    effect(() => this.stage.measure(this.element, size.width(), size.height(), size.zoom()));
    // What comes to another place in the ranking is drawn anew: the focus follows it.
    effect(() => {
      this.view.points();
      afterNextRender(() => this.keepFocus(), { injector: this.injector });
    });
  }

  /** To the next along the ranking, from where one is. */
  go(by: 1 | -1): void {
    const points = this.view.points();
    const at = points.findIndex(({ item }) => item.id === this.focused());
    const next = points[at === -1 ? (by === 1 ? 0 : points.length - 1) : at + by];
    if (next) this.focus(next.item.id);
  }

  focus(id: string): void {
    this.element.querySelector<SVGElement>(`[data-point="${id}"]`)?.focus();
  }

  protected readonly hueOf = (goal: Goal | undefined): string => goal?.hue ?? 'slate';
  protected readonly shapeOf = (goal: Goal | undefined): string | null => (goal ? GOAL_PATHS[goal.shape] : null);
  /** How far below the centre; the one with the focus has its label in any case. */
  protected labelAt({ item, radius }: DrawnPoint): number | undefined {
    return this.labels().get(item.id) ?? (this.focused() === item.id ? radius + 15 * this.stage.zoom() : undefined);
  }

  protected label({ title }: BacklogItem): string {
    return title.length <= LABEL ? title : `${title.slice(0, LABEL - 1).trimEnd()}…`;
  }

  protected press(event: PointerEvent): void {
    const id = pointAt(event);
    if (id !== null) this.drag.begin(event, id);
  }

  protected key(event: KeyboardEvent): void {
    const id = pointAt(event);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = STEPS[event.key];
    const isHeld = this.moves.heldId() === id;
    if (step && this.moves.may()) this.moves.step(id, ...step);
    else if ((event.key === 'Enter' || event.key === ' ') && isHeld) this.moves.drop();
    else if (event.key === 'Enter' || event.key === ' ') this.open(id, true);
    else if (event.key === 'Escape' && isHeld) this.moves.putBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected openAt(event: Event): void {
    const id = pointAt(event);
    if (id !== null) this.open(id, false);
  }

  protected notice(event: Event): void {
    const id = pointAt(event);
    this.focused.set(id);
    if (id !== null) this.backlog.active.set(id);
  }

  /** What arrows began is done when one goes on to something else. */
  protected leave(event: FocusEvent): void {
    if (event.relatedTarget === null) return;
    this.focused.set(null);
    if (this.moves.held()?.by === 'keyboard') this.moves.drop();
  }

  private open(id: string, byKeyboard: boolean): void {
    const item = this.view.pointOf(id)?.item;
    if (item) this.opened.emit({ item, byKeyboard });
  }

  private keepFocus(): void {
    const id = this.focused();
    if (id !== null && document.activeElement === document.body && !this.dialogs.isOpen) this.focus(id);
  }
}

const BEST: ReadonlySet<Quadrant> = new Set<Quadrant>(['quick-win', 'both']);
const WORST: ReadonlySet<Quadrant> = new Set<Quadrant>(['money-pit', 'neither']);

function pointAt(event: Event): string | null {
  return event.target instanceof Element ? (event.target.closest('[data-point]')?.getAttribute('data-point') ?? null) : null;
}
