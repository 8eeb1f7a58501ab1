import { capacity, type PersonCapacity } from './capacity';
import { MONDAY_TO_FRIDAY } from './calendar';

/** Ten working days, from Monday 23 November to Friday 4 December. */
const sprint = { startsOn: '2026-11-23', endsOn: '2026-12-04' };
const calendar = { workingDays: MONDAY_TO_FRIDAY, holidays: [] };
const person = (memberId: string, rest: Partial<PersonCapacity> = {}): PersonCapacity => ({ memberId, hoursPerDay: 6, focus: 0.8, daysOff: [], ...rest });

describe('capacity', () => {
  it('is hours a day × (working days − days off) × focus, over all people', () => {
    const { hours, days, possibleDays, people } = capacity(
      sprint,
      calendar,
      ['tomas', 'rui'],
      [person('tomas', { daysOff: ['2026-11-27'] }), person('rui', { hoursPerDay: 4, focus: 0.5 })],
    );
    // 6 · (10 − 1) · 0.8 = 43.2; 4 · 10 · 0.5 = 20
    expect(people.map((one) => one.hours)).toEqual([43.2, 20]);
    expect([hours, days, possibleDays]).toEqual([63.2, 19, 20]);
  });

  it('loses nothing to days off at the weekend, on holidays, outside the sprint or said twice', () => {
    const daysOff = ['2026-11-28', '2026-12-01', '2026-12-07', '2026-11-30', '2026-11-30'];
    const holidays = [{ day: '2026-12-01', name: 'Fair' }];
    // 10 − 1 holiday − 1 day off
    expect(capacity(sprint, { ...calendar, holidays }, ['tomas'], [person('tomas', { daysOff })])).toMatchObject({ days: 8, possibleDays: 9 });
  });

  it('takes the last known figures of who has none, but not their days off', () => {
    const before = [
      person('rui', { hoursPerDay: null }),
      person('rui', { hoursPerDay: 5, daysOff: ['2026-11-23'] }),
      person('rui', { hoursPerDay: 8, focus: 0.1 }),
    ];
    const { people, unknown } = capacity(sprint, calendar, ['rui'], [], before);
    // 5 · 10 · 0.8
    expect(people).toEqual([{ memberId: 'rui', days: 10, hours: 40, source: 'carried' }]);
    expect(unknown).toEqual([]);
  });

  it('completes half-known figures, keeping the days off said now', () => {
    const { people } = capacity(sprint, calendar, ['rui'], [person('rui', { focus: null, daysOff: ['2026-11-23'] })], [person('rui', { focus: 0.5 })]);
    expect(people).toEqual([{ memberId: 'rui', days: 9, hours: 6 * 9 * 0.5, source: 'carried' }]);
  });

  it('names who is unknown, and makes nothing up for them', () => {
    const { hours, people, unknown } = capacity(sprint, calendar, ['salma', 'tomas', 'awa'], [person('tomas'), person('awa', { focus: null })]);
    expect(unknown).toEqual(['salma', 'awa']);
    expect(hours).toBe(48);
    expect(people[0]).toEqual({ memberId: 'salma', days: 10, hours: null, source: 'unknown' });
  });

  it('ignores the figures of who is not in the team', () => {
    expect(capacity(sprint, calendar, [], [person('gone')])).toEqual({ hours: 0, days: 0, possibleDays: 0, people: [], unknown: [] });
  });
});
