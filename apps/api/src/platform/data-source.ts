import { Logger } from '@nestjs/common';
import { Client, type ClientConfig } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { MIGRATIONS } from '../migrations';

const logger = new Logger('Database');

/** Longest waits, in milliseconds. Together they stay below the ten seconds in which every request is answered. */
export const WAITS = { connection: 3000, statement: 6000, lock: 5000, answer: 8000, idleInTransaction: 15_000 };
export type Waits = typeof WAITS;

/** For work that nobody's request waits for; 0 is for ever. */
export const NO_WAITS: Waits = { connection: 3000, statement: 0, lock: 0, answer: 0, idleInTransaction: 0 };

/**
 * Every statement asks for one product by an index, so its plan need not be made anew for each set of parameters, and
 * must not be one that reads a table which was small when it was made.
 */
const SETTINGS = '-c timezone=UTC -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off';

/**
 * A connection that dies fails what is asked on it, and besides emits an error. The pool listens while a connection rests,
 * but lets go of it before the borrower holds it: a server that goes away in between would end the process.
 */
class EnduringClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** How we talk to PostgreSQL. TypeORM brings tables, migrations and the pool; SQL is written by hand. */
export function dataSourceFor(url: string, entities: (new () => object)[] | EntitySchema[] = [], poolSize = 10, waits: Waits = WAITS): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: ['error'],
    poolSize,
    applicationName: 'ordo',
    poolErrorHandler: (error: Error) => logger.warn(`A connection was lost: ${error.message}`),
    extra: {
      Client: EnduringClient,
      connectionTimeoutMillis: waits.connection,
      statement_timeout: waits.statement,
      lock_timeout: waits.lock,
      query_timeout: waits.answer,
      idle_in_transaction_session_timeout: waits.idleInTransaction,
      keepAlive: true,
      // Statements that do not wait for each other's answers go out together: fewer trips while a product is locked.
      pipeline: true,
      options: SETTINGS,
    },
  });
}
