import { ranksAmong, type Place, type Sibling } from '@ordo/domain';
import { unknownPlace } from './ranking';
import type { Values } from './values';

/** The rows to write so that `moving` stand at a place among their siblings. Refuses with `not-found` when the place names none of the others. */
export function rowsAt(siblings: readonly Sibling[], moving: readonly string[], place: Place): (Values & { rank: string })[] {
  const ranks = ranksAmong(siblings, moving, place);
  if (ranks === null) throw unknownPlace('before' in place ? 'place.before' : 'place.after');
  return [...ranks].map(([id, rank]) => ({ id, rank }));
}
