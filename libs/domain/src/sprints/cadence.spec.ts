import { proposeSprints } from './cadence';
import { MONDAY_TO_FRIDAY } from './calendar';

const fortnight = { days: 14, startWeekday: 1, naming: 'Sprint {n}' };
const week = { workingDays: MONDAY_TO_FRIDAY };

describe('the sprints a cadence proposes', () => {
  it('follow the last one, from Monday to the Friday of the week after', () => {
    expect(proposeSprints(fortnight, week, [{ name: 'Sprint 13', endsOn: '2026-11-06' }], '2026-10-28', 3)).toEqual([
      { name: 'Sprint 14', startsOn: '2026-11-09', endsOn: '2026-11-20' },
      { name: 'Sprint 15', startsOn: '2026-11-23', endsOn: '2026-12-04' },
      { name: 'Sprint 16', startsOn: '2026-12-07', endsOn: '2026-12-18' },
    ]);
  });

  it('do not lie in the past', () => {
    expect(proposeSprints(fortnight, week, [{ name: 'Sprint 2', endsOn: '2025-03-07' }], '2026-11-18', 1)).toEqual([
      { name: 'Sprint 3', startsOn: '2026-11-23', endsOn: '2026-12-04' },
    ]);
  });

  it('begin today when today is the day', () => {
    expect(proposeSprints(fortnight, week, [], '2026-11-23', 1)).toEqual([{ name: 'Sprint 1', startsOn: '2026-11-23', endsOn: '2026-12-04' }]);
  });

  it('number on from the highest number in use, whatever else is there', () => {
    const existing = ['sprint 7', 'Sprint 3', 'Hardening', 'Sprint 12b'].map((name) => ({ name, endsOn: '2026-11-06' }));
    expect(proposeSprints(fortnight, week, existing, '2026-11-09', 1)[0]?.name).toBe('Sprint 8');
  });

  it('take names with signs in them literally, and put a missing number at the end', () => {
    const named = (naming: string, name: string): unknown =>
      proposeSprints({ ...fortnight, naming }, week, [{ name, endsOn: '2026-11-06' }], '2026-11-09', 1)[0]?.name;
    expect(named('S.{n} (v2)', 'S.4 (v2)')).toBe('S.5 (v2)');
    expect(named('S.{n} (v2)', 'Sx4 (v2)')).toBe('S.1 (v2)');
    expect(named('Étape', 'Étape 9')).toBe('Étape 10');
  });

  it('keep to the weekday when the length is no number of weeks, and do not overlap', () => {
    // 10 days from Monday 9 November end on Wednesday 18; the next Monday is the 23rd.
    expect(proposeSprints({ ...fortnight, days: 10 }, week, [], '2026-11-09', 2)).toEqual([
      { name: 'Sprint 1', startsOn: '2026-11-09', endsOn: '2026-11-18' },
      { name: 'Sprint 2', startsOn: '2026-11-23', endsOn: '2026-12-02' },
    ]);
  });

  it('use their whole span where nobody works', () => {
    expect(proposeSprints(fortnight, { workingDays: [] }, [], '2026-11-09', 1)[0]).toMatchObject({ startsOn: '2026-11-09', endsOn: '2026-11-22' });
  });
});
