import { placeInOrder, type Place } from '@ordo/domain';
import { makeItems } from '@ordo/testing';
import fc from 'fast-check';
import { gapAt } from './gap';
import { OrderedItems } from './ordered-items';

describe('gapAt', () => {
  const items = makeItems(8);
  const order = items.map(({ id }) => id);
  const rankOf = (id: string | null): string | null => items.find((item) => item.id === id)?.rank ?? null;
  const anyId = fc.constantFrom(...order);
  const anyPlace: fc.Arbitrary<Place> = fc.oneof(
    anyId.map((after) => ({ after })),
    anyId.map((before) => ({ before })),
    fc.constantFrom('top' as const, 'bottom' as const).map((at) => ({ at })),
  );

  it('lies where placeInOrder puts the moving items', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { minLength: 1 }), anyPlace, (moving, place) => {
        const placement = placeInOrder(order, moving, place);
        expect(gapAt(new OrderedItems(items), new Set(moving), place)).toEqual({ after: rankOf(placement!.after), before: rankOf(placement!.before) });
      }),
    );
  });

  it('is nowhere when the place names nothing in the order', () => {
    expect(gapAt(new OrderedItems(items), new Set(), { after: 'gone' })).toBeNull();
  });
});
