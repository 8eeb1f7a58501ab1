import { ItemLog, STATUSES } from '../../test/item-log';
import { burndown, type Burndown, type DatedSprint } from './burndown';
import { MONDAY_TO_FRIDAY } from './calendar';
import { addDays, daysFrom, daysBetween } from './day';
import { sprintEvents } from './events';
import { startOfDay } from './zone';

const LATER = '2027-01-01T00:00:00Z';

/** A sprint from Monday 9 to Friday 20 November 2026, started on its first day at 9 with the items given. */
class Run {
  readonly log = new ItemLog();
  readonly calendar: { timeZone: string; workingDays: readonly number[]; holidays: { day: string; name: string }[] };
  sprint: DatedSprint;

  constructor(items: Record<string, number | null>, timeZone = 'Europe/Berlin', dates = { startsOn: '2026-11-09', endsOn: '2026-11-20' }) {
    this.calendar = { timeZone, workingDays: MONDAY_TO_FRIDAY, holidays: [] };
    const rows = Object.entries(items).map(([id, estimate]) => [id, { estimate, sprintId: 's1' }]);
    const startedRevision = this.log.commit(at(dates.startsOn, 9, timeZone), Object.fromEntries(rows));
    this.sprint = { id: 's1', ...dates, startedRevision, completedRevision: null, completedAt: null };
  }

  on(day: string, items: Parameters<ItemLog['commit']>[1], hour = 15): this {
    this.log.commit(at(day, hour, this.calendar.timeZone), items);
    return this;
  }

  closed(day: string, items: Parameters<ItemLog['commit']>[1] = {}): this {
    const completedAt = at(day, 17, this.calendar.timeZone);
    this.sprint = { ...this.sprint, completedAt, completedRevision: this.log.commit(completedAt, items) };
    return this;
  }

  chart(now = LATER): Burndown {
    return burndown(this.sprint, sprintEvents(this.log.changes, STATUSES), this.calendar, now);
  }
}

const points = ({ start, days }: Burndown): (number | null)[] => [start.points, ...days.map(({ remaining }) => remaining?.points ?? null)];
const workingPoints = ({ start, days }: Burndown): (number | undefined)[] => [
  start.points,
  ...days.filter(({ isWorking }) => isWorking).map(({ remaining }) => remaining?.points),
];

describe('a burndown', () => {
  it('goes down with what is done and up with what is added; the start never changes', () => {
    const chart = new Run({ one: 1, two: 2, five: 5 })
      .on('2026-11-10', { one: { status: 'done' }, two: { status: 'done' } })
      .on('2026-11-11', { ten: { estimate: 10, sprintId: 's1' } })
      .on('2026-11-12', { five: { status: 'done' } })
      .on('2026-11-13', { ten: { status: 'done' } })
      .chart();
    // 1 + 2 + 5 = 8; − 1 − 2 = 5; + 10 = 15; − 5 = 10; − 10 = 0
    expect(workingPoints(chart).slice(0, 6)).toEqual([8, 8, 5, 15, 10, 0]);
    expect(chart.days.map(({ scope }) => scope?.points).slice(0, 5)).toEqual([8, 8, 18, 18, 18]);
    expect(chart.days.map(({ done }) => done?.points).slice(0, 5)).toEqual([0, 3, 3, 8, 18]);
    expect(chart.start).toEqual({ points: 8, items: 3, unestimated: 0 });
  });

  it('has one value for each local day and one for the start', () => {
    // 9 to 20 November: 20 − 9 + 1 = 12 days
    expect(points(new Run({ a: 1 }).chart())).toHaveLength(1 + 12);
  });

  it('counts what has no estimate as 0 points and one unestimated item', () => {
    const chart = new Run({ a: 3, b: null })
      .on('2026-11-10', { b: { estimate: 5 } })
      .on('2026-11-11', { c: { sprintId: 's1' } })
      .chart();
    expect(chart.days.slice(0, 3).map(({ remaining }) => remaining)).toEqual([
      { points: 3, items: 2, unestimated: 1 },
      { points: 8, items: 2, unestimated: 0 },
      { points: 8, items: 3, unestimated: 1 },
    ]);
  });

  it('adds back what is reopened', () => {
    const chart = new Run({ a: 3, b: 5 })
      .on('2026-11-10', { a: { status: 'done' } })
      .on('2026-11-11', { a: { status: 'in-progress' } })
      .chart();
    expect(workingPoints(chart).slice(0, 4)).toEqual([8, 8, 5, 8]);
    expect(chart.marks).toEqual([]);
  });

  it('marks each change of scope at its moment, with who did it and what was left', () => {
    const chart = new Run({ a: 3, b: 5 })
      .on('2026-11-10', { c: { estimate: 2, sprintId: 's1' } }, 10)
      .on('2026-11-11', { b: { sprintId: null } })
      .on('2026-11-12', { a: { estimate: 8 } })
      .chart();
    expect(chart.marks.map(({ kind, itemId, points, remaining, at }) => [at, kind, itemId, points, remaining.points])).toEqual([
      [at('2026-11-10', 10, 'Europe/Berlin'), 'added', 'c', +2, 3 + 5 + 2],
      [at('2026-11-11', 15, 'Europe/Berlin'), 'removed', 'b', -5, 3 + 2],
      [at('2026-11-12', 15, 'Europe/Berlin'), 'reestimated', 'a', 8 - 3, 8 + 2],
    ]);
    expect(chart.marks[0]).toMatchObject({ actorId: 'ines', elsewhere: 'nowhere', before: null, after: 2 });
  });

  it('has values only for days that have come', () => {
    const run = new Run({ a: 3 });
    expect(points(run.chart('2026-11-11T12:00:00Z'))).toEqual([3, 3, 3, 3, ...Array.from({ length: 9 }, () => null)]);
    expect(points(run.closed('2026-11-10').chart())).toEqual([3, 3, 3, ...Array.from({ length: 10 }, () => null)]);
  });

  it('is flat until it really started', () => {
    const run = new Run({ a: 3 });
    run.sprint = { ...run.sprint, startsOn: '2026-11-02' };
    expect(points(run.chart()).slice(0, 3)).toEqual([3, 3, 3]);
  });

  it('goes on where work went on after the last day', () => {
    const chart = new Run({ a: 3, b: 1 })
      .on('2026-11-20', { a: { status: 'done' } })
      .on('2026-11-23', { b: { status: 'done' } })
      .chart();
    expect(chart.days.at(-1)?.remaining?.points).toBe(1);
    expect(chart.overrun.map(({ day, remaining }) => [day, remaining?.points])).toEqual([
      ['2026-11-21', 1],
      ['2026-11-22', 1],
      ['2026-11-23', 0],
    ]);
  });

  it('never changes once it is closed, whatever happens to the items', () => {
    const run = new Run({ a: 3, b: 5 }).on('2026-11-12', { a: { status: 'done' } }).closed('2026-11-20', { b: { sprintId: 's2' } });
    const before = run.chart();
    run.on('2026-11-20', { a: { estimate: 40, status: 'todo', sprintId: 's2' }, b: null }, 18).on('2026-11-24', { c: { sprintId: 's1', estimate: 9 } });
    expect(run.chart()).toEqual(before);
    expect(points(before).at(-1)).toBe(5);
  });

  it('is the one of the picture: 28, 28, 25, 29, 24, 21, 18, 12, 9, 5, 2', () => {
    const chart = new Run({ a: 3, b: 5, c: 3, form: 3, d: 6, e: 3, f: 3, range: 2 }, 'Europe/Paris', { startsOn: '2026-10-26', endsOn: '2026-11-06' })
      .on('2026-10-27', { a: { status: 'done' } })
      .on('2026-10-28', { refund: { estimate: 2, sprintId: 's1' }, alerts: { estimate: 2, sprintId: 's1' } })
      .on('2026-10-29', { b: { status: 'done' } })
      .on('2026-10-30', { c: { status: 'done' } })
      .on('2026-11-02', { form: { sprintId: null } })
      .on('2026-11-03', { d: { status: 'done' } })
      .on('2026-11-04', { e: { status: 'done' } })
      .on('2026-11-05', { refund: { status: 'done' }, alerts: { status: 'done' } })
      .on('2026-11-06', { f: { status: 'done' } })
      .chart();
    expect(workingPoints(chart)).toEqual([28, 28, 25, 29, 24, 21, 18, 12, 9, 5, 2]);
    expect(chart.marks.map(({ points }) => points)).toEqual([2, 2, -3]);
  });
});

describe('the ideal line', () => {
  const ideal = (chart: Burndown): number[] => chart.days.map((day) => day.ideal.points);

  it('falls from the start to 0 in equal steps on working days', () => {
    // Ten working days: 20 / 10 = 2 a day, none at the weekend.
    expect(ideal(new Run({ a: 20 }).chart())).toEqual([18, 16, 14, 12, 10, 10, 10, 8, 6, 4, 2, 0]);
  });

  it('rests on holidays', () => {
    const run = new Run({ a: 18 });
    run.calendar.holidays.push({ day: '2026-11-11', name: 'Armistice' });
    expect(ideal(run.chart())).toEqual([16, 14, 14, 12, 10, 10, 10, 8, 6, 4, 2, 0]);
  });

  it('falls on every day of a sprint without working days', () => {
    const run = new Run({ a: 2 }, 'UTC', { startsOn: '2026-11-14', endsOn: '2026-11-15' });
    expect(ideal(run.chart())).toEqual([1, 0]);
  });

  it('is not moved by changes of scope, and lies at 0 in the overrun', () => {
    const chart = new Run({ a: 20 })
      .on('2026-11-10', { b: { estimate: 30, sprintId: 's1' } })
      .on('2026-11-21', { b: { status: 'done' } })
      .chart();
    expect(ideal(chart)).toEqual([18, 16, 14, 12, 10, 10, 10, 8, 6, 4, 2, 0]);
    expect(chart.overrun.map((day) => day.ideal.points)).toEqual([0]);
    expect(chart.days[1]?.ideal).toEqual({ points: 16, items: 0.8 });
  });
});

describe.each([
  ['Pacific/Kiritimati', '2026-11-09'],
  ['Pacific/Honolulu', '2026-11-09'],
  ['America/Sao_Paulo', '2018-10-29'],
  ['Asia/Kolkata', '2026-11-09'],
  ['Europe/Berlin', '2026-03-23'],
  ['Europe/Berlin', '2026-10-19'],
])('a sprint in %s from %s', (zone, startsOn) => {
  const endsOn = addDays(startsOn, 11);

  it('has n + 1 points, also where the clocks change', () => {
    const chart = new Run({ a: 1 }, zone, { startsOn, endsOn }).chart();
    expect(points(chart)).toHaveLength(1 + daysBetween(startsOn, endsOn) + 1);
    expect(chart.days.map(({ day }) => day)).toEqual(daysFrom(startsOn, endsOn));
  });

  it('counts what is done in the last second of each day for that day', () => {
    for (const [index, day] of daysFrom(startsOn, endsOn).entries()) {
      const run = new Run({ a: 1, b: 2 }, zone, { startsOn, endsOn });
      run.log.commit(new Date(startOfDay(addDays(day, 1), zone) - 1000).toISOString(), { b: { status: 'done' } });
      const values = run.chart().days.map(({ remaining }) => remaining?.points);
      expect(values).toEqual([...Array.from({ length: index }, () => 3), ...Array.from({ length: 12 - index }, () => 1)]);
    }
  });

  it('counts the first second after midnight for the next day', () => {
    const run = new Run({ a: 1, b: 2 }, zone, { startsOn, endsOn });
    run.log.commit(new Date(startOfDay(addDays(startsOn, 6), zone)).toISOString(), { b: { status: 'done' } });
    expect(run.chart().days.map(({ remaining }) => remaining?.points)).toEqual([3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1]);
  });
});

function at(day: string, hour: number, zone: string): string {
  return new Date(startOfDay(day, zone) + hour * 3_600_000).toISOString();
}
