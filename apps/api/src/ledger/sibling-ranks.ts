import { ranksAmong, type Entity, type Place, type Sibling } from '@ordo/domain';
import { unknownPlace } from './ranking';
import type { Transaction } from './transaction';
import type { Values } from './values';

/** The rows to write so that `moving` stand at a place among their siblings. Refuses with `not-found` when the place names none of the others. */
export function rowsAt(siblings: readonly Sibling[], moving: readonly string[], place: Place): (Values & { rank: string })[] {
  const ranks = ranksAmong(siblings, moving, place);
  if (ranks === null) throw unknownPlace('before' in place ? 'place.before' : 'place.after');
  return [...ranks].map(([id, rank]) => ({ id, rank }));
}

/** Makes things that stand together at a place among their siblings, whose own ranks are written only where there is no room. */
export async function insertAt(tx: Transaction, entity: Entity, siblings: readonly Sibling[], things: readonly Values[], place: Place): Promise<void> {
  const rows = rowsAt(
    siblings,
    things.map(({ id }) => id),
    place,
  );
  const ranks = new Map(rows.map(({ id, rank }) => [id, rank]));
  await tx.updateMany(entity, rows);
  await tx.insert(
    entity,
    things.map((thing) => ({ ...thing, rank: ranks.get(thing.id), version: 1 })),
  );
}
