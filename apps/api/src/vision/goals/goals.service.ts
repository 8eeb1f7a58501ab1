import { Injectable } from '@nestjs/common';
import type { CreateGoal, EditGoal, Goal, GoalWeightSent } from '@ordo/contract';
import { freeLook, isOpenGoal, leftToGive, LIMITS } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { nextNumber } from '../../ledger/next-number';
import type { Transaction } from '../../ledger/transaction';
import { trimmed } from '../../ledger/values';
import { Problem, refused } from '../../platform/problem';

/** Product Goals, their states and their weights: each method is one command. */
@Injectable()
export class GoalsService {
  constructor(private readonly ledger: Ledger) {}

  async create(
    access: ProductAccess,
    { id = uuidv7(), name, statement = '', weight = 0, state = 'planned', horizon = null, ...look }: CreateGoal,
  ): Promise<Committed> {
    return this.ledger.commit(access, 'goal.create', async (tx) => {
      const goals = await goalsOf(tx);
      const open = goals.filter(isOpenGoal);
      if (open.length >= LIMITS.openGoals) throw refused('name', 'tooMany', `A product has at most ${LIMITS.openGoals} open goals`);
      if (goals.length >= LIMITS.goals) throw refused('name', 'tooMany', `A product has at most ${LIMITS.goals} goals`);
      const { hue, shape } = { ...freeLook(open), ...trimmed(look) };
      const row = { id, number: await nextNumber(tx, 'goal'), ...trimmed({ name, statement }), state, reason: '', weight, horizon, hue, shape };
      refuseWrongWhole([...goals, row], 'weight');
      await tx.insert('goal', [{ ...row, version: 1, createdAt: tx.at, updatedAt: tx.at }]);
    });
  }

  async edit(access: ProductAccess, id: string, set: EditGoal, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'goal.edit', async (tx) => {
      const goals = await goalsOf(tx);
      const goal = goals.find((each) => each.id === id);
      if (goal === undefined) throw new Problem('not-found');
      if (goal.version !== version) throw new Problem('stale-version', { current: goal });
      const edited = { ...goal, ...trimmed(set), ...withReason(goal, set) };
      refuseWrongReason(edited);
      const now = goals.map((each) => (each.id === id ? edited : each));
      if (now.filter(isOpenGoal).length > LIMITS.openGoals) throw refused('state', 'tooMany', `A product has at most ${LIMITS.openGoals} open goals`);
      refuseWrongWhole(now, 'weight');
      await tx.update('goal', { ...trimmed(set), reason: edited.reason, id }, version);
    });
  }

  /** Several weights at once: what one goal gives, another takes. */
  async weigh(access: ProductAccess, weights: GoalWeightSent[]): Promise<Committed> {
    const sent = new Map(weights.map(({ goalId, weight }) => [goalId.toLowerCase(), weight]));
    return this.ledger.commit(access, 'goal.weigh', async (tx) => {
      const goals = await goalsOf(tx);
      const known = new Set(goals.map(({ id }) => id));
      const errors = [...sent.keys()].flatMap((id, index) =>
        known.has(id) ? [] : [{ path: `weights.${index}.goalId`, code: 'exists', message: 'names no goal of this product' }],
      );
      if (errors.length > 0) throw new Problem('not-found', { errors });
      refuseWrongWhole(
        goals.map((goal) => ({ ...goal, weight: sent.get(goal.id) ?? goal.weight })),
        'weights',
      );
      await tx.updateMany(
        'goal',
        [...sent].map(([id, weight]) => ({ id, weight })),
      );
    });
  }

  /** Makes it the active one; that which was active is planned again. */
  async activate(access: ProductAccess, id: string): Promise<Committed> {
    return this.ledger.commit(access, 'goal.activate', async (tx) => {
      const goals = await goalsOf(tx);
      const goal = goals.find((each) => each.id === id);
      if (goal === undefined) throw new Problem('not-found');
      if (!isOpenGoal(goal)) throw refused('state', 'isOpen', 'Only a planned goal becomes the active one');
      const former = goals.filter((each) => each.state === 'active' && each.id !== id);
      await tx.updateMany('goal', [{ id, state: 'active' }, ...former.map((each) => ({ id: each.id, state: 'planned' }))]);
    });
  }
}

async function goalsOf(tx: Transaction): Promise<Goal[]> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM goal WHERE product_id = $1 AND deleted_at IS NULL', [tx.product.productId]);
  return tx.find<Goal>(
    'goal',
    rows.map(({ id }) => id),
  );
}

/** What a goal was closed for goes when it is opened again. */
function withReason(goal: Goal, { state, reason }: EditGoal): { reason: string } {
  const isReopened = state !== undefined && isOpenGoal({ state }) && !isOpenGoal(goal);
  return { reason: reason?.trim() ?? (isReopened ? '' : goal.reason) };
}

function refuseWrongReason({ state, reason }: Goal): void {
  if (state === 'abandoned' && reason === '') throw refused('reason', 'isDefined', 'Say why the goal is abandoned');
  if (isOpenGoal({ state }) && reason !== '') throw refused('reason', 'isEmpty', 'Only a closed goal has a reason');
}

/** Said here by name; that it cannot happen is for constraints to see to. */
function refuseWrongWhole(goals: readonly Pick<Goal, 'state' | 'weight'>[], path: string): void {
  const open = goals.filter(isOpenGoal);
  if (open.filter(({ state }) => state === 'active').length > 1) throw new Problem('goal-already-active');
  const left = leftToGive(open.map(({ weight }) => weight));
  if (left >= 0) return;
  throw new Problem('goal-weights-exceeded', { errors: [{ path, code: 'isLeft', message: `The open goals would weigh ${-left} more than 1` }] });
}
