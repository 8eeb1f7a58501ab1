import { MONDAY_TO_FRIDAY, workingDaysFrom } from './calendar';

const calendar = { workingDays: MONDAY_TO_FRIDAY, holidays: [{ day: '2026-12-25', name: 'Christmas' }] };

describe('working days', () => {
  it('are those of the week without holidays', () => {
    // Mon 21 to Sun 27 December: five weekdays, of which the Friday is a holiday.
    expect(workingDaysFrom('2026-12-21', '2026-12-27', calendar)).toEqual(['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24']);
  });

  it('may be any of the week: Sunday to Thursday', () => {
    expect(workingDaysFrom('2026-12-24', '2026-12-28', { workingDays: [7, 1, 2, 3, 4], holidays: [] })).toEqual(['2026-12-24', '2026-12-27', '2026-12-28']);
  });

  it('may be none', () => {
    expect(workingDaysFrom('2026-12-21', '2026-12-27', { workingDays: [], holidays: [] })).toEqual([]);
  });
});
