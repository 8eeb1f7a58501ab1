import fc from 'fast-check';
import { wholeDaysSince, impedimentsAmong, type Impeded } from './impediments';

interface Item extends Impeded {
  isDone: boolean;
}

const item = (id: string, blocked: [reason: string, since: string] | null = null, isDone = false): Item => ({
  id,
  blockedReason: blocked?.[0] ?? null,
  blockedSince: blocked?.[1] ?? null,
  isDone,
});
const blocks = (...pairs: string[]) => pairs.map((pair) => ({ type: 'blocks', fromId: pair[0] ?? '', toId: pair[1] ?? '' }));
const among = (items: Item[], links: ReturnType<typeof blocks>) => impedimentsAmong(items, links, ({ isDone }) => isDone);
const ids = (items: Item[]) => items.map(({ id }) => id).join('');

describe('impediments', () => {
  it('are what is blocked, the longest first, and what waits, in order', () => {
    const items = [item('a', ['x', '2026-11-10T00:00:00Z']), item('b'), item('c', ['y', '2026-11-09T23:00:00-02:00']), item('d'), item('e')];
    const { blocked, waiting } = among(items, blocks('ed', 'eb'));
    expect([ids(blocked.map(({ item }) => item)), ids(waiting.map(({ item }) => item))]).toEqual(['ac', 'bd']);
  });

  it('hold up everything behind them, once, the nearest first', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id, id === 'a' ? ['x', '2026-11-10T00:00:00Z'] : null));
    const { blocked, waiting } = among(items, blocks('ac', 'ab', 'bd', 'cd', 'de'));
    expect(blocked.map(({ holdsUp }) => ids(holdsUp))).toEqual(['cbde']);
    expect(waiting.map(({ item, waitsFor, holdsUp }) => `${item.id}: ${ids(waitsFor)} > ${ids(holdsUp)}`)).toEqual([
      'b: a > de',
      'c: a > de',
      'd: bc > e',
      'e: d > ',
    ]);
  });

  it('are nothing to do with what is done, gone or only related', () => {
    const items = [item('a', ['x', '2026-11-10T00:00:00Z'], true), item('b'), item('c', null, true), item('d')];
    const { blocked, waiting } = among(items, [...blocks('ab', 'bc', 'cd', 'xb'), { type: 'relates', fromId: 'b', toId: 'd' }]);
    expect([blocked, waiting]).toEqual([[], []]);
  });

  it('never count an item as held up by itself, whatever is linked', () => {
    const names = ['a', 'b', 'c', 'd'];
    const links = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([from, to]) => `${from}${to}`));
    fc.assert(
      fc.property(links, (pairs) => {
        const { waiting } = among(
          names.map((name) => item(name)),
          blocks(...pairs.filter((pair) => pair[0] !== pair[1])),
        );
        for (const one of waiting) {
          expect(one.holdsUp).not.toContain(one.item);
          expect(new Set(one.holdsUp).size).toBe(one.holdsUp.length);
        }
      }),
    );
  });
});

describe('wholeDaysSince', () => {
  it('counts whole days, and none backwards', () => {
    expect(wholeDaysSince('2026-11-10T12:00:00Z', '2026-11-15T11:59:59Z')).toBe(4);
    expect(wholeDaysSince('2026-11-10T12:00:00Z', '2026-11-15T12:00:00Z')).toBe(5);
    expect(wholeDaysSince('2026-11-10T12:00:00Z', '2026-11-09T12:00:00Z')).toBe(0);
  });
});
