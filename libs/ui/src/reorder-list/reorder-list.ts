import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  contentChild,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
  type Signal,
} from '@angular/core';
import type { Landing } from './drag-host';
import { DragPicture } from './drag-picture';
import { KeyboardLift } from './keyboard-lift';
import { ListActions } from './list-actions';
import { isMovable, RowTemplate, type ListRow } from './list-row';
import type { PendingMove, ReorderIntent } from './move';
import { Moves, type ReorderMoment } from './moves';
import { PointerDrag } from './pointer-drag';
import { evenRows, unevenRows, type RowGeometry } from './row-geometry';
import { RowFocus } from './row-focus';
import { linesToDraw } from './row-lines';
import { RowArrangement } from './row-arrangement';
import { RowSelection } from './row-selection';
import { EdgeTemplate, type EdgeMark, type Slides } from './row-slides';
import { RowWindow } from './row-window';

/** What to say beside the held rows. */
export interface DragWords {
  text: string;
  /** The end of the sentence, where they would land. */
  strong: string;
}

/**
 * A long list in an order of its own. Draws only what is seen, so that ten thousand rows cost what thirty do; moves rows with mouse, pen, finger
 * and keys, alone or several at once, and answers with one intent. Nothing moves before it is put down.
 */
@Component({
  selector: 'ordo-reorder-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet],
  templateUrl: './reorder-list.html',
  styleUrl: './reorder-list.css',
})
export class ReorderList<T extends ListRow> {
  readonly rows = input.required<readonly T[]>();
  readonly label = input.required<string>();
  /** The name of a row for who does not see it. */
  readonly nameOf = input.required<(row: T, index: number) => string>();
  readonly columns = input(1);
  readonly mayMove = input(false);
  readonly maySelect = input(false);
  /** Whether bare letters are keys (WCAG 2.1.4). */
  readonly singleKeys = input(true);
  /** Only where rows differ in height; otherwise all are as tall as `--row`. */
  readonly heightOf = input<((row: T) => number) | null>(null);
  /** Pixels at the lower edge that something else covers. */
  readonly covered = input(0);
  /** The list beside it that rows can be dragged into. */
  readonly neighbour = input<ReorderList<T> | undefined>(undefined);
  /** Whether → and ← walk the cells of a row; otherwise they are the screen's. */
  readonly walksCells = input(true);
  /** Where fixed lines would be with what is held put down; null where they stay. */
  readonly slides = input<Slides | null>(null);
  /** Marks between rows, drawn by the template `ordoEdge`. */
  readonly edges = input<readonly EdgeMark[]>([]);
  readonly describe = input<(move: PendingMove) => DragWords>(() => ({ text: '', strong: '' }));

  readonly selection = model<ReadonlySet<string>>(new Set());
  /** The row that has, or would get, the focus. */
  readonly active = model<string | null>(null);

  readonly moved = output<ReorderIntent>();
  /** Rows were put down in the neighbour, at a place among its rows. */
  readonly sent = output<ReorderIntent>();
  readonly moment = output<ReorderMoment>();
  readonly opened = output<{ id: string; by: 'pointer' | 'keyboard' }>();
  /** The menu of a row was asked for: where, or null for the row itself. */
  readonly menu = output<{ id: string; at: { x: number; y: number } | null }>();
  readonly escaped = output<void>();
  /** Space on a row that cannot be moved now. */
  readonly liftRefused = output<void>();

  protected readonly template = contentChild.required<RowTemplate<T>>(RowTemplate);
  protected readonly edgeTemplate = contentChild(EdgeTemplate);
  private readonly viewportRef = viewChild.required<ElementRef<HTMLElement>>('viewport');
  private readonly ghostRef = viewChild.required<ElementRef<HTMLElement>>('ghost');
  private readonly lineRef = viewChild.required<ElementRef<HTMLElement>>('line');
  private readonly probeRef = viewChild.required<ElementRef<HTMLElement>>('probe');
  private readonly injector = inject(Injector);

  protected readonly moves: Moves<T> = new Moves<T>({
    viewport: () => this.viewport,
    geometry: () => this.geometry(),
    edgeOf: (gap) => this.arrangement.edgeOf(gap),
    shown: () => this.shown(),
    rows: this.rows,
    selection: this.selection,
    scrollBy: (pixels) => this.window.scrollBy(pixels),
    tell: (moment) => this.moment.emit(moment),
    move: (intent) => this.moved.emit(intent),
    send: (intent) => this.sent.emit(intent),
    landingAt: (pointer) => this.neighbour()?.landingUnder(pointer) ?? null,
    ask: (id) => this.menu.emit({ id, at: null }),
  });
  protected readonly held = this.moves.held;
  protected readonly words = computed(() => {
    const move = this.moves.pending();
    return move ? this.describe()(move) : null;
  });

  /** The rows as drawn: what others do meanwhile waits until the hands are free. */
  protected readonly shown: Signal<readonly T[]> = linkedSignal<{ rows: readonly T[]; isHeld: boolean }, readonly T[]>({
    source: () => ({ rows: this.rows(), isHeld: this.held() !== null }),
    computation: ({ rows, isHeld }, previous) => (isHeld && previous ? previous.value : rows),
  });
  /** A grid must have rows: without any it is the place for some. */
  protected readonly isEmpty = computed(() => this.shown().length === 0);
  private readonly rowHeight = signal(36);
  protected readonly geometry = computed<RowGeometry>(() => this.geometryOf(this.shown()));
  private readonly indexes = computed<ReadonlyMap<string, number>>(() => new Map(this.shown().map(({ id }, index) => [id, index])));
  /** One row can be tabbed to: at first the first; when it goes, the one that takes its place. */
  private readonly stop = linkedSignal<{ active: string | null; rows: readonly T[] }, { id: string | null; index: number }>({
    source: () => ({ active: this.active(), rows: this.shown() }),
    computation: ({ active, rows }, previous) => {
      const index = this.indexOf(active ?? '');
      if (index >= 0) return { id: active, index };
      const from = Math.min(previous?.value.index ?? 0, Math.max(0, rows.length - 1));
      const row = rows.slice(from).find(({ fixed }) => !fixed) ?? rows.findLast(({ fixed }) => !fixed);
      return { id: row?.id ?? null, index: from };
    },
  });
  protected readonly tabStop = computed(() => this.stop().id);

  protected readonly window = new RowWindow(() => this.viewport, this.geometry, this.covered);
  protected readonly focus = new RowFocus(() => this.viewport, this.shown, this.tabStop);
  private readonly chosen = new RowSelection(this.shown, this.selection, (ids) => this.selection.set(ids));
  private readonly arrangement = new RowArrangement<T>({
    shown: this.shown,
    slides: computed(() => (this.held() === null ? null : this.slides())),
    edges: this.edges,
    held: () => this.held()?.ids,
    range: this.window.range,
    indexOf: (id) => this.indexOf(id),
    geometryOf: (rows) => this.geometryOf(rows),
  });
  protected readonly marks = this.arrangement.marks;
  protected readonly lines = linesToDraw<T>({
    rows: this.arrangement.rows,
    geometry: this.arrangement.geometry,
    range: this.window.range,
    pinned: () => this.arrangement.indexOf(this.tabStop() ?? ''),
  });
  protected readonly actions = new ListActions({
    mayMove: this.mayMove,
    maySelect: this.maySelect,
    singleKeys: this.singleKeys,
    walksCells: this.walksCells,
    current: this.tabStop,
    rowsOnPage: () => this.window.pageOf(this.rowHeight()),
    indexOf: (id) => this.indexOf(id),
    idAt: (index) => this.shown()[index]?.id ?? null,
    isHead: (id) => this.shown()[this.indexOf(id)]?.head === true,
    refuseLift: () => this.liftRefused.emit(),
    hasSelection: () => this.selection().size > 0,
    show: (id) => this.show(id),
    open: (id) => this.opened.emit({ id, by: 'keyboard' }),
    escape: () => this.escaped.emit(),
    focus: this.focus,
    selection: this.chosen,
    lift: () => this.lift,
  });
  private landing: Landing | null = null;
  private drag!: PointerDrag;
  private lift!: KeyboardLift;

  constructor() {
    afterNextRender(() => this.start());
    afterRenderEffect(() => {
      this.lines();
      this.focus.restore();
    });
    effect(() => {
      if (!this.mayMove()) this.cancelDrag();
    });
  }

  /** Brings a row into sight, and gives it the focus unless told otherwise. */
  show(id: string, options: { focus: boolean } = { focus: true }): void {
    const index = this.indexOf(id);
    if (index < 0) return;
    if (!this.shown()[index]?.fixed) this.active.set(id);
    this.window.reveal(this.geometry().topOf(index), this.geometry().topOf(index + 1));
    if (!options.focus) return;
    const before = document.activeElement;
    afterNextRender(() => this.focus.focusActive(before), { injector: this.injector });
  }

  cancelDrag(): void {
    this.drag?.cancel();
    this.lift?.cancel();
  }

  /** This list, when a pointer is over it; the whole of it takes what is put down. */
  landingUnder({ x, y }: { x: number; y: number }): Landing | null {
    const { left, right, top, bottom } = this.viewport.getBoundingClientRect();
    return x >= left && x < right && y >= top && y < bottom ? this.landing : null;
  }

  protected readonly isMovable = isMovable;

  protected press(event: PointerEvent): void {
    this.lift.cancel();
    const target = event.target as Element;
    const row = this.rowOf(target);
    if (row && isMovable(row) && this.mayMove() && !target.closest('input, textarea, select, [contenteditable]')) this.drag.begin(event, row.id);
  }

  protected click(event: MouseEvent): void {
    const target = event.target as Element;
    const row = this.rowOf(target);
    if (!row || target.closest('input, textarea, select')) return;
    const wantsSelection = event.ctrlKey || event.metaKey || target.closest('[data-select]') !== null;
    if (!isMovable(row)) {
      if (!target.closest('button, a')) this.opened.emit({ id: row.id, by: 'pointer' });
    } else if (this.maySelect() && event.shiftKey) this.chosen.extendTo(row.id, this.active());
    else if (this.maySelect() && wantsSelection) this.chosen.toggle(row.id);
    // The second press of a double click is not another opening.
    else if (!target.closest('button, a') && event.detail < 2) this.opened.emit({ id: row.id, by: 'pointer' });
  }

  protected menuAt(event: MouseEvent): void {
    const target = event.target as Element;
    const row = this.rowOf(target);
    if (!row || !isMovable(row) || event.defaultPrevented || target.closest('input, textarea')) return;
    event.preventDefault();
    this.menu.emit({ id: row.id, at: event.button === 2 ? { x: event.clientX, y: event.clientY } : null });
  }

  /** The row that the focus came to, also by a press on something inside it, is the active one. */
  protected enter(event: FocusEvent): void {
    this.focus.entered();
    const row = this.rowOf(event.target as Element);
    if (row && row.id !== this.active()) this.active.set(row.id);
  }

  /** Leaving with Tab, or any other way, puts back what the keys hold. */
  protected leave(event: FocusEvent): void {
    this.focus.left(event);
    if (!this.focus.isInside()) this.lift.cancel();
  }

  private get viewport(): HTMLElement {
    return this.viewportRef().nativeElement;
  }

  private start(): void {
    const { viewport } = this;
    const picture = new DragPicture({ viewport, ghost: this.ghostRef().nativeElement, line: this.lineRef().nativeElement });
    const { geometry, shown: rows } = this;
    this.landing = { viewport, geometry, rows, picture, scrollBy: (pixels) => this.window.scrollBy(pixels) };
    this.drag = new PointerDrag(this.moves, () => picture);
    this.lift = new KeyboardLift(
      this.moves,
      () => picture,
      (gap) => this.revealGap(gap),
    );
    this.measure();
    const pressed = (event: Event): void => this.focus.pressedOn(event.target);
    window.addEventListener('pointerdown', pressed, { capture: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.measure());
    observer?.observe(viewport);
    observer?.observe(this.probeRef().nativeElement);
    this.injector.get(DestroyRef).onDestroy(() => {
      observer?.disconnect();
      window.removeEventListener('pointerdown', pressed, { capture: true });
      this.cancelDrag();
    });
  }

  private measure(): void {
    this.window.height.set(this.viewport.clientHeight);
    this.rowHeight.set(this.probeRef().nativeElement.offsetHeight || this.rowHeight());
  }

  /** With a row of what lies before and behind. */
  private revealGap(gap: number): void {
    const geometry = this.geometry();
    this.window.reveal(geometry.topOf(Math.max(0, gap - 1)), geometry.topOf(Math.min(geometry.count, gap + 2)));
  }

  private geometryOf(rows: readonly T[]): RowGeometry {
    const heightOf = this.heightOf();
    return heightOf ? unevenRows(rows.map(heightOf)) : evenRows(rows.length, this.rowHeight());
  }

  private indexOf(id: string): number {
    return this.indexes().get(id) ?? -1;
  }

  private rowOf(target: Element): T | null {
    const row = this.shown()[this.indexOf(target.closest('[data-row]')?.getAttribute('data-row') ?? '')];
    return row && !row.fixed ? row : null;
  }
}
