import { ItemLog, STATUSES } from '../../test/item-log';
import { MONDAY_TO_FRIDAY, workingDayTest } from './calendar';
import { sprintEvents } from './events';
import {
  cycleDays,
  cycleTimes,
  itemFlows,
  littleThroughput,
  shareWithin,
  throughput,
  throughputByWeek,
  throughputOfWorkingDays,
  workAges,
  type ItemFlow,
} from './flow';

const BERLIN = 'Europe/Berlin';
type Items = Parameters<ItemLog['commit']>[1];

/** What happened at 12 UTC of each day, in order. */
function flowsOf(...commits: [string, Items][]): ItemFlow[] {
  const log = new ItemLog();
  for (const [day, items] of commits) log.commit(day.includes('T') ? day : `${day}T12:00:00Z`, items);
  return itemFlows(sprintEvents(log.changes, STATUSES));
}

const DOING = { status: 'in-progress' };
const DONE = { status: 'done' };

describe('cycle time', () => {
  const daysOf = (flows: ItemFlow[]): number[] => cycleTimes(flows, BERLIN).map(({ days }) => days);

  it('is finished − started + 1 on local dates', () => {
    // From 9 to 12 November: 12 − 9 + 1 = 4 days; within a day 1
    expect(daysOf(flowsOf(['2026-11-02', { a: {}, b: {} }], ['2026-11-09', { a: DOING }], ['2026-11-12', { a: DONE }]))).toEqual([4]);
    expect(cycleDays('2026-11-09', '2026-11-09')).toBe(1);
    expect(cycleDays('2026-11-09', '2026-11-08')).toBeNull();
  });

  it('follows the local date, not the one of the server', () => {
    const flows = flowsOf(['2026-11-02', { a: {} }], ['2026-11-09T22:30:00Z', { a: DOING }], ['2026-11-09T23:30:00Z', { a: DONE }]);
    // In Berlin 23:30 on the 9th and 0:30 on the 10th; in Honolulu both on the 9th.
    expect([cycleTimes(flows, BERLIN)[0]?.days, cycleTimes(flows, 'Pacific/Honolulu')[0]?.days]).toEqual([2, 1]);
  });

  it('begins with the first step into work, also when the item goes back', () => {
    const flows = flowsOf(
      ['2026-11-02', { a: {} }],
      ['2026-11-03', { a: DOING }],
      ['2026-11-04', { a: { status: 'todo' } }],
      ['2026-11-05', { a: DOING }],
      ['2026-11-06', { a: DONE }],
    );
    expect(cycleTimes(flows, BERLIN)).toEqual([{ itemId: 'a', startedOn: '2026-11-03', finishedOn: '2026-11-06', days: 4 }]);
  });

  it('ends with the last time it was done, and not while it is reopened', () => {
    const reopened: [string, Items][] = [
      ['2026-11-02', { a: {} }],
      ['2026-11-03', { a: DOING }],
      ['2026-11-04', { a: DONE }],
      ['2026-11-05', { a: DOING }],
    ];
    expect(daysOf(flowsOf(...reopened))).toEqual([]);
    expect(daysOf(flowsOf(...reopened, ['2026-11-10', { a: DONE }]))).toEqual([8]);
  });

  it('is one day for work that was never shown as begun', () => {
    expect(daysOf(flowsOf(['2026-11-02', { a: {} }], ['2026-11-09', { a: DONE }]))).toEqual([1]);
  });

  it('is not known of what was made as done, nor shown of what was deleted', () => {
    expect(daysOf(flowsOf(['2026-11-02', { a: DONE, b: {} }], ['2026-11-03', { b: DONE }], ['2026-11-04', { b: null }]))).toEqual([]);
  });

  it('comes in the order of finishing', () => {
    const flows = flowsOf(['2026-11-02', { a: {}, b: {} }], ['2026-11-03', { b: DONE }], ['2026-11-04', { a: DONE }]);
    expect(cycleTimes(flows, BERLIN).map(({ itemId }) => itemId)).toEqual(['b', 'a']);
  });
});

describe('throughput', () => {
  it('has a line for each day, those with 0 too', () => {
    const flows = flowsOf(
      ['2026-11-02', { a: { estimate: 0.1 }, b: { estimate: 0.2 }, c: {} }],
      ['2026-11-09', { a: DONE, b: DONE }],
      ['2026-11-11', { c: DONE }],
    );
    expect(throughput(flows, '2026-11-08', '2026-11-11', BERLIN)).toEqual([
      { day: '2026-11-08', items: 0, points: 0 },
      { day: '2026-11-09', items: 2, points: 0.3 },
      { day: '2026-11-10', items: 0, points: 0 },
      { day: '2026-11-11', items: 1, points: 0 },
    ]);
  });

  it('counts an item once, on the day it was first done, with its estimate then', () => {
    const flows = flowsOf(
      ['2026-11-02', { a: { estimate: 3 } }],
      ['2026-11-09', { a: DONE }],
      ['2026-11-10', { a: { ...DOING, estimate: 8 } }],
      ['2026-11-11', { a: DONE }],
    );
    expect(throughput(flows, '2026-11-09', '2026-11-11', BERLIN).map(({ points }) => points)).toEqual([3, 0, 0]);
  });

  it('keeps a past day when an item is deleted, and leaves out what was made as done', () => {
    const flows = flowsOf(['2026-11-02', { a: {}, b: DONE }], ['2026-11-02', { a: DONE }], ['2026-11-09', { a: null }]);
    expect(throughput(flows, '2026-11-02', '2026-11-02', BERLIN).map(({ items }) => items)).toEqual([1]);
  });

  it('by week is named by its Monday, and keeps weeks with 0', () => {
    const output = [
      ['2026-11-08', 1],
      ['2026-11-09', 2],
      ['2026-11-15', 3],
      ['2026-11-16', 0],
    ] as const;
    expect(throughputByWeek(output.map(([day, items]) => ({ day, items, points: items / 10 })))).toEqual([
      { day: '2026-11-02', items: 1, points: 0.1 },
      { day: '2026-11-09', items: 2 + 3, points: 0.5 },
      { day: '2026-11-16', items: 0, points: 0 },
    ]);
  });

  it('of working days takes the weekend’s to the Friday before', () => {
    const isWorking = workingDayTest({ workingDays: MONDAY_TO_FRIDAY, holidays: [] });
    const output = [
      ['2026-11-08', 9],
      ['2026-11-13', 1],
      ['2026-11-14', 2],
      ['2026-11-15', 3],
      ['2026-11-16', 4],
    ] as const;
    expect(
      throughputOfWorkingDays(
        output.map(([day, items]) => ({ day, items, points: items / 10 })),
        isWorking,
      ),
    ).toEqual([
      { day: '2026-11-13', items: 1 + 2 + 3, points: 0.6 },
      { day: '2026-11-16', items: 4, points: 0.4 },
    ]);
  });
});

it('work-item age counts today, oldest first, and the days in the status apart', () => {
  const flows = flowsOf(
    ['2026-11-02', { a: {}, b: {}, c: DOING }],
    ['2026-11-09', { a: DOING }],
    ['2026-11-11', { a: { status: 'in-review' } }],
    ['2026-11-12', { b: DONE }],
  );
  expect(workAges(flows, '2026-11-12', BERLIN)).toEqual([
    { itemId: 'c', startedOn: '2026-11-02', days: 11, daysInStatus: 11 },
    { itemId: 'a', startedOn: '2026-11-09', days: 4, daysInStatus: 2 },
  ]);
});

it('Little’s law: 6 in work for 3 days each are 2 a day', () => {
  expect([littleThroughput(6, 3), littleThroughput(6, 0)]).toEqual([2, null]);
});

it('a service-level expectation can be checked: the share that took at most so long', () => {
  expect([shareWithin([1, 2, 3, 4], 3), shareWithin([], 3)]).toEqual([3 / 4, null]);
});
