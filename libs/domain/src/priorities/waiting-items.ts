import type { Edge } from '../backlog/cycles';

/** An item that has no place yet. */
interface Waiting {
  readonly id: string;
  readonly score: number;
  readonly today: number;
  /** Its own score or that of the best item that waits for it. */
  urgency: number;
  /** The place of the first fixed item that waits for it, Infinity where none does: it has to stand before. */
  deadline: number;
  /** It has to stand behind this place, that of the last fixed item it waits for; −1 where it waits for none. */
  release: number;
  /** Items without a place that must come first. */
  blockers: number;
  readonly blocked: Waiting[];
}

/** Items that share out the places left by those that are fixed; handed out one after the other. */
export class WaitingItems {
  private readonly byId: ReadonlyMap<string, Waiting>;
  /** The most urgent first. */
  private readonly queue: Waiting[];
  /** Those with a deadline, the nearest first. */
  private readonly due: Waiting[];
  /** For each place, how many free ones come before it; one more for all of them. */
  private readonly freeBefore: number[] = [0];
  private readonly isPlaced = new Set<Waiting>();
  private firstLeft = 0;

  constructor(
    items: readonly { readonly id: string; readonly score: number | null }[],
    isFixed: (item: { id: string; score: number | null }) => boolean,
    edges: readonly Edge[],
  ) {
    const fixed = new Map<string, number>();
    const waiting: Waiting[] = [];
    for (const [today, item] of items.entries()) {
      if (isFixed(item)) fixed.set(item.id, today);
      else waiting.push({ id: item.id, score: item.score ?? 0, today, urgency: item.score ?? 0, deadline: Infinity, release: -1, blockers: 0, blocked: [] });
      this.freeBefore.push(waiting.length);
    }
    this.byId = new Map(waiting.map((item) => [item.id, item]));
    for (const edge of edges) this.link(edge, fixed);
    for (const item of behindFirst(waiting)) inherit(item);
    this.queue = waiting.toSorted((one, other) => other.urgency - one.urgency || other.score - one.score || one.today - other.today);
    this.due = waiting.filter(({ deadline }) => deadline < Infinity).sort((one, other) => one.deadline - other.deadline);
  }

  /** Whoever takes this place, by id; to be asked for the free places from the first to the last. */
  next(place: number): string {
    const limit = this.mostPressing(place);
    const pressing = limit === Infinity ? undefined : this.first((one) => one.deadline <= limit && isFree(one, place));
    const item = pressing ?? this.first((one) => isFree(one, place)) ?? this.first(() => true);
    if (item === undefined) return '';
    this.isPlaced.add(item);
    for (const one of item.blocked) one.blockers -= 1;
    return item.id;
  }

  private link([from, to]: Edge, fixed: ReadonlyMap<string, number>): void {
    const [first, then] = [this.byId.get(from), this.byId.get(to)];
    if (first !== undefined && then !== undefined) {
      first.blocked.push(then);
      then.blockers += 1;
    } else if (first !== undefined) first.deadline = Math.min(first.deadline, fixed.get(to) ?? Infinity);
    else if (then !== undefined) then.release = Math.max(then.release, fixed.get(from) ?? -1);
  }

  /** The deadline up to which as many wait as there are places left before it; Infinity while nobody has to hurry. */
  private mostPressing(place: number): number {
    let count = 0;
    for (const item of this.due) {
      if (this.isPlaced.has(item)) continue;
      count += 1;
      const places = this.placesBetween(place, item.deadline);
      if (count >= places && places > 0) return item.deadline;
    }
    return Infinity;
  }

  private placesBetween(place: number, deadline: number): number {
    return (this.freeBefore[deadline] ?? 0) - (this.freeBefore[place] ?? 0);
  }

  private first(holds: (item: Waiting) => boolean): Waiting | undefined {
    for (let next = this.queue[this.firstLeft]; next !== undefined && this.isPlaced.has(next); next = this.queue[this.firstLeft]) this.firstLeft += 1;
    for (let at = this.firstLeft; at < this.queue.length; at += 1) {
      const item = this.queue[at];
      if (item !== undefined && !this.isPlaced.has(item) && holds(item)) return item;
    }
    return undefined;
  }
}

function isFree({ blockers, release }: Waiting, place: number): boolean {
  return blockers === 0 && release < place;
}

/** What waits comes before what it waits for. Items in a circle are left out. */
function behindFirst(waiting: readonly Waiting[]): Waiting[] {
  const left = new Map(waiting.map((item) => [item, item.blockers]));
  const sorted = waiting.filter(({ blockers }) => blockers === 0);
  for (const item of sorted) {
    for (const one of item.blocked) {
      const blockers = (left.get(one) ?? 0) - 1;
      left.set(one, blockers);
      if (blockers === 0) sorted.push(one);
    }
  }
  return sorted.reverse();
}

function inherit(item: Waiting): void {
  for (const { urgency, deadline } of item.blocked) {
    item.urgency = Math.max(item.urgency, urgency);
    item.deadline = Math.min(item.deadline, deadline);
  }
}
