import { Injectable } from '@nestjs/common';
import type { Comment, WriteComment } from '@ordo/contract';
import { mentionsIn } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { asJson } from '../../ledger/shape';
import type { Transaction } from '../../ledger/transaction';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { startWatching } from '../watches/start-watching';
import { COMMENT } from './comment.entity';

/** Talk about items. Everybody may speak, and takes back only their own words; an owner may remove anybody's. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly ledger: Ledger,
    private readonly database: Database,
  ) {}

  /** Of one item, oldest first. */
  async of(access: ProductAccess, itemId: string): Promise<Comment[]> {
    const rows = await this.database.read<{ comment: Comment }>(
      access,
      `SELECT ${asJson(COMMENT, 't')} AS comment FROM comment t WHERE t.product_id = $1 AND t.item_id = $2 AND t.deleted_at IS NULL ORDER BY t.created_at, t.id`,
      [access.productId, itemId],
    );
    return rows.map(({ comment }) => comment);
  }

  async write(access: ProductAccess, itemId: string, { id = uuidv7(), body }: WriteComment): Promise<Committed> {
    return this.ledger.commit(access, 'comment.create', async (tx) => {
      if ((await tx.find('item', [itemId])).length === 0) throw new Problem('not-found');
      await refuseStrangers(tx, mentionsIn(body));
      await tx.insert('comment', [{ id, itemId, authorId: access.accountId, body, version: 1, createdAt: tx.at, editedAt: null }]);
      await startWatching(tx, [{ itemId, memberId: access.accountId }], { again: true });
    });
  }

  async edit(access: ProductAccess, itemId: string, id: string, body: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'comment.edit', async (tx) => {
      const comment = await commentOf(tx, itemId, id);
      if (comment.authorId !== access.accountId) throw new Problem('forbidden');
      const known = mentionsIn(comment.body);
      await refuseStrangers(
        tx,
        mentionsIn(body).filter((id) => !known.includes(id)),
      );
      await tx.update('comment', { id, body, editedAt: tx.at }, version);
    });
  }

  async delete(access: ProductAccess, itemId: string, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'comment.delete', async (tx) => {
      const comment = await commentOf(tx, itemId, id);
      if (comment.authorId !== access.accountId && access.role !== 'owner') throw new Problem('forbidden');
      if (comment.version !== version) throw new Problem('stale-version', { current: comment });
      await tx.remove('comment', [id]);
    });
  }
}

/** Only who is in the product can be spoken to; whoever was mentioned before may have left since. */
async function refuseStrangers(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const present = await tx.query('SELECT id FROM member WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND role IS NOT NULL', [tx.product.productId, ids]);
  if (present.length === ids.length) return;
  throw new Problem('not-found', { errors: [{ path: 'body', code: 'mention', message: 'body mentions somebody who is not in this product' }] });
}

async function commentOf(tx: Transaction, itemId: string, id: string): Promise<Comment> {
  const comment = await tx.one<Comment>('comment', id);
  if (comment.itemId !== itemId) throw new Problem('not-found');
  return comment;
}
