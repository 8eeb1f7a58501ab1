import { exactChance, exactTotals } from '../../test/exact-forecast';
import { ItemLog, STATUSES } from '../../test/item-log';
import { MONDAY_TO_FRIDAY } from './calendar';
import { sprintEvents } from './events';
import { itemFlows } from './flow';
import { chanceSample, daysAhead, goalChance, itemsNeeded, openItems, type GoalChance, type OpenItem, type SprintWork } from './goal-chance';

/** Items a working day: six of the ten days had some. */
const HISTORY = [0, 2, 1, 0, 3, 1, 0, 0, 2, 1];
const CALENDAR = { timeZone: 'Europe/Berlin', workingDays: MONDAY_TO_FRIDAY, holidays: [{ day: '2026-11-11', name: 'Armistice' }] };

const work = (itemId: string, more: Partial<SprintWork> = {}): SprintWork => ({
  ...{ itemId, category: 'todo', stage: 0, isBlocked: false, startedAt: null },
  ...more,
});
/** Capital letters are critical to the goal. */
const open = (...ids: string[]): OpenItem[] => ids.map((itemId) => ({ ...work(itemId), isCritical: itemId === itemId.toUpperCase() }));
const chance = (items: OpenItem[], days: number, doneToday = 0): GoalChance => goalChance(items, { days, doneToday }, HISTORY, { seed: 7 }) as GoalChance;

describe('the chance of the sprint goal', () => {
  it('is that of finishing everything up to the last critical item in the days left', () => {
    // The goal needs four items; what comes after C is not waited for.
    const items = open('a', 'B', 'd', 'C', 'e', 'f');
    expect(itemsNeeded(items)).toBe(4);
    expect(Math.abs(chance(items, 3).probability - exactChance(HISTORY, 4, 3))).toBeLessThan(0.02);
  });

  it('takes off today what is done of it already', () => {
    // Today brings max(0, n − 2): 1 with 1/10, else 0. Then two whole days.
    const rest = HISTORY.map((items) => Math.max(0, items - 2));
    const exact = exactTotals(HISTORY, 2).reduce((sum, p, total) => sum + (p * rest.filter((more) => total + more >= 3).length) / rest.length, 0);
    expect(Math.abs(chance(open('A', 'B', 'C'), 3, 2).probability - exact)).toBeLessThan(0.02);
    expect(chance(open('A', 'B', 'C'), 3, 2).probability).toBeLessThan(chance(open('A', 'B', 'C'), 3).probability);
  });

  it('does not fall because something was finished', () => {
    for (const days of [1, 2, 5]) expect(chance(open('A', 'B'), days, 1).probability).toBeGreaterThanOrEqual(chance(open('A', 'B', 'C'), days).probability);
  });

  it('names the item that matters most: the one without which the goal is nearest', () => {
    // Without C the goal needs 2 items (a, B); without any other still 3.
    const { matters } = chance(open('a', 'B', 'd', 'C'), 3);
    expect(matters?.itemId).toBe('C');
    expect(Math.abs((matters?.probability ?? 0) - exactChance(HISTORY, 2, 3))).toBeLessThan(0.02);
  });

  it('names, of items that would help as much, one that is blocked, then the one begun first, then the first', () => {
    // Without any of them the goal needs 2 instead of 3.
    const items = open('A', 'B', 'C');
    expect(chance(items, 2).matters?.itemId).toBe('A');
    const begun = items.with(1, { ...items[1]!, startedAt: '2026-11-10T09:00:00Z' }).with(2, { ...items[2]!, startedAt: '2026-11-09T09:00:00Z' });
    expect(chance(begun, 2).matters?.itemId).toBe('C');
    expect(chance(begun.with(1, { ...begun[1]!, isBlocked: true }), 2).matters?.itemId).toBe('B');
  });

  it('is certain when all critical items are done, and gone without a day left', () => {
    expect(chance(open('a', 'b'), 3)).toEqual({ probability: 1, matters: null });
    expect(chance(open('A', 'b'), 0)).toEqual({ probability: 0, matters: { itemId: 'A', probability: 1 } });
  });

  it('needs a past to draw from, but not when there is nothing to wait for', () => {
    const ahead = { days: 3, doneToday: 0 };
    expect(goalChance(open('A'), ahead, [1, 1, 0], { seed: 1 })).toEqual({ missing: 'samples', nonZero: 2, needed: 5 });
    expect(goalChance([], ahead, [], { seed: 1 })).toEqual({ probability: 1, matters: null });
  });
});

describe('what is open in a sprint', () => {
  const doing = { category: 'doing', stage: 1 } as const;

  it('is finished in the order of the board: begun first, what is blocked after what is free, what is furthest first', () => {
    const items = openItems(
      [
        work('later'),
        work('stuck', { isBlocked: true }),
        work('begun', doing),
        work('held', { ...doing, stage: 2, isBlocked: true }),
        work('review', { ...doing, stage: 2 }),
        work('next'),
        work('over', { category: 'done', stage: 3 }),
      ],
      [],
    );
    expect(items.map(({ itemId }) => itemId)).toEqual(['review', 'begun', 'held', 'later', 'next', 'stuck']);
  });

  it('is critical where somebody says so, and all of it where nobody does', () => {
    const critical = (said: string[], ...items: SprintWork[]) => openItems(items, said).flatMap(({ itemId, isCritical }) => (isCritical ? [itemId] : []));
    expect(critical(['b'], work('a'), work('b'))).toEqual(['b']);
    expect(critical([], work('a'), work('b'))).toEqual(['a', 'b']);
    // What was critical has left the sprint: it says nothing of what stayed.
    expect(critical(['gone'], work('a'), work('b'))).toEqual(['a', 'b']);
    expect(critical(['b'], work('a'), work('b', { category: 'done' }))).toEqual([]);
  });
});

describe('the days ahead', () => {
  it('are working days, today included, without holidays', () => {
    // Tuesday 10 to Monday 16 November, without the 11th and the weekend
    expect(daysAhead('2026-11-10', '2026-11-16', 2, CALENDAR)).toEqual({ days: 4, doneToday: 2 });
    expect(daysAhead('2026-11-14', '2026-11-16', 2, CALENDAR)).toEqual({ days: 1, doneToday: 0 });
    expect(daysAhead('2026-11-17', '2026-11-16', 0, CALENDAR)).toEqual({ days: 0, doneToday: 0 });
  });
});

describe('what a chance is drawn from', () => {
  const log = new ItemLog();
  log.commit('2026-11-02T09:00:00Z', { a: {}, b: {}, c: {}, old: { status: 'done' } });
  log.commit('2026-11-05T09:00:00Z', { a: { status: 'in-progress' } });
  log.commit('2026-11-06T09:00:00Z', { a: { status: 'done' } });
  log.commit('2026-11-07T09:00:00Z', { b: { status: 'done' } });
  log.commit('2026-11-10T09:00:00Z', { c: { status: 'done' } });
  const sampleOn = (today: string) => chanceSample(itemFlows(sprintEvents(log.changes, STATUSES)), today, CALENDAR);

  it('is every working day from the first on which anything was begun to yesterday', () => {
    // Thursday 5, Friday 6 with what was done on Saturday, Monday 9; not the 10th, which is today.
    expect(sampleOn('2026-11-10')).toEqual({ from: '2026-11-05', to: '2026-11-09', items: [0, 2, 0] });
    // Nor the holiday.
    expect(sampleOn('2026-11-13')).toEqual({ from: '2026-11-05', to: '2026-11-12', items: [0, 2, 0, 1, 0] });
  });

  it('goes 90 days back at most, and is nothing where nothing was begun', () => {
    // 90 days before 3 February 2027 is 5 November; a day later the first of them is the 6th.
    expect(sampleOn('2027-02-03').from).toBe('2026-11-05');
    expect(sampleOn('2027-02-04').from).toBe('2026-11-06');
    expect(sampleOn('2026-11-05')).toEqual({ from: null, to: null, items: [] });
    expect(chanceSample([], '2026-11-10', CALENDAR)).toEqual({ from: null, to: null, items: [] });
  });
});
