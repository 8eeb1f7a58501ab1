import { Injectable } from '@nestjs/common';
import type { CreateKanoAnswer, EditKanoAnswer, KanoAnswered } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { present } from '../../ledger/values';
import { refused } from '../../platform/problem';

/** What people answered to the two questions of Kano, each once about an item. */
@Injectable()
export class KanoService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, itemId: string, { id = uuidv7(), functional, dysfunctional, ...given }: CreateKanoAnswer): Promise<Committed> {
    return this.ledger.commit(access, 'kano-answer.create', async (tx) => {
      await tx.one('item', itemId);
      const most = LIMITS.kanoAnswersPerItem;
      if ((await tx.count('kano-answer', ['itemId', itemId])) >= most) throw refused('respondentName', 'tooMany', `An item has at most ${most} answers`);
      const respondent = respondentOf(given);
      await refuseSecond(tx, { id, itemId, ...respondent });
      const row = { id, itemId, ...respondent, functional, dysfunctional, authorId: access.accountId };
      await tx.insert('kano-answer', [{ ...row, version: 1, createdAt: tx.at, editedAt: null }]);
    });
  }

  async edit(access: ProductAccess, id: string, { functional, dysfunctional, ...given }: EditKanoAnswer, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'kano-answer.edit', async (tx) => {
      const known = await tx.one<KanoAnswered>('kano-answer', id, version);
      const respondent = respondentOf({ ...known, ...present(given) });
      await refuseSecond(tx, { id, itemId: known.itemId, ...respondent });
      await tx.update('kano-answer', { id, ...respondent, ...present({ functional, dysfunctional }), editedAt: tx.at }, version);
    });
  }

  async delete(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'kano-answer.delete', async (tx) => {
      await tx.one('kano-answer', id, version);
      await tx.remove('kano-answer', [id]);
    });
  }
}

type Respondent = Pick<KanoAnswered, 'respondentId' | 'respondentName'>;

/** A person of the product needs no name beside their own. */
function respondentOf({ respondentId = null, respondentName = '' }: Partial<Respondent>): Respondent {
  if (respondentId !== null) return { respondentId: respondentId.toLowerCase(), respondentName: '' };
  if (respondentName.trim() === '') throw refused('respondentName', 'isSaid', 'Say who answered');
  return { respondentId, respondentName: respondentName.trim() };
}

/** The same is held by an index, which undo meets, too. */
async function refuseSecond(tx: Transaction, { id, itemId, respondentId, respondentName }: Respondent & { id: string; itemId: string }): Promise<void> {
  const others = await tx.query(
    `SELECT FROM kano_answer WHERE product_id = $1 AND item_id = $2 AND id <> $3 AND coalesce(respondent_id::text, lower(respondent_name)) = coalesce($4::uuid::text, lower($5))`,
    [tx.product.productId, itemId, id, respondentId, respondentName],
  );
  if (others.length > 0) throw refused(respondentId === null ? 'respondentName' : 'respondentId', 'isNew', 'This person has answered about this item already');
}
