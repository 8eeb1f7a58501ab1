import fc from 'fast-check';
import type { Place } from './place';
import { evenRanks, REBALANCE_ABOVE } from './rank';
import { inRankOrder, ranksAmong, type Sibling } from './siblings';

const named = (ids: string[]): Sibling[] => evenRanks(ids.length).map((rank, index) => ({ id: ids[index] ?? '', rank }));
const idsOf = (things: readonly Sibling[]): string =>
  inRankOrder(things)
    .map(({ id }) => id)
    .join('');

function after(siblings: readonly Sibling[], moving: string[], place: Place): Sibling[] {
  const ranks = ranksAmong(siblings, moving, place);
  if (ranks === null) throw new Error('no such place');
  const known = new Set(siblings.map(({ id }) => id));
  const all = [...siblings, ...moving.filter((id) => !known.has(id)).map((id) => ({ id, rank: '' }))];
  return all.map(({ id, rank }) => ({ id, rank: ranks.get(id) ?? rank }));
}

describe('a place among siblings', () => {
  const abc = named(['a', 'b', 'c']);

  it.each<[string[], Place, string]>([
    [['c'], { at: 'top' }, 'cab'],
    [['a'], { at: 'bottom' }, 'bca'],
    [['a'], { after: 'b' }, 'bac'],
    [['c'], { before: 'b' }, 'acb'],
    [['x', 'y'], { after: 'a' }, 'axybc'],
    [['b'], { after: 'a' }, 'abc'],
  ])('puts %j at %j', (moving, place, order) => {
    expect(idsOf(after(abc, moving, place))).toBe(order);
  });

  it('writes nothing but what moves', () => {
    expect([...(ranksAmong(abc, ['c'], { before: 'b' })?.keys() ?? [])]).toEqual(['c']);
  });

  it('is none beside what is not there, or beside itself', () => {
    expect(ranksAmong(abc, ['a'], { after: 'z' })).toBeNull();
    expect(ranksAmong(abc, ['a'], { after: 'a' })).toBeNull();
  });

  it('is found between two that share a rank, by giving everybody another', () => {
    const twins = [
      { id: 'a', rank: 'a0' },
      { id: 'b', rank: 'a0' },
    ];
    expect(idsOf(after(twins, ['x'], { after: 'a' }))).toBe('axb');
  });

  it('is where it was asked for, however often, and ranks stay short', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ one: fc.nat(4), other: fc.nat(4), isAfter: fc.boolean() }), { maxLength: 400 }), (moves) => {
        let siblings = named(['a', 'b', 'c', 'd', 'e']);
        let order = 'abcde';
        for (const { one, other, isAfter } of moves) {
          if (one === other) continue;
          const [moving, anchor] = ['abcde'.charAt(one), 'abcde'.charAt(other)];
          siblings = after(siblings, [moving], isAfter ? { after: anchor } : { before: anchor });
          const rest = order.replace(moving, '');
          order = rest.replace(anchor, isAfter ? anchor + moving : moving + anchor);
        }
        expect(idsOf(siblings)).toBe(order);
        expect(Math.max(...siblings.map(({ rank }) => rank.length))).toBeLessThanOrEqual(REBALANCE_ABOVE);
      }),
      { numRuns: 50 },
    );
  });
});
