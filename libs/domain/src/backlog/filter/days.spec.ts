import fc from 'fast-check';
import { isDayWord, periodOf } from './days';

/** A Wednesday, 23:30 in Paris and already Thursday in Kolkata. */
const NOW = Date.UTC(2026, 10, 18, 22, 30);
const days = (word: string, zone = 'Europe/Paris', now = NOW): string => {
  const { from, to } = periodOf(word, { now, zone });
  return [from, to].map((time) => new Date(time).toISOString().slice(0, 16)).join(' ');
};

describe('a day of a filter', () => {
  it.each([
    ['today', '2026-11-17T23:00 2026-11-18T23:00'],
    ['yesterday', '2026-11-16T23:00 2026-11-17T23:00'],
    ['2026-11-18', '2026-11-17T23:00 2026-11-18T23:00'],
    ['-7d', '2026-11-10T23:00 2026-11-11T23:00'],
    ['-2w', '2026-11-03T23:00 2026-11-04T23:00'],
    // Summer time ended on 25 October.
    ['-1m', '2026-10-17T22:00 2026-10-18T22:00'],
    ['this-week', '2026-11-15T23:00 2026-11-22T23:00'],
    ['last-week', '2026-11-08T23:00 2026-11-15T23:00'],
    ['this-month', '2026-10-31T23:00 2026-11-30T23:00'],
    ['last-month', '2026-09-30T22:00 2026-10-31T23:00'],
  ])('%s is from midnight to midnight where the reader is', (word, expected) => {
    expect(isDayWord(word)).toBe(true);
    expect(days(word)).toBe(expected);
  });

  it('is another day elsewhere', () => {
    expect(days('today', 'Asia/Kolkata')).toBe('2026-11-18T18:30 2026-11-19T18:30');
    expect(days('today', 'Pacific/Honolulu')).toBe('2026-11-18T10:00 2026-11-19T10:00');
  });

  it('is as long as its clock says', () => {
    expect(days('2026-03-29')).toBe('2026-03-28T23:00 2026-03-29T22:00');
    expect(days('2026-10-25')).toBe('2026-10-24T22:00 2026-10-25T23:00');
    // Midnight is skipped in Cairo on 24 April, and happens twice in Havana on 1 November.
    expect(days('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00 2026-04-24T21:00');
    expect(days('2026-11-01', 'America/Havana')).toBe('2026-11-01T04:00 2026-11-02T05:00');
  });

  it('ends a short month on its last day', () => {
    expect(days('-1m', 'UTC', Date.UTC(2026, 2, 31, 12))).toBe('2026-02-28T00:00 2026-03-01T00:00');
  });

  it.each(['2026-02-29', '2026-13-01', '1899-01-01', '20261118', 'tomorrow', '7d', '-99999d', '-7y', '-d', ''])('%s is none', (word) => {
    expect(isDayWord(word)).toBe(false);
  });

  it('follows on the day before without a gap, in every zone', () => {
    const zones = fc.constantFrom(
      'Pacific/Kiritimati',
      'Pacific/Honolulu',
      'America/Sao_Paulo',
      'America/St_Johns',
      'America/Havana',
      'Africa/Cairo',
      'Europe/Berlin',
      'Asia/Kolkata',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 22_000 }), (zone, day) => {
        const word = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);
        const moment = { now: NOW, zone };
        expect(periodOf(word(day), moment).to).toBe(periodOf(word(day + 1), moment).from);
        expect(periodOf(word(day), moment).to).toBeGreaterThan(periodOf(word(day), moment).from);
      }),
    );
  });
});
