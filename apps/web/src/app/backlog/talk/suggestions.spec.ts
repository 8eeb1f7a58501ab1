import { makeId, makeItem, makeMember } from '@ordo/testing';
import { suggestionsFor } from './suggestions';

const [noor, elinor, gone] = [makeMember({ name: 'Noor Haddad' }), makeMember({ name: 'Elinor Voss' }), makeMember({ name: 'Nora Left', role: null })];
const items = [
  makeItem({ number: 14, key: 'CYC-14', title: 'Map of docks' }),
  makeItem({ number: 1, key: 'CYC-1', title: 'Unlock a bike' }),
  makeItem({ number: 2, key: 'CYC-2', title: 'Événement 14' }),
  makeItem({ number: 0, key: '', title: 'Not confirmed yet' }),
];
const labels = (kind: 'person' | 'item', typed: string, members = [noor, elinor, gone]) =>
  suggestionsFor({ kind, typed, from: 0 }, { members, items, me: undefined }).map(({ label }) => label);

describe('suggestions', () => {
  it('are people of the product by a part of their name, whose beginning it is first', () => {
    expect(labels('person', 'no')).toEqual(['Noor Haddad', 'Elinor Voss']);
    expect(labels('person', 'hadd')).toEqual(['Noor Haddad']);
    expect(labels('person', 'left')).toEqual([]);
  });

  it('leave out who writes', () => {
    expect(suggestionsFor({ kind: 'person', typed: '', from: 0 }, { members: [noor, elinor], items, me: noor.id }).map(({ id }) => id)).toEqual([elinor.id]);
  });

  it('write a name that only one person has as it is, else with who it is', () => {
    const namesake = makeMember({ id: makeId(), name: 'Noor Haddad' });
    const written = (members: (typeof noor)[]) => suggestionsFor({ kind: 'person', typed: 'noor', from: 0 }, { members, items, me: undefined })[0]?.written;
    expect(written([noor, elinor])).toBe('@Noor Haddad');
    expect(written([noor, namesake])).toBe(`@[Noor Haddad](member:${noor.id})`);
  });

  it('are items by key or number, the exact one first, then by title, accents aside', () => {
    expect(labels('item', 'CYC-1')).toEqual(['Unlock a bike', 'Map of docks']);
    expect(labels('item', '14')).toEqual(['Map of docks', 'Événement 14']);
    expect(labels('item', 'evenement')).toEqual(['Événement 14']);
    expect(labels('item', 'confirmed')).toEqual([]);
  });
});
