import type { Change, Snapshot } from '@ordo/contract';
import type { WaitingChange } from '../model/intent';

/** A product as last seen here: a snapshot, and the changes after it in order. */
export interface KeptProduct {
  snapshot: Snapshot;
  changes: Change[];
}

/** What one person's browser keeps of their products. Writing may fail (full, forbidden): the copy is then just older. */
export interface LocalCopy {
  read(product: string): Promise<KeptProduct | null>;
  /** Replaces what is kept of a product. */
  keepSnapshot(product: string, snapshot: Snapshot): Promise<void>;
  keepChanges(product: string, changes: readonly Change[]): Promise<void>;
  forget(product: string): Promise<void>;

  /** Changes not confirmed yet, of all tabs, in the order in which they were made. */
  waiting(product: string): Promise<WaitingChange[]>;
  keepWaiting(changes: readonly WaitingChange[]): Promise<void>;
  dropWaiting(requestIds: readonly string[]): Promise<void>;
  /** Of all products: what a sign-out would lose. */
  countWaiting(): Promise<number>;

  /** Removes everything of this person, for good: later writes are ignored. */
  wipe(): Promise<void>;
}

/** For browsers that keep nothing, and for tests. */
export class MemoryCopy implements LocalCopy {
  private readonly products = new Map<string, KeptProduct>();
  private readonly outbox = new Map<string, WaitingChange>();
  private isWiped = false;

  async read(product: string): Promise<KeptProduct | null> {
    const kept = this.products.get(product);
    return kept === undefined ? null : structuredClone(kept);
  }

  async keepSnapshot(product: string, snapshot: Snapshot): Promise<void> {
    if (!this.isWiped) this.products.set(product, structuredClone({ snapshot, changes: [] }));
  }

  async keepChanges(product: string, changes: readonly Change[]): Promise<void> {
    this.products.get(product)?.changes.push(...structuredClone(changes));
  }

  async forget(product: string): Promise<void> {
    this.products.delete(product);
  }

  async waiting(product: string): Promise<WaitingChange[]> {
    const all = [...this.outbox.values()].filter((change) => change.product === product);
    return structuredClone(all).sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
  }

  async keepWaiting(changes: readonly WaitingChange[]): Promise<void> {
    if (this.isWiped) return;
    for (const change of changes) this.outbox.set(change.requestId, structuredClone(change));
  }

  async dropWaiting(requestIds: readonly string[]): Promise<void> {
    for (const requestId of requestIds) this.outbox.delete(requestId);
  }

  async countWaiting(): Promise<number> {
    return [...this.outbox.values()].filter(({ refusal }) => refusal === undefined).length;
  }

  async wipe(): Promise<void> {
    this.isWiped = true;
    this.products.clear();
    this.outbox.clear();
  }
}
