import fc from 'fast-check';
import { addPoints } from '../backlog/points';
import { fillInOrder, isFull, leaveOut, likelyRange, loadsOf, warningsBeforeStart, type PlannedItem } from './plan';

const item = (id: string, estimate: number | null): { id: string; estimate: number | null } => ({ id, estimate });
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('filling a sprint in order', () => {
  it('takes what fits from the top, and ends at the first that does not', () => {
    // 5 + 3 = 8; 8 more would be 16 of 10; the 1 below it is not taken in its stead
    const filling = fillInOrder([item('a', 5), item('b', 3), item('c', 8), item('d', 1)], 10);
    expect(ids(filling.taken)).toEqual(['a', 'b']);
    expect(filling).toMatchObject({ points: 8, stoppedAt: { id: 'c' }, unestimated: 0 });
  });

  it('passes over what nobody has estimated, and says how many', () => {
    const filling = fillInOrder([item('a', null), item('b', 3), item('c', null)], 3);
    expect([ids(filling.taken), filling.stoppedAt, filling.unestimated]).toEqual([['b'], null, 2]);
  });

  it('adds decimals as they are written', () => {
    expect(ids(fillInOrder([item('a', 0.1), item('b', 0.2)], 0.3).taken)).toEqual(['a', 'b']);
  });

  it('never takes more than there is room for, and always a piece of the order', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 40 }), (estimates, room) => {
        const items = estimates.map((estimate, index) => item(String(index), estimate));
        const { taken, points, stoppedAt } = fillInOrder(items, room);
        expect(taken).toEqual(items.slice(0, taken.length));
        expect(points).toBe(estimates.slice(0, taken.length).reduce((sum, one) => sum + one, 0));
        expect(points).toBeLessThanOrEqual(room);
        expect(stoppedAt).toBe(items[taken.length] ?? null);
      }),
    );
  });
});

describe('what could go', () => {
  const sprint = [item('a', 5), item('b', 3), item('c', null), item('d', 2)];

  it('is the last in the order that the goal can do without, as many as are needed', () => {
    expect(ids(leaveOut(sprint, 9, () => false))).toEqual(['d']);
    // 10 − 2 = 8 is still over 7
    expect(ids(leaveOut(sprint, 7, () => false))).toEqual(['d', 'b']);
    expect(ids(leaveOut(sprint, 9, ({ id }) => id === 'd'))).toEqual(['b']);
  });

  it('is nothing when nothing is over', () => {
    expect(leaveOut(sprint, 10, () => false)).toEqual([]);
    expect(leaveOut([item('a', 0.1), item('b', 0.2)], 0.3, () => false)).toEqual([]);
  });

  it('leaves no more than the limit whenever anything may go', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 12 }), fc.integer({ min: 0, max: 40 }), (estimates, limit) => {
        const items = estimates.map((estimate, index) => item(String(index), estimate));
        const out = new Set(ids(leaveOut(items, limit, () => false)));
        expect(items.filter(({ id }) => !out.has(id)).reduce((sum, { estimate }) => addPoints(sum, estimate ?? 0), 0)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('the likely range', () => {
  const past = (...completed: number[]): { completed: number; personDays: number | null }[] => completed.map((one) => ({ completed: one, personDays: null }));
  const stated = { low: 20, likely: 25, high: 30 };

  it('is P15, P50 and P85 of the last eight sprints', () => {
    // sorted 19 22 25 25 26 27 28 29: ⌈0.15 · 8⌉ = 2nd, ⌈0.5 · 8⌉ = 4th, ⌈0.85 · 8⌉ = 7th
    expect(likelyRange(past(1000, 22, 25, 19, 26, 28, 25, 29, 27), null, stated)).toMatchObject({
      source: 'velocity',
      low: 22,
      likely: 25,
      high: 28,
      sprints: 8,
      isCorrected: false,
    });
  });

  it('is corrected for the days that people have', () => {
    const half = [20, 20, 20, 20, 20].map((completed) => ({ completed, personDays: 50 }));
    expect(likelyRange(half, 25, null)).toMatchObject({ source: 'velocity', low: 10, high: 10, isCorrected: true });
  });

  it('is the owner’s word below five sprints, and says how many there are', () => {
    expect(likelyRange(past(1, 2, 3, 4), null, stated)).toEqual({ source: 'stated', low: 20, likely: 25, high: 30, sprints: 4, needed: 5 });
  });

  it('is made up by nobody', () => {
    expect(likelyRange(past(1), null, null)).toEqual({ source: 'unknown', sprints: 1, needed: 5 });
  });
});

describe('a full sprint', () => {
  it('holds as much as is likely: one more of any size is too much', () => {
    const range = likelyRange([], null, { low: 20, likely: 25, high: 30 });
    expect([29, 30, 31].map((points) => isFull(points, range))).toEqual([false, true, true]);
  });

  it('is never full while nobody knows what is likely', () => {
    expect(isFull(1000, likelyRange([], null, null))).toBe(false);
  });
});

describe('what a person holds', () => {
  const held = [
    { ...item('a', 7), assigneeId: 'rui' },
    { ...item('b', 2), assigneeId: 'awa' },
    { ...item('c', 3), assigneeId: null },
  ];

  it('is measured by their part of the days', () => {
    // Of 18 days Rui has 8: 29 · 8 / 18 = 12.89; Awa 10: 29 · 10 / 18 = 16.11
    const loads = loadsOf(held, [person('rui', 8), person('awa', 10)], 29);
    expect(loads.map(({ points }) => points)).toEqual([7, 2]);
    expect(loads.map(({ share }) => Number(share?.toFixed(4)))).toEqual([0.5431, 0.1241]);
  });

  it('is measured by hours where all are known', () => {
    // Rui gives 10 of 40 hours: 20 · 10 / 40 = 5 points
    expect(loadsOf(held, [person('rui', 10, 10), person('awa', 10, 30)], 20)[0]).toEqual({ memberId: 'rui', points: 7, share: 7 / 5 });
  });

  it('is not compared with what nobody knows, and too much for who is not there', () => {
    expect(loadsOf(held, [person('rui', 8)], null)[0]).toEqual({ memberId: 'rui', points: 7, share: null });
    expect(loadsOf(held, [person('rui', 0), person('awa', 5)], 10)[0]?.share).toBe(Infinity);
    expect(loadsOf([], [person('rui', 0), person('awa', 5)], 10)[0]?.share).toBe(0);
  });
});

function person(memberId: string, days: number, hours: number | null = null): { memberId: string; days: number; hours: number | null } {
  return { memberId, days, hours };
}

describe('what is worth saying before the start', () => {
  const range = { source: 'stated', low: 5, likely: 8, high: 10, sprints: 0, needed: 5 } as const;
  const sure = (id: string, rest: Partial<PlannedItem> = {}): PlannedItem => ({
    ...item(id, 5),
    assigneeId: 'rui',
    goals: [],
    blockedReason: null,
    isReady: true,
    waits: false,
    ...rest,
  });

  it('is nothing of a plan without a doubt', () => {
    expect(warningsBeforeStart({ goal: 'Ride', goalId: null, items: [sure('a'), sure('b')], range, loads: [], unknown: [] })).toEqual([]);
  });

  it('is that there is no goal and nothing in it', () => {
    expect(warningsBeforeStart({ goal: ' ', goalId: 'fast', items: [], range, loads: [], unknown: [] })).toEqual([{ kind: 'no-goal' }, { kind: 'empty' }]);
  });

  it('is that no item serves the Product Goal it names, however small the part that would', () => {
    const about = (items: PlannedItem[]) => warningsBeforeStart({ goal: 'Ride', goalId: 'fast', items, range, loads: [], unknown: [] });
    const [served, other] = [{ goals: [{ goalId: 'fast', share: 0.1 }] }, { goals: [{ goalId: 'loyal', share: 1 }] }];
    expect(about([sure('a'), sure('b', other)])).toEqual([{ kind: 'unserved-goal', goalId: 'fast' }]);
    expect(about([sure('a', served), sure('b', other)])).toEqual([]);
  });

  it('names too much, every doubt about an item at once, and people', () => {
    const items = [
      sure('a', { isReady: false, blockedReason: 'Broken' }),
      sure('b', { estimate: 6, assigneeId: null }),
      sure('c', { estimate: null, waits: true }),
    ];
    const loads = [
      { memberId: 'rui', points: 5, share: 1.2 },
      { memberId: 'awa', points: 5, share: 1 },
      { memberId: 'tom', points: 0, share: null },
    ];
    expect(warningsBeforeStart({ goal: 'Ride', goalId: null, items, range, loads, unknown: ['tom'] })).toEqual([
      { kind: 'over', points: 11, most: 10 },
      { kind: 'item', itemId: 'a', doubts: ['not-ready', 'blocked'] },
      { kind: 'item', itemId: 'b', doubts: ['unassigned'] },
      { kind: 'item', itemId: 'c', doubts: ['waits', 'unestimated'] },
      { kind: 'overloaded', memberId: 'rui', points: 5 },
      { kind: 'unknown-capacity', memberIds: ['tom'] },
    ]);
  });
});
