import { ItemLog, STATUSES } from '../../test/item-log';
import { sprintEvents } from './events';
import { cycleTimes, firstDay, itemFlows, throughput, workAges, type ItemFlow } from './flow';

type Items = Parameters<ItemLog['commit']>[1];

function flowsOf(...commits: [string, Items][]): ItemFlow[] {
  const log = new ItemLog();
  for (const [day, items] of commits) log.commit(`${day}T12:00:00Z`, items);
  return itemFlows(sprintEvents(log.changes, STATUSES));
}

const finished = (past: object): Items[string] => ({ status: 'done', pastWork: { startedOn: null, finishedOn: '2015-02-08', days: null, ...past } });
const IMPORTED = '2026-11-02';

describe('the flow of finished work that a file told of', () => {
  it('has the days the file counts, and otherwise finished − started + 1', () => {
    const flows = flowsOf([IMPORTED, { counted: finished({ startedOn: '2015-02-05', days: 3 }), dated: finished({ startedOn: '2015-02-05' }) }]);
    expect(cycleTimes(flows, 'UTC')).toEqual([
      { itemId: 'counted', startedOn: '2015-02-05', finishedOn: '2015-02-08', days: 3 },
      { itemId: 'dated', startedOn: '2015-02-05', finishedOn: '2015-02-08', days: 4 },
    ]);
  });

  it('counts its beginning back from its end where only the days are known, and keeps a count of 0', () => {
    const flows = flowsOf([IMPORTED, { three: finished({ days: 3 }), none: finished({ days: 0 }) }]);
    // 8 − 3 + 1 = 6
    expect(cycleTimes(flows, 'UTC').map(({ startedOn, days }) => [startedOn, days])).toEqual([
      ['2015-02-06', 3],
      ['2015-02-08', 0],
    ]);
  });

  it('has an output on the day it was finished, and no cycle time where nothing tells of its beginning', () => {
    const flows = flowsOf([IMPORTED, { a: finished({}) }]);
    expect(throughput(flows, '2015-02-07', '2015-02-09', 'UTC').map(({ items }) => items)).toEqual([0, 1, 0]);
    expect(throughput(flows, IMPORTED, IMPORTED, 'UTC').map(({ items }) => items)).toEqual([0]);
    expect(cycleTimes(flows, 'UTC')).toEqual([]);
  });

  it('goes when the item goes', () => {
    const flows = flowsOf([IMPORTED, { a: finished({ days: 3 }) }], ['2026-11-03', { a: null }]);
    expect(throughput(flows, '2015-02-08', '2015-02-08', 'UTC').map(({ items }) => items)).toEqual([0]);
    expect(cycleTimes(flows, 'UTC')).toEqual([]);
  });

  it('goes on in the log when the item is reopened: its beginning stays, its end is the new one', () => {
    const flows = flowsOf(
      [IMPORTED, { a: finished({ startedOn: '2015-02-05', days: 3 }) }],
      ['2026-11-03', { a: { status: 'in-progress' } }],
      ['2026-11-04', { a: { status: 'done' } }],
    );
    expect(cycleTimes(flows.slice(0, 1), 'UTC')).toMatchObject([{ startedOn: '2015-02-05', finishedOn: '2026-11-04' }]);
    expect(throughput(flows, '2015-02-08', '2015-02-08', 'UTC').map(({ items }) => items)).toEqual([1]);
  });

  it('begins on the first day that is told', () => {
    expect(firstDay(flowsOf([IMPORTED, { a: {}, b: finished({ days: 3 }) }]), 'UTC')).toBe('2015-02-06');
    expect(firstDay(flowsOf([IMPORTED, { a: finished({ days: 3 }) }], [IMPORTED, { a: null }]), 'UTC')).toBe(IMPORTED);
    expect([firstDay(flowsOf([IMPORTED, { a: {} }]), 'UTC'), firstDay([], 'UTC')]).toEqual([IMPORTED, null]);
  });

  it('is the age of what goes on', () => {
    const flows = flowsOf([IMPORTED, { a: { status: 'in-progress', pastWork: { startedOn: '2026-10-31', finishedOn: null, days: null } } }]);
    expect(workAges(flows, IMPORTED, 'UTC')).toEqual([{ itemId: 'a', startedOn: '2026-10-31', days: 3, daysInStatus: 1 }]);
  });
});
