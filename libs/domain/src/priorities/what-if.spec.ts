import fc from 'fast-check';
import { suppose, type Supposition } from './scenario';
import { consequencesOf, whatIf, type Prospect, type WhatIfItem } from './what-if';

const item = (id: string, estimate: number | null, goalId: string | null = null, costOfDelay: number | null = null): WhatIfItem => ({
  id,
  estimate,
  goals: goalId === null ? [] : [{ goalId, share: 1 }],
  costOfDelay,
  duration: 1,
});
const ORDER = [item('a', 5, 'g1', 10), item('b', 5, 'g1', 20), item('c', 5, 'g2', 30), item('d', 5)];
const PROSPECT: Prospect = {
  goals: [
    { id: 'g1', weight: 0.5 },
    { id: 'g2', weight: 0.5 },
  ],
  horizon: 10,
  reach: [
    { sprint: 1, sure: 10, even: 12, hopeful: 15 },
    { sprint: 2, sure: 20, even: 24, hopeful: 28 },
  ],
};
const ids = (suppositions: Supposition<WhatIfItem>[]): string =>
  suppose(ORDER, suppositions)
    .order.map(({ id }) => id)
    .join('');

describe('a scenario', () => {
  it('moves items, or puts some into an order of their own', () => {
    expect(ids([{ kind: 'move', ids: ['c', 'd'], place: { at: 'top' } }])).toBe('cdab');
    expect(ids([{ kind: 'order', ids: ['d', 'a'] }])).toBe('dbca');
  });

  it('adds, removes and estimates anew', () => {
    expect(
      ids([
        { kind: 'add', item: item('e', 3), place: { after: 'a' } },
        { kind: 'remove', ids: ['b', 'd'] },
      ]),
    ).toBe('aec');
    expect(suppose(ORDER, [{ kind: 'estimate', id: 'b', estimate: null }]).order[1]).toEqual({ ...ORDER[1], estimate: null });
  });

  it('multiplies what is said of capacity', () => {
    expect(
      suppose(ORDER, [
        { kind: 'capacity', factor: 0.5 },
        { kind: 'capacity', factor: 0.5 },
      ]).capacity,
    ).toBe(0.25);
  });

  it('names what is about something that is not there', () => {
    const idle: Supposition<WhatIfItem>[] = [
      { kind: 'move', ids: ['x'], place: { at: 'top' } },
      { kind: 'move', ids: ['a'], place: { after: 'x' } },
      { kind: 'move', ids: [], place: { at: 'top' } },
      { kind: 'order', ids: ['a', 'x'] },
      { kind: 'estimate', id: 'x', estimate: 3 },
      { kind: 'add', item: item('a', 3), place: { at: 'top' } },
      { kind: 'add', item: item('e', 3), place: { after: 'x' } },
      { kind: 'remove', ids: ['x'] },
    ];
    expect(suppose(ORDER, idle)).toEqual({ order: ORDER, capacity: 1, idle });
  });
});

describe('what if', () => {
  it('something came first: alignment, delay and sprints before and after', () => {
    const { before, after, shifts } = whatIf(ORDER, [{ kind: 'move', ids: ['c'], place: { at: 'top' } }], PROSPECT);
    expect([before.alignment.alignment, after.alignment.alignment]).toEqual([0.5, 1]);
    // a, b, c: 10 · 1 + 20 · 2 + 30 · 3 = 140; c, a, b: 30 · 1 + 10 · 2 + 20 · 3 = 110; at best c, b, a: 30 + 40 + 30 = 100
    expect([before.delay, after.delay]).toMatchObject([
      { cost: 140, least: 100, missing: ['d'] },
      { cost: 110, least: 100 },
    ]);
    expect(shifts).toEqual([
      { id: 'c', before: 2, after: 1 },
      { id: 'b', before: 1, after: 2 },
    ]);
  });

  it('there were half as many people', () => {
    const { before, after, shifts } = whatIf(ORDER, [{ kind: 'capacity', factor: 0.5 }], PROSPECT);
    expect([before.lines, after.lines].map((lines) => lines.map(({ sure }) => sure))).toEqual([
      [2, 4],
      [1, 2],
    ]);
    expect(shifts).toEqual([
      { id: 'b', before: 1, after: 2 },
      { id: 'c', before: 2, after: null },
      { id: 'd', before: 2, after: null },
    ]);
  });

  it('something grew: what stands below slips', () => {
    const { shifts, after } = whatIf(ORDER, [{ kind: 'estimate', id: 'a', estimate: 13 }], PROSPECT);
    // Totals 13, 18, 23: nothing within 10, two within 20
    expect(after.lines.map(({ sure }) => sure)).toEqual([0, 2]);
    expect(shifts.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('nothing is known of the pace: no lines, and nothing shifts', () => {
    expect(whatIf(ORDER, [{ kind: 'remove', ids: ['a'] }], { ...PROSPECT, reach: null })).toMatchObject({
      before: { lines: [] },
      after: { lines: [] },
      shifts: [],
    });
  });

  it('nothing were otherwise: nothing is, and what is supposed changes nothing in the order itself', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (some) => {
        const kept = structuredClone(ORDER);
        const { before, after, shifts, scenario } = whatIf(
          ORDER,
          [
            { kind: 'order', ids: some },
            { kind: 'order', ids: ['a', 'b', 'c', 'd'] },
          ],
          PROSPECT,
        );
        expect(scenario.order).toEqual(ORDER);
        expect(after).toEqual(before);
        expect(shifts).toEqual([]);
        whatIf(ORDER, [{ kind: 'remove', ids: some }], PROSPECT);
        expect(ORDER).toEqual(kept);
        expect(before).toEqual(consequencesOf(ORDER, PROSPECT));
      }),
    );
  });
});
