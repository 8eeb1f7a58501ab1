import fc from 'fast-check';
import { findCycle, shortestWay, type Edge } from './cycles';

const node = fc.nat({ max: 12 }).map(String);
const graphs = fc.array(fc.tuple(node, node), { maxLength: 40 });

describe('shortestWay', () => {
  it('names every step, and takes the shortest of several', () => {
    const edges: Edge[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['a', 'c'],
    ];
    expect(shortestWay(edges, 'a', 'd')).toEqual(['a', 'c', 'd']);
    expect(shortestWay(edges, 'd', 'a')).toBeNull();
    expect(shortestWay(edges, 'a', 'a')).toEqual(['a']);
  });

  it('follows edges only', () => {
    fc.assert(
      fc.property(graphs, node, node, (edges, from, to) => {
        const way = shortestWay(edges, from, to);
        if (way === null) return;
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        for (const [index, id] of way.slice(1).entries()) expect(edges).toContainEqual([way[index], id]);
      }),
    );
  });
});

describe('findCycle', () => {
  it('finds none where everything goes one way', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const forward = edges.filter(([from, to]) => Number(from) < Number(to));
        expect(findCycle(forward)).toBeNull();
      }),
    );
  });

  it('finds a way round, along edges, exactly where some item is after itself', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const cycle = findCycle(edges);
        const isThere = edges.some(([from, to]) => shortestWay(edges, to, from) !== null);
        expect(cycle !== null).toBe(isThere);
        for (const [index, id] of (cycle ?? []).entries()) expect(edges).toContainEqual([id, cycle?.[(index + 1) % cycle.length]]);
      }),
    );
  });

  it('is not held up by many ways to the same item, nor by long ones', () => {
    const layers = Array.from({ length: 40 }, (_, layer) => layer);
    const dense = layers.flatMap((layer) => ['l', 'r'].flatMap((side) => ['l', 'r'].map((other): Edge => [`${side}${layer}`, `${other}${layer + 1}`])));
    expect(findCycle(dense)).toBeNull();
    const long = Array.from({ length: 20_000 }, (_, step): Edge => [String(step), String(step + 1)]);
    expect(findCycle([...long, ['20000', '0']])).toHaveLength(20_001);
  });
});
