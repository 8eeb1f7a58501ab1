import { compareFrameworks, midRanks, type Comparable } from './compared';

const item = (id: string, ...scores: (number | null)[]): Comparable => ({ id, scores });

describe('frameworks compared', () => {
  it('rank what all of them score, and leave out the rest', () => {
    const result = compareFrameworks([item('a', 1, 1), item('b', 3, null), item('c', 2, 3), item('d', 3, 2)]);
    // By the first: d c a; by the second: c d a
    expect(result.items).toEqual([
      { id: 'c', ranks: [2, 1], meanRank: 1.5, spread: 1 },
      { id: 'd', ranks: [1, 2], meanRank: 1.5, spread: 1 },
      { id: 'a', ranks: [3, 3], meanRank: 3, spread: 0 },
    ]);
    expect(result.left).toEqual(['b']);
    // Rank sums 3, 3, 6 about 4: S = 1 + 1 + 4 = 6; W = 12 · 6 / (4 · 24) = 0.75
    expect(result.agreement).toBeCloseTo(0.75, 12);
  });

  it('agree wholly on the same order, and not at all on the opposite one', () => {
    expect(compareFrameworks([item('a', 1, 1), item('b', 2, 2), item('c', 3, 3)]).agreement).toBeCloseTo(1, 12);
    expect(compareFrameworks([item('a', 1, 3), item('b', 2, 2), item('c', 3, 1)]).agreement).toBeCloseTo(0, 12);
  });

  it('let equals share the mean of their places, and agree wholly on the same ties', () => {
    expect(midRanks([5, 8, 5, 1])).toEqual([2.5, 1, 2.5, 4]);
    expect(compareFrameworks([item('a', 1, 1), item('b', 5, 5), item('c', 5, 5)]).agreement).toBeCloseTo(1, 12);
  });

  it('say nothing of one framework, of one item, or where all are equal', () => {
    const [one, two] = [item('a', 1, 1), item('b', 1, 1)];
    for (const rows of [[item('a', 1), item('b', 2)], [one], [one, two], []]) expect(compareFrameworks(rows).agreement).toBeNull();
    expect(compareFrameworks([item('a', null, 1), item('b', null, 2)])).toEqual({ items: [], agreement: null, left: ['a', 'b'] });
  });
});
