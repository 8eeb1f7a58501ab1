import type { UndoConflict } from '@ordo/domain';
import type { QueryResultRow } from 'pg';
import type { OfProduct } from '../platform/database';
import type { Values } from './values';

/** Reads a product inside the transaction that undoes. */
export interface Reader {
  readonly product: OfProduct;
  query<T extends QueryResultRow>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** What undoing must know of an entity beyond "put the old values back". */
export interface UndoRules {
  /** The conflicts that remain when those that only look like one are left out. */
  realConflicts?(tx: Reader, revision: number, conflicts: UndoConflict[]): Promise<UndoConflict[]>;
  /** The values to put back, made to fit what is there now. */
  fit?(tx: Reader, revision: number, rows: Values[]): Promise<Values[]>;
  /** Looks at the whole afterwards, when every entity is put back. Answers what others have built on it since, which the undo would break. */
  broken?(tx: Reader, ids: string[]): Promise<UndoConflict[]>;
}
