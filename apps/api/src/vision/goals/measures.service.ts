import { Injectable } from '@nestjs/common';
import type { CreateCheckIn, CreateKeyResult, EditKeyResult, KeyResult } from '@ordo/contract';
import { dayOf, LIMITS, type Day, type WorkCalendar } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { nextNumber } from '../../ledger/next-number';
import type { Transaction } from '../../ledger/transaction';
import { trimmed } from '../../ledger/values';
import { refused } from '../../platform/problem';

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
      await tx.one('goal', goalId);
      const most = LIMITS.keyResultsPerGoal;
      if ((await tx.count('key-result', ['goalId', goalId])) >= most) throw refused('name', 'tooMany', `A goal has at most ${most} key results`);
      const row = { id, goalId, number: await nextNumber(tx, 'key_result'), ...trimmed({ name, unit }), baseline, target };
      await tx.insert('key-result', [{ ...row, baselineOn: baselineOn ?? (await todayOf(tx)), version: 1, createdAt: tx.at }]);
    });
  }

  async editKeyResult(access: ProductAccess, id: string, set: EditKeyResult, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'key-result.edit', async (tx) => {
      const keyResult = await tx.one<KeyResult>('key-result', id, version);
      refuseNoWay({ ...keyResult, ...trimmed(set) });
      await tx.update('key-result', { ...trimmed(set), id }, version);
    });
  }

  async deleteKeyResult(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'key-result.delete', async (tx) => {
      await tx.one('key-result', id, version);
      await tx.remove('key-result', [id]);
    });
  }

  async checkIn(access: ProductAccess, keyResultId: string, { id = uuidv7(), value, day, note = '' }: CreateCheckIn): Promise<Committed> {
    return this.ledger.commit(access, 'check-in.create', async (tx) => {
      await tx.one('key-result', keyResultId);
      const today = await todayOf(tx);
      if (day !== undefined && day > today) throw refused('day', 'isPast', 'Nothing has been measured on a day to come');
      const most = LIMITS.checkInsPerKeyResult;
      if ((await tx.count('check-in', ['keyResultId', keyResultId])) >= most) throw refused('value', 'tooMany', `A key result has at most ${most} check-ins`);
      const row = { id, keyResultId, day: day ?? today, value, note: note.trim(), authorId: access.accountId };
      await tx.insert('check-in', [{ ...row, version: 1, createdAt: tx.at }]);
    });
  }

  async deleteCheckIn(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'check-in.delete', async (tx) => {
      await tx.one('check-in', id, version);
      await tx.remove('check-in', [id]);
    });
  }
}

/** The local day of the product's zone. */
async function todayOf(tx: Transaction): Promise<Day> {
  const [product] = await tx.query<{ calendar: WorkCalendar }>('SELECT calendar FROM product WHERE id = $1', [tx.product.productId]);
  return dayOf(Date.parse(tx.at), product?.calendar.timeZone ?? 'UTC');
}

/** Without a way from where it began to where it goes there is no progress to speak of. */
function refuseNoWay({ baseline, target }: { baseline: number; target: number }): void {
  if (baseline === target) throw refused('target', 'isOther', 'target must not be the baseline');
}
