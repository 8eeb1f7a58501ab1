import type { BacklogItem, DonePartSent } from '@ordo/contract';
import { childrenByParent, descendantsOf, survivingParent, type ChildrenFate, type Patch, type Place, type Properties } from '@ordo/domain';
import type { NamedSplit } from './intent';
import { newItem, ranksAt } from './item-meanings';
import { editPatch, post, removePatch, type Meanings } from './meaning';
import type { Things } from './things';

type StructureKind = 'item.split' | 'item.clone' | 'item.delete';

/** What commands that make or remove items because of other items ask of the server, and what they will look like. */
export const STRUCTURE_MEANINGS: Meanings<StructureKind> = {
  'item.split': {
    request: ({ id, split }) => post(`items/${id}/split`, split),
    predict: ({ id, split, place }, things) => splitPatches(things, id, split, place),
    items: ({ id }) => [id],
    isUndoable: true,
  },
  'item.clone': {
    request: ({ id, copyId }) => post(`items/${id}/clone`, { id: copyId }),
    predict: ({ id, copyId, place }, things) => clonePatches(things, id, copyId, place),
    items: ({ id }) => [id],
    isUndoable: true,
  },
  'item.delete': {
    request: ({ items, children }) => post('items/delete', { items, ...(children && { children }) }),
    predict: ({ items, children }, things) => deletePatches(things, items, children ?? 'lift'),
    items: ({ items }) => items,
    isUndoable: true,
  },
};

/** Parts that are there already were made by an earlier try. */
function splitPatches(things: Things, id: string, split: NamedSplit, place: Place): Patch[] {
  const original = things.items.get(id);
  if (original === undefined) return [];
  const first = split.original === 'part' ? split.parts[0] : undefined;
  const parts = split.parts.slice(first === undefined ? 0 : 1);
  const gone = new Set(parts.flatMap(({ criteria }) => criteria ?? []));
  const left = original.criteria.filter((criterion) => !gone.has(criterion.id));
  const made = newPatches(
    things,
    parts.map((part) => part.id),
    place,
    (partId, rank, index) => ({
      ...copyOf(things, original, partId, rank),
      ...(split.copyDescription === true ? {} : { description: '', story: null, webLinks: [] }),
      title: parts[index]?.title ?? '',
      estimate: parts[index]?.estimate ?? null,
      criteria: original.criteria.filter((criterion) => parts[index]?.criteria?.includes(criterion.id)),
      parentId: first === undefined ? id : original.parentId,
      splitFromId: id,
    }),
  );
  return [...editPatch(things, 'item', id, { criteria: left, ...(first && { title: first.title, estimate: first.estimate ?? null }) }), ...made];
}

/** What is done of an item, as an item of its own in the same sprint; the rest stays with the original. */
export function donePartPatches(things: Things, id: string, { id: partId = '', title, estimate, rest }: DonePartSent): Patch[] {
  const original = things.items.get(id);
  if (original === undefined || partId === '') return [];
  const { criteria, doneChecks, refinement, sprintId } = original;
  const status = things.product.statuses.find(({ category }) => category === 'done')?.id;
  const made = newPatches(things, [partId], { after: id }, (_, rank) => ({
    ...copyOf(things, original, partId, rank),
    title,
    estimate,
    status,
    refinement,
    sprintId,
    doneChecks,
    splitFromId: id,
    criteria: criteria.filter(({ isMet }) => isMet),
  }));
  return [...editPatch(things, 'item', id, { estimate: rest, criteria: criteria.filter(({ isMet }) => !isMet), doneChecks: [] }), ...made];
}

function clonePatches(things: Things, id: string, copyId: string, place: Place): Patch[] {
  const original = things.items.get(id);
  if (original === undefined) return [];
  const criteria = original.criteria.map((criterion) => ({ ...criterion, isMet: false }));
  return newPatches(things, [copyId], place, (_, rank) => ({ ...copyOf(things, original, copyId, rank), criteria }));
}

/** What an item says itself. What has happened to it is left behind. */
function copyOf(things: Things, original: BacklogItem, id: string, rank: string): Properties {
  const { title, type, estimate, parentId, assigneeId, labels, story, criteria, webLinks } = original;
  const description = things.descriptions.get(original.id) ?? '';
  return { ...newItem(things, { id, title, description }, rank), type, estimate, parentId, assigneeId, labels, story, criteria, webLinks };
}

function newPatches(things: Things, ids: string[], place: Place, toItem: (id: string, rank: string, index: number) => Properties): Patch[] {
  if (ids.some((id) => things.items.has(id))) return [];
  const ranks = ranksAt(things, [], place, ids.length);
  return ranks.map((rank, index) => {
    const id = ids[index] as string;
    return { entity: 'item', id, before: null, after: toItem(id, rank, index) };
  });
}

/** What stands below is deleted too, or goes up to the nearest item above that stays. */
export function deletePatches(things: Things, items: readonly string[], fate: ChildrenFate): Patch[] {
  const all = things.items.inOrder();
  if (fate === 'delete') {
    const children = childrenByParent(all);
    const below = items.flatMap((id) => descendantsOf(id, children).map((item) => item.id));
    return [...new Set([...items, ...below])].flatMap((id) => removePatch(things, 'item', id));
  }
  const removed = new Map(items.flatMap((id) => [things.items.get(id) ?? []].flat().map((item) => [id, item] as const)));
  const lifted = all.filter(({ id, parentId }) => parentId !== null && removed.has(parentId) && !removed.has(id));
  return [
    ...lifted.flatMap(({ id, parentId }) => editPatch(things, 'item', id, { parentId: survivingParent(parentId, removed) })),
    ...items.flatMap((id) => removePatch(things, 'item', id)),
  ];
}
