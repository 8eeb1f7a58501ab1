import { ranksAmong, type Entity, type Patch, type Place, type Properties, type Sibling } from '@ordo/domain';
import { editPatch } from './meaning';
import type { Things } from './things';

/** New things at a place among their siblings, and what moves for them; nothing for those that are there already, or at no such place. */
export function insertPatches(
  things: Things,
  entity: Entity,
  siblings: readonly Sibling[],
  drafts: readonly (Properties & { id: string })[],
  place: Place = { at: 'bottom' },
): Patch[] {
  const fresh = drafts.filter(({ id }) => things.get(entity, id) === undefined);
  const ranks = ranksAmong(
    siblings,
    fresh.map(({ id }) => id),
    place,
  );
  if (ranks === null) return [];
  return [
    ...rankPatches(things, entity, ranks),
    ...fresh.map((draft) => ({ entity, id: draft.id, before: null, after: { ...draft, rank: ranks.get(draft.id), version: 1 } })),
  ];
}

/** One thing at another place among its siblings; `set` is what it becomes on the way. */
export function placePatches(things: Things, entity: Entity, siblings: readonly Sibling[], id: string, place: Place, set: Properties = {}): Patch[] {
  const ranks = ranksAmong(siblings, [id], place);
  if (ranks === null) return [];
  const rank = ranks.get(id);
  ranks.delete(id);
  return [...rankPatches(things, entity, ranks), ...editPatch(things, entity, id, { ...set, rank })];
}

function rankPatches(things: Things, entity: Entity, ranks: ReadonlyMap<string, string>): Patch[] {
  return [...ranks].flatMap(([id, rank]) => editPatch(things, entity, id, { rank }));
}
