import type { Change, Snapshot } from '@ordo/contract';
import type { WaitingChange } from '../model/intent';
import { MemoryCopy, type KeptProduct, type LocalCopy } from './local-copy';

/** Changes kept beside a snapshot before it is worth writing a new one. */
const FOLD_ABOVE = 300;

/** A change larger than this costs more to keep than the snapshot it makes. */
const LARGE = 500;

/** Milliseconds after which the server is asked instead. */
const PATIENCE = 2000;

/** One product in the browser's memory. A browser that cannot keep things (private, full) never stands in the way. */
export class KeptCopy {
  private unfolded = 0;
  private isFolding = false;

  constructor(
    private copy: LocalCopy,
    readonly product: string,
    /** The confirmed state, when it is time to write it. */
    private readonly snapshot: () => Snapshot | null,
  ) {}

  async read(): Promise<KeptProduct | null> {
    try {
      const kept = await inTime(this.copy.read(this.product));
      this.unfolded = kept?.changes.length ?? 0;
      return kept;
    } catch {
      this.copy = new MemoryCopy();
      return null;
    }
  }

  waiting(): Promise<WaitingChange[]> {
    return this.copy.waiting(this.product).catch(() => []);
  }

  keepWaiting(changes: readonly WaitingChange[]): Promise<void> {
    return quietly(this.copy.keepWaiting(changes));
  }

  dropWaiting(requestIds: readonly string[]): Promise<void> {
    return quietly(this.copy.dropWaiting(requestIds));
  }

  follow(changes: readonly Change[]): void {
    const patches = changes.reduce((sum, change) => sum + change.patches.length, 0);
    this.unfolded += changes.length;
    if (patches > LARGE || this.unfolded > FOLD_ABOVE) this.fold();
    else void quietly(this.copy.keepChanges(this.product, changes));
  }

  /** Writes a new snapshot when the page has nothing better to do. */
  fold(): void {
    if (this.isFolding) return;
    this.isFolding = true;
    whenIdle(() => {
      this.isFolding = false;
      const snapshot = this.snapshot();
      if (snapshot === null) return;
      this.unfolded = 0;
      void quietly(this.copy.keepSnapshot(this.product, snapshot));
    });
  }

  forget(): Promise<void> {
    return quietly(this.copy.forget(this.product));
  }
}

async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}

/** Browsers have been seen to leave such questions unanswered. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The browser does not answer')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 500);
}
