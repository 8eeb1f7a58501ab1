import { daysBetween, type Day } from './day';

/** Set by people, never by the calendar. */
export const SPRINT_STATES = ['planned', 'active', 'completed', 'cancelled'] as const;
export type SprintState = (typeof SPRINT_STATES)[number];

/** Whether the goal of a sprint was reached, as people judge. */
export const SPRINT_OUTCOMES = ['met', 'partly', 'not'] as const;
export type SprintOutcome = (typeof SPRINT_OUTCOMES)[number];

/** What becomes of what is not done when a sprint is completed. */
export const UNFINISHED_FATES = ['next', 'backlog'] as const;
export type UnfinishedFate = (typeof UNFINISHED_FATES)[number];

/** One rule of a Definition of Done: what somebody has to say yes to. */
export interface DoneRule {
  readonly id: string;
  readonly text: string;
}

/** That a rule of the Definition of Done is met, who said so and when. */
export interface DoneCheck {
  readonly ruleId: string;
  readonly byId: string;
  readonly at: string;
}

/** Why an item counts as done though its checks do not. */
export interface DoneOverride {
  readonly reason: string;
  readonly byId: string;
  readonly at: string;
}

/** Why an item stands in a status that is full. */
export type WipOverride = DoneOverride;

/** How many items of the active sprint may stand in a status, and whether more are refused or only marked. */
export interface WipLimit {
  readonly limit: number;
  readonly isHard: boolean;
}

/** By status; those that are not in it have none. */
export type WipLimits = Readonly<Record<string, WipLimit>>;

/** What was promised when a sprint was started, in the order it stood in. */
export interface CommittedItem {
  readonly itemId: string;
  readonly points: number | null;
}

/** Nothing goes into it, and nothing of it changes any more. */
export function isOver(state: SprintState): boolean {
  return state === 'completed' || state === 'cancelled';
}

/** Why a sprint cannot run on these days; null when it can. */
export function spanProblem(startsOn: Day, endsOn: Day, longest: number): 'before-start' | 'too-long' | null {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 1) return 'before-start';
  return days > longest ? 'too-long' : null;
}

/** The sprint that unfinished work goes to: the planned one that starts first. */
export function nextSprint<S extends { state: SprintState; startsOn: Day; number: number }>(sprints: readonly S[]): S | undefined {
  const planned = sprints.filter(({ state }) => state === 'planned');
  return planned.sort((one, other) => (one.startsOn === other.startsOn ? one.number - other.number : one.startsOn < other.startsOn ? -1 : 1))[0];
}
