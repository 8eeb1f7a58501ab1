import fc from 'fast-check';
import { spreadSideways, type Bubble } from './matrix-spread';

const ROOM = { left: 0, right: 400, reach: 120, gap: 2 };
const bubble = (id: string, x: number, y: number, radius = 10): Bubble => ({ id, x, y, radius });

describe('bubbles that are spread sideways', () => {
  it('stay where nothing is in their way', () => {
    expect([...spreadSideways([bubble('a', 50, 50), bubble('b', 90, 50)], ROOM).values()]).toEqual([50, 90]);
  });

  it('make room as little as can be, the first before the others', () => {
    const [a, b, c] = [...spreadSideways([bubble('a', 50, 50), bubble('b', 50, 50), bubble('c', 50, 50)], ROOM).values()];
    expect([a, b, c]).toEqual([50, 50 - 22, 50 + 22]);
    const [, beside] = [...spreadSideways([bubble('a', 50, 50), bubble('b', 55, 50)], ROOM).values()];
    expect(beside).toBe(50 + 22);
  });

  it('lie over others, evenly, where there is no room within reach', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => bubble(String(index), 200, 50));
    const places = [...spreadSideways(crowd, ROOM).values()];
    // 240 pixels hold 11 of them; the other 29 are no nearer to each other than halves of what would be even
    const over = places.slice(11).sort((one, other) => one - other);
    expect(over.slice(1).every((place, index) => place - (over[index] ?? 0) > 240 / 29 / 2)).toBe(true);
    expect(places.every((place) => Math.abs(place - 200) <= 120)).toBe(true);
  });

  it('hide none, whatever their sizes, as long as there is room', () => {
    const anyBubble = fc.record({ x: fc.integer({ min: 300, max: 900 }), y: fc.integer({ min: 0, max: 400 }), radius: fc.integer({ min: 4, max: 12 }) });
    fc.assert(
      fc.property(fc.array(anyBubble, { maxLength: 40 }), (some) => {
        const bubbles = some.map((one, index) => ({ ...one, id: String(index) }));
        const spread = spreadSideways(bubbles, { left: -5000, right: 6000, reach: 5000, gap: 2 });
        const drawn = bubbles.map((one) => ({ ...one, x: spread.get(one.id) ?? NaN }));
        for (const [index, one] of drawn.entries())
          for (const other of drawn.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius + 2 - 1e-6);
      }),
    );
  });
});
