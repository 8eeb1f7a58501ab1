import type { Change } from '@ordo/contract';
import type { Properties } from '@ordo/domain';
import type { ApiClient } from '../api-client';
import type { Connection } from './connection';
import type { WaitingChange } from '../model/intent';
import { isBasedOn } from '../model/meaning';
import { requestOf } from '../model/meanings';
import type { ProductModel } from '../model/product-model';
import { isRefusal, Refusal, Unreachable } from '../refusal';

/** What became of a change. */
export interface Outcome {
  /** `null`: there was nothing to ask for. */
  answered(waiting: WaitingChange, change: Change | null): void;
  refused(waiting: WaitingChange, refusal: Refusal): void;
}

/** A reset of a large sample or the undoing of an import takes its time. */
const PATIENCE = 60_000;

/** Sends waiting changes one at a time and in order, each with one key for as long as it takes. */
export class Outbox {
  private isRunning = false;
  /** No session: everything stays kept for when the person is back. */
  private isPaused = false;
  /** Answered, but some change before theirs has not arrived here yet. */
  private readonly answered = new Set<string>();

  constructor(
    /** `products/CYC`. */
    private readonly path: string,
    private readonly api: ApiClient,
    private readonly connection: Connection,
    private readonly model: ProductModel,
    private readonly outcome: Outcome,
  ) {}

  /** Begins to send unless it does already. */
  async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      for (let next = this.next(); next !== undefined; next = this.next()) await this.deliver(next);
    } finally {
      this.isRunning = false;
    }
  }

  private next(): WaitingChange | undefined {
    if (this.isPaused || this.connection.isClosed) return undefined;
    return this.model.waiting.find(({ requestId }) => !this.answered.has(requestId));
  }

  private async deliver(waiting: WaitingChange): Promise<void> {
    let version: number | null = null;
    for (;;) {
      try {
        const change = await this.send(waiting, version);
        this.connection.succeeded();
        this.answered.add(waiting.requestId);
        return this.outcome.answered(waiting, change);
      } catch (error) {
        if (this.connection.isClosed) return;
        const fresh = staleOnly(waiting, error);
        if (fresh !== null && fresh !== version) version = fresh;
        else if (await this.mayTryAgain(waiting, error)) continue;
        else return;
      }
    }
  }

  private async send({ intent, requestId }: WaitingChange, version: number | null): Promise<Change | null> {
    const request = this.model.confirmed((things) => requestOf(intent, things));
    if (request === null) return null;
    const path = request.path === '' ? this.path : `${this.path}/${request.path}`;
    return this.api.send<Change>(request.method, path, { ...request.sending, ...(version !== null && { ifMatch: version }), requestId, timeout: PATIENCE });
  }

  private async mayTryAgain(waiting: WaitingChange, error: unknown): Promise<boolean> {
    if (error instanceof Unreachable) {
      waiting.hasWaited = true;
      this.connection.failed();
      await this.connection.pause(error.retryAfter);
      return !this.connection.isClosed;
    }
    if (isRefusal(error, 'too-many-requests')) {
      await this.connection.sleep((error.retryAfter ?? 1) * 1000);
      return !this.connection.isClosed;
    }
    if (isRefusal(error, 'unauthenticated')) this.isPaused = true;
    else if (error instanceof Refusal) this.outcome.refused(waiting, error);
    else throw error;
    return false;
  }
}

/** The version to send instead, when the thing was changed since but not in what this change replaces. */
function staleOnly({ intent }: WaitingChange, error: unknown): number | null {
  if (!isRefusal(error, 'stale-version') || !('base' in intent)) return null;
  const current = error.problem.current as Properties | undefined;
  const version = current?.['version'];
  return current !== undefined && typeof version === 'number' && isBasedOn(intent, current) ? version : null;
}
