import type { BacklogItem } from '@ordo/contract';
import { compareRanks } from '@ordo/domain';
import { makeItem, makeItems } from '@ordo/testing';
import fc from 'fast-check';
import { OrderedItems } from './ordered-items';

describe('OrderedItems', () => {
  it('stays sorted whatever is put and removed, one by one or many at once', () => {
    const ids = makeItems(6).map(({ id }) => id);
    const anyItem = fc.record({ id: fc.constantFrom(...ids), rank: fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'b00') }).map((of) => makeItem(of));
    const anyStep = fc.record({ puts: fc.uniqueArray(anyItem, { selector: ({ id }) => id }), removed: fc.subarray(ids), isMany: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const items = new OrderedItems();
        const expected = new Map<string, BacklogItem>();
        for (const { puts, removed, isMany } of steps) {
          items.change(puts, isMany ? [...removed, ...Array.from({ length: 300 }, (_, index) => `gone ${index}`)] : removed);
          for (const item of puts) expected.set(item.id, item);
          for (const id of removed) expected.delete(id);
        }
        const sorted = [...expected.values()].sort((one, other) => compareRanks(one.rank, other.rank) || compareRanks(one.id, other.id));
        expect(items.inOrder()).toEqual(sorted);
        expect(sorted.map(({ id }) => items.indexOf(id))).toEqual(sorted.map((_, index) => index));
      }),
    );
  });

  it('keeps the identity of items that did not change', () => {
    const [first, second] = makeItems(2) as [BacklogItem, BacklogItem];
    const items = new OrderedItems([first, second]);
    items.change([{ ...first, rank: 'b00' }], []);
    expect(items.inOrder()[0]).toBe(second);
  });
});
