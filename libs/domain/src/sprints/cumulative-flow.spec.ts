import { ItemLog, STATUSES } from '../../test/item-log';
import { cumulativeFlow } from './cumulative-flow';
import { sprintEvents } from './events';

const AT = (day: string): string => `${day}T12:00:00Z`;

function reached(log: ItemLog, first: string, last: string, stages: Parameters<typeof cumulativeFlow>[1] = STATUSES): (readonly number[])[] {
  return cumulativeFlow(sprintEvents(log.changes, STATUSES), stages, first, last, 'UTC').map((day) => day.reached);
}

describe('the cumulative flow', () => {
  const log = new ItemLog();
  log.commit(AT('2026-11-01'), { a: {}, b: {} });
  log.commit(AT('2026-11-02'), { a: { status: 'in-progress' }, c: {} });
  log.commit(AT('2026-11-03'), { b: { status: 'done' } });
  log.commit(AT('2026-11-04'), { a: { status: 'todo' }, b: { status: 'in-review' }, c: null });
  log.commit(AT('2026-11-05'), { a: { status: 'done' } });

  it('counts first entries into each stage or a later one, day by day', () => {
    expect(reached(log, '2026-11-01', '2026-11-03')).toEqual([
      [2, 0, 0, 0],
      [3, 1, 0, 0],
      [3, 2, 1, 1],
    ]);
  });

  it('does not fall when items go back or are deleted, nor count them twice', () => {
    expect(reached(log, '2026-11-03', '2026-11-05')).toEqual([
      [3, 2, 1, 1],
      [3, 2, 1, 1],
      [3, 2, 2, 2],
    ]);
  });

  it('begins with what had happened before the first day', () => {
    expect(reached(log, '2026-11-09', '2026-11-09')).toEqual([[3, 2, 2, 2]]);
  });

  it('does not count what was made as done, nor when it is reopened', () => {
    const made = new ItemLog();
    made.commit(AT('2026-11-01'), { a: { status: 'done' }, b: {} });
    made.commit(AT('2026-11-02'), { a: { status: 'in-progress' } });
    expect(reached(made, '2026-11-02', '2026-11-02')).toEqual([[1, 0, 0, 0]]);
  });

  it('takes a status that is no longer there for the first of its category', () => {
    const stages = STATUSES.filter(({ id }) => id !== 'in-progress');
    expect(reached(log, '2026-11-02', '2026-11-02', stages)).toEqual([[3, 1, 0]]);
  });
});

describe('the cumulative flow of what a file told', () => {
  const log = new ItemLog();
  const finished = { status: 'done', pastWork: { startedOn: '2026-10-02', finishedOn: '2026-10-04', days: 3 } };
  log.commit(AT('2026-11-01'), { a: finished, b: finished, c: { status: 'in-review', pastWork: { startedOn: '2026-10-03', finishedOn: null, days: null } } });
  log.commit(AT('2026-11-02'), { b: null });

  it('is on the days it told, and goes with the item', () => {
    expect(reached(log, '2026-10-01', '2026-10-04')).toEqual([
      [0, 0, 0, 0],
      [1, 1, 0, 0],
      [2, 2, 0, 0],
      [2, 2, 1, 1],
    ]);
    expect(reached(log, '2026-11-01', '2026-11-01')).toEqual([[2, 2, 2, 1]]);
  });
});
