import { Injectable } from '@nestjs/common';
import type { CreateActivities, EditActivity } from '@ordo/contract';
import { LIMITS, type Place } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { insertAt, rowsAt } from '../../ledger/sibling-ranks';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';
import { removeSteps } from './remove-steps';

/** The upper row of the story map: each method is one command. */
@Injectable()
export class ActivitiesService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { activities, place = { at: 'bottom' } }: CreateActivities): Promise<Committed> {
    return this.ledger.commit(access, 'activity.create', async (tx) => {
      const known = await activitiesOf(tx);
      if (known.length + activities.length > LIMITS.activities)
        throw refused('activities', 'tooMany', `A story map has at most ${LIMITS.activities} activities`);
      const drafts = activities.map(({ id = uuidv7(), name }) => ({ id, name: name.trim() }));
      await insertAt(tx, 'activity', known, drafts, place);
    });
  }

  async edit(access: ProductAccess, id: string, { name }: EditActivity, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'activity.edit', (tx) => tx.update('activity', { id, name: name.trim() }, version));
  }

  async move(access: ProductAccess, id: string, place: Place): Promise<Committed> {
    return this.ledger.commit(access, 'activity.move', async (tx) => {
      const known = await activitiesOf(tx);
      if (!known.some((activity) => activity.id === id)) throw new Problem('not-found');
      await tx.updateMany('activity', rowsAt(known, [id], place));
    });
  }

  /** Its steps go with it; what stood in them is on the map no more, and stays in the backlog. */
  async delete(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'activity.delete', async (tx) => {
      await tx.one('activity', id, version);
      const steps = await tx.query<{ id: string }>('SELECT id FROM story_step WHERE product_id = $1 AND activity_id = $2 AND deleted_at IS NULL', [
        access.productId,
        id,
      ]);
      await removeSteps(
        tx,
        steps.map((step) => step.id),
      );
      await tx.remove('activity', [id]);
    });
  }
}

async function activitiesOf(tx: Transaction): Promise<{ id: string; rank: string }[]> {
  return tx.query('SELECT id, rank FROM story_activity WHERE product_id = $1 AND deleted_at IS NULL', [tx.product.productId]);
}
