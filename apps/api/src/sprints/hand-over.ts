import type { CompleteSprint, DonePartSent, PropertyProblem, Sprint, UnfinishedItem } from '@ordo/contract';
import { nextSprint, type UnfinishedFate } from '@ordo/domain';
import { ranksAt } from '../ledger/ranking';
import type { Transaction } from '../ledger/transaction';
import { Problem, refused } from '../platform/problem';

/** Refuses what is said of a way that nothing goes. */
export function refuseUnused({ unfinished, items = [], into, place }: CompleteSprint): void {
  const ways = new Set<UnfinishedFate>([unfinished, ...items.map((item) => item.unfinished ?? unfinished)]);
  if (into !== undefined && !ways.has('next')) throw refused('into', 'isEmpty', 'Only what goes on in the next sprint goes into one');
  if (place !== undefined && !ways.has('backlog')) throw refused('place', 'isEmpty', 'Only what goes back to the backlog gets a place');
}

/** Takes what is not done out of a sprint that ends: on into a planned one, or back. What is done in part is split first. */
export async function handOver(
  tx: Transaction,
  sprint: string,
  { unfinished, items = [], into, place }: CompleteSprint,
  split: (item: string, part: DonePartSent) => Promise<void>,
): Promise<void> {
  const open = await unfinishedOf(tx, sprint);
  refuseOthers(items, open);
  for (const { itemId, done } of items) if (done) await split(itemId.toLowerCase(), done);
  const said = new Map(items.map((item) => [item.itemId.toLowerCase(), item.unfinished]));
  const going = (way: UnfinishedFate): string[] => open.filter((id) => (said.get(id) ?? unfinished) === way);
  const [on, back] = [going('next'), going('backlog')];
  const sprintId = on.length > 0 ? await successor(tx, into) : null;
  await tx.updateMany(
    'item',
    on.map((id) => ({ id, sprintId })),
  );
  const ranks = place && back.length > 0 ? await ranksAt(tx, back, place) : undefined;
  await tx.updateMany(
    'item',
    back.map((id, index) => ({ id, sprintId: null, ...(ranks && { rank: ranks[index] }) })),
  );
}

function refuseOthers(items: readonly UnfinishedItem[], open: readonly string[]): void {
  const errors = items.flatMap(({ itemId }, index): PropertyProblem[] =>
    open.includes(itemId.toLowerCase()) ? [] : [{ path: `items.${index}.itemId`, code: 'isUnfinished', message: 'names no unfinished item of the sprint' }],
  );
  if (errors.length > 0) throw new Problem('invalid-input', { errors: errors.slice(0, 20) });
}

/** Of the sprint, in the order of the backlog. */
export async function unfinishedOf(tx: Transaction, sprint: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT i.id FROM backlog_item i JOIN status s ON s.product_id = i.product_id AND s.id = i.status
     WHERE i.product_id = $1 AND i.sprint_id = $2 AND i.deleted_at IS NULL AND s.category <> 'done' ORDER BY i.rank`,
    [tx.product.productId, sprint],
  );
  return rows.map(({ id }) => id);
}

async function successor(tx: Transaction, into: string | undefined): Promise<string> {
  const planned = await tx.query<Pick<Sprint, 'id' | 'number' | 'state' | 'startsOn'>>(
    `SELECT id, number, state, starts_on::text AS "startsOn" FROM sprint WHERE product_id = $1 AND state = 'planned' AND deleted_at IS NULL`,
    [tx.product.productId],
  );
  if (into === undefined) {
    const next = nextSprint(planned);
    if (next === undefined) throw refused('unfinished', 'noNext', 'No sprint is planned that this could go on in');
    return next.id;
  }
  if (planned.some(({ id }) => id === into)) return into;
  const [other] = await tx.find<Sprint>('sprint', [into]);
  if (other === undefined) throw new Problem('not-found', { errors: [{ path: 'into', code: 'exists', message: 'into names no sprint of this product' }] });
  throw refused('into', 'isPlanned', 'Unfinished work goes into a sprint that is planned');
}
