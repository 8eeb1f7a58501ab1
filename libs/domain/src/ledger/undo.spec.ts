import fc from 'fast-check';
import { histories } from '../../test/histories';
import { applyPatches, type Collections } from './fold';
import type { Patch, Properties } from './patch';
import { hasConflict, mayUndo, sameValue, undoConflicts, undoPatches, type CurrentThing } from './undo';

const now =
  (thing: Properties | null): CurrentThing =>
  () =>
    thing;
const edit: Patch = { entity: 'item', id: '1', before: { title: 'Map', version: 1 }, after: { title: 'Atlas', version: 2 } };

describe('undoConflicts', () => {
  it('finds none while everything touched is as the change left it, whatever else was edited', () => {
    expect(undoConflicts(now({ title: 'Atlas', version: 7, estimate: 8 }), [edit])).toEqual([]);
  });

  it('names the property somebody changed since', () => {
    expect(undoConflicts(now({ title: 'Globe', version: 3 }), [edit])).toEqual([{ entity: 'item', id: '1', property: 'title' }]);
    expect(hasConflict(now({ title: 'Globe', version: 3 }), [edit])).toBe(true);
  });

  it('names the whole thing when it is gone, or back again', () => {
    const deletion: Patch = { ...edit, after: null };
    expect(undoConflicts(now(null), [edit])).toEqual([{ entity: 'item', id: '1', property: null }]);
    expect(undoConflicts(now({ title: 'Map' }), [deletion])).toEqual([{ entity: 'item', id: '1', property: null }]);
    expect(undoConflicts(now(null), [deletion])).toEqual([]);
  });

  it('compares with the last value when one change touches a property twice', () => {
    const again: Patch = { ...edit, before: { title: 'Atlas' }, after: { title: 'Globe' } };
    expect(hasConflict(now({ title: 'Globe' }), [edit, again])).toBe(false);
    expect(hasConflict(now({ title: 'Atlas' }), [edit, again])).toBe(true);
  });

  it('looks at every property that one change touched, also in two steps', () => {
    const estimated: Patch = { ...edit, before: { estimate: 3 }, after: { estimate: 5 } };
    expect(hasConflict(now({ title: 'Atlas', estimate: 5 }), [edit, estimated])).toBe(false);
    expect(hasConflict(now({ title: 'Globe', estimate: 5 }), [edit, estimated])).toBe(true);
  });

  it('is never there right after a change, and undoing then gives what was before', () => {
    fc.assert(
      fc.property(histories(), fc.nat(), ({ patches }, seed) => {
        const cut = seed % (patches.length + 1);
        const before = applyPatches(new Map(), patches.slice(0, cut));
        const change = patches.slice(cut);
        const after = applyPatches(before, change);
        expect(undoConflicts(lookup(after), change)).toEqual([]);
        expect(plain(applyPatches(after, undoPatches(change)))).toEqual(plain(before));
      }),
    );
  });
});

describe('undoPatches', () => {
  it('puts the touched properties back and leaves the bookkeeping to the ledger', () => {
    expect(undoPatches([edit])).toEqual([{ entity: 'item', id: '1', before: { title: 'Atlas' }, after: { title: 'Map' } }]);
  });
});

describe('mayUndo', () => {
  const said: Patch = { entity: 'comment', id: '2', before: null, after: { body: 'Hello' } };
  const watched: Patch = { entity: 'watch', id: '3', before: null, after: { isOn: true } };

  it('gives everybody their own, whatever their role, and nothing to who has left', () => {
    for (const role of ['owner', 'member', 'stakeholder'] as const) expect(mayUndo(role, true, [said, watched])).toBe(true);
    expect(mayUndo(null, true, [said])).toBe(false);
  });

  it('gives others’ changes to those who build, but for what is only somebody’s own', () => {
    expect(mayUndo('member', false, [edit, watched])).toBe(true);
    expect(mayUndo('owner', false, [said, watched])).toBe(false);
    expect(mayUndo('stakeholder', false, [edit])).toBe(false);
    const kept: Patch = { entity: 'private-view', id: '1', before: {}, after: null };
    const shared: Patch = { entity: 'view', id: '1', before: null, after: {} };
    expect(mayUndo('owner', false, [kept, shared])).toBe(false);
    expect(mayUndo('member', true, [kept, shared])).toBe(true);
    expect(mayUndo('member', false, [shared])).toBe(true);
  });
});

describe('sameValue', () => {
  it('compares lists in order and records by their names', () => {
    expect(sameValue(['a', { b: [1] }], ['a', { b: [1] }])).toBe(true);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameValue({ a: undefined }, { b: undefined })).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue(null, {})).toBe(false);
  });
});

function lookup(collections: Collections): CurrentThing {
  return (entity, id) => collections.get(entity)?.get(id);
}

function plain(collections: Collections): unknown {
  return [...collections].filter(([, things]) => things.size > 0).map(([entity, things]) => [entity, Object.fromEntries(things)]);
}
