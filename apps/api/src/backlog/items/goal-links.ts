import type { BacklogItemDetail, EditManySet, GoalLinkSent } from '@ordo/contract';
import { leftToGive, withGoals, withLeadingGoal, type GoalLink } from '@ordo/domain';
import { Problem, refused } from '../../platform/problem';

/** The links as they are kept. Refuses shares that are together more than the item. That the goals are there is the database's to say. */
export function linksOf(sent: readonly GoalLinkSent[]): GoalLink[] {
  if (!isWithin(sent)) throw refused('goals', 'isWhole', 'The shares of an item are together at most 1');
  return sent.map(({ goalId, share }) => ({ goalId: goalId.toLowerCase(), share }));
}

/** What many items' links become, from what each of them has; null where nothing is said of them. */
export function linkedTo({ goals, goal, addGoals = [], removeGoals = [] }: Pick<EditManySet, 'goals' | 'goal' | 'addGoals' | 'removeGoals'>): Relink | null {
  if (goals === undefined && goal === undefined && addGoals.length === 0 && removeGoals.length === 0) return null;
  const [all, added, removed] = [goals && linksOf(goals), linksOf(addGoals), new Set(removeGoals.map((id) => id.toLowerCase()))];
  const leading = (links: readonly GoalLink[]) => (goal === undefined ? links : withLeadingGoal(links, goal && goal.toLowerCase()));
  return (links) => withGoals(leading(all ?? links), added).filter(({ goalId }) => !removed.has(goalId));
}

type Relink = (links: readonly GoalLink[]) => GoalLink[];

/** The items with their links made so. Refuses all of them where one would serve goals with more than the whole of it, naming those that would. */
export function relinked(items: readonly BacklogItemDetail[], relink: Relink | null): BacklogItemDetail[] {
  if (relink === null) return [...items];
  const linked = items.map((item) => ({ ...item, goals: relink(item.goals) }));
  const errors = linked.flatMap(({ key, goals }, index) =>
    isWithin(goals) ? [] : [{ path: `items.${index}`, code: 'isWhole', message: `${key} would serve its goals with more than all of it` }],
  );
  if (errors.length > 0) throw new Problem('goal-shares-exceeded', { errors: errors.slice(0, 20) });
  return linked;
}

function isWithin(links: readonly GoalLink[]): boolean {
  return leftToGive(links.map(({ share }) => share)) >= 0;
}
