import type { Locale } from '@ordo/contract';
import { ranksBetween } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import { sampleItems, sampleLabels } from './sample-rows';

/** Puts items, labels and imports back as they were made. What visitors added goes, and numbers stay what they were. */
export async function resetBacklog(tx: Transaction, locale: Locale): Promise<void> {
  const items = sampleItems(locale);
  const ids = items.map(({ id }) => id);
  const own = [tx.product.productId, ids];
  const added = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND id <> ALL ($2::uuid[]) AND deleted_at IS NULL', own);
  const deleted = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NOT NULL', own);
  await tx.remove('item', added);
  await bringBack(tx, deleted);
  // Labels are swapped while nothing carries them: two of them may have taken each other's name.
  await tx.updateMany(
    'item',
    ids.map((id) => ({ id, labels: [] })),
  );
  await tx.remove('label', await idsOf(tx, 'SELECT id FROM label WHERE product_id = $1', [tx.product.productId]));
  await tx.insert('label', sampleLabels(locale));
  await tx.updateMany('item', items);
  await tx.remove('import', await idsOf(tx, 'SELECT id FROM import WHERE product_id = $1', [tx.product.productId]));
}

/** At the bottom for the moment: every rank is set afterwards, in one statement. */
async function bringBack(tx: Transaction, ids: string[]): Promise<void> {
  const [last] = await tx.query<{ rank: string | null }>('SELECT max(rank) AS rank FROM backlog_item WHERE product_id = $1', [tx.product.productId]);
  const ranks = ranksBetween(last?.rank ?? null, null, ids.length);
  await tx.restore(
    'item',
    ids.map((id, index) => ({ id, rank: ranks[index], labels: [] })),
  );
}

async function idsOf(tx: Transaction, sql: string, params: unknown[]): Promise<string[]> {
  return (await tx.query<{ id: string }>(sql, params)).map(({ id }) => id);
}
