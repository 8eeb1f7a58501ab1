import { ranksBetween, REBALANCE_ABOVE, type Place } from '@ordo/domain';
import type { Transaction } from './transaction';
import { Problem } from '../platform/problem';

/** Thrown when a new rank would grow too long: the order wants even ranks first. */
export class NeedsRebalance extends Error {}

/**
 * Ranks for `moving` (ids, in the order in which they will stand) at a place, among the product's other items.
 * Refuses with `not-found` when the place names nothing there.
 */
export async function ranksAt(tx: Transaction, moving: string[], place: Place): Promise<string[]> {
  const { after, before } = await neighbours(tx, moving, place);
  const ranks = ranksBetween(after, before, moving.length);
  if (ranks.some((rank) => rank.length > REBALANCE_ABOVE)) throw new NeedsRebalance();
  return ranks;
}

interface Neighbours {
  after: string | null;
  before: string | null;
}

async function neighbours(tx: Transaction, moving: string[], place: Place): Promise<Neighbours> {
  const others = `product_id = $1 AND rank IS NOT NULL AND id <> ALL ($2::uuid[])`;
  const params: unknown[] = [tx.product.productId, moving];
  if ('at' in place) {
    const [edge] = await tx.query<{ rank: string }>(
      `SELECT rank FROM backlog_item WHERE ${others} ORDER BY rank ${place.at === 'top' ? 'ASC' : 'DESC'} LIMIT 1`,
      params,
    );
    return place.at === 'top' ? { after: null, before: edge?.rank ?? null } : { after: edge?.rank ?? null, before: null };
  }
  const isAfter = 'after' in place;
  const anchorId = isAfter ? place.after : place.before;
  const [around] = await tx.query<{ anchor: string; above: string | null; below: string | null }>(
    `SELECT a.rank AS anchor,
       (SELECT rank FROM backlog_item WHERE ${others} AND rank < a.rank ORDER BY rank DESC LIMIT 1) AS above,
       (SELECT rank FROM backlog_item WHERE ${others} AND rank > a.rank ORDER BY rank LIMIT 1) AS below
     FROM backlog_item a WHERE a.product_id = $1 AND a.id = $3 AND a.rank IS NOT NULL`,
    [...params, anchorId],
  );
  if (around === undefined) throw unknownPlace(isAfter ? 'place.after' : 'place.before');
  if (moving.includes(anchorId)) return { after: around.above, before: around.below };
  return isAfter ? { after: around.anchor, before: around.below } : { after: around.above, before: around.anchor };
}

export function unknownPlace(path: string): Problem {
  return new Problem('not-found', { errors: [{ path, code: 'exists', message: `${path} names no item of this product` }] });
}
