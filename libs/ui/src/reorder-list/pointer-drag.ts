import { AutoScroll } from './auto-scroll';
import type { DragHost, Landing } from './drag-host';
import type { DragPicture } from './drag-picture';
import { HeldRows, type PendingMove } from './move';
import { Press, swallowClick } from './press';

const NONE: ReadonlySet<string> = new Set();

const SCROLL_KEYS: Record<string, (page: number, row: number) => number> = {
  ArrowUp: (_, row) => -row,
  ArrowDown: (_, row) => row,
  PageUp: (page) => -page,
  PageDown: (page) => page,
  Home: () => -Infinity,
  End: () => Infinity,
};

/** Dragging with mouse, pen or finger. The pointer is captured by the viewport, which outlives every row; one frame loop draws, outside change detection. */
export class PointerDrag {
  private press: Press | null = null;
  private held: HeldRows | null = null;
  private move: PendingMove | null = null;
  /** The other list that the pointer is over, and its rows as they were when it came there. */
  private away: { landing: Landing; rows: HeldRows } | null = null;
  private pointer = { x: 0, y: 0 };
  private wasMoved = false;
  private listening = new AbortController();
  private frame = 0;
  private scroll: AutoScroll | null = null;

  constructor(
    private readonly host: DragHost,
    private readonly picture: () => DragPicture,
  ) {
    const keepStill = (event: Event): void => {
      if (this.held && event.cancelable) event.preventDefault();
    };
    host.viewport.addEventListener('touchmove', keepStill, { passive: false });
    host.viewport.addEventListener('contextmenu', keepStill);
  }

  get isActive(): boolean {
    return this.held !== null;
  }

  begin(event: PointerEvent, id: string): void {
    if (this.press || this.held || event.button !== 0 || !event.isPrimary) return;
    this.pointer = { x: event.clientX, y: event.clientY };
    this.press = new Press(event, id, { lift: () => this.lift(), give: () => this.stop() });
    this.listen();
  }

  cancel(): void {
    const wasHeld = this.held !== null;
    this.stop();
    if (wasHeld) this.host.cancel('pointer');
  }

  private listen(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    const on = <K extends keyof WindowEventMap>(name: K, run: (event: WindowEventMap[K]) => void): void =>
      window.addEventListener(name, run, { signal, capture: true });
    on('pointermove', (event) => this.follow(event));
    on('pointerup', (event) => this.release(event));
    on('pointercancel', () => this.cancel());
    on('blur', (event) => event.target === window && this.cancel());
    on('keydown', (event) => this.key(event));
  }

  private lift(): void {
    const press = this.press;
    if (!press || this.held) return;
    press.stop();
    this.held = this.host.lift(press.id, 'pointer');
    if (!this.held) return this.stop();
    const { viewport } = this.host;
    viewport.setPointerCapture?.(press.down.pointerId);
    window.getSelection()?.removeAllRanges();
    if (press.down.pointerType === 'touch') navigator.vibrate?.(10);
    this.wasMoved = press.down.pointerType !== 'touch';
    this.scroll = new AutoScroll(() => this.host.geometry().topOf(1), matchMedia('(prefers-reduced-motion: reduce)').matches);
    this.picture().show(this.gripOf(press));
    this.frame = requestAnimationFrame((time) => this.draw(time));
  }

  /** Where inside its row the pointer went down. */
  private gripOf(press: Press): { x: number; y: number } {
    const row = this.host.viewport.querySelector(`[data-row="${press.id}"]`)?.getBoundingClientRect();
    return { x: press.down.clientX - (row?.left ?? 0), y: press.down.clientY - (row?.top ?? 0) };
  }

  private draw(time: number): void {
    this.goWhereThePointerIs();
    const { viewport, geometry, scrollBy, picture } = this.away?.landing ?? { ...this.home(), picture: this.picture() };
    const edge = viewport.getBoundingClientRect();
    const y = this.pointer.y - edge.top;
    const wanted = this.scroll?.step(time, y, edge.height) ?? 0;
    if (wanted !== 0 && this.wasMoved) scrollBy(wanted);
    const { scrollTop } = viewport;
    const rows = geometry();
    const gap = rows.gapAt(scrollTop + y);
    this.consider(gap);
    this.picture().draw(this.pointer);
    picture.drawLine((this.away ? rows.topOf(gap) : this.host.edgeOf(gap)) - scrollTop);
    this.frame = requestAnimationFrame((next) => this.draw(next));
  }

  private home(): Pick<Landing, 'viewport' | 'geometry' | 'scrollBy'> {
    const { viewport, geometry, scrollBy } = this.host;
    return { viewport, geometry, scrollBy };
  }

  /** The line is drawn in the list where the rows would land. */
  private goWhereThePointerIs(): void {
    const landing = this.host.landingAt?.(this.pointer) ?? null;
    if (landing === (this.away?.landing ?? null)) return;
    this.away?.landing.picture.hideLine();
    this.away = landing && { landing, rows: new HeldRows(landing.rows(), NONE) };
    (landing?.picture ?? this.picture()).showLine();
    if (landing) this.picture().hideLine();
    this.move = null;
  }

  private consider(gap: number): void {
    if (!this.held) return;
    const { away, held } = this;
    const position = (away?.rows ?? held).positionAt(gap);
    if (this.move?.position === position) return;
    this.move = away ? { ...away.rows.move(position, 'pointer'), ids: [...held.ids], isAway: true } : held.move(position, 'pointer');
    this.host.over(this.move);
  }

  private follow(event: PointerEvent): void {
    if (event.pointerId !== this.press?.down.pointerId) return;
    this.pointer = { x: event.clientX, y: event.clientY };
    if (!this.held) return this.press.move(event);
    if (event.pointerType !== 'touch' && ((event.buttons & 2) !== 0 || isOutside(event))) return this.cancel();
    this.wasMoved ||= Math.hypot(event.clientX - this.press.down.clientX, event.clientY - this.press.down.clientY) > 8;
  }

  private release(event: PointerEvent): void {
    const press = this.press;
    if (!press || event.pointerId !== press.down.pointerId || event.button === 2) return;
    const { move, wasMoved } = this;
    const wasHeld = this.held !== null || press.wasHeldUntil(event);
    this.stop();
    if (!wasHeld) return;
    swallowClick();
    if (!wasMoved) {
      this.host.cancel('pointer');
      this.host.ask(press.id);
    } else if (move) this.host.drop(move);
    else this.host.cancel('pointer');
  }

  private key(event: KeyboardEvent): void {
    if (!this.held) return;
    const { viewport } = this.host;
    const distance = SCROLL_KEYS[event.key];
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.cancel();
    else if (distance) this.host.scrollBy(distance(viewport.clientHeight, this.host.geometry().topOf(1)));
  }

  private stop(): void {
    cancelAnimationFrame(this.frame);
    this.listening.abort();
    this.press?.stop();
    this.away?.landing.picture.hideLine();
    if (this.held) this.picture().hide();
    this.press = this.held = this.move = this.scroll = this.away = null;
  }
}

function isOutside({ clientX: x, clientY: y }: PointerEvent): boolean {
  return x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight;
}
