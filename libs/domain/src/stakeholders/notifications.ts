import { mentionsIn } from '../backlog/mentions';
import { can, type Action, type Role } from '../identity/permissions';
import type { Patch, Properties } from '../ledger/patch';

/** Why somebody is told of a change. When several reasons hold, the first of them is the one that is given. */
export const NOTIFICATION_KINDS = ['mention', 'assignment', 'watched', 'invitation'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Who may see what a kind is about. */
const NEEDS: Record<NotificationKind, Action> = {
  mention: 'product.read',
  assignment: 'product.read',
  watched: 'product.read',
  invitation: 'members.invite',
};

export function mayBeTold(role: Role | null | undefined, kind: NotificationKind): boolean {
  return can(role, NEEDS[kind]);
}

/** A change as far as it can concern somebody. */
export interface ToldChange {
  actorId: string;
  command: string;
  patches: readonly Patch[];
}

/** What has to be known of a product to say whom a change concerns. */
export interface Hearers {
  /** Whether somebody may be told this, and wants to be. */
  hears(personId: string, kind: NotificationKind): boolean;
  /** Who watched an item when the change came. */
  watchersOf(itemId: string): Iterable<string>;
  /** The item that a comment is about. */
  itemOf(commentId: string): string | undefined;
  inviterOf(invitationId: string): string | undefined;
}

/** What one person is told of one change. */
export interface Told {
  personId: string;
  kind: NotificationKind;
  /** Every item that concerns them, in the order of the change. */
  items: string[];
  /** Where they are mentioned, or what was said. */
  commentId: string | null;
  /** What was done to items they watch: `comment`, `deleted`, `restored`, `link`, or names of properties. */
  what: string[];
}

/** Whom a change concerns: each person once, for the first reason they want to hear of, and never who made it. */
export function toldOf(change: ToldChange, hearers: Hearers): Told[] {
  const told = new Map<string, Told>();
  for (const { personId, kind, item, commentId = null, what } of reasons(change, hearers)) {
    if (personId === change.actorId || !hearers.hears(personId, kind)) continue;
    const known = told.get(personId) ?? { personId, kind, items: [], commentId, what: [] };
    if (known.kind !== kind) continue;
    told.set(personId, known);
    if (item !== undefined && !known.items.includes(item)) known.items.push(item);
    if (what !== undefined && !known.what.includes(what)) known.what.push(what);
  }
  return [...told.values()];
}

interface Reason {
  personId: string;
  kind: NotificationKind;
  item?: string | undefined;
  commentId?: string | null;
  what?: string;
}

/** In the order of `NOTIFICATION_KINDS`. */
function* reasons(change: ToldChange, hearers: Hearers): Iterable<Reason> {
  yield* mentions(change, hearers);
  yield* assignments(change);
  yield* watched(change, hearers);
  yield* joined(change, hearers);
}

/** Only what is newly said: what comes back with an undo, or from a file, was said before. */
function* mentions({ command, patches }: ToldChange, hearers: Hearers): Iterable<Reason> {
  if (!isAboutItems(command) || command === 'undo') return;
  for (const { entity, id, before, after } of patches) {
    if (after === null || (entity !== 'comment' && entity !== 'item')) continue;
    const property = entity === 'comment' ? 'body' : 'description';
    const known = new Set(mentionsIn(textOf(before, property)));
    const item = entity === 'item' ? id : itemOfComment(id, after, hearers);
    for (const personId of mentionsIn(textOf(after, property)))
      if (!known.has(personId)) yield { personId, kind: 'mention', item, commentId: entity === 'comment' ? id : null };
  }
}

function* assignments({ command, patches }: ToldChange): Iterable<Reason> {
  if (!isAboutItems(command) && command !== 'import') return;
  for (const { entity, id, before, after } of patches) {
    const personId = after?.['assigneeId'];
    if (entity === 'item' && typeof personId === 'string' && before?.['assigneeId'] !== personId) yield { personId, kind: 'assignment', item: id };
  }
}

function* watched({ command, patches }: ToldChange, hearers: Hearers): Iterable<Reason> {
  if (!isAboutItems(command)) return;
  for (const patch of patches) {
    for (const { item, what, commentId } of happenings(patch, command === 'undo')) {
      for (const personId of hearers.watchersOf(item)) yield { personId, kind: 'watched', item, what, commentId };
    }
  }
}

function* joined({ command, patches }: ToldChange, hearers: Hearers): Iterable<Reason> {
  if (command !== 'member.join') return;
  for (const { entity, id, after } of patches) {
    const personId = entity === 'invitation' && after?.['state'] === 'accepted' ? hearers.inviterOf(id) : undefined;
    if (personId !== undefined) yield { personId, kind: 'invitation' };
  }
}

interface Happening {
  item: string;
  what: string;
  commentId: string | null;
}

/** What a patch does to an item that is worth telling who watches it. Its place in the order changes too often to be, and words that come back were heard. */
function happenings({ entity, id, before, after }: Patch, isUndo: boolean): Happening[] {
  if (entity === 'comment' && before === null && !isUndo) return [{ item: String(after?.['itemId']), what: 'comment', commentId: id }];
  if (entity === 'link' && (before === null || after === null)) {
    const { fromId, toId } = after ?? before ?? {};
    return [fromId, toId].map((item) => ({ item: String(item), what: 'link', commentId: null }));
  }
  if (entity !== 'item') return [];
  return doneTo(before, after).map((what) => ({ item: id, what, commentId: null }));
}

/** Written along with something else, which is what is told. */
const UNTOLD: ReadonlySet<string> = new Set(['version', 'createdAt', 'updatedAt', 'rank', 'blockedSince']);

function doneTo(before: Properties | null, after: Properties | null): string[] {
  if (after === null) return ['deleted'];
  // What is new is watched by nobody; what comes back may be.
  if (before === null) return ['restored'];
  return Object.keys(after).filter((property) => !UNTOLD.has(property));
}

/** Commands on labels, or on the product, touch items that nobody meant. */
function isAboutItems(command: string): boolean {
  return command === 'undo' || /^(item|comment|link)\./.test(command);
}

function itemOfComment(id: string, after: Properties, hearers: Hearers): string | undefined {
  return typeof after['itemId'] === 'string' ? after['itemId'] : hearers.itemOf(id);
}

function textOf(properties: Properties | null, name: string): string {
  const text = properties?.[name];
  return typeof text === 'string' ? text : '';
}
