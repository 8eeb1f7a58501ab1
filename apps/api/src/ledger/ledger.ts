import { Injectable } from '@nestjs/common';
import type { Change, Command } from '@ordo/contract';
import { can, FIRST_STATUSES, type Role } from '@ordo/domain';
import { escapeLiteral, type PoolClient, type QueryResultRow } from 'pg';
import { asProduct, Database, sqlState, type OfProduct } from '../platform/database';
import { Problem } from '../platform/problem';
import { ACTION_OF } from './commands';
import { Doorbell } from './doorbell';
import { changeAt } from './log';
import { Shapes } from './shapes';
import { statementName } from '../platform/statements';
import { Transaction } from './transaction';
import { asRefusal } from './refusals';
import { Turns } from './turns';

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
  /** When it is said to have happened, for a story that is told afterwards. Never before the change it follows. */
  at?: string;
}

const ATTEMPTS = 3;

/** The only way to change a product: one command, one transaction, one numbered row in its log. */
@Injectable()
export class Ledger {
  private readonly turns = new Turns();

  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
    private readonly doorbell: Doorbell,
  ) {}

  /** Runs `work` under the product's lock and logs what it did. Same request id: answers what it did the first time. */
  async commit(author: Author, command: Command, work: (tx: Transaction) => Promise<void>, options: CommitOptions = {}): Promise<Committed> {
    return this.attempt(author, command, work, options, 'SELECT 1');
  }

  /** Makes a product with its first statuses, as revision 1 of its own log. `work` adds its people. */
  async create(author: Author, product: NewProduct, work: (tx: Transaction) => Promise<void>, options: Pick<CommitOptions, 'at'> = {}): Promise<Committed> {
    const recordingProduct = async (tx: Transaction): Promise<void> => {
      const [known] = await tx.query<{ revision: string }>('SELECT revision FROM product WHERE id = $1', [author.productId]);
      if (known?.revision !== '0') throw new Problem('id-taken');
      const [made] = await tx.find('product', [author.productId]);
      tx.recorder.record('product', author.productId, null, made ?? null);
      await work(tx);
    };
    return this.attempt(
      { ...author, role: null },
      'product.create',
      recordingProduct,
      options,
      insertProduct(author, product, options.at === undefined ? this.database.now : escapeLiteral(options.at)),
    ).catch((error: unknown) => {
      throw error instanceof Problem && error.code === 'not-found' ? new Problem('key-taken') : error;
    });
  }

  private async attempt(author: Author, command: Command, work: (tx: Transaction) => Promise<void>, options: CommitOptions, first: string): Promise<Committed> {
    for (let attempt = 1; ; attempt++) {
      try {
        const committed = await this.turns.take(author.productId, (pass) =>
          this.database.connected((client) => this.run(client, author, command, work, options, first, pass)),
        );
        if (!committed.isReplay && committed.change.patches.length > 0) this.doorbell.ring(author.productId, committed.change.revision);
        return committed;
      } catch (error) {
        if (!isRetryable(error) || attempt === ATTEMPTS) throw asRefusal(error);
      }
    }
  }

  private async run(
    client: PoolClient,
    author: Author,
    command: Command,
    work: (tx: Transaction) => Promise<void>,
    options: CommitOptions,
    first: string,
    pass: () => void,
  ): Promise<Committed> {
    const locked = await this.lock(client, author, first, options.patience);
    if (locked.earlier !== null) {
      if (locked.earlier.requestHash !== author.requestHash || locked.earlier.actorId !== author.accountId) throw new Problem('request-id-reused');
      const change = await changeAt(client, author.productId, locked.earlier.revision);
      await client.query('COMMIT');
      return { change, isReplay: true };
    }
    if (author.role !== null && !can(locked.role, ACTION_OF[command])) throw new Problem('forbidden');
    const at = options.at ?? locked.at;
    const tx = new Transaction(author, at, client, this.shapes, options.patience);
    await work(tx);
    const change: Change = {
      revision: locked.revision + 1,
      at,
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
    await this.write(client, author, change, options.patience, pass);
    return { change, isReplay: false };
  }

  /** Begins, drops to the application's role and queues behind the product's other writers. */
  private async lock(client: PoolClient, author: Author, first: string, patience: number | undefined): Promise<Locked> {
    const longer = patience === undefined ? '' : `SET LOCAL statement_timeout = ${Math.round(patience)};`;
    const [, [product], [seen]] = await Promise.all([
      client.query(`BEGIN; ${longer} ${asProduct(author)}; ${first}`),
      prepared<{ revision: string }>(client, 'SELECT revision FROM product WHERE id = $1 FOR UPDATE', [author.productId]),
      prepared<Omit<Locked, 'revision'>>(client, seenUnderLock(this.database.now), [author.productId, author.accountId, author.requestId]),
    ]);
    if (product === undefined) throw new Problem('not-found');
    if (seen === undefined) throw new Problem('unexpected');
    return { ...seen, revision: Number(product.revision) };
  }

  /** Logs the change and commits: only when the answer to this is lost is the outcome not known. */
  private async write(client: PoolClient, author: Author, change: Change, patience: number | undefined, pass: () => void): Promise<void> {
    const values = [
      author.productId,
      change.revision,
      change.at,
      author.accountId,
      change.command,
      author.requestId,
      author.requestHash,
      change.undoes ?? null,
      toRecords(change),
    ];
    const logged = prepared(client, LOG_CHANGE, values, patience);
    // Sent right behind it, without waiting: if logging failed there is nothing to commit, and PostgreSQL rolls back.
    const committed = client.query({ text: 'COMMIT', ...within(patience) });
    pass();
    await Promise.all([logged, committed]).catch((error: unknown) => {
      throw sqlState(error) === undefined || isShutdown(error) ? new Problem('outcome-unknown') : error;
    });
  }
}

/** A statement of its own, so that it sees what was committed while we queued for the lock. */
const seenUnderLock = (now: string): string => /* sql */ `
  SELECT to_json(${now}::timestamptz(3)) #>> '{}' AS at,
    (SELECT role FROM member WHERE product_id = $1 AND id = $2) AS role,
    (SELECT json_build_object('revision', revision, 'requestHash', request_hash, 'actorId', actor_id) FROM change WHERE product_id = $1 AND request_id = $3) AS earlier`;

const LOG_CHANGE = /* sql */ `
  WITH logged AS (
    INSERT INTO change (product_id, revision, at, actor_id, command, request_id, request_hash, undoes)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ), patched AS (
    INSERT INTO change_patch (product_id, revision, seq, entity, entity_id, before, after)
    SELECT $1, $2, ordinality, entity, id, before, after
    FROM ROWS FROM (jsonb_to_recordset($9) AS (entity text, id uuid, before jsonb, after jsonb)) WITH ORDINALITY
  )
  UPDATE product SET revision = $2 WHERE id = $1`;

async function prepared<T extends QueryResultRow>(client: PoolClient, text: string, values: unknown[], patience?: number): Promise<T[]> {
  return (await client.query<T>({ name: statementName(text), text, values, ...within(patience) })).rows;
}

function within(patience: number | undefined): { query_timeout?: number } {
  return patience === undefined ? {} : { query_timeout: patience };
}

export interface NewProduct {
  name: string;
  /** The language of a sample product. */
  sample?: 'en' | 'fr' | null;
  /** Names of the first statuses, when not in English. */
  statusNames?: readonly string[];
}

/** Leaves a product alone that is there: the request may be one that was done before. When another one has the key, nothing is inserted. */
function insertProduct({ productId, productKey }: OfProduct, { name, sample = null, statusNames = [] }: NewProduct, at: string): string {
  const id = escapeLiteral(productId);
  const statuses = FIRST_STATUSES.map(
    (status, index) => `(${[...[status.id, statusNames[index] ?? status.name, status.category].map(escapeLiteral), index].join(', ')})`,
  );
  return `INSERT INTO product (id, key, name, sample, created_at)
    VALUES (${id}, ${escapeLiteral(productKey)}, ${escapeLiteral(name)}, ${sample === null ? 'NULL' : escapeLiteral(sample)}, ${at}) ON CONFLICT DO NOTHING;
    INSERT INTO status (product_id, id, name, category, position)
    SELECT product.id, s.id, s.name, s.category, s.position FROM product, (VALUES ${statuses.join(', ')}) AS s (id, name, category, position)
    WHERE product.id = ${id} ON CONFLICT DO NOTHING`;
}

interface Locked {
  revision: number;
  at: string;
  role: Role | null;
  earlier: { revision: number; requestHash: string; actorId: string } | null;
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
