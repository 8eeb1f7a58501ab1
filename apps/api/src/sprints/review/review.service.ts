import { Injectable } from '@nestjs/common';
import type { EditStatement, Sprint, Statement, WriteStatement } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { present } from '../../ledger/values';
import { Problem, refused } from '../../platform/problem';

/** What was said in the review of a sprint, kept in the words of who said it. Who builds the product writes it down, and corrects it. */
@Injectable()
export class ReviewService {
  constructor(private readonly ledger: Ledger) {}

  async write(access: ProductAccess, sprintId: string, { id = uuidv7(), text, itemId = null, ...speaker }: WriteStatement): Promise<Committed> {
    return this.ledger.commit(access, 'statement.create', async (tx) => {
      await refuseNotBegun(tx, sprintId);
      await refuseTooMany(tx, sprintId);
      await refuseUnknownItem(tx, itemId);
      const row = { id, sprintId, text, itemId, ...speakerOf(speaker), authorId: access.accountId };
      await tx.insert('statement', [{ ...row, version: 1, createdAt: tx.at, editedAt: null }]);
    });
  }

  async edit(access: ProductAccess, sprintId: string, id: string, set: EditStatement, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'statement.edit', async (tx) => {
      const statement = await statementOf(tx, sprintId, id);
      const { text = statement.text, itemId = statement.itemId, ...speaker } = set;
      if (itemId !== statement.itemId) await refuseUnknownItem(tx, itemId);
      await tx.update('statement', { id, text, itemId, ...speakerOf({ ...statement, ...present(speaker) }), editedAt: tx.at }, version);
    });
  }

  async delete(access: ProductAccess, sprintId: string, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'statement.delete', async (tx) => {
      const statement = await statementOf(tx, sprintId, id);
      if (statement.version !== version) throw new Problem('stale-version', { current: statement });
      await tx.remove('statement', [id]);
    });
  }
}

type Speaker = Pick<WriteStatement, 'speakerId' | 'speakerName' | 'speakerOrganisation'>;

/** A person of the product needs no name beside their own. */
function speakerOf({ speakerId = null, speakerName = '', speakerOrganisation = '' }: Speaker): Required<Speaker> {
  if (speakerId !== null) return { speakerId, speakerName: '', speakerOrganisation: '' };
  if (speakerName.trim() === '') throw refused('speakerName', 'isSaid', 'Say who said it');
  return { speakerId, speakerName: speakerName.trim(), speakerOrganisation: speakerOrganisation.trim() };
}

async function refuseNotBegun(tx: Transaction, id: string): Promise<void> {
  const sprint = await tx.one<Sprint>('sprint', id);
  if (sprint.startedAt === null) throw refused('text', 'isStarted', 'A sprint is reviewed when it has begun');
}

async function refuseTooMany(tx: Transaction, sprintId: string): Promise<void> {
  if ((await tx.count('statement', ['sprintId', sprintId])) < LIMITS.statementsPerSprint) return;
  throw refused('text', 'tooMany', `There are ${LIMITS.statementsPerSprint} statements already`);
}

async function refuseUnknownItem(tx: Transaction, id: string | null): Promise<void> {
  if (id === null || (await tx.find('item', [id])).length > 0) return;
  throw new Problem('not-found', { errors: [{ path: 'itemId', code: 'exists', message: 'itemId names no item of this product' }] });
}

async function statementOf(tx: Transaction, sprintId: string, id: string): Promise<Statement> {
  const statement = await tx.one<Statement>('statement', id);
  if (statement.sprintId !== sprintId) throw new Problem('not-found');
  return statement;
}
