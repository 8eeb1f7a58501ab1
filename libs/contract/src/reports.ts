import type { ChanceSample, CycleTime, Day, DayOutput, Elsewhere, FlowDay, SprintState, StatusCategory, Velocity, WorkAge } from '@ordo/domain';
import { Matches } from 'class-validator';
import type { Command } from './change';
import { IsDay, OptionalNotNull } from './rules';

/** How many items, and how many of them have no estimate and so count 0 points. */
export interface ItemCount {
  items: number;
  unestimated: number;
}

/** A sprint at the end of one of its days, in points; null on days that are not reached yet. `items` is the same counted. */
export interface ReportDay {
  day: Day;
  isWorking: boolean;
  remaining: number | null;
  scope: number | null;
  done: number | null;
  ideal: number;
  items: { remaining: number | null; scope: number | null; done: number | null; ideal: number };
}

/** What changed the scope after the start: who, when, by which command, and what left for what came. */
export interface ReportChange {
  revision: number;
  at: string;
  actorId: string;
  command: Command;
  kind: 'added' | 'removed' | 'reestimated';
  itemId: string;
  key: string;
  title: string;
  /** By how much the scope changed, signed. */
  points: number;
  before: number | null;
  after: number | null;
  /** A sprint's id, `backlog` or `nowhere`: where what was added came from, where what was removed went. */
  elsewhere: Elsewhere | null;
  /** Items that came or left by the same change. */
  swappedFor: string[];
  /** Points left right after, and items. */
  remaining: number;
  remainingItems: number;
}

/** An item that is in the sprint, or was when it was closed, as it was then. */
export interface ReportItem {
  itemId: string;
  key: string;
  title: string;
  points: number | null;
  isDone: boolean;
  /** Was there at the start and has not been out since. */
  isCommitted: boolean;
  /** Came unfinished from a sprint that was closed. */
  isCarriedOver: boolean;
}

/** `GET …/sprints/:sprint/report`, folded from the log: of a sprint that is over it never changes. Amounts are points. */
export interface SprintReport {
  sprintId: string;
  state: SprintState;
  /** Whose days these are. */
  timeZone: string;
  startedAt: string;
  completedAt: string | null;
  /** committed + added − removed + reestimated = scope = completed + notCompleted */
  committed: number;
  added: number;
  removed: number;
  reestimated: number;
  scope: number;
  completed: number;
  notCompleted: number;
  /** What of `scope` came unfinished from a sprint before. */
  carriedOver: number;
  /** (added + removed) / committed; null when nothing was. */
  churn: number | null;
  counts: Record<'committed' | 'added' | 'removed' | 'scope' | 'completed' | 'notCompleted' | 'carriedOver', ItemCount>;
  /** Where the burndown begins: with `days` it makes one point more than the sprint has days. */
  start: { points: number; items: number };
  days: ReportDay[];
  /** Days after its last one on which something still happened. */
  overrun: ReportDay[];
  changes: ReportChange[];
  items: ReportItem[];
}

/** `GET …/sprints/velocity?last=`. */
export class VelocityOf {
  @OptionalNotNull() @Matches(/^([1-9]|[1-4]\d|50)$/, { message: 'last must be between 1 and 50' }) last?: string;
}

/** One completed sprint, in points at its close. */
export interface SprintVelocity {
  sprintId: string;
  number: number;
  name: string;
  startsOn: Day;
  endsOn: Day;
  completedAt: string;
  committed: number;
  added: number;
  completed: number;
  notCompleted: number;
  carriedOver: number;
  itemsCompleted: number;
}

/** What the last sprints completed, oldest first; `velocity` is null while none has been. */
export interface VelocityReport {
  sprints: SprintVelocity[];
  velocity: Velocity | null;
}

/** `GET …/flow?from=&to=`: at most a century; absent, the last 90 days. Days before anything happened are left out of the answer. */
export class FlowOf {
  @OptionalNotNull() @IsDay() from?: Day;
  @OptionalNotNull() @IsDay() to?: Day;
}

/** How work flows, by local days of the product's zone. */
export interface FlowReport {
  from: Day;
  to: Day;
  timeZone: string;
  /** The first day on which anything of it happened; null while nothing has. */
  since: Day | null;
  /** What `reached` counts, in board order. */
  stages: { id: string; name: string; category: StatusCategory }[];
  /** How many items had reached each stage by the end of each day: no line ever falls. */
  days: FlowDay[];
  throughput: DayOutput[];
  /** Of what was finished in these days, in the order it was. */
  cycleTimes: CycleTime[];
  /** Days within which so many percent of them were finished; null of none. */
  percentiles: { p50: number | null; p85: number | null; p95: number | null };
  /** Of what is begun and not done now, oldest first. */
  ages: WorkAge[];
}

/** How likely the goal of a sprint was reached as things stood at one moment, and everything that was drawn from. */
export interface ChanceThen {
  at: string;
  /** The local day that `at` is in. */
  day: Day;
  /** 0 to 1; null when items were finished on too few days to draw from. */
  probability: number | null;
  /** The open item with which done the probability is highest; null when none would raise it. */
  matters: { itemId: string; probability: number } | null;
  /** Open items that the goal depends on, and how many are finished when the last of them is. */
  critical: number;
  needed: number;
  /** Working days that are drawn, this one included, and what was finished of this one already. */
  days: number;
  doneToday: number;
  sample: ChanceSample;
  /** How many days of the sample are not 0, and how many have to be. */
  nonZero: number;
  fewest: number;
  seed: number;
  runs: number;
}

/** `GET …/sprints/:sprint/chance`, of the sprint that runs, folded from the log. */
export interface SprintChance {
  sprintId: string;
  now: ChanceThen;
  /** At the same time of the working day before; null when the sprint did not run then. */
  before: ChanceThen | null;
}
