const ZONE = 48;
const SLOWEST = 2;
const FASTEST = 24;
/** With reduced motion the list moves by a whole row this often. */
const STEP_EVERY = 120;
const FRAME = 1000 / 60;

/** Pixels a frame for a pointer `y` below the top of a list of that height: negative upwards, 0 away from the edges. */
export function speedAt(y: number, height: number): number {
  if (y < ZONE) return -speedFor(ZONE - y);
  if (y > height - ZONE) return speedFor(y - (height - ZONE));
  return 0;
}

function speedFor(depth: number): number {
  return SLOWEST + (FASTEST - SLOWEST) * Math.min(1, depth / ZONE);
}

/** Scrolls a list while something is held near one of its edges. */
export class AutoScroll {
  private last: number | null = null;
  private owed = 0;

  constructor(
    private readonly rowHeight: () => number,
    private readonly isCalm: boolean,
  ) {}

  /** How far to scroll in the frame at `time`. Speed is per 1/60 s, whatever the screen's rate. */
  step(time: number, y: number, height: number): number {
    const passed = Math.min(50, time - (this.last ?? time - FRAME));
    this.last = time;
    const speed = speedAt(y, height);
    if (speed === 0) return (this.owed = 0);
    if (!this.isCalm) return (speed * passed) / FRAME;
    this.owed += passed;
    if (this.owed < STEP_EVERY) return 0;
    this.owed = 0;
    return Math.sign(speed) * this.rowHeight();
  }
}
