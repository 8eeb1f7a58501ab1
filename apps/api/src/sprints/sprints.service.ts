import { Injectable } from '@nestjs/common';
import type { CompleteSprint, CreateSprint, EditSprint, PlanItems, Product, Sprint } from '@ordo/contract';
import { isOver, type CommittedItem } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../identity/access';
import { Ledger, type Committed } from '../ledger/ledger';
import { LentByBacklog } from '../ledger/lent-by-backlog';
import { nextNumber } from '../ledger/next-number';
import { ordering } from '../ledger/ordering';
import { ranksAt } from '../ledger/ranking';
import type { Transaction } from '../ledger/transaction';
import { Problem } from '../platform/problem';
import { checkedEdit, refuseUnfitGoal, refuseWrongSpan } from './edit-sprint';
import { handOver, refuseUnused, unfinishedOf } from './hand-over';

/** The rules of sprints: each method is one command. */
@Injectable()
export class SprintsService {
  constructor(
    private readonly ledger: Ledger,
    private readonly backlog: LentByBacklog,
  ) {}

  async create(access: ProductAccess, { id = uuidv7(), name, goal = '', goalId = null, startsOn, endsOn }: CreateSprint): Promise<Committed> {
    refuseWrongSpan(startsOn, endsOn);
    return this.ledger.commit(access, 'sprint.create', async (tx) => {
      if (goalId !== null) await refuseUnfitGoal(tx, goalId);
      const aims = { goal: goal.trim(), goalId: goalId && goalId.toLowerCase() };
      const row = { id, number: await nextNumber(tx, 'sprint'), name: name.trim(), ...aims, startsOn, endsOn };
      await tx.insert('sprint', [{ ...row, version: 1, createdAt: tx.at, updatedAt: tx.at }]);
    });
  }

  async edit(access: ProductAccess, id: string, set: EditSprint, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'sprint.edit', async (tx) => {
      const sprint = await tx.one<Sprint>('sprint', id, version);
      await tx.update('sprint', { id, ...(await checkedEdit(tx, sprint, set)) }, version);
    });
  }

  /** Takes items in together; with a place they stand there in the order they have. */
  async plan(access: ProductAccess, id: string, { items, place, override }: PlanItems): Promise<Committed> {
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'sprint.plan', async (tx) => {
        refuseOver(await tx.one<Sprint>('sprint', id));
        const inOrder = await itemsInOrder(tx, items);
        const ranks = place && (await ranksAt(tx, inOrder, place));
        await this.backlog.step(tx, inOrder, { sprintId: id, override }, access.accountId, () =>
          tx.updateMany(
            'item',
            inOrder.map((item, index) => ({ id: item, sprintId: id, ...(ranks && { rank: ranks[index] }) })),
          ),
        );
      }),
    );
  }

  /** Freezes what was promised and what done means. That no other one runs is a constraint's to say. */
  async start(access: ProductAccess, id: string): Promise<Committed> {
    return this.ledger.commit(access, 'sprint.start', async (tx) => {
      const sprint = await tx.one<Sprint>('sprint', id);
      refuseOver(sprint);
      if (sprint.state === 'active') throw new Problem('sprint-already-active', { current: sprint });
      const [product] = await tx.find<Product>('product', [access.productId]);
      const commitment = await tx.query<CommittedItem>(
        'SELECT id AS "itemId", estimate::float AS points FROM backlog_item WHERE product_id = $1 AND sprint_id = $2 AND deleted_at IS NULL ORDER BY rank',
        [access.productId, id],
      );
      await tx.update('sprint', { id, state: 'active', startedAt: tx.at, commitment, doneDefinition: product?.doneRules ?? [] });
    });
  }

  /** What is done stays in it for ever; the rest goes on in the next one or in the backlog, and stays not completed in this one's report. */
  async complete(access: ProductAccess, id: string, close: CompleteSprint): Promise<Committed> {
    refuseUnused(close);
    const { outcome, outcomeNote } = close;
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'sprint.complete', async (tx) => {
        const sprint = await tx.one<Sprint>('sprint', id);
        refuseOver(sprint);
        if (sprint.state !== 'active') throw new Problem('sprint-not-active', { current: sprint });
        await handOver(tx, id, close, (item, part) => this.backlog.splitDone(tx, access, item, part));
        const said = { ...(outcome && { outcome }), ...(outcomeNote !== undefined && { outcomeNote: outcomeNote.trim() }) };
        await tx.update('sprint', { id, state: 'completed', completedAt: tx.at, ...said });
      }),
    );
  }

  /** What is not done goes back to the backlog, where it stands. */
  async cancel(access: ProductAccess, id: string): Promise<Committed> {
    return this.ledger.commit(access, 'sprint.cancel', async (tx) => {
      refuseOver(await tx.one<Sprint>('sprint', id));
      const open = await unfinishedOf(tx, id);
      await tx.updateMany(
        'item',
        open.map((item) => ({ id: item, sprintId: null })),
      );
      await tx.update('sprint', { id, state: 'cancelled', completedAt: tx.at });
    });
  }
}

function refuseOver(sprint: Sprint): void {
  if (isOver(sprint.state)) throw new Problem('sprint-closed', { current: sprint });
}

/** Everything named must be of this product, or the whole command is refused. */
async function itemsInOrder(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL ORDER BY rank',
    [tx.product.productId, ids],
  );
  if (rows.length === ids.length) return rows.map(({ id }) => id);
  const known = new Set(rows.map(({ id }) => id));
  const errors = ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: `items.${index}`, code: 'exists', message: 'names no item of this product' }]));
  throw new Problem('not-found', { errors: errors.slice(0, 20) });
}
