import { Injectable } from '@nestjs/common';
import type { CheckIn, CreateCheckIn, CreateKeyResult, EditKeyResult, Goal, KeyResult } from '@ordo/contract';
import { dayOf, LIMITS, type Day, type WorkCalendar } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';
import { trimmed } from '../trimmed';
import { nextNumber } from './goals.service';

/** What shows that a goal comes nearer, and what was measured of it: each method is one command. */
@Injectable()
export class MeasuresService {
  constructor(private readonly ledger: Ledger) {}

  async addKeyResult(
    access: ProductAccess,
    goalId: string,
    { id = uuidv7(), name, unit = '', baseline, target, baselineOn }: CreateKeyResult,
  ): Promise<Committed> {
    refuseNoWay({ baseline, target });
    return this.ledger.commit(access, 'key-result.create', async (tx) => {
      const [goal] = await tx.find<Goal>('goal', [goalId]);
      if (goal === undefined) throw new Problem('not-found');
      await refuseTooMany(tx, 'SELECT count(*)::integer AS count FROM key_result WHERE product_id = $1 AND goal_id = $2 AND deleted_at IS NULL', goalId, {
        most: LIMITS.keyResultsPerGoal,
        of: 'key results',
      });
      const row = { id, goalId, number: await nextNumber(tx, 'key_result'), ...trimmed({ name, unit }), baseline, target };
      await tx.insert('key-result', [{ ...row, baselineOn: baselineOn ?? (await todayOf(tx)), version: 1, createdAt: tx.at }]);
    });
  }

  async editKeyResult(access: ProductAccess, id: string, set: EditKeyResult, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'key-result.edit', async (tx) => {
      const keyResult = await keyResultAt(tx, id);
      if (keyResult.version !== version) throw new Problem('stale-version', { current: keyResult });
      refuseNoWay({ ...keyResult, ...trimmed(set) });
      await tx.update('key-result', { ...trimmed(set), id }, version);
    });
  }

  async deleteKeyResult(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'key-result.delete', async (tx) => {
      const keyResult = await keyResultAt(tx, id);
      if (keyResult.version !== version) throw new Problem('stale-version', { current: keyResult });
      await tx.remove('key-result', [id]);
    });
  }

  async checkIn(access: ProductAccess, keyResultId: string, { id = uuidv7(), value, day, note = '' }: CreateCheckIn): Promise<Committed> {
    return this.ledger.commit(access, 'check-in.create', async (tx) => {
      await keyResultAt(tx, keyResultId);
      const today = await todayOf(tx);
      if (day !== undefined && day > today) throw refused('day', 'isPast', 'Nothing has been measured on a day to come');
      await refuseTooMany(tx, 'SELECT count(*)::integer AS count FROM check_in WHERE product_id = $1 AND key_result_id = $2', keyResultId, {
        most: LIMITS.checkInsPerKeyResult,
        of: 'check-ins',
      });
      const row = { id, keyResultId, day: day ?? today, value, note: note.trim(), authorId: access.accountId };
      await tx.insert('check-in', [{ ...row, version: 1, createdAt: tx.at }]);
    });
  }

  async deleteCheckIn(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'check-in.delete', async (tx) => {
      const [checkIn] = await tx.find<CheckIn>('check-in', [id]);
      if (checkIn === undefined) throw new Problem('not-found');
      if (checkIn.version !== version) throw new Problem('stale-version', { current: checkIn });
      await tx.remove('check-in', [id]);
    });
  }
}

async function keyResultAt(tx: Transaction, id: string): Promise<KeyResult> {
  const [keyResult] = await tx.find<KeyResult>('key-result', [id]);
  if (keyResult === undefined) throw new Problem('not-found');
  return keyResult;
}

/** The local day of the product's zone. */
async function todayOf(tx: Transaction): Promise<Day> {
  const [product] = await tx.query<{ calendar: WorkCalendar }>('SELECT calendar FROM product WHERE id = $1', [tx.product.productId]);
  return dayOf(Date.parse(tx.at), product?.calendar.timeZone ?? 'UTC');
}

async function refuseTooMany(tx: Transaction, sql: string, id: string, { most, of }: { most: number; of: string }): Promise<void> {
  const [row] = await tx.query<{ count: number }>(sql, [tx.product.productId, id]);
  if ((row?.count ?? 0) >= most) throw refused('id', 'isFewEnough', `There are at most ${most} ${of}`);
}

/** Without a way from where it began to where it goes there is no progress to speak of. */
function refuseNoWay({ baseline, target }: { baseline: number; target: number }): void {
  if (baseline === target) throw refused('target', 'isOther', 'target must not be the baseline');
}
