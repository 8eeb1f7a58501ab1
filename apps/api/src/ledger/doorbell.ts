import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../platform/database';

/** Heard by every instance. */
export const CHANNEL = 'ordo_changes';

/** A ring for one person rather than about a product. */
export const PERSON = 'person';

/** Milliseconds between two rings: under many changes one ring says several of them. */
const REST = 20;

/** Nobody waits for the disk: a ring that a crash swallows costs what a lost one does. */
const RING = `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, ring) FROM unnest($2::text[]) AS ring`;

/**
 * Tells all instances that a product has a new revision. Rung after the commit, outside its transaction, since NOTIFY
 * inside would make all writers of the server queue for one lock. A lost ring costs a second: everybody looks anyway.
 */
@Injectable()
export class Doorbell {
  private readonly logger = new Logger(Doorbell.name);
  private readonly waiting = new Map<string, number>();
  private readonly waitingPeople = new Set<string>();
  private readonly listeners: ((productId: string, revision: number) => void)[] = [];
  private isRinging = false;

  constructor(private readonly database: Database) {}

  /** Runs for every change committed by this instance, at once. */
  onRing(listener: (productId: string, revision: number) => void): void {
    this.listeners.push(listener);
  }

  ring(productId: string, revision: number): void {
    for (const listener of this.listeners) listener(productId, revision);
    this.waiting.set(productId, Math.max(revision, this.waiting.get(productId) ?? 0));
    if (!this.isRinging) void this.ringAll();
  }

  /** Tells all instances that there is something for these people. */
  ringFor(accountIds: Iterable<string>): void {
    for (const accountId of accountIds) this.waitingPeople.add(accountId);
    if (this.waitingPeople.size > 0 && !this.isRinging) void this.ringAll();
  }

  private async ringAll(): Promise<void> {
    this.isRinging = true;
    while (this.waiting.size > 0 || this.waitingPeople.size > 0) {
      const rings = [...this.waiting].map(([productId, revision]) => `${productId} ${revision}`);
      rings.push(...[...this.waitingPeople].map((accountId) => `${PERSON} ${accountId}`));
      this.waiting.clear();
      this.waitingPeople.clear();
      await this.database.query(RING, [CHANNEL, rings]).catch((error: unknown) => this.logger.warn(`The doorbell was not heard: ${String(error)}`));
      await sleep(REST, undefined, { ref: false });
    }
    this.isRinging = false;
  }
}
