import type { CreateItem } from '@ordo/contract';
import { can } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';
import { allOf } from './all-of';
import { ITEM } from './backlog-item.entity';
import { moveItems } from './move-items';

/** Said only of a sprint. */
const OF_SPRINT = ['sprintId', 'leaving', 'met', 'override', 'doneOverride'] as const;

/** What a draft says of the sprint it is for. */
type ForSprint = Pick<CreateItem, (typeof OF_SPRINT)[number] | 'status'>;

/** What a sprint holds is said by who plans; nothing is said of a sprint that is not named. */
export function refuseSprint({ role }: Pick<ProductAccess, 'role'>, draft: ForSprint): void {
  if (draft.sprintId !== undefined && !can(role, 'sprints.plan')) throw new Problem('forbidden');
  const lost = draft.sprintId === undefined && OF_SPRINT.find((property) => draft[property] !== undefined);
  if (lost) throw refused(lost, 'needsSprint', 'Say the sprint it is for');
}

/** Takes a new item, which is in no sprint yet, into a sprint and its status there. What leaves for it goes first, so that its room is free. */
export async function addToSprint(
  tx: Transaction,
  id: string,
  { sprintId, leaving = [], ...step }: ForSprint & { sprintId: string },
  accountId: string,
): Promise<void> {
  const by = { accountId, where: 'anywhere' } as const;
  if (leaving.length > 0) {
    await allOf(tx, leaving, ITEM.onOpen, 'leaving');
    await moveItems(tx, { items: leaving, sprintId: null, expected: { sprintId } }, by);
  }
  await moveItems(tx, { items: [id], sprintId, ...step }, by);
}
