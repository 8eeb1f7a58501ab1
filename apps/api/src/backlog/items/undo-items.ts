import type { GoalLink, UndoConflict } from '@ordo/domain';
import type { Reader, UndoRules } from '../../ledger/undo-rules';
import type { Values } from '../../ledger/values';
import { cycleAfter } from '../links/ways';
import { brokenForest, livingParents } from './parents';
import { fitRanks, movedSince } from './undo-ranks';

/** What others may have done meanwhile to what an item leans on: its rank, its sprint, its parent, its labels, its goals, its place on the map. */
export const ITEM_UNDO: UndoRules = {
  /** A rank that only a rebalance has rewritten is still where its owner put it. */
  async realConflicts(tx: Reader, revision: number, conflicts: UndoConflict[]): Promise<UndoConflict[]> {
    const byRank = conflicts.filter(({ property }) => property === 'rank').map(({ id }) => id);
    if (byRank.length === 0) return conflicts;
    const really = await movedSince(tx, revision, byRank);
    return conflicts.filter(({ property, id }) => property !== 'rank' || really.has(id));
  },

  /** Comes back to its old place and, while that is not over, its sprint, below the nearest item above it that is still there, with the labels, the goals, the step and the release that are. */
  async fit(tx: Reader, revision: number, rows: Values[]): Promise<Values[]> {
    const ranked = await fitSprints(tx, await fitRanks(tx, revision, rows));
    return fitMap(tx, await fitGoals(tx, await fitLabels(tx, await fitParents(tx, ranked))));
  },

  async broken(tx: Reader, ids: string[]): Promise<UndoConflict[]> {
    const forest = await brokenForest(tx, ids);
    if (forest.length > 0) return forest;
    const waiting = await cycleAfter(tx, ids);
    return waiting === null ? [] : waiting.filter((id) => ids.includes(id)).map((id) => ({ entity: 'item', id, property: null }));
  },
};

async function fitParents(tx: Reader, rows: Values[]): Promise<Values[]> {
  const parents = new Set(rows.flatMap((row) => (typeof row['parentId'] === 'string' ? [row['parentId']] : [])));
  if (parents.size === 0) return rows;
  const returning = rows.map(({ id }) => id);
  const instead = await livingParents(tx, [...parents], returning);
  return rows.map((row) => (instead.has(String(row['parentId'])) ? { ...row, parentId: instead.get(String(row['parentId'])) } : row));
}

/** What was deleted from a sprint that is over by now comes back to the backlog. What was moved out of one stays out: the database refuses it. */
async function fitSprints(tx: Reader, rows: Values[]): Promise<Values[]> {
  const isDeleted = (row: Values): boolean => typeof row['sprintId'] === 'string' && 'title' in row && 'description' in row;
  const sprints = rows.filter(isDeleted).map((row) => String(row['sprintId']));
  if (sprints.length === 0) return rows;
  const open = await tx.query<{ id: string }>(
    `SELECT id FROM sprint WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND state IN ('planned', 'active') AND deleted_at IS NULL`,
    [tx.product.productId, sprints],
  );
  const known = new Set(open.map(({ id }) => id));
  return rows.map((row) => (isDeleted(row) && !known.has(String(row['sprintId'])) ? { ...row, sprintId: null } : row));
}

async function fitLabels(tx: Reader, rows: Values[]): Promise<Values[]> {
  const isLabelled = (row: Values): row is Values & { labels: string[] } => Array.isArray(row['labels']) && row['labels'].length > 0;
  if (!rows.some(isLabelled)) return rows;
  const known = new Set((await tx.query<{ id: string }>('SELECT id FROM label WHERE product_id = $1', [tx.product.productId])).map(({ id }) => id));
  return rows.map((row) => (isLabelled(row) ? { ...row, labels: row.labels.filter((id) => known.has(id)) } : row));
}

async function fitGoals(tx: Reader, rows: Values[]): Promise<Values[]> {
  const isLinked = (row: Values): row is Values & { goals: GoalLink[] } => Array.isArray(row['goals']) && row['goals'].length > 0;
  if (!rows.some(isLinked)) return rows;
  const there = await tx.query<{ id: string }>('SELECT id FROM goal WHERE product_id = $1 AND deleted_at IS NULL', [tx.product.productId]);
  const known = new Set(there.map(({ id }) => id));
  return rows.map((row) => (isLinked(row) ? { ...row, goals: row.goals.filter(({ goalId }) => known.has(goalId)) } : row));
}

async function fitMap(tx: Reader, rows: Values[]): Promise<Values[]> {
  const wanted = rows.flatMap(({ stepId, releaseId }) => [stepId, releaseId].filter((id) => typeof id === 'string'));
  if (wanted.length === 0) return rows;
  const there = await tx.query<{ id: string }>(
    `SELECT id FROM story_step WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL
     UNION ALL SELECT id FROM release WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL`,
    [tx.product.productId, wanted],
  );
  const known = new Set<unknown>(there.map(({ id }) => id));
  const fitting = (row: Values, property: 'stepId' | 'releaseId') => (property in row && !known.has(row[property]) ? { [property]: null } : {});
  return rows.map((row) => ({ ...row, ...fitting(row, 'stepId'), ...fitting(row, 'releaseId') }));
}
