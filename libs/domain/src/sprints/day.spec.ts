import { addDays, daysBetween, daysFrom, isDay, weekdayOf } from './day';

describe('a day', () => {
  it.each(['2026-11-18', '2028-02-29', '0999-01-01'])('can be %s', (text) => expect(isDay(text)).toBe(true));

  it.each(['2026-02-30', '2027-02-29', '2026-11-18T00:00:00Z', '18 Nov', '', '2026-13-01', '2026-1-1'])('is not %p', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is followed by others over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-10-26', '2026-11-06')).toBe(5 + 6);
    expect(daysBetween('2026-11-06', '2026-10-26')).toBe(-11);
  });

  it('lists with both ends, and lists nothing backwards', () => {
    expect(daysFrom('2026-10-31', '2026-11-02')).toEqual(['2026-10-31', '2026-11-01', '2026-11-02']);
    expect(daysFrom('2026-11-02', '2026-11-02')).toEqual(['2026-11-02']);
    expect(daysFrom('2026-11-02', '2026-11-01')).toEqual([]);
  });

  it('has a place in the week that begins with Monday', () => {
    expect(daysFrom('2026-11-16', '2026-11-22').map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
