import { Injectable } from '@nestjs/common';
import type { OpenRetro, PrivateCard, PrivateCards, Retro, Sprint } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { asJson } from '../../ledger/shape';
import type { Transaction } from '../../ledger/transaction';
import { Database } from '../../platform/database';
import { Problem, refused } from '../../platform/problem';
import { PRIVATE_CARD } from './retro.entity';

/** Retrospectives: opened by the team, and revealed once, for good. */
@Injectable()
export class RetroService {
  constructor(
    private readonly ledger: Ledger,
    private readonly database: Database,
  ) {}

  /** Of a sprint that has begun. */
  async open(access: ProductAccess, sprintId: string, { id = uuidv7(), columns }: OpenRetro): Promise<Committed> {
    return this.ledger.commit(access, 'retro.create', async (tx) => {
      const sprint = await tx.one<Sprint>('sprint', sprintId);
      if (sprint.startedAt === null) throw refused('columns', 'isStarted', 'A sprint is looked back at when it has begun');
      const named = columns.map((column) => ({ id: column.id.toLowerCase(), name: column.name.trim() }));
      await tx.insert('retro', [{ id, sprintId, columns: named, revealedAt: null, version: 1, createdAt: tx.at }]);
    });
  }

  /** Puts on every card what its author wrote. Once revealed a retrospective stays so: revealing it again does nothing. */
  async reveal(access: ProductAccess, sprintId: string): Promise<Committed> {
    return this.ledger.commit(access, 'retro.reveal', async (tx) => {
      const retro = await retroOf(tx, sprintId);
      if (retro.revealedAt !== null) return;
      const cards = await tx.query<Pick<PrivateCard, 'id' | 'text'>>(
        `SELECT p.id, p.text FROM private_card p JOIN retro_card c ON c.product_id = $1 AND c.id = p.id
         WHERE p.product_id = $1 AND c.retro_id = $2 AND c.deleted_at IS NULL ORDER BY p.id`,
        [tx.product.productId, retro.id],
      );
      await tx.updateMany(
        'retro-card',
        cards.map(({ id, text }) => ({ id, text })),
      );
      await tx.remove(
        'private-card',
        cards.map(({ id }) => id),
      );
      await tx.update('retro', { id: retro.id, revealedAt: tx.at });
    });
  }

  /** What who asks has written on cards that are not revealed. */
  async own(access: ProductAccess): Promise<PrivateCards> {
    const [row] = await this.database.read<{ revision: string; cards: PrivateCard[] }>(
      access,
      `SELECT p.revision, (SELECT coalesce(json_agg(${asJson(PRIVATE_CARD, 't')} ORDER BY t.id), '[]')
         FROM private_card t WHERE t.product_id = $1 AND t.author_id = $2) AS cards
       FROM product p WHERE p.id = $1`,
      [access.productId, access.accountId],
    );
    return { revision: Number(row?.revision ?? 0), cards: row?.cards ?? [] };
  }
}

/** A sprint that has none answers as one that is not there. */
export async function retroOf(tx: Transaction, sprintId: string): Promise<Retro> {
  const [row] = await tx.query<{ id: string }>('SELECT id FROM retro WHERE product_id = $1 AND sprint_id = $2 AND deleted_at IS NULL', [
    tx.product.productId,
    sprintId,
  ]);
  if (row === undefined) throw new Problem('not-found');
  return tx.one<Retro>('retro', row.id);
}
