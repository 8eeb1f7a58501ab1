import type { BacklogItemDetail, ExpectedPlace, MoveItems, Sprint } from '@ordo/contract';
import { inRankOrder, isOver, withFirstLabel, withLeadingGoal, type Place } from '@ordo/domain';
import { ranksAt } from '../../ledger/ranking';
import type { Transaction } from '../../ledger/transaction';
import { present } from '../../ledger/values';
import { Problem } from '../../platform/problem';
import { startWatching } from '../watches/start-watching';
import { allOf } from './all-of';
import { ITEM } from './backlog-item.entity';
import { stepOnBoard, writeReasons } from './board-rules';
import { withMet } from './done-checks';
import { assigned } from './edited';
import { refuseWrongParents } from './parents';

/** Moves items together, in the order they have: to a place, into a sprint or out of it, to a status, into a group. */
export async function moveItems(tx: Transaction, move: MoveItems, by: { accountId: string; where: 'anywhere' | 'in-active-sprint' }): Promise<void> {
  const { items, place, sprintId, expected, override, doneOverride, met, set: { label, goal, ...set } = {} } = move;
  const plain = present({ sprintId, ...set, ...present({ status: move.status ?? set.status }) });
  const [found, ranks] = await Promise.all([allOf(tx, items, ITEM.onOpen), place && ranksAt(tx, items, place)]);
  if (by.where === 'in-active-sprint') await refuseOutside(tx, found, place, sprintId);
  if (expected !== undefined) refuseIfElsewhere(found, expected);
  if (sprintId != null) await refuseClosed(tx, sprintId);
  const checked = await withMet(tx, found, met, by.accountId);
  const reasons = await stepOnBoard(tx, checked, { status: plain.status, sprintId, override, doneOverride }, by.accountId);
  const moving = inRankOrder(checked);
  const rows = moving.map(({ id, labels, goals, criteria, doneChecks }, index) => ({
    id,
    ...(met && { criteria, doneChecks }),
    ...(ranks && { rank: ranks[index] }),
    ...plain,
    ...(label !== undefined && { labels: withFirstLabel(labels, label) }),
    ...(goal !== undefined && { goals: withLeadingGoal(goals, goal) }),
  }));
  await tx.updateMany('item', rows);
  await writeReasons(tx, reasons);
  if (plain.parentId) await refuseWrongParents(tx, items);
  if (plain.assigneeId != null) await startWatching(tx, assigned(items, plain));
}

function refuseIfElsewhere(found: BacklogItemDetail[], expected: ExpectedPlace): void {
  const isElsewhere = (item: BacklogItemDetail) =>
    (expected.status !== undefined && item.status !== expected.status) || (expected.sprintId !== undefined && item.sprintId !== expected.sprintId);
  const elsewhere = found.filter(isElsewhere);
  if (elsewhere.length === 0) return;
  throw new Problem('item-moved-elsewhere', { current: elsewhere.map(({ id, key, status, sprintId, rank }) => ({ id, key, status, sprintId, rank })) });
}

/** The order of the backlog and what a sprint holds are not theirs to say: beside which other item of the sprint, and in which status, is. */
async function refuseOutside(tx: Transaction, found: BacklogItemDetail[], place: Place | undefined, sprintId: string | null | undefined): Promise<void> {
  const active = await activeSprint(tx);
  const isInside = (item: Pick<BacklogItemDetail, 'sprintId'> | undefined) => active !== undefined && item?.sprintId === active;
  const anchor = place === undefined || 'at' in place ? undefined : 'after' in place ? place.after : place.before;
  const anchors = await tx.find<BacklogItemDetail>('item', anchor === undefined ? [] : [anchor], ITEM.onOpen);
  const isPlaceInside = place === undefined || isInside(anchors[0]);
  if (!found.every(isInside) || !isPlaceInside || (sprintId !== undefined && sprintId !== active)) throw new Problem('forbidden');
}

async function activeSprint(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(`SELECT id FROM sprint WHERE product_id = $1 AND state = 'active' AND deleted_at IS NULL`, [
    tx.product.productId,
  ]);
  return row?.id;
}

async function refuseClosed(tx: Transaction, sprintId: string): Promise<void> {
  const [sprint] = await tx.find<Sprint>('sprint', [sprintId]);
  if (sprint === undefined)
    throw new Problem('not-found', { errors: [{ path: 'sprintId', code: 'exists', message: 'sprintId names no sprint of this product' }] });
  if (isOver(sprint.state)) throw new Problem('sprint-closed', { current: sprint });
}
