import type { Transaction } from '../../ledger/transaction';

/** Takes steps off the story map, and off it what stands in them. */
export async function removeSteps(tx: Transaction, ids: string[]): Promise<void> {
  const standing = await tx.query<{ id: string }>('SELECT id FROM backlog_item WHERE product_id = $1 AND step_id = ANY ($2::uuid[]) AND deleted_at IS NULL', [
    tx.product.productId,
    ids,
  ]);
  await tx.updateMany(
    'item',
    standing.map(({ id }) => ({ id, stepId: null })),
  );
  await tx.remove('step', ids);
}
