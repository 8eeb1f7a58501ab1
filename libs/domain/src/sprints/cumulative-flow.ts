import type { PastWork } from '../backlog/past-work';
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
 * same, and one that goes back or is deleted has been there: no line ever falls. What a file told of an item counts on the days it told, as
 * long as the item is there; what was made as done is not counted, since nobody saw it flow.
 */
export function cumulativeFlow(events: readonly SprintEvent[], stages: readonly StatusMeaning[], first: Day, last: Day, zone: string): FlowDay[] {
  const stageOf = stageFinder(stages);
  const entries = new EntryCount(stages.length, first);
  const pasts = pastsOf(events);
  const furthest = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'moved') continue;
    const [from, to] = [furthest.get(event.itemId) ?? -1, stageOf(event)];
    if (to <= from) continue;
    furthest.set(event.itemId, to);
    const past = from === -1 ? pasts.get(event.itemId) : undefined;
    const isMadeDone = from === -1 && event.category === 'done' && (past?.finishedOn ?? null) === null;
    if (isMadeDone || past === null) continue;
    if (past === undefined) entries.add(dayOf(event.at, zone), from, to);
    else entries.addPast(past, to, stageOf({ status: '', category: 'doing' }), dayOf(event.at, zone));
  }
  return entries.byDay(last);
}

/** How many entered each stage, by day; what was before the first day is one sum. */
class EntryCount {
  private readonly earlier: number[];
  private readonly days = new Map<Day, number[]>();

  constructor(
    private readonly stages: number,
    private readonly first: Day,
  ) {
    this.earlier = this.none();
  }

  /** Into each stage behind `from`, up to `to`. */
  add(day: Day, from: number, to: number): void {
    const counts = day < this.first ? this.earlier : (this.days.get(day) ?? this.none());
    if (day >= this.first) this.days.set(day, counts);
    for (let stage = from + 1; stage <= to; stage += 1) counts[stage] = (counts[stage] ?? 0) + 1;
  }

  /** Into work on the day it was begun, and as far as it came on the day it was finished; what goes on came further only here. */
  addPast({ startedOn, finishedOn }: PastWork, to: number, work: number, here: Day): void {
    const begun = Math.min(to, work);
    this.add(startedOn ?? finishedOn ?? here, -1, begun);
    this.add(finishedOn ?? here, begun, to);
  }

  byDay(last: Day): FlowDay[] {
    let reached = this.earlier;
    return daysFrom(this.first, last).map((day) => {
      reached = reached.map((count, stage) => count + (this.days.get(day)?.[stage] ?? 0));
      return { day, reached };
    });
  }

  private none(): number[] {
    return Array.from({ length: this.stages }, () => 0);
  }
}

/** The days that files told, by item; null of an item that was deleted and with it what was told. */
function pastsOf(events: readonly SprintEvent[]): Map<string, PastWork | null> {
  const told = new Map<string, PastWork>();
  const pasts = new Map<string, PastWork | null>();
  for (const event of events) {
    if (event.kind === 'created' && event.past !== null) told.set(event.itemId, event.past);
    const past = event.kind === 'created' || event.kind === 'deleted' ? told.get(event.itemId) : undefined;
    if (past !== undefined) pasts.set(event.itemId, event.kind === 'deleted' ? null : past);
  }
  return pasts;
}

/** A status that is no longer on the board counts as the first stage of its category. */
function stageFinder(stages: readonly StatusMeaning[]): (event: Pick<SprintEvent, 'status' | 'category'>) => number {
  const places = new Map(stages.map(({ id }, place) => [id, place]));
  return ({ status, category }) =>
    places.get(status) ??
    Math.max(
      0,
      stages.findIndex((stage) => stage.category === category),
    );
}
