import { survivingParent, type ChildrenFate } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';

/** Removes items. What stands below them goes up to the nearest item above that stays, or is removed with them. */
export async function deleteItems(tx: Transaction, items: string[], children: ChildrenFate): Promise<void> {
  if (children === 'delete') return tx.remove('item', await withAllBelow(tx, items));
  const removed = new Map((await parentsOf(tx, items)).map((item) => [item.id, item]));
  const orphans = await childrenOf(tx, items);
  const lifted = orphans.filter(({ id }) => !removed.has(id)).map(({ id, parentId }) => ({ id, parentId: survivingParent(parentId, removed) }));
  await tx.updateMany('item', lifted);
  await tx.remove('item', items);
}

interface Child {
  id: string;
  parentId: string | null;
}

async function parentsOf(tx: Transaction, items: string[]): Promise<Child[]> {
  return tx.query(`SELECT id, parent_id AS "parentId" FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[])`, [tx.product.productId, items]);
}

async function childrenOf(tx: Transaction, items: string[]): Promise<Child[]> {
  return tx.query(`SELECT id, parent_id AS "parentId" FROM backlog_item WHERE product_id = $1 AND parent_id = ANY ($2::uuid[]) AND deleted_at IS NULL`, [
    tx.product.productId,
    items,
  ]);
}

async function withAllBelow(tx: Transaction, items: string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH RECURSIVE below (id) AS (
       SELECT unnest($2::uuid[])
       UNION
       SELECT i.id FROM below JOIN backlog_item i ON i.product_id = $1 AND i.parent_id = below.id AND i.deleted_at IS NULL)
     SELECT id FROM below`,
    [tx.product.productId, items],
  );
  return rows.map(({ id }) => id);
}
