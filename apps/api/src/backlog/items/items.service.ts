import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BacklogItemDetail, CreateItem, CreateItems, EditItem, EditItems, MoveItems } from '@ordo/contract';
import { can, evenRanks, type Place } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { Problem } from '../../platform/problem';
import { startWatching, type Watching } from '../watches/start-watching';
import { allOf } from './all-of';
import { ITEM } from './backlog-item.entity';
import { refuseParentCycles } from './parents';
import { stampReadyChecks } from './ready-checks';
import { NeedsRebalance, ranksAt } from './ranking';

/** Milliseconds a rewrite of every rank may take. */
const REBALANCE_PATIENCE = 30_000;

/** The rules of the backlog's items: each method is one command. */
@Injectable()
export class ItemsService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { place, ...draft }: CreateItem): Promise<Committed> {
    return this.add(access, [draft], place);
  }

  async createMany(access: ProductAccess, { items, place }: CreateItems): Promise<Committed> {
    return this.add(access, items, place);
  }

  async edit(access: ProductAccess, id: string, { readyChecks, ...set }: EditItem, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'item.edit', async (tx) => {
      const [current] = await tx.find<BacklogItemDetail>('item', [id]);
      const checks = current && readyChecks && { readyChecks: await stampReadyChecks(tx, readyChecks, current, access.accountId) };
      await tx.update('item', { ...present(set), ...checks, ...(current && blocking(set, tx.at, current)), id }, version);
      if (set.parentId) await refuseParentCycles(tx, [id]);
      await startWatching(tx, assigned([id], set));
    });
  }

  async editMany(access: ProductAccess, { items, set: { addLabels, removeLabels, ...set } }: EditItems): Promise<Committed> {
    return this.ledger.commit(access, 'item.edit', async (tx) => {
      const found = await allOf(tx, items);
      const relabels = addLabels !== undefined || removeLabels !== undefined;
      const rows = found.map(({ id, labels }) => ({
        ...present(set),
        ...(relabels ? { labels: relabelled(set.labels ?? labels, addLabels ?? [], removeLabels ?? []) } : {}),
        id,
      }));
      await tx.updateMany('item', rows);
      if (set.parentId) await refuseParentCycles(tx, items);
      await startWatching(tx, assigned(items, set));
    });
  }

  async delete(access: ProductAccess, items: string[], version?: number): Promise<Committed> {
    return this.ledger.commit(access, 'item.delete', async (tx) => {
      const [first] = await allOf(tx, items);
      if (version !== undefined && first?.version !== version) throw new Problem('stale-version', { current: first });
      const orphans = await tx.query<{ id: string }>(
        'SELECT id FROM backlog_item WHERE product_id = $1 AND parent_id = ANY ($2::uuid[]) AND id <> ALL ($2::uuid[]) AND deleted_at IS NULL',
        [tx.product.productId, items],
      );
      await tx.updateMany(
        'item',
        orphans.map(({ id }) => ({ id, parentId: null })),
      );
      await tx.remove('item', items);
    });
  }

  async move(access: ProductAccess, { items, place, status, expected }: MoveItems): Promise<Committed> {
    return this.ordering(access, () =>
      this.ledger.commit(access, 'item.move', async (tx) => {
        const [found, ranks] = await Promise.all([allOf(tx, items, ITEM.onOpen), ranksAt(tx, items, place)]);
        if (expected !== undefined) refuseIfElsewhere(found, expected);
        const moving = found.sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ id }) => id);
        await tx.updateMany(
          'item',
          moving.map((id, index) => ({ id, rank: ranks[index], ...present({ status }) })),
        );
      }),
    );
  }

  private async add(access: ProductAccess, drafts: Partial<CreateItem>[], place: Place = { at: 'bottom' }): Promise<Committed> {
    const isAtBottom = 'at' in place && place.at === 'bottom';
    if (!isAtBottom && !can(access.role, 'items.order')) throw new Problem('forbidden');
    return this.ordering(access, () =>
      this.ledger.commit(access, 'item.create', async (tx) => {
        const ids = drafts.map(({ id }) => id ?? uuidv7());
        const [ranks, numbers, status] = await Promise.all([ranksAt(tx, ids, place), takeNumbers(tx, drafts.length), firstStatus(tx)]);
        const rows = drafts.map((draft, index) =>
          toRow(tx, draft, { id: ids[index] as string, rank: ranks[index] as string, number: numbers + index, status }),
        );
        await tx.insert('item', rows);
        await startWatching(
          tx,
          drafts.flatMap((draft, index) => [{ itemId: ids[index] as string, memberId: access.accountId }, ...assigned([ids[index] as string], draft)]),
        );
      }),
    );
  }

  /** Runs a command that makes ranks; when they would grow too long, rewrites them all evenly first, as a change of its own. */
  private async ordering(access: ProductAccess, command: () => Promise<Committed>): Promise<Committed> {
    try {
      return await command();
    } catch (error) {
      if (!(error instanceof NeedsRebalance)) throw error;
      await this.rebalance(access);
      return command();
    }
  }

  private async rebalance(access: ProductAccess): Promise<void> {
    const author = { ...access, role: null, requestId: randomUUID(), requestHash: 'rebalance' };
    await this.ledger.commit(
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
}

function refuseIfElsewhere(found: BacklogItemDetail[], expected: { sprintId?: string | null; status?: string }): void {
  const isElsewhere = (item: BacklogItemDetail) =>
    (expected.status !== undefined && item.status !== expected.status) || (expected.sprintId !== undefined && item.sprintId !== expected.sprintId);
  const elsewhere = found.filter(isElsewhere);
  if (elsewhere.length === 0) return;
  throw new Problem('item-moved-elsewhere', { current: elsewhere.map(({ id, key, status, sprintId, rank }) => ({ id, key, status, sprintId, rank })) });
}

/** Who is given items hears of them from then on. */
function assigned(items: string[], { assigneeId }: { assigneeId?: string | null }): Watching[] {
  return assigneeId == null ? [] : items.map((itemId) => ({ itemId, memberId: assigneeId }));
}

function relabelled(labels: string[], add: string[], remove: string[]): string[] {
  return [...new Set([...labels, ...add])].filter((id) => !remove.includes(id));
}

/** Being blocked begins when it is said, and ends with its reason. A new wording does not begin it again. */
function blocking({ blockedReason }: EditItem, now: string, current: BacklogItemDetail): { blockedSince?: string | null } {
  if (blockedReason === undefined) return {};
  return { blockedSince: blockedReason === null ? null : (current.blockedSince ?? now) };
}

/** The properties that were sent; what is undefined was not. */
function present<T extends object>(set: T): Partial<T> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Gives out the next numbers and answers the first of them. */
export async function takeNumbers(tx: Transaction, count: number): Promise<number> {
  const [row] = await tx.query<{ first: number }>('SELECT take_numbers($1, $2) AS first', [tx.product.productId, count]);
  if (row === undefined) throw new Problem('not-found');
  return row.first;
}

async function firstStatus(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ id: string }>('SELECT id FROM status WHERE product_id = $1 ORDER BY position LIMIT 1', [tx.product.productId]);
  return row?.id ?? '';
}

function toRow(tx: Transaction, draft: Partial<CreateItem>, given: { id: string; rank: string; number: number; status: string }): Values {
  return {
    id: given.id,
    number: given.number,
    type: draft.type ?? 'feature',
    title: draft.title ?? '',
    description: draft.description ?? '',
    status: draft.status ?? given.status,
    refinement: draft.refinement ?? 'new',
    estimate: draft.estimate ?? null,
    rank: given.rank,
    parentId: draft.parentId ?? null,
    assigneeId: draft.assigneeId ?? null,
    labels: draft.labels ?? [],
    source: null,
    externalKey: null,
    version: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
  };
}
