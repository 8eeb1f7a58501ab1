import type { UndoRules } from '../../ledger/undo-rules';

/** Watching comes along with other changes, so it must never be what stands in the way of taking them back. */
export const WATCH_UNDO: UndoRules = {
  async realConflicts() {
    return [];
  },

  /** Who has come to watch the item meanwhile keeps that. */
  async fit(tx, _, rows) {
    const known = await tx.query<{ id: string }>(
      `SELECT v.id FROM jsonb_to_recordset($2) AS v (id uuid, "itemId" uuid, "memberId" uuid)
       WHERE EXISTS (SELECT FROM watch t WHERE t.product_id = $1 AND t.item_id = v."itemId" AND t.member_id = v."memberId")`,
      [tx.product.productId, JSON.stringify(rows)],
    );
    const isKnown = new Set(known.map(({ id }) => id));
    return rows.filter(({ id }) => !isKnown.has(id));
  },
};
