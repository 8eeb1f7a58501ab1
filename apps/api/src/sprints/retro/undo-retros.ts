import { VOTES_PER_PERSON, type Entity, type UndoConflict } from '@ordo/domain';
import type { Reader, UndoRules } from '../../ledger/undo-rules';

/** A retrospective in which somebody has written keeps its place. */
export const RETRO_UNDO: UndoRules = {
  broken: (tx, ids) =>
    found(
      tx,
      'retro',
      `SELECT r.id FROM retro r WHERE r.product_id = $1 AND r.id = ANY ($2::uuid[]) AND r.deleted_at IS NOT NULL
       AND EXISTS (SELECT FROM retro_card c WHERE c.product_id = $1 AND c.retro_id = r.id AND c.deleted_at IS NULL)`,
      ids,
    ),
};

/** A card that others have voted for stays. */
export const CARD_UNDO: UndoRules = {
  broken: (tx, ids) =>
    found(
      tx,
      'retro-card',
      `SELECT c.id FROM retro_card c WHERE c.product_id = $1 AND c.id = ANY ($2::uuid[]) AND c.deleted_at IS NOT NULL
       AND EXISTS (SELECT FROM retro_vote v WHERE v.product_id = $1 AND v.card_id = c.id)`,
      ids,
    ),
};

/** Nothing is hidden again once everything is revealed. */
export const PRIVATE_CARD_UNDO: UndoRules = {
  broken: (tx, ids) =>
    found(
      tx,
      'private-card',
      `SELECT p.id FROM private_card p JOIN retro_card c ON c.product_id = $1 AND c.id = p.id JOIN retro r ON r.product_id = $1 AND r.id = c.retro_id
       WHERE p.product_id = $1 AND p.id = ANY ($2::uuid[]) AND r.revealed_at IS NOT NULL`,
      ids,
    ),
};

/** Nobody has more votes for having taken some back; nobody votes for a card that is gone. */
export const VOTE_UNDO: UndoRules = {
  broken: (tx, ids) =>
    found(
      tx,
      'retro-vote',
      `SELECT v.id FROM retro_vote v JOIN retro_card c ON c.product_id = $1 AND c.id = v.card_id
       WHERE v.product_id = $1 AND v.id = ANY ($2::uuid[]) AND (c.deleted_at IS NOT NULL OR ${VOTES_PER_PERSON} <
         (SELECT sum(o.amount) FROM retro_vote o JOIN retro_card oc ON oc.product_id = $1 AND oc.id = o.card_id
          WHERE o.product_id = $1 AND o.member_id = v.member_id AND oc.retro_id = c.retro_id))`,
      ids,
    ),
};

async function found(tx: Reader, entity: Entity, sql: string, ids: string[]): Promise<UndoConflict[]> {
  const rows = await tx.query<{ id: string }>(`${sql} LIMIT 20`, [tx.product.productId, ids]);
  return rows.map(({ id }) => ({ entity, id, property: null }));
}
