import type { VisionGoal } from '@ordo/contract';
import { isOpenGoal, type GoalState } from '@ordo/domain';

/** What one change left of a goal: what differs, or all of a new one; null where it took it away. */
export interface LoggedGoal {
  revision: string;
  goalId: string;
  after: Partial<{ name: string; weight: number; state: GoalState }> | null;
}

/** Of every change of goals, oldest first. */
export const GOAL_EDITS = `
  SELECT p.revision, p.entity_id AS "goalId", p.after
  FROM goal g JOIN change_patch p ON p.product_id = g.product_id AND p.entity_id = g.id AND p.entity = 'goal'
  WHERE g.product_id = $1 AND (p.after IS NULL OR p.after ?| array['name', 'weight', 'state']) ORDER BY p.revision, p.seq`;

/** How open goals were weighed at one revision after another; has to be asked for them in their order. */
export function weightsAt(edits: readonly LoggedGoal[]): (revision: number) => VisionGoal[] {
  const goals = new Map<string, NonNullable<LoggedGoal['after']>>();
  let next = 0;
  return (revision) => {
    for (let edit = edits[next]; edit !== undefined && Number(edit.revision) <= revision; edit = edits[++next]) {
      if (edit.after === null) goals.delete(edit.goalId);
      else goals.set(edit.goalId, { ...goals.get(edit.goalId), ...edit.after });
    }
    return [...goals].flatMap(([goalId, { name = '', weight = 0, state = 'planned' }]) =>
      weight > 0 && isOpenGoal({ state }) ? [{ goalId, name, weight }] : [],
    );
  };
}
