import { hiddenProperties, isPrivate, visible, type Entity, type Role } from '../identity/permissions';
import type { Patch, Properties } from './patch';

/** A product's things: entity → id → properties. */
export type Collections = ReadonlyMap<Entity, ReadonlyMap<string, Properties>>;

/** The same, for who builds one up and hands it to nobody meanwhile. */
export type MutableCollections = Map<Entity, Map<string, Properties>>;

/** What the patches make of the collections. Entities that no patch touches keep their map. An edit of an absent thing does nothing. */
export function applyPatches(collections: Collections, patches: readonly Patch[]): Collections {
  const touched = new Set(patches.map((patch) => patch.entity));
  const next = new Map(collections) as MutableCollections;
  for (const entity of touched) next.set(entity, new Map(collections.get(entity)));
  foldPatches(next, patches);
  return next;
}

/** `applyPatches` in place: one pass, no copies of collections. */
export function foldPatches(collections: MutableCollections, patches: readonly Patch[]): void {
  for (const patch of patches) {
    let things = collections.get(patch.entity);
    if (things === undefined) collections.set(patch.entity, (things = new Map()));
    foldPatch(things, patch);
  }
}

/** The patches that take these back: applied after them, everything is as before them. */
export function invertPatches(patches: readonly Patch[]): Patch[] {
  return patches.map(({ entity, id, before, after }) => ({ entity, id, before: after, after: before })).reverse();
}

/**
 * The patches without what a role must not see, and without what is private to somebody else; patches of which nothing is left are dropped.
 * `isOwn`: whether the reader made the change; `readerId` finds what is theirs in the changes of others.
 */
export function visiblePatches(role: Role, patches: readonly Patch[], isOwn: boolean, readerId?: string): Patch[] {
  return patches.flatMap((patch) => {
    if (!visible(role, patch.entity) || (isPrivate(patch.entity) && !isOfReader(patch, isOwn, readerId))) return [];
    const hidden = hiddenProperties(role, patch.entity);
    if (hidden.length === 0) return [patch];
    const shown = { ...patch, before: without(patch.before, hidden), after: without(patch.after, hidden) };
    return isEmptyEdit(shown) ? [] : [shown];
  });
}

/** What comes or goes says whose it is; what is edited is edited by its author. */
function isOfReader({ before, after }: Patch, isOwn: boolean, readerId: string | undefined): boolean {
  const author = (before === null ? after : after === null ? before : null)?.['authorId'];
  return author === undefined || readerId === undefined ? isOwn : author === readerId;
}

function foldPatch(things: Map<string, Properties>, { id, before, after }: Patch): void {
  if (after === null) {
    things.delete(id);
    return;
  }
  if (before === null) {
    things.set(id, after);
    return;
  }
  const thing = things.get(id);
  if (thing !== undefined) things.set(id, { ...without(thing, vanished(before, after)), ...after });
}

function vanished(before: Properties, after: Properties): string[] {
  return Object.keys(before).filter((name) => !Object.hasOwn(after, name));
}

function without<P extends Properties | null>(properties: P, names: readonly string[]): P {
  if (properties === null || names.length === 0) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))) as P;
}

function isEmptyEdit({ before, after }: Patch): boolean {
  return before !== null && after !== null && Object.keys(before).length === 0 && Object.keys(after).length === 0;
}
