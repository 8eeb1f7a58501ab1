import { dataSourceFor, NO_WAITS } from './data-source';

/** Any number that no other program uses for an advisory lock. */
const MIGRATION_LOCK = 7_264_100;

/** Brings the schema up to date; instances that start together wait for each other. */
export async function migrate(url: string): Promise<void> {
  const source = await dataSourceFor(url, [], 2, NO_WAITS).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await source.runMigrations();
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
  } finally {
    await runner.release();
    await source.destroy();
  }
}
