import type { Locale } from '@ordo/contract';
import { ranksBetween } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { sampleComments, sampleLinks, sampleWatches } from './sample-crafted';
import { sampleItems, sampleLabels } from './sample-rows';
import { sampleViews } from './sample-views';

/** What visitors leave behind, besides items and labels. Their private views stay: a change shows all of itself to who made it. */
const LEFT = { comment: 'comment', link: 'item_link', watch: 'watch', view: 'saved_view', import: 'import' } as const;

/** Puts items, labels and what was said about them back as they were made. What visitors added goes, and numbers stay what they were. */
export async function resetBacklog(tx: Transaction, locale: Locale): Promise<void> {
  const items = sampleItems(locale, tx.at);
  const ids = items.map(({ id }) => id);
  const own = [tx.product.productId, ids];
  const added = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND id <> ALL ($2::uuid[]) AND deleted_at IS NULL', own);
  const deleted = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NOT NULL', own);
  await clearSprints(tx);
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
  for (const [entity, table] of Object.entries(LEFT) as [keyof typeof LEFT, string][])
    await tx.remove(entity, await idsOf(tx, `SELECT id FROM ${table} WHERE product_id = $1`, [tx.product.productId]));
  await tx.insert('link', sampleLinks(locale));
  await tx.insert('watch', sampleWatches(locale));
  // What was only put aside keeps its version.
  await tx.restore(
    'comment',
    sampleComments(locale, tx.at).map(({ version: _, ...comment }) => comment as Values),
  );
  await tx.insert('view', sampleViews(locale));
}

/** What visitors planned goes with its sprints. */
async function clearSprints(tx: Transaction): Promise<void> {
  const own = [tx.product.productId];
  const planned = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND sprint_id IS NOT NULL AND deleted_at IS NULL', own);
  await tx.updateMany(
    'item',
    planned.map((id) => ({ id, sprintId: null, doneChecks: [], doneOverride: null, wipOverride: null })),
  );
  await tx.remove('sprint', await idsOf(tx, 'SELECT id FROM sprint WHERE product_id = $1 AND deleted_at IS NULL', own));
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
