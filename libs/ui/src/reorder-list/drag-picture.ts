/** Of what is held, this much stays at the pointer's right. */
const LEAST_HOLD = 24;
/** The line is seen at least this far on either side. */
const MARGIN = 20;

/** Draws what is held, the line where it would land and the words beside it, by `transform` alone: safe to call in every frame. */
export class DragPicture {
  private shift = { x: 0, y: 0 };

  constructor(private readonly parts: { viewport: HTMLElement; ghost: HTMLElement; line: HTMLElement }) {}

  /** `grip`: where inside the row it was taken. What is held is narrower than the row, so that the line is never covered whole. */
  show(grip: { x: number; y: number }): void {
    const { ghost, line, viewport } = this.parts;
    ghost.style.maxWidth = `${viewport.clientWidth - 2 * MARGIN}px`;
    ghost.showPopover?.();
    ghost.dataset['shown'] = line.dataset['shown'] = '';
    this.shift = { x: Math.min(grip.x - MARGIN, ghost.offsetWidth - LEAST_HOLD), y: grip.y };
  }

  draw(pointer: { x: number; y: number }): void {
    this.parts.ghost.style.transform = `translate3d(${pointer.x - this.shift.x}px, ${pointer.y - this.shift.y}px, 0)`;
  }

  /** `y` from the top of what is seen; outside it the line is hidden by the list's own edges. */
  drawLine(y: number): void {
    this.parts.line.style.transform = `translate3d(0, ${y}px, 0)`;
  }

  showLine(): void {
    this.parts.line.dataset['shown'] = '';
  }

  hideLine(): void {
    delete this.parts.line.dataset['shown'];
  }

  hide(): void {
    const { ghost } = this.parts;
    if (ghost.dataset['shown'] !== undefined) ghost.hidePopover?.();
    delete ghost.dataset['shown'];
    this.hideLine();
  }
}
