import {
  addDays,
  burndown,
  cumulativeFlow,
  cycleTimes,
  dayOf,
  itemFlows,
  proposeSprints,
  sprintEvents,
  startOfDay,
  throughput,
  MONDAY_TO_FRIDAY,
  type Day,
} from '../src';
import { ItemLog, STATUSES } from './item-log';

const ZONES = ['Pacific/Kiritimati', 'Pacific/Honolulu', 'America/Sao_Paulo', 'Asia/Kolkata', 'Europe/Berlin'];
/** Two weeks from each have a change of the clocks in one of the zones. */
const STARTS = ['2018-10-29', '2026-03-23', '2026-10-19'];

/** Everything that has days in it, of a sprint in which one of 14 items is done in the last second of each day. Run as a program, it prints it. */
console.log(JSON.stringify(ZONES.flatMap((timeZone) => STARTS.map((startsOn) => sprintIn(timeZone, startsOn)))));

function sprintIn(timeZone: string, startsOn: Day): object {
  const endsOn = addDays(startsOn, 13);
  const at = (day: number, milliseconds: number): string => new Date(startOfDay(addDays(startsOn, day), timeZone) + milliseconds).toISOString();
  const log = new ItemLog();
  const ids = Array.from({ length: 14 }, (_, index) => `item-${index}`);
  log.commit(at(0, 0), Object.fromEntries(ids.map((id) => [id, { sprintId: 's1', estimate: 1 }])));
  for (const [day, id] of ids.entries()) {
    log.commit(at(day, 1), { [id]: { status: 'in-progress' } });
    log.commit(at(day + 1, -1000), { [id]: { status: 'done' } });
  }
  const events = sprintEvents(log.changes, STATUSES);
  const flows = itemFlows(events);
  const calendar = { timeZone, workingDays: MONDAY_TO_FRIDAY, holidays: [] };
  const sprint = { id: 's1', startsOn, endsOn, startedRevision: 1, completedRevision: null, completedAt: null };
  return {
    timeZone,
    firstDay: dayOf(at(0, 0), timeZone),
    remaining: burndown(sprint, events, calendar, at(14, 0)).days.map((day) => day.remaining?.points),
    throughput: throughput(flows, startsOn, endsOn, timeZone),
    flow: cumulativeFlow(events, STATUSES, startsOn, endsOn, timeZone),
    cycleTimes: cycleTimes(flows, timeZone),
    proposed: proposeSprints({ days: 14, startWeekday: 1, naming: 'Sprint {n}' }, calendar, [{ name: 'Sprint 1', endsOn }], startsOn, 3),
  };
}
