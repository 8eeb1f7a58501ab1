import { beforeTheirNeeds, lastNeedBehind, openBlockers } from './dependencies';

const items = new Map(['a', 'b', 'c', 'd'].map((id, index) => [id, { id, rank: `a${index}`, isDone: id === 'd' }]));
const needs = (...links: [string, string, string?][]) =>
  [
    ...beforeTheirNeeds(
      (id) => items.get(id),
      links.map(([fromId, toId, type = 'blocks']) => ({ type, fromId, toId })),
      ({ isDone }) => isDone,
    ),
  ].map(([id, need]) => `${id} needs ${need.id}`);

describe('items before what they need', () => {
  it('are those whose blocker stands below them', () => {
    expect(needs(['c', 'a'])).toEqual(['a needs c']);
    expect(needs(['a', 'c'])).toEqual([]);
  });

  it('name the first of several blockers', () => {
    expect(needs(['c', 'a'], ['b', 'a'])).toEqual(['a needs b']);
  });

  it('are not held up by what is done, gone, or only related', () => {
    expect(needs(['d', 'a'], ['x', 'a'], ['c', 'a', 'relates'])).toEqual([]);
  });
});

describe('open blockers', () => {
  it('are what an open item waits for, wherever they stand', () => {
    const links = [
      { type: 'blocks', fromId: 'a', toId: 'c' },
      { type: 'blocks', fromId: 'b', toId: 'c' },
      { type: 'blocks', fromId: 'd', toId: 'c' },
      { type: 'blocks', fromId: 'a', toId: 'd' },
      { type: 'relates', fromId: 'a', toId: 'b' },
    ];
    const found = openBlockers(
      (id) => items.get(id),
      links,
      ({ isDone }) => isDone,
    );
    expect([...found].map(([id, blockers]) => [id, blockers.map((blocker) => blocker.id)])).toEqual([['c', ['a', 'b']]]);
  });
});

describe('the last need behind an item', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => items.get(id)!);

  it('is where it has to move behind', () => {
    expect(lastNeedBehind(a!, [c!, b!])?.id).toBe('c');
    expect(lastNeedBehind(b!, [a!, c!])?.id).toBe('c');
  });

  it('is nothing when all of them come before it already', () => {
    expect(lastNeedBehind(c!, [a!, b!])).toBeUndefined();
    expect(lastNeedBehind(a!, [])).toBeUndefined();
  });
});
