import { randomUUID } from 'node:crypto';
import { evenRanks } from '@ordo/domain';
import type { ProductAccess } from '../identity/access';
import type { Committed, Ledger } from './ledger';
import { NeedsRebalance } from './ranking';

/** Milliseconds a rewrite of every rank may take. */
const REBALANCE_PATIENCE = 30_000;

/** Runs a command that makes ranks; when they would grow too long, rewrites them all evenly first, as a change of its own. */
export async function ordering(ledger: Ledger, access: ProductAccess, command: () => Promise<Committed>): Promise<Committed> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof NeedsRebalance)) throw error;
    await rebalance(ledger, access);
    return command();
  }
}

async function rebalance(ledger: Ledger, access: ProductAccess): Promise<void> {
  const author = { ...access, role: null, requestId: randomUUID(), requestHash: 'rebalance' };
  await ledger.commit(
    author,
    'ranks.rebalance',
    async (tx) => {
      const items = await tx.query<{ id: string }>('SELECT id FROM backlog_item WHERE product_id = $1 AND rank IS NOT NULL ORDER BY rank', [
        tx.product.productId,
      ]);
      const ranks = evenRanks(items.length);
      await tx.updateMany(
        'item',
        items.map(({ id }, index) => ({ id, rank: ranks[index] })),
      );
    },
    { patience: REBALANCE_PATIENCE },
  );
}
