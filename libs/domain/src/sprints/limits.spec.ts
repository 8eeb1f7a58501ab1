import fc from 'fast-check';
import { passedLimits } from './limits';

const LIMITS = { doing: { limit: 2, isHard: true }, review: { limit: 1, isHard: false } };

describe('limits of the board', () => {
  it('are passed by what comes on top of what is there, each status for itself', () => {
    const there = new Map([['doing', 1]]);
    // doing: 1 + 2 > 2; review: 0 + 1 ≤ 1; todo has no limit
    const coming = ['doing', 'doing', 'review', 'todo'].map((status) => ({ status }));
    expect(passedLimits(LIMITS, there, coming)).toEqual([{ status: 'doing', limit: 2, isHard: true, count: 1 }]);
  });

  it('are passed by nothing that does not come there, however full they are', () => {
    const statuses = fc.constantFrom('todo', 'done');
    fc.assert(
      fc.property(fc.array(statuses), fc.nat({ max: 9 }), (coming, count) => {
        const passed = passedLimits(
          LIMITS,
          new Map([['doing', count]]),
          coming.map((status) => ({ status })),
        );
        expect(passed).toEqual([]);
      }),
    );
  });

  it('let in exactly as many as there is room for', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), (count, length) => {
        const passed = passedLimits(
          LIMITS,
          new Map([['doing', count]]),
          Array.from({ length }, () => ({ status: 'doing' })),
        );
        expect(passed.length).toBe(length > 0 && count + length > 2 ? 1 : 0);
      }),
    );
  });
});
