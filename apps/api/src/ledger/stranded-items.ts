import type { UndoConflict } from '@ordo/domain';
import type { Reader } from './undo-rules';

/** What items point to, and with which property. */
const POINTED_AT = {
  sprint: { column: 'sprint_id', property: 'sprintId' },
  story_step: { column: 'step_id', property: 'stepId' },
  release: { column: 'release_id', property: 'releaseId' },
} as const;

/** Items that still point to what an undo would take away, as conflicts: the first twenty. */
export async function strandedItems(tx: Reader, table: keyof typeof POINTED_AT, ids: string[]): Promise<UndoConflict[]> {
  const { column, property } = POINTED_AT[table];
  const stranded = await tx.query<{ id: string }>(
    `SELECT i.id FROM backlog_item i JOIN ${table} t ON t.product_id = $1 AND t.id = i.${column}
     WHERE i.product_id = $1 AND i.deleted_at IS NULL AND t.deleted_at IS NOT NULL AND t.id = ANY ($2::uuid[]) LIMIT 20`,
    [tx.product.productId, ids],
  );
  return stranded.map(({ id }) => ({ entity: 'item', id, property }));
}
