import type { BacklogItemDetail, DonePartSent } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';
import { becomeDone } from './board-rules';
import { copiedRow, insertItems, placeBeside } from './new-items';

/**
 * Leaves what is done of an item in its sprint as an item of its own, with the criteria that are met and what is said of the Definition of Done.
 * The item itself goes on with the rest: its key, its comments and its links.
 */
export async function splitDone(tx: Transaction, access: ProductAccess, item: string, part: DonePartSent): Promise<void> {
  const original = await tx.one<BacklogItemDetail>('item', item);
  const status = await doneStatus(tx);
  if (status === undefined) throw new Problem('not-found');
  const [met, open] = [true, false].map((isMet) => original.criteria.filter((criterion) => criterion.isMet === isMet));
  const done = { ...original, criteria: met ?? [] };
  const reasons = await becomeDone(tx, done, { status, doneOverride: part.doneOverride }, access.accountId);
  const { title, estimate, rest, id = uuidv7() } = part;
  await tx.updateMany('item', [{ id: item, estimate: rest, criteria: open, doneChecks: [] }]);
  const { criteria, doneChecks, refinement, sprintId } = done;
  await insertItems(tx, access, [id], placeBeside(access, item), (given) => ({
    ...copiedRow(tx, original, given),
    ...{ title, estimate, status, criteria, doneChecks, refinement, sprintId, splitFromId: item, ...reasons },
  }));
}

async function doneStatus(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(`SELECT id FROM status WHERE product_id = $1 AND category = 'done' ORDER BY position LIMIT 1`, [
    tx.product.productId,
  ]);
  return row?.id;
}
