import { signal } from '@angular/core';

/** The first wait after a failure, and the longest one, in milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;

/** By which each failure lengthens the wait; stream and outbox fail together. */
const GROWTH = 1.5;

const A_DAY = 86_400_000;

/** Whether the server answers, and when it is worth asking again: later and later, at random moments, at once when something suggests it is back. */
export class Connection {
  private readonly known = signal<'online' | 'offline'>('online');
  readonly state = this.known.asReadonly();
  private readonly pausing = new Set<() => void>();
  private readonly leave = new AbortController();
  private failures = 0;

  constructor() {
    const whileOpen = { signal: this.closed };
    addEventListener('online', () => this.wake(), whileOpen);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.wake(), whileOpen);
  }

  /** For listeners that end with the connection. */
  get closed(): AbortSignal {
    return this.leave.signal;
  }

  get isClosed(): boolean {
    return this.closed.aborted;
  }

  succeeded(): void {
    this.failures = 0;
    this.known.set('online');
    this.wake();
  }

  failed(): void {
    this.failures += 1;
    this.known.set('offline');
  }

  /** Waits until it is worth trying again, at least that many seconds if the server said so. */
  async pause(atLeast: number | null = null): Promise<void> {
    await this.sleep((atLeast ?? 0) * 1000);
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * GROWTH ** this.failures);
    await this.wait(longest / 2 + (Math.random() * longest) / 2, this.pausing);
  }

  /** Waits that long, whatever happens; not at all once closed. */
  sleep(milliseconds: number): Promise<void> {
    return milliseconds > 0 ? this.wait(milliseconds, new Set()) : Promise.resolve();
  }

  /** Waits until the page is in view. */
  async untilSeen(): Promise<void> {
    while (document.visibilityState === 'hidden' && !this.isClosed) await this.wait(A_DAY, this.pausing);
  }

  /** Ends all pauses. */
  wake(): void {
    for (const rise of [...this.pausing]) rise();
  }

  close(): void {
    this.leave.abort();
  }

  private wait(milliseconds: number, sleepers: Set<() => void>): Promise<void> {
    if (this.isClosed) return Promise.resolve();
    return new Promise((resolve) => {
      const rise = (): void => {
        clearTimeout(timer);
        sleepers.delete(rise);
        this.closed.removeEventListener('abort', rise);
        resolve();
      };
      const timer = setTimeout(rise, milliseconds);
      sleepers.add(rise);
      this.closed.addEventListener('abort', rise);
    });
  }
}
