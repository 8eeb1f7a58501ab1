import fc from 'fast-check';
import { addDays, daysFrom } from './day';
import { dayOf, daysSince, isTimeZone, shareOfDay, startOfDay, timeOf } from './zone';

const HOUR = 3_600_000;
const ZONES = ['Pacific/Kiritimati', 'Pacific/Honolulu', 'America/Sao_Paulo', 'Asia/Kolkata', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'];
const iso = (time: number): string => new Date(time).toISOString();

describe('the local day of a moment', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-19', 'UTC + 14: it is 2 o’clock of the next day'],
    ['Pacific/Honolulu', '2026-11-18', 'UTC − 10: it is 2 at night of the same day'],
    ['America/Sao_Paulo', '2026-11-18', 'UTC − 3'],
    ['Asia/Kolkata', '2026-11-18', 'UTC + 5:30'],
    ['Europe/Berlin', '2026-11-18', 'UTC + 1'],
  ])('in %s at noon in UTC is %s', (zone, day) => {
    expect(dayOf('2026-11-18T12:00:00Z', zone)).toBe(day);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-11-18T09:59:59.999Z'],
    ['Pacific/Honolulu', '2026-11-19T09:59:59.999Z'],
    ['America/Sao_Paulo', '2026-11-19T02:59:59.999Z'],
    ['Asia/Kolkata', '2026-11-18T18:29:59.999Z'],
    ['Europe/Berlin', '2026-11-18T22:59:59.999Z'],
  ])('in %s holds its last millisecond, %s', (zone, last) => {
    expect(dayOf(last, zone)).toBe('2026-11-18');
    expect(dayOf(Date.parse(last) + 1, zone)).toBe('2026-11-19');
    expect(iso(startOfDay('2026-11-19', zone) - 1)).toBe(last);
  });

  it('begins at 1 o’clock where the clocks skip midnight', () => {
    expect(iso(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf('2018-11-04T02:59:59Z', 'America/Sao_Paulo')).toBe('2018-11-03');
  });

  it('lasts 23 or 25 hours where the clocks change', () => {
    expect(hoursOf('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hoursOf('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(hoursOf('2018-02-17', 'America/Sao_Paulo')).toBe(25);
    expect(hoursOf('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
  });

  it('begins with the next day where a day was left out', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
    expect(dayOf(startOfDay('2011-12-30', 'Pacific/Apia') - 1, 'Pacific/Apia')).toBe('2011-12-29');
  });

  it('is the same by its start as by its calendar, in every zone and year', () => {
    const moments = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(moments, fc.constantFrom(...ZONES), (time, zone) => {
        const day = dayOf(time, zone);
        expect(startOfDay(day, zone)).toBeLessThanOrEqual(time);
        expect(startOfDay(addDays(day, 1), zone)).toBeGreaterThan(time);
        expect(day).toBe(new Intl.DateTimeFormat('sv', { timeZone: zone }).format(time));
      }),
      { numRuns: 300 },
    );
  });

  it('never comes twice: days follow each other over a year of changes', () => {
    for (const zone of ZONES) {
      const starts = daysFrom('2026-01-01', '2027-01-01').map((day) => startOfDay(day, zone));
      expect(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0))).toBe(true);
    }
  });
});

describe('the share of a day that is over', () => {
  it('is measured against the true length of the day', () => {
    expect(shareOfDay('2026-11-18T11:00:00Z', 'Europe/Berlin')).toBe(12 / 24);
    expect(shareOfDay('2026-10-25T11:00:00Z', 'Europe/Berlin')).toBe(13 / 25);
    expect(shareOfDay(startOfDay('2026-11-18', 'Asia/Kolkata'), 'Asia/Kolkata')).toBe(0);
  });
});

it('a moment is so many local days after the beginning of a day', () => {
  expect(daysSince('2026-11-16', '2026-11-18T11:00:00Z', 'Europe/Berlin')).toBe(2.5);
  expect(daysSince('2026-11-19', '2026-11-18T11:00:00Z', 'Europe/Berlin')).toBe(-0.5);
  expect(daysSince('2026-10-24', startOfDay('2026-10-26', 'Europe/Berlin'), 'Europe/Berlin')).toBe(2);
});

describe('a moment', () => {
  it('needs a zone, or it would depend on the machine', () => {
    expect(timeOf('2026-11-18T12:00:00.123456+00:00')).toBe(Date.UTC(2026, 10, 18, 12, 0, 0, 123));
    expect(() => timeOf('2026-11-18T12:00:00')).toThrow(RangeError);
    expect(() => timeOf('soon')).toThrow(RangeError);
  });
});

it('a time zone is one that the runtime knows', () => {
  expect(['Europe/Berlin', 'UTC', 'Pacific/Kiritimati'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['Europe/Berlim', 'Moon/Crater', '', 'x; DROP'].map(isTimeZone)).toEqual([false, false, false, false]);
});

function hoursOf(day: string, zone: string): number {
  return (startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)) / HOUR;
}
