import type { BacklogItemDetail, CreateItem } from '@ordo/contract';
import { can, type Place } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { ranksAt } from '../../ledger/ranking';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { Problem } from '../../platform/problem';
import { startWatching } from '../watches/start-watching';
import { linksOf } from './goal-links';

/** What only the server can say of a new item. */
interface Given {
  id: string;
  rank: string;
  number: number;
  status: string;
}

/** Writes new rows, together at a place and in their order. Each is made from what only the server can say of it. Who writes and who is assigned watch them. */
export async function insertItems(
  tx: Transaction,
  { accountId }: ProductAccess,
  ids: string[],
  place: Place,
  toRow: (given: Given, index: number) => Values,
): Promise<void> {
  const [ranks, first, status] = await Promise.all([ranksAt(tx, ids, place), takeNumbers(tx, ids.length), firstStatus(tx)]);
  const rows = ids.map((id, index) => toRow({ id, rank: ranks[index] as string, number: first + index, status }, index));
  await tx.insert('item', rows);
  await startWatching(
    tx,
    rows.flatMap(({ id, assigneeId }) => [accountId, ...(typeof assigneeId === 'string' ? [assigneeId] : [])].map((memberId) => ({ itemId: id, memberId }))),
  );
}

/** Where what is made from an item stands: directly after it for who may order, at the bottom for who may not. */
export function placeBeside(access: ProductAccess, item: string): Place {
  return can(access.role, 'items.order') ? { after: item } : { at: 'bottom' };
}

/** A new item as it was drafted; the status is the product's first unless it says another. */
export function draftedRow(tx: Transaction, draft: Partial<CreateItem>, { status, ...given }: Given): Values {
  return {
    type: draft.type ?? 'feature',
    title: draft.title ?? '',
    description: draft.description ?? '',
    status: draft.status ?? status,
    refinement: draft.refinement ?? 'new',
    estimate: draft.estimate ?? null,
    parentId: draft.parentId ?? null,
    stepId: draft.stepId ?? null,
    releaseId: draft.releaseId ?? null,
    assigneeId: draft.assigneeId ?? null,
    labels: draft.labels ?? [],
    goals: linksOf(draft.goals ?? []),
    ...newborn(tx, given),
  };
}

/** What has happened to an item, or is worked out; everything else is what it says. */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  'key',
  'sprintId',
  'splitFromId',
  'pin',
  'blockedReason',
  'blockedSince',
  'readyChecks',
  'doneChecks',
  'doneOverride',
  'wipOverride',
  'pastWork',
] satisfies (keyof BacklogItemDetail)[]);

/** A new item that says what another one says. What has happened to that one is left behind. */
export function copiedRow(tx: Transaction, original: BacklogItemDetail, given: Given): Values {
  const content = Object.entries(original).filter(([property]) => !LEFT_BEHIND.has(property));
  return { ...Object.fromEntries(content), refinement: 'new', ...newborn(tx, given) };
}

/** Gives out the next numbers and answers the first of them. */
export async function takeNumbers(tx: Transaction, count: number): Promise<number> {
  const [row] = await tx.query<{ first: number }>('SELECT take_numbers($1, $2) AS first', [tx.product.productId, count]);
  if (row === undefined) throw new Problem('not-found');
  return row.first;
}

function newborn(tx: Transaction, given: Partial<Given>): Values {
  return { ...given, source: null, externalKey: null, version: 1, createdAt: tx.at, updatedAt: tx.at } as Values;
}

async function firstStatus(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ id: string }>('SELECT id FROM status WHERE product_id = $1 ORDER BY position LIMIT 1', [tx.product.productId]);
  return row?.id ?? '';
}
