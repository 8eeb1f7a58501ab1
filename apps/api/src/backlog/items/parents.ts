import { findCycle, type UndoConflict } from '@ordo/domain';
import type { Reader } from '../../ledger/undo-rules';
import { Problem, refused } from '../../platform/problem';

/** A way round can lead through thousands of items. */
const MOST_NAMED = 20;

/**
 * Parents form a forest of what is there. Refuses when one of these items has come to stand below something that is
 * deleted, or above itself, naming the way round.
 */
export async function refuseWrongParents(tx: Reader, items: string[]): Promise<void> {
  if ((await belowDeleted(tx, items)).length > 0) {
    throw new Problem('not-found', { errors: [{ path: 'parentId', code: 'exists', message: 'parentId names nothing in this product' }] });
  }
  const cycle = await parentCycle(tx, items);
  if (cycle === null) return;
  throw refused('parentId', 'parentCycle', `An item cannot be above itself: ${cycle.join(' → ')}`);
}

/** What an undo would do to the forest: close a circle, or leave children without their parent. */
export async function brokenForest(tx: Reader, items: string[]): Promise<UndoConflict[]> {
  const orphans = await tx.query<{ id: string }>(
    `SELECT c.id FROM backlog_item c JOIN backlog_item p ON p.product_id = $1 AND p.id = c.parent_id
     WHERE c.product_id = $1 AND c.deleted_at IS NULL AND p.deleted_at IS NOT NULL AND p.id = ANY ($2::uuid[]) LIMIT 20`,
    [tx.product.productId, items],
  );
  if (orphans.length > 0) return orphans.map(({ id }) => ({ entity: 'item', id, property: 'parentId' }));
  const isRound = (await parentCycle(tx, items)) !== null;
  return isRound ? items.slice(0, 1).map((id) => ({ entity: 'item', id, property: 'parentId' })) : [];
}

/** For each of these parents that is deleted: the nearest item above it that is not, or null. `returning` counts as there. */
export async function livingParents(tx: Reader, parents: string[], returning: string[]): Promise<Map<string, string | null>> {
  const rows = await tx.query<{ start: string; id: string; parent: string | null; isDead: boolean }>(
    `WITH RECURSIVE above (start, id, parent, "isDead") AS (
       SELECT id, id, parent_id, deleted_at IS NOT NULL AND id <> ALL ($3::uuid[]) FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[])
       UNION
       SELECT above.start, i.id, i.parent_id, i.deleted_at IS NOT NULL AND i.id <> ALL ($3::uuid[])
       FROM above JOIN backlog_item i ON i.product_id = $1 AND i.id = above.parent WHERE above."isDead")
     SELECT * FROM above`,
    [tx.product.productId, parents, returning],
  );
  const dead = new Set(rows.filter(({ id, start, isDead }) => isDead && id === start).map(({ start }) => start));
  const living = new Map(rows.filter(({ isDead }) => !isDead).map(({ start, id }) => [start, id]));
  return new Map([...dead].map((id) => [id, living.get(id) ?? null]));
}

async function belowDeleted(tx: Reader, items: string[]): Promise<unknown[]> {
  return tx.query(
    `SELECT FROM backlog_item c JOIN backlog_item p ON p.product_id = $1 AND p.id = c.parent_id
     WHERE c.product_id = $1 AND c.id = ANY ($2::uuid[]) AND p.deleted_at IS NOT NULL LIMIT 1`,
    [tx.product.productId, items],
  );
}

/** Keys of items, the first of them again at the end. Each item above is read once, however many stand below it. */
async function parentCycle(tx: Reader, items: string[]): Promise<string[] | null> {
  const above = await tx.query<{ id: string; parent: string; number: number }>(
    `WITH RECURSIVE above (id, parent, number) AS (
       SELECT id, parent_id, number FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND parent_id IS NOT NULL AND deleted_at IS NULL
       UNION
       SELECT i.id, i.parent_id, i.number FROM above JOIN backlog_item i ON i.product_id = $1 AND i.id = above.parent AND i.parent_id IS NOT NULL)
     SELECT * FROM above`,
    [tx.product.productId, items],
  );
  const cycle = findCycle(above.map(({ id, parent }) => [id, parent]));
  if (cycle === null) return null;
  const numbers = new Map(above.map(({ id, number }) => [id, number]));
  const way = [...cycle, cycle[0] ?? ''].map((id) => `${tx.product.productKey}-${numbers.get(id)}`);
  return way.length <= MOST_NAMED ? way : [...way.slice(0, MOST_NAMED - 1), '…', ...way.slice(-1)];
}
