import type { UndoConflict } from '@ordo/domain';
import type { Reader, UndoRules } from '../../ledger/undo-rules';
import { cycleAfter } from './ways';

/** A link that was taken away may not come back once others lead the other way round. */
export const LINK_UNDO: UndoRules = {
  async broken(tx: Reader, ids: string[]): Promise<UndoConflict[]> {
    const ends = await tx.query<{ id: string; to: string }>(
      `SELECT id, to_id AS "to" FROM item_link WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND type = 'blocks'`,
      [tx.product.productId, ids],
    );
    if (ends.length === 0) return [];
    const cycle = await cycleAfter(
      tx,
      ends.map(({ to }) => to),
    );
    return cycle === null ? [] : ends.map(({ id }) => ({ entity: 'link', id, property: null }));
  },
};
