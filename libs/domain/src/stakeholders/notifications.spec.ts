import fc from 'fast-check';
import { mention } from '../backlog/mentions';
import { ROLES } from '../identity/permissions';
import type { Patch, Properties } from '../ledger/patch';
import { mayBeTold, NOTIFICATION_KINDS, toldOf, type Hearers, type NotificationKind, type ToldChange } from './notifications';

const idOf = (last: number): string => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const [ada, ben, cy] = [idOf(1), idOf(2), idOf(3)];
const [map, lock] = [idOf(11), idOf(12)];
const at = (id: string): string => mention({ id, name: 'Somebody' });

function hearers({ watchers = {}, deaf = [] }: { watchers?: Record<string, string[]>; deaf?: string[] } = {}): Hearers {
  return {
    hears: (person, kind) => !deaf.includes(`${person} ${kind}`),
    watchersOf: (item) => watchers[item] ?? [],
    itemOf: () => map,
    inviterOf: () => ada,
  };
}

const item = (id: string, before: Properties | null, after: Properties | null): Patch => ({ entity: 'item', id, before, after });
const comment = (before: Properties | null, after: Properties | null): Patch => ({ entity: 'comment', id: idOf(21), before, after });
const change = (command: string, ...patches: Patch[]): ToldChange => ({ actorId: ada, command, patches });

describe('toldOf', () => {
  it('tells who is newly mentioned, in a comment or in a description, and where', () => {
    const said = comment(null, { itemId: map, body: `${at(ben)} and ${at(ben)} and myself, ${at(ada)}` });
    expect(toldOf(change('comment.create', said), hearers())).toEqual([{ personId: ben, kind: 'mention', items: [map], commentId: said.id, what: [] }]);
    const reworded = comment({ body: at(ben) }, { body: `${at(ben)} ${at(cy)}` });
    expect(toldOf(change('comment.edit', reworded), hearers())).toMatchObject([{ personId: cy, items: [map] }]);
    const described = item(lock, { description: at(cy) }, { description: at(cy) + at(ben) });
    expect(toldOf(change('item.edit', described), hearers())).toMatchObject([{ personId: ben, kind: 'mention', items: [lock], commentId: null }]);
  });

  it('mentions nobody again when words come back, or come from a file', () => {
    expect(toldOf(change('undo', comment(null, { itemId: map, body: at(ben) })), hearers({ watchers: { [map]: [cy] } }))).toEqual([]);
    expect(toldOf(change('import', item(map, null, { description: at(ben), assigneeId: null })), hearers())).toEqual([]);
  });

  it('tells who is given items once for each change, however many', () => {
    const given = [map, lock].map((id) => item(id, { assigneeId: null }, { assigneeId: ben }));
    expect(toldOf(change('item.edit', ...given, item(idOf(13), { assigneeId: ben }, { assigneeId: ada })), hearers())).toEqual([
      { personId: ben, kind: 'assignment', items: [map, lock], commentId: null, what: [] },
    ]);
    expect(toldOf(change('import', item(map, null, { assigneeId: ben })), hearers())).toMatchObject([{ kind: 'assignment' }]);
    expect(toldOf(change('product.reset', item(map, { assigneeId: null }, { assigneeId: ben })), hearers())).toEqual([]);
  });

  it('tells who watches what was done, but not what was only moved', () => {
    const watchers = { [map]: [ben, ada], [lock]: [ben] };
    const edited = item(map, { title: 'Map', status: 'todo', version: 1, rank: 'a0' }, { title: 'Atlas', status: 'done', version: 2, rank: 'a1' });
    expect(toldOf(change('item.edit', edited, item(lock, {}, null)), hearers({ watchers }))).toEqual([
      { personId: ben, kind: 'watched', items: [map, lock], commentId: null, what: ['title', 'status', 'deleted'] },
    ]);
    expect(toldOf(change('item.move', item(map, { rank: 'a0' }, { rank: 'a1' })), hearers({ watchers }))).toEqual([]);
    expect(toldOf(change('label.delete', item(map, { labels: ['x'] }, { labels: [] })), hearers({ watchers }))).toEqual([]);
    const linked: Patch = { entity: 'link', id: idOf(31), before: null, after: { type: 'blocks', fromId: lock, toId: map } };
    expect(toldOf(change('link.create', linked), hearers({ watchers }))).toMatchObject([{ items: [lock, map], what: ['link'] }]);
  });

  it('gives the most personal reason that somebody wants to hear', () => {
    const watchers = { [map]: [ben] };
    const said = comment(null, { itemId: map, body: at(ben) });
    expect(toldOf(change('comment.create', said), hearers({ watchers }))).toMatchObject([{ kind: 'mention' }]);
    expect(toldOf(change('comment.create', said), hearers({ watchers, deaf: [`${ben} mention`] }))).toMatchObject([
      { kind: 'watched', what: ['comment'], commentId: said.id },
    ]);
    expect(toldOf(change('comment.create', said), hearers({ watchers, deaf: NOTIFICATION_KINDS.map((kind) => `${ben} ${kind}`) }))).toEqual([]);
  });

  it('tells who invited somebody that they have come', () => {
    const used: Patch = { entity: 'invitation', id: idOf(41), before: { state: 'open' }, after: { state: 'accepted' } };
    expect(toldOf({ actorId: cy, command: 'member.join', patches: [used] }, hearers())).toEqual([
      { personId: ada, kind: 'invitation', items: [], commentId: null, what: [] },
    ]);
    expect(toldOf(change('invitation.revoke', used), hearers())).toEqual([]);
  });

  it('tells each person once at most, never who did it, and only what they want to hear', () => {
    const person = fc.constantFrom(ada, ben, cy);
    const patch = fc.record({
      entity: fc.constantFrom('item' as const, 'comment' as const, 'link' as const, 'watch' as const),
      id: fc.constantFrom(map, lock),
      before: fc.option(fc.record({ assigneeId: person, body: person.map(at) })),
      after: fc.option(fc.record({ assigneeId: person, body: person.map(at), description: person.map(at), itemId: fc.constantFrom(map, lock) })),
    });
    const command = fc.constantFrom('item.edit', 'comment.create', 'undo', 'import', 'label.delete', 'member.join');
    const deaf = fc.subarray([ada, ben, cy].flatMap((id) => NOTIFICATION_KINDS.map((kind) => `${id} ${kind}`)));
    fc.assert(
      fc.property(command, fc.array(patch), deaf, (named, patches, off) => {
        const told = toldOf({ actorId: ada, command: named, patches }, hearers({ watchers: { [map]: [ada, ben, cy] }, deaf: off }));
        expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length);
        expect(told.filter(({ personId, kind }) => personId === ada || off.includes(`${personId} ${kind}`))).toEqual([]);
      }),
    );
  });
});

describe('mayBeTold', () => {
  it('lets everybody hear of items, owners of who has joined, and nobody who has left', () => {
    const told = (kind: NotificationKind) => ROLES.filter((role) => mayBeTold(role, kind));
    expect([told('mention'), told('invitation')]).toEqual([[...ROLES], ['owner']]);
    expect(NOTIFICATION_KINDS.filter((kind) => mayBeTold(null, kind))).toEqual([]);
  });
});
