import type { QueryResultRow } from 'pg';

/** Asks inside the transaction that an export reads in. */
export type Ask = <R extends QueryResultRow>(sql: string, params?: unknown[]) => Promise<R[]>;

/** The rows of a statement, some hundreds at a time. */
export async function* inBatches<R extends QueryResultRow>(ask: Ask, sql: string, params: unknown[], size = 500): AsyncGenerator<R[]> {
  await ask(`DECLARE batches NO SCROLL CURSOR FOR ${sql}`, params);
  for (;;) {
    const rows = await ask<R>(`FETCH ${size} FROM batches`);
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await ask('CLOSE batches');
}
