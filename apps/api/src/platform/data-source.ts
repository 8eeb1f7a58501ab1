import { Logger } from '@nestjs/common';
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
