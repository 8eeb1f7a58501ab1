import { Injectable } from '@nestjs/common';
import type { CreateRelease, EditRelease } from '@ordo/contract';
import { LIMITS, type Place } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { insertAt, rowsAt } from '../../ledger/sibling-ranks';
import type { Transaction } from '../../ledger/transaction';
import { trimmed } from '../../ledger/values';
import { Problem, refused } from '../../platform/problem';

/** What goes out together, in the order in which it goes: each method is one command. */
@Injectable()
export class ReleasesService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { id = uuidv7(), name, goal = '', targetOn = null, place = { at: 'bottom' } }: CreateRelease): Promise<Committed> {
    return this.ledger.commit(access, 'release.create', async (tx) => {
      const known = await releasesOf(tx);
      if (known.length >= LIMITS.releases) throw refused('name', 'tooMany', `There are ${LIMITS.releases} releases already: delete one first`);
      await insertAt(tx, 'release', known, [{ id, name: name.trim(), goal: goal.trim(), targetOn }], place);
    });
  }

  async edit(access: ProductAccess, id: string, set: EditRelease, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'release.edit', (tx) => tx.update('release', { ...trimmed(set), id }, version));
  }

  async move(access: ProductAccess, id: string, place: Place): Promise<Committed> {
    return this.ledger.commit(access, 'release.move', async (tx) => {
      const known = await releasesOf(tx);
      if (!known.some((release) => release.id === id)) throw new Problem('not-found');
      await tx.updateMany('release', rowsAt(known, [id], place));
    });
  }

  /** What was to go out with it stays in the backlog, without a release. */
  async delete(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'release.delete', async (tx) => {
      await tx.one('release', id, version);
      const items = await tx.query<{ id: string }>('SELECT id FROM backlog_item WHERE product_id = $1 AND release_id = $2 AND deleted_at IS NULL', [
        access.productId,
        id,
      ]);
      await tx.updateMany(
        'item',
        items.map((item) => ({ id: item.id, releaseId: null })),
      );
      await tx.remove('release', [id]);
    });
  }
}

async function releasesOf(tx: Transaction): Promise<{ id: string; rank: string }[]> {
  return tx.query('SELECT id, rank FROM release WHERE product_id = $1 AND deleted_at IS NULL', [tx.product.productId]);
}
