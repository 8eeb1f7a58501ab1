import { Injectable } from '@nestjs/common';
import type { Change, Command } from '@ordo/contract';
import { can, FIRST_STATUSES, type Role } from '@ordo/domain';
import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import { asProduct, Database, sqlState, type OfProduct } from '../platform/database';
import { Problem } from '../platform/problem';
import { ACTION_OF } from './commands';
import { Doorbell } from './doorbell';
import { changeAt } from './log';
import { Shapes } from './shapes';
import { Transaction } from './transaction';
import { asRefusal } from './refusals';

/** Who changes which product, and how to recognise the same request again. */
export interface Author extends OfProduct {
  accountId: string;
  requestId: string;
  requestHash: string;
  /** What the caller was when the request came in; `null` for the system itself and for who is just joining. */
  role: Role | null;
}

export interface Committed {
  change: Change;
  /** The request was done before; this is what it did then. */
  isReplay: boolean;
}

export interface CommitOptions {
  /** Milliseconds a statement may take: for commands that touch thousands of rows. */
  patience?: number;
  /** The revision that an undo takes back. */
  undoes?: number;
}

const ATTEMPTS = 3;

/** The only way to change a product: one command, one transaction, one numbered row in its log. */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
    private readonly doorbell: Doorbell,
  ) {}

  /** Runs `work` under the product's lock and logs what it did. Same request id: answers what it did the first time. */
  async commit(author: Author, command: Command, work: (tx: Transaction) => Promise<void>, options: CommitOptions = {}): Promise<Committed> {
    return this.attempt(author, command, work, options, 'SELECT 1');
  }

  /** Makes a product with its first statuses, as revision 1 of its own log. `work` adds its first member. */
  async create(author: Author, { name, sample = null }: NewProduct, work: (tx: Transaction) => Promise<void>): Promise<Committed> {
    const recordingProduct = async (tx: Transaction): Promise<void> => {
      const [product] = await tx.find('product', [author.productId]);
      tx.recorder.record('product', author.productId, null, product ?? null);
      await work(tx);
    };
    return this.attempt({ ...author, role: null }, 'product.create', recordingProduct, {}, insertProduct(author, name, sample));
  }

  private async attempt(author: Author, command: Command, work: (tx: Transaction) => Promise<void>, options: CommitOptions, first: string): Promise<Committed> {
    for (let attempt = 1; ; attempt++) {
      try {
        const committed = await this.database.connected((client) => this.run(client, author, command, work, options, first));
        if (!committed.isReplay && committed.change.patches.length > 0) this.doorbell.ring(author.productId, committed.change.revision);
        return committed;
      } catch (error) {
        if (!isRetryable(error) || attempt === ATTEMPTS) throw asRefusal(error);
      }
    }
  }

  private async run(client: PoolClient, author: Author, command: Command, work: (tx: Transaction) => Promise<void>, options: CommitOptions, first: string): Promise<Committed> {
    const locked = await this.lock(client, author, first, options.patience);
    if (locked.earlier !== undefined) {
      if (locked.earlier.request_hash !== author.requestHash) throw new Problem('request-id-reused');
      const change = await changeAt(client, author.productId, Number(locked.earlier.revision));
      await client.query('COMMIT');
      return { change, isReplay: true };
    }
    if (author.role !== null && !can(locked.role, ACTION_OF[command])) throw new Problem('forbidden');
    const tx = new Transaction(author, locked.at, client, this.shapes, options.patience);
    await work(tx);
    const change: Change = {
      revision: locked.revision + 1,
      at: locked.at,
      actorId: author.accountId,
      command,
      requestId: author.requestId,
      ...(options.undoes === undefined ? {} : { undoes: options.undoes }),
      patches: tx.patches(),
    };
    if (change.patches.length === 0) {
      await client.query('ROLLBACK');
      return { change: { ...change, revision: locked.revision }, isReplay: false };
    }
    await this.write(client, author, change, options.patience);
    return { change, isReplay: false };
  }

  /** Begins, drops to the application's role and queues behind the product's other writers: one round trip. */
  private async lock(client: PoolClient, author: Author, first: string, patience: number | undefined): Promise<Locked> {
    const product = escapeLiteral(author.productId);
    const text = [
      'BEGIN',
      ...(patience === undefined ? [] : [`SET LOCAL statement_timeout = ${Math.round(patience)}`]),
      asProduct(author),
      first,
      `SELECT revision FROM product WHERE id = ${product} FOR UPDATE`,
      `SELECT to_json(clock_timestamp()::timestamptz(3)) #>> '{}' AS at,
        (SELECT role FROM member WHERE product_id = ${product} AND id = ${escapeLiteral(author.accountId)}) AS role`,
      `SELECT revision, request_hash FROM change WHERE product_id = ${product} AND request_id = ${escapeLiteral(author.requestId)}`,
    ].join('; ');
    const results = (await client.query(text)) as unknown as QueryResult[];
    const [revision, moment, earlier] = results.slice(-3).map(({ rows }) => rows[0] as Record<string, string> | undefined);
    if (revision === undefined || moment === undefined) throw new Problem('not-found');
    return {
      revision: Number(revision['revision']),
      at: moment['at'] as string,
      role: moment['role'] as Role | null,
      earlier: earlier as Locked['earlier'],
    };
  }

  /** Logs the change and commits: one round trip, and only when it is lost is the outcome not known. */
  private async write(client: PoolClient, author: Author, change: Change, patience: number | undefined): Promise<void> {
    const product = `${escapeLiteral(author.productId)}::uuid`;
    const text = [
      `INSERT INTO change (product_id, revision, at, actor_id, command, request_id, request_hash, undoes) VALUES (${product}, ${change.revision},
        ${escapeLiteral(change.at)}, ${escapeLiteral(author.accountId)}, ${escapeLiteral(change.command)}, ${escapeLiteral(author.requestId)},
        ${escapeLiteral(author.requestHash)}, ${change.undoes ?? 'NULL'})`,
      `INSERT INTO change_patch (product_id, revision, seq, entity, entity_id, before, after)
        SELECT ${product}, ${change.revision}, ordinality, entity, id, before, after
        FROM ROWS FROM (jsonb_to_recordset(${escapeLiteral(toRecords(change))}) AS (entity text, id uuid, before jsonb, after jsonb)) WITH ORDINALITY`,
      `UPDATE product SET revision = ${change.revision} WHERE id = ${product}`,
      'COMMIT',
    ].join('; ');
    await client.query({ text, ...(patience === undefined ? {} : { query_timeout: patience }) }).catch((error: unknown) => {
      throw sqlState(error) === undefined || isShutdown(error) ? new Problem('outcome-unknown') : error;
    });
  }
}

export interface NewProduct {
  name: string;
  /** The language of a sample product. */
  sample?: 'en' | 'fr' | null;
}

function insertProduct({ productId, productKey }: OfProduct, name: string, sample: 'en' | 'fr' | null): string {
  const id = escapeLiteral(productId);
  const statuses = FIRST_STATUSES.map((status, index) => `(${[id, ...[status.id, status.name, status.category].map(escapeLiteral), index].join(', ')})`);
  return `INSERT INTO product (id, key, name, sample, created_at)
    VALUES (${id}, ${escapeLiteral(productKey)}, ${escapeLiteral(name)}, ${sample === null ? 'NULL' : escapeLiteral(sample)}, clock_timestamp());
    INSERT INTO status (product_id, id, name, category, position) VALUES ${statuses.join(', ')}`;
}

interface Locked {
  revision: number;
  at: string;
  role: Role | null;
  earlier: { revision: string; request_hash: string } | undefined;
}

/** `null` must arrive as SQL's NULL, which jsonb_to_recordset makes of an absent property. */
function toRecords(change: Change): string {
  return JSON.stringify(change.patches.map(({ entity, id, before, after }) => ({ entity, id, ...(before && { before }), ...(after && { after }) })));
}

/** A server that is told to stop may still have committed. */
function isShutdown(error: unknown): boolean {
  return /^57P0[123]$/.test(sqlState(error) ?? '');
}

function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '');
}
