import { rankBetween } from '@ordo/domain';
import type { Reader } from '../../ledger/undo-rules';
import type { Values } from '../../ledger/values';

/** Which of these items somebody has moved, or deleted, since a revision. Rebalances move nothing. */
export async function movedSince(tx: Reader, revision: number, items: string[]): Promise<Set<string>> {
  const moved = await tx.query<{ id: string }>(
    `SELECT DISTINCT p.entity_id AS id FROM change_patch p JOIN change c USING (product_id, revision)
     WHERE p.product_id = $1 AND p.revision > $2 AND p.entity_id = ANY ($3::uuid[]) AND c.command <> 'ranks.rebalance'
       AND (p.after ->> 'rank' IS NOT NULL OR p.after IS NULL)`,
    [tx.product.productId, revision, items],
  );
  return new Set(moved.map(({ id }) => id));
}

/** Finds for every old rank its place among today's: after the rebalances since, and beside whoever has it now. */
export async function fitRanks(tx: Reader, revision: number, rows: Values[]): Promise<Values[]> {
  const ranked = rows.filter((row) => typeof row['rank'] === 'string');
  if (ranked.length === 0) return rows;
  const wanted = new Map(ranked.map((row) => [row.id, String(row['rank'])]));
  for (const since of await rebalancesSince(tx, revision)) await translate(tx, since, wanted);
  const free = await freeRanks(tx, wanted);
  return rows.map((row) => (free.has(row.id) ? { ...row, rank: free.get(row.id) } : row));
}

async function rebalancesSince(tx: Reader, revision: number): Promise<number[]> {
  const rows = await tx.query<{ revision: string }>(
    `SELECT revision FROM change WHERE product_id = $1 AND revision > $2 AND command = 'ranks.rebalance' ORDER BY revision`,
    [tx.product.productId, revision],
  );
  return rows.map((row) => Number(row.revision));
}

/** A rebalance keeps the order: an old rank goes between the new ranks of the two that were around it. */
async function translate(tx: Reader, rebalance: number, wanted: Map<string, string>): Promise<void> {
  const kept = [...wanted].sort(([, one], [, other]) => (one < other ? -1 : 1));
  const [ranks] = await tx.query<{ ranks: { before: string; after: string }[] }>(
    `SELECT json_agg(json_build_object('before', before ->> 'rank', 'after', after ->> 'rank') ORDER BY before ->> 'rank' COLLATE "C") AS ranks
     FROM change_patch WHERE product_id = $1 AND revision = $2`,
    [tx.product.productId, rebalance],
  );
  const order = ranks?.ranks ?? [];
  const last = new Map<number, string>();
  for (const [id, rank] of kept) {
    const above = order.findLastIndex(({ before }) => before <= rank);
    const from = last.get(above) ?? order[above]?.after ?? null;
    const exact = order[above]?.before === rank && !last.has(above) ? order[above].after : rankBetween(from, order[above + 1]?.after ?? null);
    last.set(above, exact);
    wanted.set(id, exact);
  }
}

async function freeRanks(tx: Reader, wanted: Map<string, string>): Promise<Map<string, string>> {
  const own = [...wanted.keys()];
  const used = new Set<string>();
  const free = new Map<string, string>();
  const taken = await tx.query<{ rank: string; next: string | null }>(
    `SELECT t.rank, (SELECT min(n.rank) FROM backlog_item n WHERE n.product_id = $1 AND n.rank > t.rank AND n.id <> ALL ($3::uuid[])) AS next
     FROM backlog_item t WHERE t.product_id = $1 AND t.rank = ANY ($2) AND t.id <> ALL ($3::uuid[])`,
    [tx.product.productId, [...wanted.values()], own],
  );
  const next = new Map(taken.map((row) => [row.rank, row.next]));
  for (const [id, rank] of wanted) {
    let candidate = rank;
    if (next.has(candidate)) candidate = rankBetween(rank, next.get(rank) ?? null);
    while (used.has(candidate)) candidate = rankBetween(candidate, next.get(rank) ?? null);
    used.add(candidate);
    free.set(id, candidate);
  }
  return free;
}
