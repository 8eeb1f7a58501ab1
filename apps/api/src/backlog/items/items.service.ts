import { Injectable } from '@nestjs/common';
import type { BacklogItemDetail, CreateItem, CreateItems, EditItem, EditItems, MoveItems } from '@ordo/contract';
import { can, withFirstLabel, type ChildrenFate, type Place } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';
import { startWatching, type Watching } from '../watches/start-watching';
import { allOf } from './all-of';
import { ITEM } from './backlog-item.entity';
import { deleteItems } from './delete-items';
import { draftedRow, insertItems } from './new-items';
import { ordering } from './ordering';
import { refuseWrongParents } from './parents';
import { stampReadyChecks } from './ready-checks';
import { ranksAt } from './ranking';

/** Milliseconds that deleting everything below some items may take. */
const SUBTREE_PATIENCE = 30_000;

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
      if (set.parentId) await refuseWrongParents(tx, [id]);
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
      if (set.parentId) await refuseWrongParents(tx, items);
      await startWatching(tx, assigned(items, set));
    });
  }

  async delete(access: ProductAccess, items: string[], { children = 'lift', version }: { children?: ChildrenFate; version?: number } = {}): Promise<Committed> {
    const work = async (tx: Transaction): Promise<void> => {
      const [first] = await allOf(tx, items);
      if (version !== undefined && first?.version !== version) throw new Problem('stale-version', { current: first });
      await deleteItems(tx, items, children);
    };
    return this.ledger.commit(access, 'item.delete', work, children === 'delete' ? { patience: SUBTREE_PATIENCE } : {});
  }

  async move(access: ProductAccess, { items, place, status, set, expected }: MoveItems): Promise<Committed> {
    const { label, ...others } = set ?? {};
    const plain = present({ ...present({ status }), ...others });
    if (set !== undefined && !can(access.role, 'items.edit')) throw new Problem('forbidden');
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'item.move', async (tx) => {
        const [found, ranks] = await Promise.all([allOf(tx, items, ITEM.onOpen), ranksAt(tx, items, place)]);
        if (expected !== undefined) refuseIfElsewhere(found, expected);
        const moving = found.sort((one, other) => (one.rank < other.rank ? -1 : 1));
        await tx.updateMany(
          'item',
          moving.map(({ id, labels }, index) => ({ id, rank: ranks[index], ...plain, ...(label !== undefined && { labels: withFirstLabel(labels, label) }) })),
        );
        if (plain.parentId) await refuseWrongParents(tx, items);
        await startWatching(tx, assigned(items, plain));
      }),
    );
  }

  private async add(access: ProductAccess, drafts: Partial<CreateItem>[], place: Place = { at: 'bottom' }): Promise<Committed> {
    const isAtBottom = 'at' in place && place.at === 'bottom';
    if (!isAtBottom && !can(access.role, 'items.order')) throw new Problem('forbidden');
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'item.create', async (tx) => {
        const ids = drafts.map(({ id }) => id ?? uuidv7());
        await insertItems(tx, access, ids, place, (given, index) => draftedRow(tx, drafts[index] ?? {}, given));
        if (drafts.some(({ parentId }) => parentId != null)) await refuseWrongParents(tx, ids);
      }),
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
