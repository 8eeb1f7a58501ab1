import fc from 'fast-check';
import { goalProgress, isMeasure, keyResultProgress, keyResultTrend, shownProgress, type CheckIn } from './key-result';

describe('the progress of a key result', () => {
  it('is the part of the way that is done', () => {
    // (88 − 79) / (97 − 79) = 9 / 18
    expect(keyResultProgress({ baseline: 79, target: 97 }, 88)).toBe(0.5);
  });

  it('works for measures that go down', () => {
    // (96 − 150) / (60 − 150) = 54 / 90
    expect(keyResultProgress({ baseline: 150, target: 60 }, 96)).toBe(0.6);
  });

  it('is kept beyond both ends, and drawn between them', () => {
    expect([30, 10].map((current) => keyResultProgress({ baseline: 15, target: 25 }, current))).toEqual([1.5, -0.5]);
    expect([1.5, 0.4, -0.5].map(shownProgress)).toEqual([1, 0.4, 0]);
  });

  it('has no meaning where the target is the baseline', () => {
    expect(isMeasure({ baseline: 5, target: 5 })).toBe(false);
    expect(isMeasure({ baseline: 5, target: Number.NaN })).toBe(false);
    expect(() => keyResultProgress({ baseline: 5, target: 5 }, 5)).toThrow(RangeError);
  });

  it('is 0 at the baseline, 1 at the target, and the same whichever way up one measures', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, (baseline, target, current) => {
        fc.pre(baseline !== target);
        expect(keyResultProgress({ baseline, target }, baseline) === 0).toBe(true);
        expect(keyResultProgress({ baseline, target }, target)).toBe(1);
        expect(keyResultProgress({ baseline: -baseline, target: -target }, -current) === keyResultProgress({ baseline, target }, current)).toBe(true);
      }),
    );
  });
});

describe('the progress of a goal', () => {
  const half = { baseline: 0, target: 10, current: 5 };

  it('is the mean of its key results, each clamped first', () => {
    // (0.5 + 1 + 0) / 3, not (0.5 + 3 − 2) / 3
    expect(goalProgress([half, { ...half, current: 30 }, { ...half, current: -20 }])).toEqual({ progress: 0.5, unmeasured: 0 });
  });

  it('leaves out what nobody has measured, and says so', () => {
    expect(goalProgress([half, { ...half, current: null }])).toEqual({ progress: 0.5, unmeasured: 1 });
    expect(goalProgress([{ ...half, current: null }])).toEqual({ progress: null, unmeasured: 1 });
    expect(goalProgress([])).toEqual({ progress: null, unmeasured: 0 });
  });
});

describe('the trend of a key result', () => {
  const measure = { baseline: 100, target: 60, startsOn: '2026-01-01', dueOn: '2026-01-21' };
  const onDay = (day: number, value: number): CheckIn => ({ day: `2026-01-${String(day).padStart(2, '0')}`, value });

  it('goes on as from the baseline to the latest check-in', () => {
    // From 100 to 78 in 10 days: −2.2 a day, 20 days make 100 − 44 = 56, beyond 60
    expect(keyResultTrend(measure, [onDay(11, 78)])).toEqual({ kind: 'on-track', expected: 56 });
    // −2 a day ends exactly at 60; −1.9 a day ends at 62
    expect(keyResultTrend(measure, [onDay(11, 80)])).toEqual({ kind: 'on-track', expected: 60 });
    expect(keyResultTrend(measure, [onDay(11, 81)])).toEqual({ kind: 'off-track', expected: 62 });
  });

  it('takes the latest by its day, and of one day the last said', () => {
    expect(keyResultTrend(measure, [onDay(11, 81), onDay(5, 70)])).toMatchObject({ kind: 'off-track' });
    expect(keyResultTrend(measure, [onDay(11, 81), onDay(11, 80)])).toMatchObject({ kind: 'on-track' });
  });

  it('begins at the first check-in when nobody knows the day of the baseline', () => {
    // From 90 to 85 in 5 days: −1 a day, at the due day 85 − 10
    expect(keyResultTrend({ ...measure, startsOn: null }, [onDay(6, 90), onDay(11, 85)])).toEqual({ kind: 'off-track', expected: 75 });
    expect(keyResultTrend({ ...measure, startsOn: null }, [onDay(6, 90)])).toEqual({ kind: 'unknown', missing: 'check-ins' });
  });

  it('has nothing left to hope for after the due day', () => {
    expect(keyResultTrend(measure, [onDay(31, 61)])).toEqual({ kind: 'off-track', expected: 61 });
  });

  it('is reached at the target, whatever else is known', () => {
    expect(keyResultTrend({ ...measure, dueOn: null }, [onDay(2, 58)])).toEqual({ kind: 'reached' });
  });

  it('is unknown without a due day, or with a single point', () => {
    expect(keyResultTrend({ ...measure, dueOn: null }, [onDay(2, 90)])).toEqual({ kind: 'unknown', missing: 'due-day' });
    expect(keyResultTrend(measure, [])).toEqual({ kind: 'unknown', missing: 'check-ins' });
    expect(keyResultTrend(measure, [onDay(1, 90)])).toEqual({ kind: 'unknown', missing: 'check-ins' });
  });
});
