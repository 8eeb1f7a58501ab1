import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy, Component, DestroyRef, ElementRef, Injector, afterNextRender, afterRenderEffect, computed, contentChild,
  effect, inject, input, linkedSignal, model, output, signal, viewChild,
} from '@angular/core';
import { DragPicture } from './drag-picture';
import { KeyboardLift } from './keyboard-lift';
import { listKey, type ListKey } from './list-keys';
import { RowTemplate, type ListRow } from './list-row';
import type { PendingMove, ReorderIntent } from './move';
import { Moves, type ReorderMoment } from './moves';
import { PointerDrag } from './pointer-drag';
import { evenRows, unevenRows } from './row-geometry';
import { RowFocus } from './row-focus';
import { linesToDraw } from './row-lines';
import { RowSelection } from './row-selection';
import { RowWindow } from './row-window';

/** What to say beside the held rows. */
export interface DragWords {
  text: string;
  /** The end of the sentence, where it would land. */
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
  readonly singleKeys = input(true);
  /** Only where rows differ in height; otherwise all are as tall as `--row`. */
  readonly heightOf = input<((row: T) => number) | null>(null);
  /** Pixels at the lower edge that something else covers. */
  readonly covered = input(0);
  readonly describe = input<(move: PendingMove) => DragWords>(() => ({ text: '', strong: '' }));

  readonly selection = model<ReadonlySet<string>>(new Set());
  /** The row that has, or would get, the focus. */
  readonly active = model<string | null>(null);

  readonly moved = output<ReorderIntent>();
  readonly moment = output<ReorderMoment>();
  readonly opened = output<{ id: string; by: 'pointer' | 'keyboard' }>();
  /** A row was pressed and held, or asked for its menu with the pointer. */
  readonly menu = output<{ id: string; at: { x: number; y: number } | null }>();
  readonly escaped = output<void>();

  protected readonly template = contentChild.required<RowTemplate<T>>(RowTemplate);
  private readonly viewportRef = viewChild.required<ElementRef<HTMLElement>>('viewport');
  private readonly ghostRef = viewChild.required<ElementRef<HTMLElement>>('ghost');
  private readonly lineRef = viewChild.required<ElementRef<HTMLElement>>('line');
  private readonly probeRef = viewChild.required<ElementRef<HTMLElement>>('probe');
  private readonly injector = inject(Injector);

  protected readonly moves = new Moves<T>({
    viewport: () => this.viewport,
    geometry: () => this.geometry(),
    shown: () => this.shown(),
    rows: this.rows,
    selection: this.selection,
    scrollBy: (pixels) => this.window.scrollBy(pixels),
    tell: (moment) => this.moment.emit(moment),
    move: (intent) => this.moved.emit(intent),
    ask: (id) => this.menu.emit({ id, at: null }),
  });
  protected readonly held = this.moves.held;
  protected readonly words = computed(() => {
    const move = this.moves.pending();
    return move ? this.describe()(move) : null;
  });

  /** The rows as drawn: what others do meanwhile waits until the hands are free. */
  protected readonly shown = linkedSignal<{ rows: readonly T[]; isHeld: boolean }, readonly T[]>({
    source: () => ({ rows: this.rows(), isHeld: this.held() !== null }),
    computation: ({ rows, isHeld }, previous) => (isHeld && previous ? previous.value : rows),
  });
  private readonly rowHeight = signal(36);
  protected readonly geometry = computed(() => {
    const heightOf = this.heightOf();
    return heightOf ? unevenRows(this.shown().map(heightOf)) : evenRows(this.shown().length, this.rowHeight());
  });
  private readonly indexes = computed(() => new Map(this.shown().map((row, index) => [row.id, index])));
  /** Rows take the focus one at a time; before any had it, the first one. */
  protected readonly tabStop = computed(() => {
    const active = this.active();
    if (active !== null && this.indexes().has(active)) return active;
    return this.shown().find((row) => !row.fixed)?.id ?? null;
  });

  protected readonly window = new RowWindow(() => this.viewport, this.geometry, this.covered);
  protected readonly focus = new RowFocus(() => this.viewport, this.shown, this.tabStop);
  protected readonly chosen = new RowSelection(this.shown, this.selection, (ids) => this.selection.set(ids));

  protected readonly lines = linesToDraw<T>({
    rows: this.shown,
    geometry: this.geometry,
    range: this.window.range,
    pinned: () => this.indexes().get(this.tabStop() ?? '') ?? -1,
  });

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

  /** Brings a row into sight, and gives it the focus if asked to. */
  show(id: string, options: { focus: boolean } = { focus: true }): void {
    const index = this.indexes().get(id);
    if (index === undefined) return;
    this.active.set(id);
    this.window.reveal(this.geometry().topOf(index), this.geometry().topOf(index + 1));
    if (options.focus) afterNextRender(() => this.focus.focusActive(), { injector: this.injector });
  }

  cancelDrag(): void {
    this.drag?.cancel();
    this.lift?.cancel();
  }

  protected get viewport(): HTMLElement {
    return this.viewportRef().nativeElement;
  }

  protected press(event: PointerEvent): void {
    this.lift.cancel();
    const target = event.target as Element;
    const row = this.rowOf(target);
    if (row && this.mayMove() && !target.closest('input, textarea, select, [contenteditable]')) this.drag.begin(event, row.id);
  }

  protected click(event: MouseEvent): void {
    const target = event.target as Element;
    const row = this.rowOf(target);
    if (!row) return;
    const wantsSelection = event.ctrlKey || event.metaKey || target.closest('[data-select]') !== null;
    if (this.maySelect() && event.shiftKey) this.chosen.extendTo(row.id, this.active());
    else if (this.maySelect() && wantsSelection) this.chosen.toggle(row.id);
    else if (!target.closest('button, a, input, textarea, select')) this.opened.emit({ id: row.id, by: 'pointer' });
  }

  protected menuAt(event: MouseEvent): void {
    const row = this.rowOf(event.target as Element);
    if (!row || event.defaultPrevented || (event.target as Element).closest('input, textarea')) return;
    event.preventDefault();
    const byKeyboard = event.button !== 2;
    this.menu.emit({ id: row.id, at: byKeyboard ? null : { x: event.clientX, y: event.clientY } });
  }

  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select, [contenteditable]') || event.defaultPrevented) return;
    const wasUsed = this.lift.isActive ? this.lift.key(event) : this.act(event, target);
    if (!wasUsed) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(event: KeyboardEvent, target: HTMLElement): boolean {
    const key = listKey(event, this.window.pageOf(this.rowHeight()), this.singleKeys());
    const onRow = target.hasAttribute('data-row');
    if (!key || (!onRow && (key.do === 'open' || key.do === 'lift'))) return false;
    return this.perform(key, onRow);
  }

  private perform(key: ListKey, onRow: boolean): boolean {
    const id = this.tabStop();
    if (id === null) return false;
    switch (key.do) {
      case 'go':
        this.goTo(this.focus.step(key.by), key.extend);
        return true;
      case 'first':
      case 'last':
        this.goTo(this.focus.step(key.do === 'first' ? -Infinity : Infinity), key.extend);
        return true;
      case 'cell':
        this.focus.stepCell(key.by);
        return true;
      case 'open':
        this.opened.emit({ id, by: 'keyboard' });
        return true;
      case 'lift':
        if (this.mayMove()) this.lift.begin(id, this.indexes().get(id) ?? 0);
        return true;
      case 'toggle':
        if (this.maySelect()) this.chosen.toggle(id);
        return this.maySelect();
      case 'range':
        if (this.maySelect()) this.chosen.extendTo(id);
        return this.maySelect();
      case 'all':
        if (this.maySelect()) this.chosen.all();
        return this.maySelect();
      case 'escape':
        return this.escape(onRow);
    }
  }

  /** From a cell back to its row, then out of the selection, then whatever is open above. */
  private escape(onRow: boolean): boolean {
    if (!onRow) this.focus.focusActive();
    else if (this.selection().size > 0) this.chosen.clear();
    else this.escaped.emit();
    return true;
  }

  private goTo(index: number, extend: boolean): void {
    const row = this.shown()[index];
    const from = this.tabStop();
    if (!row || from === null) return;
    if (extend && this.maySelect()) this.chosen.walk(from, row.id);
    this.show(row.id);
  }

  private start(): void {
    const { viewport } = this;
    const picture = new DragPicture({ viewport, ghost: this.ghostRef().nativeElement, line: this.lineRef().nativeElement });
    this.drag = new PointerDrag(this.moves, () => picture);
    this.lift = new KeyboardLift(this.moves, () => picture, (gap) => this.revealGap(gap));
    const measure = (): void => {
      this.window.height.set(viewport.clientHeight);
      this.rowHeight.set(this.probeRef().nativeElement.offsetHeight || this.rowHeight());
    };
    measure();
    const pressed = (event: Event): void => this.focus.pressedOn(event.target);
    window.addEventListener('pointerdown', pressed, { capture: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(viewport);
    observer?.observe(this.probeRef().nativeElement);
    this.injector.get(DestroyRef).onDestroy(() => {
      observer?.disconnect();
      window.removeEventListener('pointerdown', pressed, { capture: true });
      this.cancelDrag();
    });
  }

  private revealGap(gap: number): void {
    const geometry = this.geometry();
    this.window.reveal(geometry.topOf(Math.max(0, gap - 1)), geometry.topOf(Math.min(geometry.count, gap + 2)));
  }

  private rowOf(target: Element): T | null {
    const id = target.closest('[data-row]')?.getAttribute('data-row');
    const row = this.shown()[this.indexes().get(id ?? '') ?? -1];
    return row && !row.fixed ? row : null;
  }
}
