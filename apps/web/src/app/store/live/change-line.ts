import type { Change, ChangePage, Snapshot } from '@ordo/contract';
import type { ApiClient } from '../api-client';
import type { Connection } from './connection';
import type { ProductModel } from '../model/product-model';

/** Hears what the line has put in order. */
export interface Listener {
  /** These follow on the model's revision. */
  confirmed(changes: readonly Change[]): void;
  /** One of ours, which the model's state holds already or which changed nothing. */
  settled(change: Change): void;
  loaded(snapshot: Snapshot): void;
}

/** Milliseconds in which the stream should bring what came before an answer that is ahead of it. */
const GAP_PATIENCE = 300;

/** So many changes behind, a snapshot is sooner read. */
const FAR = 1000;

/** Puts changes that arrive from anywhere, in any order and more than once, into the order of their revisions without a gap. */
export class ChangeLine {
  private readonly early = new Map<number, Change>();
  private readonly answered = new Map<string, Change>();
  private catchingUp: Promise<void> | null = null;
  private resetting: Promise<void> | null = null;
  private isExpecting = false;

  constructor(
    private readonly path: string,
    private readonly api: ApiClient,
    private readonly connection: Connection,
    private readonly model: ProductModel,
    private readonly listener: Listener,
  ) {}

  receive(changes: readonly Change[]): void {
    for (const change of changes) if (change.revision > this.model.revision) this.early.set(change.revision, change);
    this.passOn();
  }

  /** The answer to a command of ours. */
  answer(change: Change): void {
    if (change.patches.length === 0 || change.revision <= this.model.revision) this.listener.settled(change);
    else {
      this.answered.set(change.requestId, change);
      this.receive([change]);
    }
  }

  /** Fetches what is missing. Rejects with `Refusal` or `Unreachable`. */
  catchUp(): Promise<void> {
    this.catchingUp ??= this.fetchChanges().finally(() => (this.catchingUp = null));
    return this.catchingUp;
  }

  /** Starts from a new snapshot: the past cannot be followed, or is seen differently now. */
  reset(): Promise<void> {
    this.resetting ??= this.fetchSnapshot().finally(() => (this.resetting = null));
    return this.resetting;
  }

  private passOn(): void {
    const next: Change[] = [];
    for (const revision of this.early.keys()) if (revision <= this.model.revision) this.early.delete(revision);
    for (let change = this.early.get(this.model.revision + 1); change !== undefined; change = this.early.get(change.revision + 1)) {
      this.early.delete(change.revision);
      this.answered.delete(change.requestId);
      next.push(change);
    }
    if (next.length > 0) this.listener.confirmed(next);
    if (this.early.size > 0) void this.expectRest();
  }

  private async expectRest(): Promise<void> {
    if (this.isExpecting) return;
    this.isExpecting = true;
    await this.connection.sleep(GAP_PATIENCE);
    this.isExpecting = false;
    if (this.early.size === 0 || this.connection.isClosed) return;
    await this.catchUp().catch(async () => {
      await this.connection.pause();
      await this.expectRest();
    });
  }

  private async fetchChanges(): Promise<void> {
    for (;;) {
      await this.resetting;
      const from = this.model.revision;
      const page = await this.api.get<ChangePage>(`${this.path}/changes?after=${from}`);
      if (page.revision < from || page.revision > from + FAR) return this.reset();
      this.receive(page.changes);
      if (this.model.revision >= page.revision || this.connection.isClosed) return;
    }
  }

  private async fetchSnapshot(): Promise<void> {
    const snapshot = await this.api.get<Snapshot>(`${this.path}/snapshot`);
    if (this.connection.isClosed) return;
    if (snapshot.revision < this.model.revision) this.early.clear();
    this.listener.loaded(snapshot);
    for (const change of this.answered.values()) {
      if (change.revision > snapshot.revision) continue;
      this.answered.delete(change.requestId);
      this.listener.settled(change);
    }
    this.passOn();
  }
}
