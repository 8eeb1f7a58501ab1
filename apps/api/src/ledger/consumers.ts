import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { asProduct, Database, type OfProduct } from '../platform/database';
import { Problem } from '../platform/problem';
import { statementName } from '../platform/statements';
import { Doorbell } from './doorbell';
import type { Reader } from './undo-rules';

/** Milliseconds between looking at the logs though nobody rang, and in which rings are gathered. */
const LOOK = 2000;
const SOON = 50;

/** Changes that are taken in one transaction. */
const AT_ONCE = 200;

/** Somebody who reads every product's log to its end, and writes what they make of it. */
export interface LogConsumer {
  /** Stays the same for ever: how far it has read is kept by it. */
  readonly name: string;
  /** Takes the changes after `from`, up to and with `to`. What it writes through `tx` is committed together with how far it is. */
  take(tx: Reader, from: number, to: number): Promise<AfterCommit | void>;
}

export type AfterCommit = () => void;

/**
 * Lets consumers read the logs, each change once: a consumer's cursor in a product is a row that whoever works for it has
 * locked, and that moves in the transaction which holds what was made of the changes. Any instance does the work; one that
 * dies leaves nothing half done, and another takes over.
 */
@Injectable()
export class Consumers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Consumers.name);
  private readonly consumers: LogConsumer[] = [];
  private timer?: NodeJS.Timeout;
  /** When the next look is, on the clock of `performance`. */
  private due = Infinity;
  private working: Promise<void> | null = null;
  private isClosing = false;

  constructor(
    private readonly database: Database,
    private readonly doorbell: Doorbell,
  ) {}

  register(consumer: LogConsumer): void {
    this.consumers.push(consumer);
  }

  onApplicationBootstrap(): void {
    // Who committed a change looks after it; others look now and then, for when that one is gone.
    this.doorbell.onRing(() => this.lookIn(SOON));
    this.lookIn(LOOK);
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private lookIn(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (this.isClosing || this.due <= due) return;
    this.due = due;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), milliseconds).unref();
  }

  /** One look at a time. */
  private look(): void {
    this.due = Infinity;
    if (this.working !== null) return this.lookIn(SOON);
    this.working = this.catchUp()
      .catch((error: unknown) => this.complain(error))
      .finally(() => {
        this.working = null;
        this.lookIn(LOOK);
      });
  }

  private async catchUp(): Promise<void> {
    for (const consumer of this.consumers) {
      const products = await this.database.query<{ id: string; key: string }>('SELECT id, key FROM unread_by($1)', [consumer.name]);
      for (const { id, key } of products) await this.takeAll(consumer, { productId: id, productKey: key }).catch((error: unknown) => this.complain(error));
    }
  }

  private async takeAll(consumer: LogConsumer, product: OfProduct): Promise<void> {
    while (!this.isClosing && (await this.takeNext(consumer, product)));
  }

  /** The next look makes up for it. */
  private complain(error: unknown): void {
    if (error instanceof Problem && error.code === 'unavailable') this.logger.debug(`Will read the logs again: ${String(error)}`);
    else this.logger.error('A log could not be read on', error instanceof Error ? error.stack : String(error));
  }

  /** Whether there may be more to take. */
  private async takeNext(consumer: LogConsumer, product: OfProduct): Promise<boolean> {
    const taken = await this.database.connected(async (client) => {
      const tx = reader(client, product);
      // Nobody waits for the disk: what a crash swallows, it swallows with the cursor, and the next look makes it again.
      await client.query(`BEGIN; SET LOCAL synchronous_commit = off; ${asProduct(product)}`);
      const place = await lockCursor(tx, consumer.name);
      if (place === undefined || place.from >= place.newest) {
        await client.query('ROLLBACK');
        return null;
      }
      const to = Math.min(place.newest, place.from + AT_ONCE);
      const after = await consumer.take(tx, place.from, to);
      await tx.query('UPDATE log_cursor SET revision = $3 WHERE product_id = $1 AND consumer = $2', [product.productId, consumer.name, to]);
      await client.query('COMMIT');
      return { after, hasMore: to < place.newest };
    });
    taken?.after?.();
    return taken?.hasMore ?? false;
  }
}

/** Nothing when another instance has it. Revisions commit in their order, so everything up to the product's own is there. */
async function lockCursor(tx: Reader, consumer: string): Promise<{ from: number; newest: number } | undefined> {
  const params = [tx.product.productId, consumer];
  await tx.query('INSERT INTO log_cursor (product_id, consumer, revision) VALUES ($1, $2, 0) ON CONFLICT (consumer, product_id) DO NOTHING', params);
  const [cursor] = await tx.query<{ revision: string }>(
    'SELECT revision FROM log_cursor WHERE product_id = $1 AND consumer = $2 FOR UPDATE SKIP LOCKED',
    params,
  );
  const [product] = await tx.query<{ revision: string }>('SELECT revision FROM product WHERE id = $1', [tx.product.productId]);
  return cursor && product && { from: Number(cursor.revision), newest: Number(product.revision) };
}

function reader(client: PoolClient, product: OfProduct): Reader {
  return {
    product,
    query: async <T extends QueryResultRow>(sql: string, params: unknown[] = []) =>
      (await client.query<T>({ name: statementName(sql), text: sql, values: params })).rows,
  };
}
