import type { Entity } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';

/** Makes things of the sample what they were: also what was removed and, with `made` beside it, what it did not have yet when it was made. */
export async function putBack(tx: Transaction, entity: Entity, rows: Values[], made: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await tx.restore(entity, rows);
  await tx.updateMany(entity, rows);
  const found = await tx.find<{ id: string }>(
    entity,
    rows.map(({ id }) => id),
  );
  const known = new Set(found.map(({ id }) => id));
  await tx.insert(
    entity,
    rows.filter(({ id }) => !known.has(id)).map((row) => ({ ...row, ...made, version: 1 })),
  );
}

/** Removes what visitors added, `own` being those of the sample; without `own` all there is. */
export async function removeAdded(tx: Transaction, entity: Entity, table: string, own: readonly { id: string }[] = []): Promise<void> {
  const ids = new Set(own.map(({ id }) => id));
  const all = await idsOf(tx, `SELECT id FROM ${table} WHERE product_id = $1`, [tx.product.productId]);
  await tx.remove(
    entity,
    all.filter((id) => !ids.has(id)),
  );
}

export async function idsOf(tx: Transaction, sql: string, params: unknown[]): Promise<string[]> {
  return (await tx.query<{ id: string }>(sql, params)).map(({ id }) => id);
}
