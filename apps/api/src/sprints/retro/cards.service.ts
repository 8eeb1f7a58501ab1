import { Injectable } from '@nestjs/common';
import type { Retro, RetroCard, RetroVote, WriteCard } from '@ordo/contract';
import { LIMITS, votesLeft } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';
import { retroOf } from './retro.service';

/**
 * Cards of retrospectives. Before the reveal a card is there for everybody, and its text in a thing of its own that only its author has.
 * Afterwards everybody reads, moves and votes; words are changed by their author alone, and an owner may remove anybody's.
 */
@Injectable()
export class CardsService {
  constructor(private readonly ledger: Ledger) {}

  async write(access: ProductAccess, sprintId: string, { id = uuidv7(), columnId, text }: WriteCard): Promise<Committed> {
    return this.ledger.commit(access, 'card.create', async (tx) => {
      const retro = await retroOf(tx, sprintId);
      refuseUnknownColumn(retro, columnId);
      await refuseTooMany(tx, retro);
      const [isHidden, authorId] = [retro.revealedAt === null, access.accountId];
      await tx.insert('retro-card', [{ id, retroId: retro.id, columnId, authorId, text: isHidden ? '' : text.trim(), version: 1, createdAt: tx.at }]);
      if (isHidden) await tx.insert('private-card', [{ id, authorId, text: text.trim(), version: 1 }]);
    });
  }

  async edit(access: ProductAccess, sprintId: string, id: string, text: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'card.edit', async (tx) => {
      const retro = await retroOf(tx, sprintId);
      const card = await cardOf(tx, retro, id);
      if (card.authorId !== access.accountId) throw new Problem('forbidden');
      await tx.update(retro.revealedAt === null ? 'private-card' : 'retro-card', { id, text: text.trim() }, version);
    });
  }

  async move(access: ProductAccess, sprintId: string, id: string, columnId: string): Promise<Committed> {
    return this.ledger.commit(access, 'card.move', async (tx) => {
      const retro = await retroOf(tx, sprintId);
      const card = await cardOf(tx, retro, id);
      if (retro.revealedAt === null && card.authorId !== access.accountId) throw new Problem('forbidden');
      refuseUnknownColumn(retro, columnId);
      await tx.update('retro-card', { id, columnId });
    });
  }

  /** With the votes it got, which can be given to others then. */
  async delete(access: ProductAccess, sprintId: string, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'card.delete', async (tx) => {
      const card = await cardOf(tx, await retroOf(tx, sprintId), id);
      if (card.authorId !== access.accountId && access.role !== 'owner') throw new Problem('forbidden');
      if (card.version !== version) throw new Problem('stale-version', { current: card });
      const votes = await tx.query<{ id: string }>('SELECT id FROM retro_vote WHERE product_id = $1 AND card_id = $2', [tx.product.productId, id]);
      await tx.remove(
        'retro-vote',
        votes.map((vote) => vote.id),
      );
      await tx.remove('private-card', [id]);
      await tx.remove('retro-card', [id]);
    });
  }

  /** Refused when all one's votes together would be more than one has. */
  async vote(access: ProductAccess, sprintId: string, cardId: string, amount: number): Promise<Committed> {
    return this.ledger.commit(access, 'card.vote', async (tx) => {
      const retro = await retroOf(tx, sprintId);
      await cardOf(tx, retro, cardId);
      if (retro.revealedAt === null) throw refused('amount', 'isRevealed', 'Cards get votes when they are revealed');
      const memberId = access.accountId;
      const given = await votesOf(tx, retro, memberId);
      const before = given.find((vote) => vote.cardId === cardId);
      const left = votesLeft(
        given.filter((vote) => vote !== before),
        memberId,
      );
      if (amount > left) throw refused('amount', 'tooMany', `There are ${left} votes left for this card`);
      if (before === undefined) await tx.insert('retro-vote', amount === 0 ? [] : [{ id: uuidv7(), cardId, memberId, amount, version: 1 }]);
      else if (amount === 0) await tx.remove('retro-vote', [before.id]);
      else await tx.update('retro-vote', { id: before.id, amount });
    });
  }
}

function refuseUnknownColumn({ columns }: Retro, columnId: string): void {
  if (columns.some(({ id }) => id === columnId.toLowerCase())) return;
  throw new Problem('not-found', { errors: [{ path: 'columnId', code: 'exists', message: 'columnId names no column of this retrospective' }] });
}

async function refuseTooMany(tx: Transaction, { id }: Retro): Promise<void> {
  if ((await tx.count('retro-card', ['retroId', id])) >= LIMITS.cardsPerRetro)
    throw refused('text', 'tooMany', `There are ${LIMITS.cardsPerRetro} cards already`);
}

async function cardOf(tx: Transaction, retro: Retro, id: string): Promise<RetroCard> {
  const card = await tx.one<RetroCard>('retro-card', id);
  if (card.retroId !== retro.id) throw new Problem('not-found');
  return card;
}

async function votesOf(tx: Transaction, { id }: Retro, memberId: string): Promise<RetroVote[]> {
  return tx.query<RetroVote>(
    `SELECT v.id, v.card_id AS "cardId", v.member_id AS "memberId", v.amount, v.version
     FROM retro_vote v JOIN retro_card c ON c.product_id = $1 AND c.id = v.card_id
     WHERE v.product_id = $1 AND c.retro_id = $2 AND v.member_id = $3`,
    [tx.product.productId, id, memberId],
  );
}
