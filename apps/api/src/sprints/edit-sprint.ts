import type { EditSprint, Goal, PersonCapacitySent, PropertyProblem, Sprint } from '@ordo/contract';
import { isOpenGoal, isOver, LIMITS, spanProblem, type Day, type PersonCapacity } from '@ordo/domain';
import type { Transaction } from '../ledger/transaction';
import { present } from '../ledger/values';
import { Problem, refused } from '../platform/problem';

/** Refuses days that a sprint cannot run on. */
export function refuseWrongSpan(startsOn: Day, endsOn: Day): void {
  const problem = spanProblem(startsOn, endsOn, LIMITS.sprintDays);
  if (problem === 'before-start') throw refused('endsOn', 'isAfterStart', 'endsOn must not be before startsOn');
  if (problem === 'too-long') throw refused('endsOn', 'isNear', `A sprint lasts at most ${LIMITS.sprintDays} days`);
}

/** Refuses a Product Goal that nobody works towards any more. */
export async function refuseUnfitGoal(tx: Transaction, id: string): Promise<void> {
  const [goal] = await tx.find<Goal>('goal', [id.toLowerCase()]);
  if (goal === undefined) throw new Problem('not-found', { errors: [{ path: 'goalId', code: 'exists', message: 'names no goal of this product' }] });
  if (!isOpenGoal(goal)) throw refused('goalId', 'isOpen', 'A sprint works towards a goal that is planned or active');
}

/** What may be written of an edit, or the refusal of all of it. */
export async function checkedEdit(tx: Transaction, sprint: Sprint, set: EditSprint): Promise<Record<string, unknown>> {
  const { capacity, criticalItemIds, name, goal, goalId: goalSent, outcomeNote, ...plain } = set;
  const goalId = goalSent && goalSent.toLowerCase();
  refuseByState(sprint, set);
  const [startsOn, endsOn] = [set.startsOn ?? sprint.startsOn, set.endsOn ?? sprint.endsOn];
  refuseWrongSpan(startsOn, endsOn);
  if (goalId && goalId !== sprint.goalId) await refuseUnfitGoal(tx, goalId);
  if (capacity) await refuseWrongCapacity(tx, capacity, startsOn, endsOn);
  if (criticalItemIds) await refuseUnknownItems(tx, criticalItemIds);
  const texts = { name: name?.trim(), goal: goal?.trim(), outcomeNote: outcomeNote?.trim() };
  return present({ ...plain, ...texts, goalId, capacity: capacity?.map(plainly) ?? capacityWithin(sprint.capacity ?? [], startsOn, endsOn), criticalItemIds });
}

function refuseByState(sprint: Sprint, { outcome, outcomeNote, ...rest }: EditSprint): void {
  if (isOver(sprint.state) && Object.keys(present(rest)).length > 0) throw new Problem('sprint-closed', { current: sprint });
  if (sprint.state === 'planned' && (outcome != null || outcomeNote)) throw refused('outcome', 'isStarted', 'A sprint has an outcome when it has begun');
  const isMoved = rest.startsOn !== undefined && rest.startsOn !== sprint.startsOn;
  if (sprint.state === 'active' && isMoved) throw refused('startsOn', 'isFixed', 'A sprint that runs keeps its first day');
}

/** Days off outside the sprint would take nothing away, and whoever sent them meant something by them. */
async function refuseWrongCapacity(tx: Transaction, sent: PersonCapacitySent[], startsOn: Day, endsOn: Day): Promise<void> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM member WHERE product_id = $1 AND role IS NOT NULL', [tx.product.productId]);
  const members = new Set(rows.map(({ id }) => id));
  const unknown = sent.flatMap(({ memberId }, index) => (members.has(memberId.toLowerCase()) ? [] : [`capacity.${index}.memberId`]));
  if (unknown.length > 0)
    throw new Problem('not-found', { errors: unknown.map((path) => ({ path, code: 'exists', message: 'names nobody in this product' })) });
  const outside = sent.flatMap(({ daysOff }, index) =>
    daysOff.flatMap((day, at): PropertyProblem[] =>
      day >= startsOn && day <= endsOn ? [] : [{ path: `capacity.${index}.daysOff.${at}`, code: 'isInSprint', message: `${day} is not in the sprint` }],
    ),
  );
  if (outside.length > 0) throw new Problem('invalid-input', { errors: outside.slice(0, 20) });
}

/** Undefined where every day off is still inside the sprint; days that its new span leaves out are no days off of it. */
function capacityWithin(capacity: readonly PersonCapacity[], startsOn: Day, endsOn: Day): PersonCapacity[] | undefined {
  const isInside = (day: Day): boolean => day >= startsOn && day <= endsOn;
  if (capacity.every(({ daysOff }) => daysOff.every(isInside))) return undefined;
  return capacity.map((person) => ({ ...person, daysOff: person.daysOff.filter(isInside) }));
}

async function refuseUnknownItems(tx: Transaction, ids: string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL', [
    tx.product.productId,
    ids,
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const errors = ids.flatMap((id, index) =>
    known.has(id.toLowerCase()) ? [] : [{ path: `criticalItemIds.${index}`, code: 'exists', message: 'names no item of this product' }],
  );
  if (errors.length > 0) throw new Problem('not-found', { errors: errors.slice(0, 20) });
}

function plainly({ memberId, hoursPerDay, focus, daysOff }: PersonCapacitySent): PersonCapacity {
  return { memberId: memberId.toLowerCase(), hoursPerDay: hoursPerDay ?? null, focus: focus ?? null, daysOff: [...daysOff].sort() };
}
