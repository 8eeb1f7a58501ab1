import { Injectable } from '@nestjs/common';
import type { WatchItems } from '@ordo/contract';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { allOf } from '../items/all-of';
import { startWatching } from './start-watching';

/** Who hears of which items. Everybody decides for themselves. */
@Injectable()
export class WatchesService {
  constructor(private readonly ledger: Ledger) {}

  async watch(access: ProductAccess, { items, isOn }: WatchItems): Promise<Committed> {
    return this.ledger.commit(access, 'item.watch', async (tx) => {
      await allOf(tx, items, ['description', 'criteria']);
      const own = items.map((itemId) => ({ itemId, memberId: access.accountId }));
      await (isOn ? startWatching(tx, own, { again: true }) : stopWatching(tx, items, access.accountId));
    });
  }
}

async function stopWatching(tx: Transaction, items: string[], memberId: string): Promise<void> {
  const own = await tx.query<{ id: string }>('SELECT id FROM watch WHERE product_id = $1 AND member_id = $2 AND item_id = ANY ($3::uuid[])', [
    tx.product.productId,
    memberId,
    items,
  ]);
  await tx.updateMany(
    'watch',
    own.map(({ id }) => ({ id, isOn: false })),
  );
}
