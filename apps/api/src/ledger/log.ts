import type { Change, Command } from '@ordo/contract';
import type { Patch } from '@ordo/domain';
import type { PoolClient } from 'pg';
import { Problem } from '../platform/problem';

export interface ChangeRow {
  revision: string;
  at: string;
  actor_id: string;
  command: Command;
  request_id: string;
  undoes: string | null;
  patches: Patch[];
}

/** Which patches come with the changes: all of them, those of the things in `related`, or none where there are too many. */
export interface PatchChoice {
  onlyRelated?: boolean;
  atMost?: number;
}

/** Changes with their patches, as rows of `ChangeRow`. `where` is about `c`. */
export function changesSql(where: string, { onlyRelated = false, atMost }: PatchChoice = {}): string {
  const ofChange = 'p.product_id = c.product_id AND p.revision = c.revision';
  const patches = `(SELECT json_agg(json_build_object('entity', p.entity, 'id', p.entity_id, 'before', p.before, 'after', p.after) ORDER BY p.seq)
     FROM change_patch p WHERE ${ofChange} ${onlyRelated ? 'AND p.entity_id IN (SELECT id FROM related)' : ''})`;
  const isFew = `(SELECT count(*) FROM (SELECT FROM change_patch p WHERE ${ofChange} LIMIT ${(atMost ?? 0) + 1}) few) <= ${atMost}`;
  return `SELECT c.revision, to_json(c.at) #>> '{}' AS at, c.actor_id, c.command, c.request_id, c.undoes,
    ${atMost === undefined ? patches : `CASE WHEN ${isFew} THEN ${patches} END`} AS patches
    FROM change c WHERE ${where}`;
}

/** Row to wire. */
export function toChange(row: ChangeRow): Change {
  return {
    revision: Number(row.revision),
    at: row.at,
    actorId: row.actor_id,
    command: row.command,
    requestId: row.request_id,
    ...(row.undoes === null ? {} : { undoes: Number(row.undoes) }),
    patches: row.patches,
  };
}

/** One change, read inside the transaction of `client`; `not-found` when the product has no such revision. */
export async function changeAt(client: Pick<PoolClient, 'query'>, productId: string, revision: number): Promise<Change> {
  const { rows } = await client.query<ChangeRow>(changesSql('c.product_id = $1 AND c.revision = $2'), [productId, revision]);
  const [row] = rows;
  if (row === undefined) throw new Problem('not-found');
  return toChange(row);
}
