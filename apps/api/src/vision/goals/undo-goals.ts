import type { UndoConflict } from '@ordo/domain';
import type { Reader, UndoRules } from '../../ledger/undo-rules';

/** A goal that items serve, that a sprint names, or that is measured, has been built on: its making is not taken back. */
export const GOAL_UNDO: UndoRules = {
  async broken(tx: Reader, ids: string[]): Promise<UndoConflict[]> {
    const served = await tx.query<{ entity: 'item' | 'sprint' | 'key-result'; id: string }>(
      `WITH gone AS (SELECT id FROM goal WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NOT NULL)
       SELECT 'item' AS entity, i.id FROM gone JOIN backlog_item i ON i.product_id = $1 AND i.deleted_at IS NULL
         AND i.goals @> jsonb_build_array(jsonb_build_object('goalId', gone.id))
       UNION ALL SELECT 'sprint', s.id FROM gone JOIN sprint s ON s.product_id = $1 AND s.goal_id = gone.id AND s.deleted_at IS NULL
       UNION ALL SELECT 'key-result', k.id FROM gone JOIN key_result k ON k.product_id = $1 AND k.goal_id = gone.id AND k.deleted_at IS NULL LIMIT 20`,
      [tx.product.productId, ids],
    );
    return served.map(({ entity, id }) => ({ entity, id, property: entity === 'item' ? 'goals' : 'goalId' }));
  },
};
