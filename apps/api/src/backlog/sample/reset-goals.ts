import type { Locale } from '@ordo/contract';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { sampleCheckIns, sampleGoals, sampleKeyResults } from './sample-goals';
import { sampleSegments, sampleVision } from './sample-vision';

/** Puts the sample's own goals there, as they were made; those of visitors are left while items serve them. */
export async function bringGoals(tx: Transaction, locale: Locale): Promise<void> {
  await bring(tx, 'goal', sampleGoals(locale, tx.at.slice(0, 10)));
}

/** Everything around the goals as it was made, when no item serves a visitor's goal any more. */
export async function resetGoals(tx: Transaction, locale: Locale): Promise<void> {
  const [today, productId] = [tx.at.slice(0, 10), tx.product.productId];
  const keyResults = sampleKeyResults(locale, today);
  await tx.remove('check-in', await idsOf(tx, 'check_in'));
  await removeOthers(tx, 'key-result', keyResults);
  await removeOthers(tx, 'goal', sampleGoals(locale, today));
  await bring(tx, 'key-result', keyResults);
  await tx.insert('check-in', sampleCheckIns(locale, today));
  await tx.remove('segment', await idsOf(tx, 'segment'));
  await tx.insert('segment', sampleSegments(locale, tx.at));
  const vision = { id: productId, ...sampleVision(locale) };
  if ((await tx.find('vision', [productId])).length > 0) await tx.update('vision', vision);
  else await tx.insert('vision', [{ ...vision, version: 1, updatedAt: tx.at }]);
}

const TABLES = { goal: 'goal', 'key-result': 'key_result' } as const;

/** What is there is made as it was, what was removed comes back, and a sample that is older than its goals gets them. */
async function bring(tx: Transaction, entity: keyof typeof TABLES, rows: Values[]): Promise<void> {
  const known = await tx.query<{ id: string; isGone: boolean }>(`SELECT id, deleted_at IS NOT NULL AS "isGone" FROM ${TABLES[entity]} WHERE product_id = $1`, [
    tx.product.productId,
  ]);
  const isGone = new Map(known.map((row) => [row.id, row.isGone]));
  const stamps = entity === 'goal' ? { version: 1, createdAt: tx.at, updatedAt: tx.at } : { version: 1, createdAt: tx.at };
  await tx.restore(
    entity,
    rows.filter(({ id }) => isGone.get(id) === true),
  );
  await tx.updateMany(
    entity,
    rows.filter(({ id }) => isGone.get(id) === false),
  );
  await tx.insert(
    entity,
    rows.filter(({ id }) => !isGone.has(id)).map((row) => ({ ...row, ...stamps })),
  );
}

async function removeOthers(tx: Transaction, entity: keyof typeof TABLES, own: readonly Values[]): Promise<void> {
  const ids = new Set(own.map(({ id }) => id));
  await tx.remove(
    entity,
    (await idsOf(tx, TABLES[entity], 'AND deleted_at IS NULL')).filter((id) => !ids.has(id)),
  );
}

async function idsOf(tx: Transaction, table: string, and = ''): Promise<string[]> {
  return (await tx.query<{ id: string }>(`SELECT id FROM ${table} WHERE product_id = $1 ${and}`, [tx.product.productId])).map(({ id }) => id);
}
