import type { UndoConflict } from '@ordo/domain';
import { strandedItems } from '../../ledger/stranded-items';
import type { Reader, UndoRules } from '../../ledger/undo-rules';

/** An activity that others have given steps keeps them. */
export const ACTIVITY_UNDO: UndoRules = {
  broken: (tx, ids) => stepsWithoutActivity(tx, 's.activity_id', ids),
};

/** A step stands in an activity that is there, and one that items stand in stays. */
export const STEP_UNDO: UndoRules = {
  async broken(tx: Reader, ids: string[]): Promise<UndoConflict[]> {
    const stranded = await strandedItems(tx, 'story_step', ids);
    return stranded.length > 0 ? stranded : stepsWithoutActivity(tx, 's.id', ids);
  },
};

async function stepsWithoutActivity(tx: Reader, column: 's.id' | 's.activity_id', ids: string[]): Promise<UndoConflict[]> {
  const stranded = await tx.query<{ id: string }>(
    `SELECT s.id FROM story_step s JOIN story_activity a ON a.product_id = $1 AND a.id = s.activity_id
     WHERE s.product_id = $1 AND s.deleted_at IS NULL AND a.deleted_at IS NOT NULL AND ${column} = ANY ($2::uuid[]) LIMIT 20`,
    [tx.product.productId, ids],
  );
  return stranded.map(({ id }) => ({ entity: 'step', id, property: 'activityId' }));
}
