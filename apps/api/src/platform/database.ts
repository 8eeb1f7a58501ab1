import { Injectable } from '@nestjs/common';
import { DataSource, type EntityMetadata } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { escapeLiteral, type Pool, type PoolClient, type QueryConfig, type QueryResultRow } from 'pg';
import { Config } from './config';
import { Problem } from './problem';
import { statementName } from './statements';

/** The product a read or a change is for. */
export interface OfProduct {
  productId: string;
  productKey: string;
}

/** The way to PostgreSQL. What touches a product's tables goes through `read` or the ledger, never through `query`. */
@Injectable()
export class Database {
  /** What time it is, in SQL: by the clock of the database, which all servers share. */
  readonly now: string;

  constructor(
    private readonly source: DataSource,
    { ORDO_CLOCK_AHEAD }: Config,
  ) {
    this.now = ORDO_CLOCK_AHEAD === 0 ? 'clock_timestamp()' : `(clock_timestamp() + interval '${ORDO_CLOCK_AHEAD} days')`;
  }

  /** One statement on the tables of people (accounts, sessions), or one of the gate's functions. */
  async query<T extends QueryResultRow>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.connected(async (client) => (await client.query<T>({ name: statementName(sql), text: sql, values: params })).rows);
  }

  /** Reads one product as the application's role: row-level security shows no other. */
  async read<T extends QueryResultRow>(product: OfProduct, sql: string, params: unknown[] = []): Promise<T[]> {
    return this.reading<T>(product, { text: sql, values: params });
  }

  /** The same for a statement whose text never changes: PostgreSQL keeps it parsed and planned, which is most of what a small one costs. */
  async readOften<T extends QueryResultRow>(product: OfProduct, sql: string, params: unknown[] = []): Promise<T[]> {
    return this.reading<T>(product, { name: statementName(sql), text: sql, values: params });
  }

  /** Several reads of one product, all as it is at one moment. */
  async readTogether<T>(
    product: OfProduct,
    work: (ask: <R extends QueryResultRow>(sql: string, params?: unknown[]) => Promise<R[]>) => Promise<T>,
  ): Promise<T> {
    return this.connected(async (client) => {
      await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${asProduct(product)}`);
      const result = await work(async <R extends QueryResultRow>(sql: string, params: unknown[] = []) => (await client.query<R>(sql, params)).rows);
      await client.query('COMMIT');
      return result;
    });
  }

  /** One write that is no change of a product, such as how far an import is; still only inside that product. */
  async note(product: OfProduct, sql: string, params: unknown[] = []): Promise<void> {
    await this.connected(async (client) => {
      await client.query(`BEGIN; ${asProduct(product)}`);
      await client.query(sql, params);
      await client.query('COMMIT');
    });
  }

  /** One statement on what is one person's alone, as the application's role: row-level security shows nothing of anybody else. */
  async personal<T extends QueryResultRow>(accountId: string, sql: string, params: unknown[] = []): Promise<T[]> {
    return this.connected(async (client) => {
      await client.query(`BEGIN; SET LOCAL ROLE ordo_app; SET LOCAL ordo.account = ${escapeLiteral(accountId)}`);
      const { rows } = await client.query<T>({ name: statementName(sql), text: sql, values: params });
      await client.query('COMMIT');
      return rows;
    });
  }

  /**
   * Has PostgreSQL look at tables that have just grown, instead of planning for how they were until it looks by itself.
   * Whatever becomes of it, what was written stands.
   */
  async surveyed(tables: readonly string[]): Promise<void> {
    await this.query(`ANALYZE ${tables.join(', ')}`).catch(() => undefined);
  }

  /** Lends a connection. One on which anything failed is closed instead of going back: its state is not known. */
  async connected<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw asProblem(error);
    });
    let failed = true;
    try {
      const result = await work(client);
      failed = false;
      return result;
    } catch (error) {
      failed = error instanceof Problem ? error.code === 'outcome-unknown' : !isStatementError(error);
      if (!failed) await client.query('ROLLBACK').catch(() => (failed = true));
      throw asProblem(error);
    } finally {
      client.release(failed);
    }
  }

  /** Column names by property, as the entity class says. */
  columnsOf(entity: new () => object): EntityMetadata {
    return this.source.getMetadata(entity);
  }

  /** Whether the database answers now. */
  async isUp(): Promise<boolean> {
    return this.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  private async reading<T extends QueryResultRow>(product: OfProduct, statement: QueryConfig): Promise<T[]> {
    return this.connected(async (client) => {
      const [, { rows }] = await Promise.all([client.query(`BEGIN READ ONLY; ${asProduct(product)}`), client.query<T>(statement), client.query('COMMIT')]);
      return rows;
    });
  }

  private get pool(): Pool {
    const pool = (this.source.driver as PostgresDriver).master as Pool | undefined;
    if (pool === undefined) throw new Problem('unavailable');
    return pool;
  }
}

/** Drops to the application's role and names the product, until the transaction ends. */
export function asProduct({ productId, productKey }: OfProduct): string {
  return `SET LOCAL ROLE ordo_app; SET LOCAL ordo.product = ${escapeLiteral(productId)}; SET LOCAL ordo.key = ${escapeLiteral(productKey)}`;
}

/** The SQLSTATE of an error that PostgreSQL itself answered with. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  // Each has a digit, unlike EPIPE.
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The statement failed and the connection is sound, unlike when the server is going away (class 57 but for a time-out). */
function isStatementError(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && !isServerGone(state);
}

function isServerGone(state: string): boolean {
  return state.startsWith('08') || state.startsWith('53') || (state.startsWith('57') && state !== '57014');
}

/** What could not be waited for or reached becomes `unavailable`; anything else stays what it is. */
function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const state = sqlState(error);
  if (state !== undefined) return isServerGone(state) || state === '57014' || state === '55P03' || state === '25P03' ? new Problem('unavailable') : error;
  const { code, message } = error as { code?: string; message?: string };
  const isConnection = /^E[A-Z]+$/.test(code ?? '') || /timeout|terminat|connection|not queryable/i.test(message ?? '');
  return isConnection ? new Problem('unavailable') : error;
}
