import { Injectable } from '@nestjs/common';
import type { CreateStep, EditStep, MoveStep, Step } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { insertAt, rowsAt } from '../../ledger/sibling-ranks';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';
import { removeSteps } from './remove-steps';

/** The columns of the story map: each method is one command. */
@Injectable()
export class StepsService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { id = uuidv7(), activityId, name, place = { at: 'bottom' } }: CreateStep): Promise<Committed> {
    return this.ledger.commit(access, 'step.create', async (tx) => {
      await refuseUnknownActivity(tx, activityId);
      const steps = await stepsOf(tx);
      if (steps.length >= LIMITS.steps) throw refused('name', 'tooMany', `A story map has at most ${LIMITS.steps} steps`);
      await insertAt(tx, 'step', within(steps, activityId), [{ id, activityId, name: name.trim() }], place);
    });
  }

  async edit(access: ProductAccess, id: string, { name }: EditStep, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'step.edit', (tx) => tx.update('step', { id, name: name.trim() }, version));
  }

  async move(access: ProductAccess, id: string, { activityId, place }: MoveStep): Promise<Committed> {
    return this.ledger.commit(access, 'step.move', async (tx) => {
      const steps = await stepsOf(tx);
      const step = steps.find((each) => each.id === id);
      if (step === undefined) throw new Problem('not-found');
      const into = activityId ?? step.activityId;
      await refuseUnknownActivity(tx, into);
      const rows = rowsAt(within(steps, into), [id], place);
      await tx.updateMany(
        'step',
        rows.filter((row) => row.id !== id),
      );
      await tx.updateMany('step', [{ ...rows.find((row) => row.id === id), id, activityId: into }]);
    });
  }

  /** What stood in it is on the map no more, and stays in the backlog. */
  async delete(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'step.delete', async (tx) => {
      await tx.one('step', id, version);
      await removeSteps(tx, [id]);
    });
  }
}

type Placed = Pick<Step, 'id' | 'activityId' | 'rank'>;

async function stepsOf(tx: Transaction): Promise<Placed[]> {
  return tx.query('SELECT id, activity_id AS "activityId", rank FROM story_step WHERE product_id = $1 AND deleted_at IS NULL', [tx.product.productId]);
}

function within(steps: readonly Placed[], activity: string): Placed[] {
  return steps.filter(({ activityId }) => activityId === activity);
}

async function refuseUnknownActivity(tx: Transaction, id: string): Promise<void> {
  const found = await tx.find('activity', [id]);
  if (found.length > 0) return;
  throw new Problem('not-found', { errors: [{ path: 'activityId', code: 'exists', message: 'activityId names no activity of this product' }] });
}
