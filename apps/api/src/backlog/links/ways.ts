import { findCycle, shortestWay, type Edge } from '@ordo/domain';
import type { Reader } from '../../ledger/undo-rules';

/** By which items `last` already has to come after `first`, both included; null when it does not have to. */
export async function wayBetween(tx: Reader, first: string, last: string): Promise<string[] | null> {
  return shortestWay(await edgesAfter(tx, [first]), first, last);
}

/** Items that wait for each other, among what comes after any of these; null when none do. */
export async function cycleAfter(tx: Reader, items: string[]): Promise<string[] | null> {
  return findCycle(await edgesAfter(tx, items));
}

/** Each item and each link once, however many ways lead to it. What is deleted holds nothing up. */
async function edgesAfter(tx: Reader, items: string[]): Promise<Edge[]> {
  const rows = await tx.query<{ from: string; to: string }>(
    `WITH RECURSIVE reached (id) AS (
       SELECT id FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL
       UNION
       SELECT l.to_id FROM reached JOIN item_link l ON l.product_id = $1 AND l.from_id = reached.id AND l.type = 'blocks'
       JOIN backlog_item i ON i.product_id = $1 AND i.id = l.to_id AND i.deleted_at IS NULL)
     SELECT l.from_id AS "from", l.to_id AS "to" FROM reached JOIN item_link l ON l.product_id = $1 AND l.from_id = reached.id AND l.type = 'blocks'`,
    [tx.product.productId, items],
  );
  return rows.map(({ from, to }) => [from, to]);
}
