import type { UndoConflict } from '@ordo/domain';
import type { Reader, UndoRules } from '../../ledger/undo-rules';

/** A release that something goes out with stays. */
export const RELEASE_UNDO: UndoRules = {
  async broken(tx: Reader, ids: string[]): Promise<UndoConflict[]> {
    const stranded = await tx.query<{ id: string }>(
      `SELECT i.id FROM backlog_item i JOIN release r ON r.product_id = $1 AND r.id = i.release_id
       WHERE i.product_id = $1 AND i.deleted_at IS NULL AND r.deleted_at IS NOT NULL AND r.id = ANY ($2::uuid[]) LIMIT 20`,
      [tx.product.productId, ids],
    );
    return stranded.map(({ id }) => ({ entity: 'item', id, property: 'releaseId' }));
  },
};
