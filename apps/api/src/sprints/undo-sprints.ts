import { strandedItems } from '../ledger/stranded-items';
import type { Reader, UndoRules } from '../ledger/undo-rules';
import type { Values } from '../ledger/values';
import { Problem } from '../platform/problem';

/** What is said of a sprint after its close. */
const OF_THE_REVIEW: ReadonlySet<string> = new Set(['id', 'outcome', 'outcomeNote']);

/** A sprint that is over stays as it was: its close can be taken back, an edit from before its close cannot. */
export const SPRINT_UNDO: UndoRules = {
  async fit(tx: Reader, _revision: number, rows: Values[]): Promise<Values[]> {
    const edited = rows.filter((row) => !('state' in row) && Object.keys(row).some((property) => !OF_THE_REVIEW.has(property))).map(({ id }) => id);
    if (edited.length === 0) return rows;
    const over = await tx.query(`SELECT FROM sprint WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND state IN ('completed', 'cancelled') LIMIT 1`, [
      tx.product.productId,
      edited,
    ]);
    if (over.length > 0) throw new Problem('sprint-closed');
    return rows;
  },

  /** What was planned into a sprint keeps it. */
  broken: (tx, ids) => strandedItems(tx, 'sprint', ids),
};
