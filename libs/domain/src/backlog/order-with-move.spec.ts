import fc from 'fast-check';
import { orderWithMove } from './order-with-move';
import type { Place } from './place';
import { placeInOrder } from './place-in-order';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const items = ORDER.map((id) => ({ id }));
const told = (moving: string[], place: Place): string => Array.from(orderWithMove(items, moving, place), ({ id }) => id).join('');

describe('orderWithMove', () => {
  it('puts items where they would be put down', () => {
    expect([told(['d'], { before: 'b' }), told(['a'], { after: 'c' }), told(['c'], { at: 'top' }), told(['c'], { at: 'bottom' })]).toEqual([
      'adbce',
      'bcade',
      'cabde',
      'abdec',
    ]);
  });

  it('leaves what is put nowhere at the end', () => {
    expect(told(['a'], { after: 'z' })).toBe('bcdea');
  });

  it('reads no further than it is asked', () => {
    const order = orderWithMove(items, ['e'], { before: 'a' });
    expect([order.next().value?.id, order.next().value?.id]).toEqual(['e', 'a']);
  });

  it('says what the move itself will make', () => {
    const place = fc.oneof(
      fc.constantFrom<Place>({ at: 'top' }, { at: 'bottom' }),
      fc.constantFrom(...ORDER).map((after): Place => ({ after })),
      fc.constantFrom(...ORDER).map((before): Place => ({ before })),
    );
    fc.assert(
      fc.property(fc.subarray(ORDER, { minLength: 1 }), place, (moving, where) => {
        expect(told(moving, where)).toBe(placeInOrder(ORDER, moving, where)?.order.join(''));
      }),
    );
  });
});
