import type { DragHost } from './drag-host';
import type { DragPicture } from './drag-picture';
import type { HeldRows } from './move';

const PAGE = 10;
const BELOW = 6;

/** Moving without a pointer: Space lifts, arrows move, digits go to a rank, Space or Enter puts down, Escape puts back. */
export class KeyboardLift {
  private held: HeldRows | null = null;
  private position = 0;
  private digits = '';

  constructor(
    private readonly host: DragHost,
    private readonly picture: () => DragPicture,
    private readonly reveal: (gap: number) => void,
  ) {}

  get isActive(): boolean {
    return this.held !== null;
  }

  begin(id: string, index: number): void {
    this.held = this.host.lift(id, 'keyboard');
    if (!this.held) return;
    this.digits = '';
    this.picture().show({ x: 0, y: 0 });
    this.position = this.held.positionAt(index);
    this.draw();
  }

  /** Whether the key meant something here. */
  key(event: KeyboardEvent): boolean {
    const { held } = this;
    if (!held) return false;
    if (event.key === 'Escape' || event.key === 'Tab') return (this.cancel(), event.key !== 'Tab');
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (/^\d$/.test(event.key)) return ((this.digits += event.key), true);
    const to = this.targetOf(event.key, held.end);
    if (event.key === ' ' || event.key === 'Enter') return (this.putDown(to), true);
    if (to === null) return event.key.length === 1;
    this.goTo(to);
    return true;
  }

  cancel(): void {
    if (!this.held) return;
    this.stop();
    this.host.cancel('keyboard');
  }

  private targetOf(key: string, end: number): number | null {
    const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };
    const step = steps[key];
    if (step !== undefined) return this.position + step;
    if (key === 'Home') return 0;
    if (key === 'End') return end;
    return key === 'Enter' && this.digits !== '' ? (this.held?.positionOfRow(Number(this.digits)) ?? null) : null;
  }

  private goTo(position: number): void {
    if (!this.held) return;
    this.digits = '';
    this.position = Math.min(this.held.end, Math.max(this.held.start, position));
    this.host.over(this.held.move(this.position, 'keyboard'));
    this.draw();
  }

  private putDown(rank: number | null): void {
    if (rank !== null) this.goTo(rank);
    const move = this.held?.move(this.position, 'keyboard');
    this.stop();
    if (move?.isBack) this.host.cancel('keyboard');
    else if (move) this.host.drop(move);
  }

  /** The held rows are drawn just below the line, and leave its beginning in sight. */
  private draw(): void {
    if (!this.held) return;
    const gap = this.held.gapAt(this.position);
    this.reveal(gap);
    const { viewport } = this.host;
    const edge = viewport.getBoundingClientRect();
    const y = this.host.edgeOf(gap) - viewport.scrollTop;
    this.picture().drawLine(y);
    this.picture().draw({ x: edge.left, y: edge.top + y + BELOW });
  }

  private stop(): void {
    this.held = null;
    this.picture().hide();
  }
}
