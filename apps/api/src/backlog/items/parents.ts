import { refused } from '../../platform/problem';
import type { Transaction } from '../../ledger/transaction';

/** Parents form a forest. Refuses, naming the way round, when one of these items has come to be above itself. */
export async function refuseParentCycles(tx: Transaction, items: string[]): Promise<void> {
  const [cycle] = await tx.query<{ path: string[] }>(
    `WITH RECURSIVE above (start, id, path, closes) AS (
       SELECT id, parent_id, ARRAY[number], false FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[])
       UNION ALL
       SELECT above.start, i.parent_id, above.path || i.number, i.id = above.start
       FROM above JOIN backlog_item i ON i.product_id = $1 AND i.id = above.id
       WHERE NOT above.closes AND NOT i.number = ANY (above.path[2:]))
     SELECT path FROM above WHERE closes LIMIT 1`,
    [tx.product.productId, items],
  );
  if (cycle === undefined) return;
  const way = cycle.path.map((number) => `${tx.product.productKey}-${number}`).join(' → ');
  throw refused('parentId', 'parentCycle', `An item cannot be above itself: ${way}`);
}
