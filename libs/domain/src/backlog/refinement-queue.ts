import { likelihoodOfPull, medianOf, type Pace } from './pull';
import { unmetRules, type Readiness, type Refinement } from './readiness';

/** The smallest that the queue is about. */
export interface Queueable {
  estimate: number | null;
  refinement: Refinement;
}

/** One item that is not ready, and how much it matters. */
export interface QueuedItem<Item> {
  item: Item;
  readiness: Readiness | null;
  /** Chance that it is pulled within the sprints looked at; null while that cannot be known. */
  likelihood: number | null;
  /** `likelihood` × (1 − readiness); null while one of them is missing. */
  need: number | null;
}

/** What has to be known for a need, and is not. */
export type QueueGap = 'rules' | 'pace' | 'estimates';

export interface RefinementQueue<Item> {
  /** Greatest need first, then in order; what has no need known follows in order. */
  entries: QueuedItem<Item>[];
  /** Not ready either, but so far down that nobody will pull it in these sprints. */
  further: number;
  missing: QueueGap[];
  /** What an item without estimate is counted as: the median of the others. */
  assumed: number | null;
  /** How many are counted so. */
  unestimated: number;
}

/** What the queue is made with. */
export interface Outlook<Item> {
  /** Null where there are no rules. */
  readinessOf: (item: Item) => Readiness | null;
  pace: Pace | null;
  sprints: number;
}

/**
 * What most needs refining. `items` are those that can be pulled, in order: nobody builds them yet and nothing is inside them.
 * An item is listed while a rule is unmet or nobody has said that it is ready. Points before an item that are not estimated
 * count as the median of those that are; where none is, nothing is known of what stands below the first of them.
 */
export function refinementQueue<Item extends Queueable>(items: readonly Item[], { readinessOf, pace, sprints }: Outlook<Item>): RefinementQueue<Item> {
  const assumed = medianOf(items.flatMap(({ estimate }) => estimate ?? []));
  const queued: QueuedItem<Item>[] = [];
  let further = 0;
  let before: number | null = 0;
  for (const item of items) {
    const likelihood = pace === null || before === null ? null : likelihoodOfPull(before, sprints, pace);
    const points = item.estimate ?? assumed;
    before = before === null || points === null ? null : before + points;
    const readiness = readinessOf(item);
    if (isSettled(item, readiness)) continue;
    if (likelihood === 0) further += 1;
    else queued.push({ item, readiness, likelihood, need: likelihood === null || readiness === null ? null : likelihood * (1 - readiness.share) });
  }
  return {
    entries: queued.toSorted((one, other) => (other.need ?? -1) - (one.need ?? -1)),
    further,
    missing: gapsOf(items, queued, pace),
    assumed,
    unestimated: items.filter(({ estimate }) => estimate === null).length,
  };
}

/** Said to be ready, and nothing speaks against it. */
function isSettled({ refinement }: Queueable, readiness: Readiness | null): boolean {
  return refinement === 'ready' && unmetRules(readiness).length === 0;
}

function gapsOf(items: readonly Queueable[], queued: readonly QueuedItem<unknown>[], pace: Pace | null): QueueGap[] {
  const gaps: QueueGap[] = [];
  if (queued.some(({ readiness }) => readiness === null)) gaps.push('rules');
  if (pace === null) gaps.push('pace');
  if (items.length > 1 && items.every(({ estimate }) => estimate === null)) gaps.push('estimates');
  return gaps;
}
