import { signal } from '@angular/core';
import type { Snapshot } from '@ordo/contract';
import type { ApiClient } from '../api-client';
import { Connection } from './connection';
import { KeptCopy } from '../kept/kept-copy';
import { LiveProduct, type ProductContext } from './live-product';
import type { LocalCopy } from '../kept/local-copy';
import { isRefusal, Unreachable } from '../refusal';
import type { ProductState } from '../shown';
import { Tab } from '../kept/tab';

/** Who opens what, with what. */
export interface Opening {
  key: string;
  accountId: string;
  api: ApiClient;
  copy: LocalCopy;
  /** The person's role in the product as the session knows it; null when it does not. */
  knownRole: string | null;
  refreshSession(): Promise<void>;
}

/** A product from the moment it is asked for until it is closed: drawn from the browser's copy where there is one, then live. */
export class OpenedProduct {
  readonly state = signal<ProductState>('opening');
  readonly live = signal<LiveProduct | null>(null);
  readonly connection = new Connection();
  private readonly path: string;
  private readonly copy: KeptCopy;
  private readonly tab: Tab;

  constructor(private readonly opening: Opening) {
    this.path = `products/${encodeURIComponent(opening.key)}`;
    this.copy = new KeptCopy(opening.copy, opening.key, () => this.live()?.confirmedSnapshot() ?? null);
    this.tab = new Tab(this.copy);
    void this.open();
  }

  get key(): string {
    return this.opening.key;
  }

  get accountId(): string {
    return this.opening.accountId;
  }

  close(): void {
    this.connection.close();
    this.tab.exit();
  }

  private async open(): Promise<void> {
    const [kept] = await Promise.all([this.copy.read(), this.tab.enter()]);
    const isUsable = kept !== null && this.isSeenBySameRole(kept.snapshot);
    const snapshot = isUsable ? kept.snapshot : await this.fetchSnapshot();
    if (snapshot === null || this.connection.isClosed) return;
    const live = new LiveProduct(this.context(), snapshot);
    if (isUsable) live.recall(kept.changes);
    this.live.set(live);
    live.resume(await this.tab.takeOver((left) => live.resume(left)));
    if (!isUsable) {
      await live.line.catchUp().catch(() => undefined);
      this.copy.fold();
    }
    if (this.connection.isClosed) return;
    if (this.state() !== 'missing') this.state.set('ready');
    live.begin();
  }

  /** A copy made with another role holds too much or too little. */
  private isSeenBySameRole({ members }: Snapshot): boolean {
    const role = members.find(({ id }) => id === this.opening.accountId)?.role ?? null;
    return this.opening.knownRole === null || this.opening.knownRole === role;
  }

  /** Tries until there is an answer; null when it is no. */
  private async fetchSnapshot(): Promise<Snapshot | null> {
    while (!this.connection.isClosed) {
      try {
        const snapshot = await this.opening.api.get<Snapshot>(`${this.path}/snapshot?checkpoint`);
        this.connection.succeeded();
        return snapshot;
      } catch (error) {
        if (isRefusal(error, 'unauthenticated')) return null;
        if (isRefusal(error, 'not-found', 'forbidden')) {
          this.missing();
          return null;
        }
        this.state.set('failed');
        this.connection.failed();
        await this.connection.pause(error instanceof Unreachable ? error.retryAfter : null);
      }
    }
    return null;
  }

  private missing(): void {
    this.state.set('missing');
    void this.copy.forget();
  }

  private context(): ProductContext {
    const { accountId, api, refreshSession } = this.opening;
    return { path: this.path, accountId, api, refreshSession, connection: this.connection, copy: this.copy, tab: this.tab, missing: () => this.missing() };
  }
}
