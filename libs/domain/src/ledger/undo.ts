import { can, isPrivate, type Entity, type Role } from '../identity/permissions';
import type { Patch, Properties } from './patch';

/** A thing as it is now; null or undefined when there is none. */
export type CurrentThing = (entity: Entity, id: string) => Properties | null | undefined;

/** What somebody changed since: one property, or the whole thing when it is gone, or back again. */
export interface UndoConflict {
  entity: Entity;
  id: string;
  property: string | null;
}

/** Written by the ledger with every change, so they are nobody's edit. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['version', 'createdAt', 'updatedAt']);

/** What is one person's own: nobody else takes back what they said, what they voted for, or whether they listen. */
const PERSONAL: ReadonlySet<Entity> = new Set(['comment', 'retro-vote', 'watch']);

/** Whether somebody may ask for a change to be taken back: their own, or, for who builds the product, what was done to it together. */
export function mayUndo(role: Role | null | undefined, isOwn: boolean, patches: readonly Patch[]): boolean {
  if (!can(role, 'changes.undo')) return false;
  return isOwn || (can(role, 'items.edit') && !patches.every(({ entity }) => PERSONAL.has(entity)) && !patches.some(({ entity }) => isPrivate(entity)));
}

/** Every property that no longer is what the patches left. None: the change can be taken back. */
export function undoConflicts(current: CurrentThing, patches: readonly Patch[]): UndoConflict[] {
  return lastOfEach(patches).flatMap((patch) => conflictsOf(patch, current(patch.entity, patch.id)));
}

/** Whether something changed since in what the patches touched. */
export function hasConflict(current: CurrentThing, patches: readonly Patch[]): boolean {
  return lastOfEach(patches).some((patch) => conflictsOf(patch, current(patch.entity, patch.id)).length > 0);
}

/** The patches that take a change back from what is there now. Only the touched properties; bookkeeping is left to the ledger. */
export function undoPatches(patches: readonly Patch[]): Patch[] {
  return patches.map(undoOf).reverse();
}

/** Whether two JSON values say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && sameValue((one as Properties)[name], (other as Properties)[name]));
}

function conflictsOf({ entity, id, after }: Patch, thing: Properties | null | undefined): UndoConflict[] {
  if (after === null || thing == null) return (after === null) === (thing == null) ? [] : [{ entity, id, property: null }];
  return Object.keys(after)
    .filter((property) => !BOOKKEEPING.has(property) && !sameValue(thing[property], after[property]))
    .map((property) => ({ entity, id, property }));
}

function undoOf({ entity, id, before, after }: Patch): Patch {
  if (before === null || after === null) return { entity, id, before: after, after: before };
  return { entity, id, before: withoutBookkeeping(after), after: withoutBookkeeping(before) };
}

function withoutBookkeeping(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !BOOKKEEPING.has(name)));
}

/** What the patches left of each thing they touched, when one of them touches a thing again. */
function lastOfEach(patches: readonly Patch[]): Patch[] {
  const left = new Map<string, Patch>();
  for (const patch of patches) {
    const name = `${patch.entity} ${patch.id}`;
    const earlier = left.get(name);
    const isEditOfKnown = earlier?.after != null && patch.before !== null && patch.after !== null;
    left.set(name, isEditOfKnown ? { ...patch, after: { ...earlier.after, ...patch.after } } : patch);
  }
  return [...left.values()];
}
