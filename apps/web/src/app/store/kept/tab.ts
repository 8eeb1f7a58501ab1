import { v7 as uuid } from 'uuid';
import type { WaitingChange } from '../model/intent';
import type { KeptCopy } from './kept-copy';

/**
 * This tab as the sender of what it keeps in the common outbox. A tab holds a lock while it lives;
 * what a tab without its lock has left behind is taken over by one other, never by two.
 */
export class Tab {
  readonly id = uuid();
  private readonly leave = new AbortController();

  constructor(private readonly copy: KeptCopy) {}

  /** Resolves when the lock is held, at once where the browser has none. */
  async enter(): Promise<void> {
    if (locks === undefined) return;
    await new Promise<void>((entered) => {
      void locks.request(lockOf(this.id), () => {
        entered();
        return new Promise<void>((left) => this.leave.signal.addEventListener('abort', () => left()));
      });
    });
  }

  /** Everything of this product that no living tab will send. `later` gets what tabs alive now leave when they close. */
  async takeOver(later: (changes: WaitingChange[]) => void): Promise<WaitingChange[]> {
    const owners = new Set((await this.copy.waiting()).map(({ owner }) => owner));
    owners.delete(this.id);
    const taken: WaitingChange[] = [];
    for (const owner of owners) taken.push(...((await this.takeFrom(owner)) ?? this.await(owner, later)));
    return taken.sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
  }

  exit(): void {
    this.leave.abort();
  }

  /** Null when that tab lives. */
  private async takeFrom(owner: string): Promise<WaitingChange[] | null> {
    if (locks === undefined) return this.take(owner);
    return locks.request(lockOf(owner), { ifAvailable: true }, async (lock) => (lock === null ? null : this.take(owner)));
  }

  private await(owner: string, later: (changes: WaitingChange[]) => void): WaitingChange[] {
    locks?.request(lockOf(owner), { signal: this.leave.signal }, async () => later(await this.take(owner))).catch(() => undefined);
    return [];
  }

  private async take(owner: string): Promise<WaitingChange[]> {
    const left = (await this.copy.waiting()).filter((change) => change.owner === owner);
    const taken = left.map((change) => ({ ...change, owner: this.id, hasWaited: true }));
    await this.copy.keepWaiting(taken);
    return taken;
  }
}

/** Absent where the page did not come over HTTPS or from this machine; the server then still applies each key once. */
const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;

function lockOf(owner: string): string {
  return `ordo-tab-${owner}`;
}
