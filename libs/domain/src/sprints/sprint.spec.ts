import { LIMITS } from '../backlog/item';
import { isOver, nextSprint, spanProblem, SPRINT_STATES, type SprintState } from './sprint';

describe('a sprint', () => {
  it('lasts from one day to a year', () => {
    const of = (endsOn: string) => spanProblem('2026-03-02', endsOn, LIMITS.sprintDays);
    expect([of('2026-03-01'), of('2026-03-02'), of('2027-03-02'), of('2027-03-03')]).toEqual(['before-start', null, null, 'too-long']);
  });

  it('is over when it was completed or cancelled', () => {
    expect(SPRINT_STATES.filter(isOver)).toEqual(['completed', 'cancelled']);
  });

  it('hands over to the planned one that starts first, of two on one day to the older', () => {
    const sprint = (number: number, state: SprintState, startsOn: string) => ({ number, state, startsOn });
    const sprints = [
      sprint(1, 'completed', '2026-01-01'),
      sprint(4, 'planned', '2026-03-02'),
      sprint(3, 'planned', '2026-03-02'),
      sprint(2, 'planned', '2026-04-01'),
    ];
    expect(nextSprint(sprints)?.number).toBe(3);
    expect(nextSprint(sprints.slice(0, 1))).toBeUndefined();
  });
});
