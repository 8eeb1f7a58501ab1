import type { Day } from '../sprints/day';

/** The days in which an item was worked on before it came here, as the file it was imported from tells them. Nothing else tells them: the log begins later. */
export interface PastWork {
  readonly startedOn: Day | null;
  /** Null of work that goes on. */
  readonly finishedOn: Day | null;
  /** How long it took by the file's own count, 0 or more; null where the file only has dates. */
  readonly days: number | null;
}
