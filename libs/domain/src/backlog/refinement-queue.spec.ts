import fc from 'fast-check';
import { readinessOf, type Readiness, type ReadyRule, type Refinable, type Refinement } from './readiness';
import { refinementQueue, type Queueable } from './refinement-queue';

interface Item extends Queueable {
  name: string;
  share: number | null;
}

const PACE = { low: 20, likely: 30, high: 40 };
const item = (name: string, estimate: number | null, share: number | null = 0, refinement: Refinement = 'new'): Item => ({ name, estimate, share, refinement });

/** As if of ten rules so many were met. */
function readiness({ share }: Item): Readiness | null {
  if (share === null) return null;
  const rules = Array.from({ length: 10 }, (_, index): ReadyRule => ({ id: String(index), kind: 'manual' }));
  const readyChecks = rules.slice(0, share * 10).map(({ id }) => ({ ruleId: id, state: 'met' as const, reason: null, byId: '', at: '' }));
  return readinessOf({ criteria: [], estimate: null, goals: [], blockedReason: null, readyChecks } satisfies Refinable, rules, false);
}

const queueOf = (items: Item[], pace: typeof PACE | null = PACE, sprints = 1) => refinementQueue(items, { readinessOf: readiness, pace, sprints });
const told = (items: Item[], pace: typeof PACE | null = PACE) => queueOf(items, pace).entries.map(({ item: { name }, need }) => `${name} ${need}`);

describe('the refinement queue', () => {
  it('puts first what is likely to be pulled and far from ready', () => {
    // Before B stand 25 points: 0.875 · (1 − 0); A is first: 1 · (1 − 0.8); C has 30 before it: 0.5 · (1 − 0.5)
    expect(told([item('A', 25, 0.8), item('B', 5, 0), item('C', 5, 0.5)])).toEqual(['B 0.875', 'C 0.25', `A ${1 - 0.8}`]);
  });

  it('leaves out what is said to be ready and is, and counts its points all the same', () => {
    expect(told([item('A', 30, 1, 'ready'), item('B', 5, 0)])).toEqual(['B 0.5']);
  });

  it('keeps what is said to be ready and is not, and what is ready and not said to be', () => {
    expect(told([item('A', 5, 1, 'refining'), item('B', 5, 0.5, 'ready')])).toEqual(['B 0.5', 'A 0']);
  });

  it('counts apart what nobody will pull so soon', () => {
    const { entries, further } = queueOf([item('A', 40), item('B', 5), item('C', 5)]);
    expect([entries.map(({ item: { name } }) => name), further]).toEqual([['A'], 2]);
  });

  it('counts what is not estimated as the median of the others, and says how many', () => {
    const queue = queueOf([item('A', null), item('B', 20), item('C', 30), item('D', 5)]);
    // The median of 20, 30 and 5 is 20: before C stand 20 + 20
    expect(queue).toMatchObject({ assumed: 20, unestimated: 1, further: 2, missing: [] });
    expect(queue.entries.map(({ item: { name }, likelihood }) => [name, likelihood])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('knows nothing below the first item when nothing is estimated', () => {
    const queue = queueOf([item('A', null, 0.5), item('B', null, 0)]);
    expect(queue.missing).toEqual(['estimates']);
    expect(queue.entries.map(({ item: { name }, likelihood, need }) => [name, likelihood, need])).toEqual([
      ['A', 1, 0.5],
      ['B', null, null],
    ]);
  });

  it('goes by the order alone while pace or rules are missing, and says so', () => {
    const items = [item('A', 5, 0.9), item('B', 5, 0)];
    expect([told(items, null), queueOf(items, null).missing]).toEqual([['A null', 'B null'], ['pace']]);
    const free = [item('A', 5, null), item('B', 5, null, 'ready'), item('C', 5, null, 'refining')];
    expect([told(free), queueOf(free).missing]).toEqual([['A null', 'C null'], ['rules']]);
  });

  it('lists every item that is not ready once, and never a need above its chance', () => {
    const items = fc.array(
      fc.record({
        estimate: fc.option(fc.constantFrom(0.5, 1, 5, 13)),
        share: fc.option(fc.constantFrom(0, 0.3, 1)),
        refinement: fc.constantFrom<Refinement>('new', 'refining', 'ready'),
        name: fc.string(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(items, fc.option(fc.constant(PACE)), fc.integer({ min: 1, max: 6 }), (items, pace, sprints) => {
        const { entries, further } = queueOf(items, pace, sprints);
        const open = items.filter(({ share, refinement }) => refinement !== 'ready' || (share !== null && share < 1));
        expect(entries.length + further).toBe(open.length);
        expect(new Set(entries.map((entry) => entry.item)).size).toBe(entries.length);
        for (const { need, likelihood } of entries) if (need !== null) expect(need).toBeLessThanOrEqual(likelihood ?? 0);
        const needs = entries.map(({ need }) => need ?? -1);
        expect(needs).toEqual(needs.toSorted((a, b) => b - a));
      }),
    );
  });
});
