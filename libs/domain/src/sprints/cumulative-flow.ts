import { daysFrom, type Day } from './day';
import type { SprintEvent, StatusMeaning } from './events';
import { dayOf } from './zone';

/** How many items had reached each stage, or a later one, by the end of a day. */
export interface FlowDay {
  readonly day: Day;
  /** In the order of the stages; never more than the one before, never less than the day before. */
  readonly reached: readonly number[];
}

/**
 * Cumulative first entries for each stage (the statuses in board order), one line a day. An item that skips a stage has reached it all the
 * same, and one that goes back or is deleted has been there: no line ever falls.
 */
export function cumulativeFlow(events: readonly SprintEvent[], stages: readonly StatusMeaning[], first: Day, last: Day, zone: string): FlowDay[] {
  const stageOf = stageFinder(stages);
  const furthest = new Map<string, number>();
  const entries = new Map<Day, number[]>();
  const earlier = stages.map(() => 0);
  for (const event of events) {
    if (event.kind !== 'moved') continue;
    const [from, to] = [furthest.get(event.itemId) ?? -1, stageOf(event)];
    if (to <= from) continue;
    furthest.set(event.itemId, to);
    const day = dayOf(event.at, zone);
    const counts = day < first ? earlier : (entries.get(day) ?? stages.map(() => 0));
    if (day >= first) entries.set(day, counts);
    for (let stage = from + 1; stage <= to; stage += 1) counts[stage] = (counts[stage] ?? 0) + 1;
  }
  let reached = earlier;
  return daysFrom(first, last).map((day) => {
    reached = reached.map((count, stage) => count + (entries.get(day)?.[stage] ?? 0));
    return { day, reached };
  });
}

/** A status that is no longer on the board counts as the first stage of its category. */
function stageFinder(stages: readonly StatusMeaning[]): (event: SprintEvent) => number {
  const places = new Map(stages.map(({ id }, place) => [id, place]));
  return ({ status, category }) =>
    places.get(status) ??
    Math.max(
      0,
      stages.findIndex((stage) => stage.category === category),
    );
}
