import fc from 'fast-check';
import { delayCostOf, type Delayed } from './delay-cost';

const item = (id: string, costOfDelay: number | null, duration: number | null): Delayed => ({ id, costOfDelay, duration });
const A = item('A', 10, 2);
const B = item('B', 30, 4);

describe('the cost of delay of an order', () => {
  it('is what every item costs until it is complete', () => {
    // A, B: 10 · 2 + 30 · 6 = 200; B, A: 30 · 4 + 10 · 6 = 180
    expect(delayCostOf([A, B])).toEqual({ cost: 200, least: 180, best: ['B', 'A'], missing: [] });
    expect(delayCostOf([B, A]).cost).toBe(180);
  });

  it('leaves out what is not known, and names it', () => {
    expect(delayCostOf([item('C', null, 3), A, item('D', 5, null), B])).toEqual({ cost: 200, least: 180, best: ['B', 'A'], missing: ['C', 'D'] });
    expect(delayCostOf([])).toEqual({ cost: 0, least: 0, best: [], missing: [] });
  });

  it('keeps equals as they stand', () => {
    expect(delayCostOf([item('a', 1, 3), item('b', 2, 6), item('c', 3, 9)]).best).toEqual(['a', 'b', 'c']);
  });

  const orders = fc
    .array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })), { maxLength: 6 })
    .map((some) => some.map(([costOfDelay, duration], at) => item(String(at), costOfDelay, duration)));
  const inOrder = (items: readonly Delayed[], ids: readonly string[]): Delayed[] => ids.map((id) => items.find((one) => one.id === id)!);

  it('is never less for an exchange of two neighbours in the best order (Smith 1956)', () => {
    fc.assert(
      fc.property(orders, (items) => {
        const { best, least } = delayCostOf(items);
        expect(delayCostOf(inOrder(items, best)).cost).toBe(least);
        for (let at = 0; at + 1 < best.length; at += 1) {
          const exchanged = best.toSpliced(at, 2, best[at + 1]!, best[at]!);
          expect(delayCostOf(inOrder(items, exchanged)).cost).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('is least of all orders in the best one', () => {
    fc.assert(
      fc.property(orders, (items) => {
        const all = permutations(items).map((order) => delayCostOf(order).cost);
        expect(delayCostOf(items).least).toBe(Math.min(...all));
      }),
      { numRuns: 30 },
    );
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  return items.length === 0 ? [[]] : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
