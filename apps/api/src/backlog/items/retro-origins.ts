import type { CreateItem, Retro, RetroCard } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';

/** Notes of new items, each with its draft, which retrospective they are actions of. */
export async function keepRetroOrigins(tx: Transaction, ids: readonly string[], drafts: readonly Pick<CreateItem, 'retro'>[]): Promise<void> {
  for (const [index, { retro }] of drafts.entries()) {
    const itemId = ids[index];
    if (retro === undefined || itemId === undefined) continue;
    await refuseWrongOrigin(tx, retro.retroId, retro.cardId ?? null);
    await tx.insert('retro-action', [{ id: uuidv7(), retroId: retro.retroId, cardId: retro.cardId ?? null, itemId, version: 1 }]);
  }
}

async function refuseWrongOrigin(tx: Transaction, retroId: string, cardId: string | null): Promise<void> {
  const [retro] = await tx.find<Retro>('retro', [retroId]);
  if (retro === undefined) throw unknown('retroId');
  if (cardId === null) return;
  const [card] = await tx.find<RetroCard>('retro-card', [cardId]);
  if (card?.retroId !== retro.id) throw unknown('cardId');
  if (retro.revealedAt === null) throw refused('retro.cardId', 'isRevealed', 'A card becomes an item when it is revealed');
}

function unknown(property: string): Problem {
  return new Problem('not-found', { errors: [{ path: `retro.${property}`, code: 'exists', message: `${property} names nothing in this product` }] });
}
