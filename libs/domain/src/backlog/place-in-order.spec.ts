import fc from 'fast-check';
import type { Place } from './place';
import { placeInOrder } from './place-in-order';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

describe('placeInOrder', () => {
  it('puts one in front of, behind, on top and at the bottom', () => {
    expect(placeInOrder(ORDER, ['d'], { before: 'b' })).toEqual({ order: ['a', 'd', 'b', 'c', 'e'], moving: ['d'], after: 'a', before: 'b' });
    expect(placeInOrder(ORDER, ['a'], { after: 'c' })).toEqual({ order: ['b', 'c', 'a', 'd', 'e'], moving: ['a'], after: 'c', before: 'd' });
    expect(placeInOrder(ORDER, ['c'], { at: 'top' })?.order).toEqual(['c', 'a', 'b', 'd', 'e']);
    expect(placeInOrder(ORDER, ['c'], { at: 'bottom' })).toMatchObject({ order: ['a', 'b', 'd', 'e', 'c'], after: 'e', before: null });
  });

  it('keeps the present order of several, however they are named', () => {
    expect(placeInOrder(ORDER, ['e', 'a', 'c'], { after: 'b' })).toMatchObject({ order: ['b', 'a', 'c', 'e', 'd'], moving: ['a', 'c', 'e'] });
  });

  it('looks past moving ones for the neighbours', () => {
    expect(placeInOrder(ORDER, ['b', 'c'], { after: 'a' })).toEqual({ order: ORDER, moving: ['b', 'c'], after: 'a', before: 'd' });
  });

  it('gathers the block where a moving one stands when the place names that one', () => {
    expect(placeInOrder(ORDER, ['b', 'd'], { after: 'd' })?.order).toEqual(['a', 'c', 'b', 'd', 'e']);
    expect(placeInOrder(ORDER, ['b', 'd'], { before: 'b' })?.order).toEqual(['a', 'b', 'd', 'c', 'e']);
    expect(placeInOrder(ORDER, ['c'], { after: 'c' })?.order).toEqual(ORDER);
    expect(placeInOrder(ORDER, ['c'], { before: 'c' })?.order).toEqual(ORDER);
  });

  it('takes new ones in as they are named, behind those that were there', () => {
    expect(placeInOrder(['a', 'b'], ['y', 'x', 'b'], { before: 'a' })).toMatchObject({ order: ['b', 'y', 'x', 'a'], moving: ['b', 'y', 'x'] });
    expect(placeInOrder([], ['x'], { at: 'bottom' })).toEqual({ order: ['x'], moving: ['x'], after: null, before: null });
  });

  it('is null when the place names nothing there', () => {
    expect(placeInOrder(ORDER, ['a'], { after: 'z' })).toBeNull();
    expect(placeInOrder(ORDER, ['z'], { before: 'z' })).toBeNull();
  });

  it('loses none, doubles none, and leaves the order of all others as it was', () => {
    fc.assert(
      fc.property(fc.subarray(ORDER, { minLength: 1 }), places(), (moving, place) => {
        const placed = placeInOrder(ORDER, moving, place);
        const others = (ids: readonly string[]): string[] => ids.filter((id) => !moving.includes(id));
        expect([...(placed?.order ?? [])].sort()).toEqual(ORDER);
        expect(others(placed?.order ?? [])).toEqual(others(ORDER));
        expect(moving).not.toContain(placed?.after);
        expect(moving).not.toContain(placed?.before);
      }),
    );
  });
});

function places(): fc.Arbitrary<Place> {
  const anchors = fc.constantFrom(...ORDER);
  return fc.oneof(
    anchors.map((after) => ({ after })),
    anchors.map((before) => ({ before })),
    fc.constantFrom('top' as const, 'bottom' as const).map((at) => ({ at })),
  );
}
