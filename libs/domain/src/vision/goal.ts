import type { GoalLink } from './alignment';
import { sumShares } from './shares';

/** `planned` and `active` goals are open: they carry weight. At most one is active. */
export const GOAL_STATES = ['planned', 'active', 'fulfilled', 'abandoned'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** A goal is known by both, never by its colour alone. */
export const GOAL_SHAPES = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'plus'] as const;
export type GoalShape = (typeof GOAL_SHAPES)[number];

/** The hues of goals, far from those of alarm, success and selection. */
export const GOAL_HUES = ['rose', 'teal', 'violet', 'olive', 'sky', 'brown'] as const;
export type GoalHue = (typeof GOAL_HUES)[number];

export interface GoalLook {
  hue: GoalHue;
  shape: GoalShape;
}

/** Whether a goal is still worked towards. */
export function isOpenGoal({ state }: { state: GoalState }): boolean {
  return state === 'planned' || state === 'active';
}

/** The first colour and the first shape that no open goal has; with all taken, the pair that comes round. */
export function freeLook(open: readonly GoalLook[]): GoalLook {
  const turn = open.length % GOAL_SHAPES.length;
  return {
    hue: GOAL_HUES.find((hue) => !open.some((goal) => goal.hue === hue)) ?? (GOAL_HUES[turn] as GoalHue),
    shape: GOAL_SHAPES.find((shape) => !open.some((goal) => goal.shape === shape)) ?? (GOAL_SHAPES[turn] as GoalShape),
  };
}

/** The links with more of them: a goal that is linked already takes the new share. */
export function withGoals(links: readonly GoalLink[], added: readonly GoalLink[]): GoalLink[] {
  const shares = new Map(links.map(({ goalId, share }) => [goalId, share]));
  for (const { goalId, share } of added) shares.set(goalId, share);
  return [...shares].map(([goalId, share]) => ({ goalId, share }));
}

/** The goal that an item serves most; the one that was linked first among equals. */
export function leadingGoal(links: readonly GoalLink[]): string | null {
  return links.reduce<GoalLink | null>((lead, link) => (lead === null || link.share > lead.share ? link : lead), null)?.goalId ?? null;
}

/** Whether any part of an item serves a goal. */
export function servesGoal({ goals }: { readonly goals: readonly GoalLink[] }, goalId: string): boolean {
  return goals.some((link) => link.goalId === goalId);
}

/** The links with another goal in the place of the leading one, with its share, or the whole where there was none. Null: without any. */
export function withLeadingGoal(links: readonly GoalLink[], goalId: string | null): GoalLink[] {
  if (goalId === null) return [];
  const lead = leadingGoal(links);
  if (lead === goalId) return [...links];
  if (lead === null) return [{ goalId, share: 1 }];
  const share = sumShares(links.filter((link) => link.goalId === lead || link.goalId === goalId).map((link) => link.share));
  return links.filter((link) => link.goalId !== goalId).map((link) => (link.goalId === lead ? { goalId, share } : link));
}
