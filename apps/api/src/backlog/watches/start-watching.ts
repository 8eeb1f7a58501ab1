import type { Watch } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../ledger/transaction';

export type Watching = Pick<Watch, 'itemId' | 'memberId'>;

/** Makes people watch items as part of what they, or others, do. Who has said no is left alone, unless they come back to it by `again`. */
export async function startWatching(tx: Transaction, wanted: readonly Watching[], { again = false } = {}): Promise<void> {
  if (wanted.length === 0) return;
  const known = await tx.query<Watch>(
    `SELECT t.id, t.item_id AS "itemId", t.member_id AS "memberId", t.is_on AS "isOn" FROM unnest($2::uuid[], $3::uuid[]) AS v (item_id, member_id)
     JOIN watch t ON t.product_id = $1 AND t.item_id = v.item_id AND t.member_id = v.member_id`,
    [tx.product.productId, wanted.map(({ itemId }) => itemId), wanted.map(({ memberId }) => memberId)],
  );
  const isKnown = new Set(known.map(nameOf));
  const fresh = new Map(wanted.filter((each) => !isKnown.has(nameOf(each))).map((each) => [nameOf(each), each]));
  await tx.insert(
    'watch',
    [...fresh.values()].map(({ itemId, memberId }) => ({ id: uuidv7(), itemId, memberId, isOn: true, version: 1 })),
  );
  if (!again) return;
  await tx.updateMany(
    'watch',
    known.filter(({ isOn }) => !isOn).map(({ id }) => ({ id, isOn: true })),
  );
}

function nameOf({ itemId, memberId }: Watching): string {
  return `${itemId} ${memberId}`;
}
