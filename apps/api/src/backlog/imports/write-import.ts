import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportItems } from '@ordo/contract';
import { HUES, ranksBetween } from '@ordo/domain';
import { v7 as newId } from 'uuid';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { takeNumbers } from '../items/new-items';
import type { ImportPlan, PlannedItem } from './plan-import';

/** Rows that one statement inserts. */
const AT_ONCE = 1000;

/** Carries a plan out: labels, then items below all others in the order of the file, then the record of the import. */
export async function writeImport(
  tx: Transaction,
  request: ImportItems,
  importId: string,
  plan: ImportPlan,
  labelCount: number,
  onProgress: (written: number) => void,
): Promise<void> {
  if (plan.items.length === 0) return;
  const labelIds = new Map(plan.newLabels.map(({ folded }) => [folded, newId()]));
  const labels = plan.newLabels.map(({ name, folded }, index) => ({
    id: labelIds.get(folded) ?? '',
    name,
    hue: HUES[(labelCount + index) % HUES.length],
    version: 1,
  }));
  await tx.insert('label', labels);
  const rank = await ranksAtBottom(tx, plan);
  const number = await numbersInOrder(tx, plan);
  for (let at = 0; at < plan.parentsFirst.length; at += AT_ONCE) {
    const items = plan.parentsFirst.slice(at, at + AT_ONCE);
    await tx.insert(
      'item',
      items.map((item) => toRow(item, request, { labelIds, rank, number, at: tx.at })),
    );
    onProgress(at + items.length);
    await nextTurn();
  }
  const { source, fileName = null } = request;
  await tx.insert('import', [{ id: importId, source, fileName, created: plan.items.length, skipped: plan.skipped, createdAt: tx.at, version: 1 }]);
}

interface Given {
  labelIds: ReadonlyMap<string, string>;
  rank: ReadonlyMap<string, string>;
  number: ReadonlyMap<string, number>;
  at: string;
}

function toRow({ id, draft, status, refinement, labels, assignee, parentId, pastWork }: PlannedItem, { source }: ImportItems, given: Given): Values {
  return {
    id,
    number: given.number.get(id),
    type: draft.type,
    title: draft.title,
    description: draft.description,
    story: draft.story,
    status: status.id,
    refinement,
    estimate: draft.estimate,
    rank: given.rank.get(id),
    parentId,
    assigneeId: assignee?.id ?? null,
    labels: labels.map((label) => label.id ?? given.labelIds.get(label.folded)),
    pastWork,
    source,
    externalKey: draft.externalKey,
    version: 1,
    createdAt: given.at,
    updatedAt: given.at,
  };
}

async function ranksAtBottom(tx: Transaction, { items }: ImportPlan): Promise<Map<string, string>> {
  const [last] = await tx.query<{ rank: string | null }>('SELECT max(rank) AS rank FROM backlog_item WHERE product_id = $1', [tx.product.productId]);
  const ranks = ranksBetween(last?.rank ?? null, null, items.length);
  return new Map(items.map(({ id }, index) => [id, ranks[index] ?? '']));
}

async function numbersInOrder(tx: Transaction, { items }: ImportPlan): Promise<Map<string, number>> {
  const first = await takeNumbers(tx, items.length);
  return new Map(items.map(({ id }, index) => [id, first + index]));
}
