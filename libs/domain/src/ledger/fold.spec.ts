import fc from 'fast-check';
import { ROLES, type Entity } from '../identity/permissions';
import { applyPatches, foldPatches, invertPatches, visiblePatches, type Collections, type MutableCollections } from './fold';
import { histories } from '../../test/histories';
import type { Patch, Properties } from './patch';

const item = (id: string, before: Properties | null, after: Properties | null): Patch => ({ entity: 'item', id, before, after });

describe('applyPatches', () => {
  const start: Collections = new Map<Entity, Map<string, Properties>>([
    ['item', new Map([['1', { title: 'Map', estimate: 3 }]])],
    ['label', new Map([['9', { name: 'mobile' }]])],
  ]);

  it('creates, changes and deletes', () => {
    const created = applyPatches(start, [item('2', null, { title: 'Lock' })]);
    const edited = applyPatches(created, [item('1', { estimate: 3 }, { estimate: null })]);
    const deleted = applyPatches(edited, [item('2', { title: 'Lock' }, null)]);
    expect(plain(deleted)).toEqual({ item: { 1: { title: 'Map', estimate: null } }, label: { 9: { name: 'mobile' } } });
  });

  it('leaves what it was given alone, and shares what no patch touches', () => {
    const before = plain(start);
    const after = applyPatches(start, [item('1', { title: 'Map' }, { title: 'Atlas' })]);
    expect(plain(start)).toEqual(before);
    expect(after.get('label')).toBe(start.get('label'));
    expect(after.get('item')).not.toBe(start.get('item'));
  });

  it('does nothing for an edit of what is not there', () => {
    expect(plain(applyPatches(start, [item('7', { title: 'a' }, { title: 'b' })]))).toEqual(plain(start));
  });

  it('gives the rows when the whole log is replayed from nothing', () => {
    fc.assert(
      fc.property(histories(), ({ patches, rows }) => {
        expect(plain(applyPatches(new Map(), patches))).toEqual(plain(rows));
      }),
    );
  });

  it('gives the same in one step, change by change and in place', () => {
    fc.assert(
      fc.property(histories(), fc.nat(), ({ patches }, seed) => {
        const cut = seed % (patches.length + 1);
        const inPlace: MutableCollections = new Map();
        foldPatches(inPlace, patches);
        const inSteps = applyPatches(applyPatches(new Map(), patches.slice(0, cut)), patches.slice(cut));
        expect(plain(inSteps)).toEqual(plain(inPlace));
      }),
    );
  });
});

describe('invertPatches', () => {
  it('turns a creation into a deletion and goes backwards', () => {
    expect(invertPatches([item('1', null, { a: 1 }), item('1', { a: 1 }, { a: 2 })])).toEqual([item('1', { a: 2 }, { a: 1 }), item('1', { a: 1 }, null)]);
  });

  it('takes back exactly what was applied', () => {
    fc.assert(
      fc.property(histories(), fc.nat(), ({ patches }, seed) => {
        const cut = seed % (patches.length + 1);
        const before = applyPatches(new Map(), patches.slice(0, cut));
        const later = patches.slice(cut);
        expect(plain(applyPatches(applyPatches(before, later), invertPatches(later)))).toEqual(plain(before));
      }),
    );
  });
});

describe('visiblePatches', () => {
  const member: Patch = { entity: 'member', id: '1', before: null, after: { name: 'Salma', email: 's@example.org' } };
  const invitation: Patch = { entity: 'invitation', id: '2', before: null, after: { role: 'member' } };

  it('shows an owner everything', () => {
    expect(visiblePatches('owner', [member, invitation], false)).toEqual([member, invitation]);
  });

  it('keeps invitations from members, and e-mail addresses from stakeholders', () => {
    expect(visiblePatches('member', [member, invitation], false)).toEqual([member]);
    expect(visiblePatches('stakeholder', [member, invitation], false)).toEqual([{ ...member, after: { name: 'Salma' } }]);
  });

  it('keeps what is private to its author, whatever the role of who asks', () => {
    const view: Patch = { entity: 'private-view', id: '3', before: null, after: { name: 'Mine' } };
    const shared: Patch = { entity: 'view', id: '3', before: null, after: { name: 'Ours' } };
    for (const role of ROLES) expect(visiblePatches(role, [view, member], false).map(({ entity }) => entity)).toEqual(['member']);
    for (const role of ROLES) expect(visiblePatches(role, [view], true)).toEqual([view]);
    expect(visiblePatches('member', [shared], false)).toEqual([shared]);
    expect(visiblePatches('stakeholder', [shared], true)).toEqual([]);
  });

  it('show what is private to its author, whoever lets it go, and to nobody else', () => {
    const gone: Patch = { entity: 'private-card', id: '1', before: { authorId: 'awa', text: 'Too many meetings' }, after: null };
    const edited: Patch = { entity: 'private-card', id: '1', before: { text: 'Too' }, after: { text: 'Too many' } };
    expect(visiblePatches('member', [gone], false, 'awa')).toEqual([gone]);
    expect(visiblePatches('owner', [gone], true, 'ines')).toEqual([]);
    expect(visiblePatches('member', [edited], true, 'awa')).toEqual([edited]);
    expect(visiblePatches('member', [edited], false, 'awa')).toEqual([]);
  });

  it('show stakeholders nothing of a retrospective', () => {
    const card: Patch = { entity: 'retro-card', id: '1', before: null, after: { text: 'Too many meetings' } };
    expect(visiblePatches('member', [card], false)).toEqual([card]);
    expect(visiblePatches('stakeholder', [card], false)).toEqual([]);
  });

  it('drops an edit of which nothing is left', () => {
    const edit: Patch = { entity: 'member', id: '1', before: { email: 'a@example.org' }, after: { email: 'b@example.org' } };
    expect(visiblePatches('stakeholder', [edit], false)).toEqual([]);
    expect(visiblePatches('stakeholder', [{ ...edit, after: null }], false)).toEqual([{ ...edit, before: {}, after: null }]);
  });
});

function plain(collections: Collections): Partial<Record<Entity, Record<string, Properties>>> {
  const filled = [...collections].filter(([, things]) => things.size > 0);
  return Object.fromEntries(filled.map(([entity, things]) => [entity, Object.fromEntries(things)]));
}
