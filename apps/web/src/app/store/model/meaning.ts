import type { Entity, Patch, Properties } from '@ordo/domain';
import { sameValue } from '@ordo/domain';
import type { Method, Sending } from '../api-client';
import type { Basis, IntentKind, IntentOf } from './intent';
import type { Things } from './things';

/** A request below `products/:product/`. */
export interface CommandRequest {
  method: Method;
  path: string;
  sending: Pick<Sending, 'body' | 'ifMatch'>;
}

/** What one kind of intent means, to the server and to the screen. */
export interface Meaning<Kind extends IntentKind> {
  /** `confirmed` is the product without predictions. */
  request(intent: IntentOf<Kind>, confirmed: Things): CommandRequest;
  /** What the server will most likely make of it; nothing when that cannot be known. */
  predict?(intent: IntentOf<Kind>, things: Things): Patch[];
  /** Items whose rows show a refusal. */
  items?(intent: IntentOf<Kind>): string[];
  /** Whether Ctrl+Z takes it back. */
  isUndoable?: boolean;
}

export type Meanings<Kind extends IntentKind> = { [Each in Kind]: Meaning<Each> };

export function post(path: string, body: object): CommandRequest {
  return { method: 'POST', path, sending: { body } };
}

/** A `PATCH` or `DELETE` of one thing: from today's version when what the person saw is still so, else from the one they saw. */
export function versioned(method: 'PATCH' | 'DELETE', path: string, current: Properties | undefined, basis: Basis, body?: object): CommandRequest {
  const version = current?.['version'];
  const ifMatch = typeof version === 'number' && current !== undefined && isBasedOn(basis, current) ? version : basis.version;
  return { method, path, sending: { ifMatch, ...(body === undefined ? {} : { body }) } };
}

/** Whether the values that an edit replaces are still what its author saw. */
export function isBasedOn({ base }: Basis, current: Properties): boolean {
  return Object.entries(base).every(([name, value]) => sameValue(current[name], value));
}

/** A patch of one thing holding only what differs; none when nothing does, or when the thing is not there. */
export function editPatch(things: Things, entity: Entity, id: string, set: Properties): Patch[] {
  const current = things.get(entity, id);
  if (current === undefined) return [];
  const changed = Object.keys(set).filter((name) => set[name] !== undefined && !sameValue(current[name], set[name]));
  if (changed.length === 0) return [];
  return [{ entity, id, before: pick(current, changed), after: pick(set, changed) }];
}

/** A patch of one new thing; none when it is there already, by an earlier try. */
export function createPatch<T extends { id: string }>(things: Things, entity: Entity, after: T): Patch[] {
  return things.get(entity, after.id) === undefined ? [{ entity, id: after.id, before: null, after: { ...after } }] : [];
}

export function removePatch(things: Things, entity: Entity, id: string): Patch[] {
  const before = things.get(entity, id);
  return before === undefined ? [] : [{ entity, id, before, after: null }];
}

export function pick(from: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));
}
