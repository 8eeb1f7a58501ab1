import type { PlacedItems, SupposedItem } from '@ordo/contract';
import type { Patch } from '@ordo/domain';
import { newItem, ranksAt } from './item-meanings';
import { editPatch, isBasedOn, post, type Meanings } from './meaning';
import { deletePatches } from './structure-meanings';
import type { Things } from './things';

/** What was supposed of the backlog, made so. */
export const SCENARIO_MEANINGS: Meanings<'scenario.apply'> = {
  'scenario.apply': {
    request: ({ scenario, basis }, confirmed) => post('scenario', { ...scenario, seen: basis.flatMap((seen) => seenOf(seen, confirmed)) }),
    predict: ({ scenario: { placed = [], added = [], estimates = [], removed = [] } }, things) => {
      const ranks = ranksOf(things, placed);
      const gone = deletePatches(things, removed, 'lift');
      return [
        ...added.flatMap((item) => addPatches(things, item, ranks.get(item.id))),
        ...estimates.flatMap(({ id, estimate }) => editPatch(things, 'item', id, { estimate })),
        ...[...ranks].flatMap(([id, rank]) => editPatch(things, 'item', id, { rank })),
        ...gone,
      ];
    },
    items: ({ scenario: { placed = [], estimates = [], removed = [] } }) => [
      ...new Set([...placed.flatMap(({ items }) => items), ...estimates.map(({ id }) => id), ...removed]),
    ],
    isUndoable: true,
  },
};

/** From today's version when what the person saw is still so, else from the one they saw. What is gone by now the server says itself. */
function seenOf({ id, ...basis }: { id: string; base: Record<string, unknown>; version: number }, confirmed: Things): object[] {
  const current = confirmed.items.get(id);
  const version = current !== undefined && isBasedOn(basis, { ...current }) ? current.version : basis.version;
  return [{ id, version, rank: basis.base['rank'] }];
}

function ranksOf(things: Things, placed: readonly PlacedItems[]): Map<string, string> {
  return new Map(
    placed.flatMap(({ items, place }) => {
      const ranks = ranksAt(things, items, place);
      return items.flatMap((id, index): [string, string][] => (ranks[index] === undefined ? [] : [[id, ranks[index]]]));
    }),
  );
}

/** An item that is there already came by an earlier try. */
function addPatches(things: Things, item: SupposedItem, rank: string | undefined): Patch[] {
  if (rank === undefined || things.items.has(item.id)) return [];
  return [{ entity: 'item', id: item.id, before: null, after: newItem(things, item, rank) }];
}
