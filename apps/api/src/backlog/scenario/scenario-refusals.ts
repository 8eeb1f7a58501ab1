import type { ApplyScenario, BacklogItemDetail, PropertyProblem, SeenItem } from '@ordo/contract';
import { LIMITS, type Place } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';
import { ITEM } from '../items/backlog-item.entity';

interface Named {
  id: string;
  path: string;
}

/** Refuses a scenario that contradicts itself: what is placed twice or nowhere, or beside something that goes; or more than one change can hold. */
export function refuseMuddle({ placed = [], added = [], removed = [], estimates = [] }: ApplyScenario): void {
  const moving = itemsOf(placed);
  const gone = new Set(removed);
  const unsteady = new Set([...gone, ...moving.map(({ id }) => id), ...added.map(({ id }) => id)]);
  const problems = [
    ...moving.filter(({ id }, index) => moving.findIndex((one) => one.id === id) < index).map(({ path }) => problem(path, 'arrayUnique', 'is placed twice')),
    ...added.flatMap(({ id }, index) => (moving.some((one) => one.id === id) ? [] : [problem(`added.${index}.id`, 'isPlaced', 'is not placed')])),
    ...[...moving, ...named(estimates, 'estimates')].filter(({ id }) => gone.has(id)).map(({ path }) => problem(path, 'isStaying', 'is removed as well')),
    ...anchorsOf(placed)
      .filter(({ id }) => unsteady.has(id))
      .map(({ path }) => problem(path, 'isStaying', 'must name an item that stays where it is')),
    ...placed.flatMap((run, index) =>
      placed.findIndex((one) => anchorOf(one.place) === anchorOf(run.place)) < index
        ? [problem(`placed.${index}.place`, 'arrayUnique', 'is the place of others')]
        : [],
    ),
    ...(moving.length > LIMITS.itemsPerCommand ? [problem('placed', 'arrayMaxSize', `placed must hold at most ${LIMITS.itemsPerCommand} items`)] : []),
  ];
  if (problems.length > 0) throw new Problem('invalid-input', { errors: problems.slice(0, 20) });
}

/** Everything named must be of this product; answers what there is of it. */
export async function refuseStrangers(
  tx: Transaction,
  { placed = [], added = [], removed = [], estimates = [], seen = [] }: ApplyScenario,
): Promise<BacklogItemDetail[]> {
  const isNew = new Set(added.map(({ id }) => id));
  const all = [
    ...itemsOf(placed).filter(({ id }) => !isNew.has(id)),
    ...anchorsOf(placed),
    ...named(estimates, 'estimates'),
    ...removed.map((id, index) => ({ id, path: `removed.${index}` })),
    ...named(seen, 'seen'),
  ];
  const found = await tx.find<BacklogItemDetail>('item', [...new Set(all.map(({ id }) => id))], ITEM.onOpen);
  const known = new Set(found.map(({ id }) => id));
  const errors = all.filter(({ id }) => !known.has(id)).map(({ path }) => problem(path, 'exists', 'names no item of this product'));
  if (errors.length > 0) throw new Problem('not-found', { errors: errors.slice(0, 20) });
  return found;
}

/** What was seen must still be so: where items stand, and what they say. */
export function refuseChanged(found: readonly BacklogItemDetail[], seen: readonly SeenItem[]): void {
  const then = new Map(seen.map((item) => [item.id, item]));
  const isMoved = ({ id, rank }: BacklogItemDetail): boolean => then.has(id) && then.get(id)?.rank !== rank;
  const isEdited = ({ id, version }: BacklogItemDetail): boolean => then.has(id) && then.get(id)?.version !== version;
  const changed = found.filter((item) => isMoved(item) || isEdited(item));
  if (changed.length === 0) return;
  const current = changed.map(({ id, key, title, estimate, status, sprintId, rank, version }) => ({
    id,
    key,
    title,
    estimate,
    status,
    sprintId,
    rank,
    version,
  }));
  const errors = seen.flatMap(({ id }, index) => (changed.some((item) => item.id === id) ? [problem(`seen.${index}`, 'isCurrent', 'was changed since')] : []));
  throw new Problem(changed.some(isMoved) ? 'item-moved-elsewhere' : 'stale-version', { current, errors: errors.slice(0, 20) });
}

function itemsOf(placed: NonNullable<ApplyScenario['placed']>): Named[] {
  return placed.flatMap(({ items }, run) => items.map((id, index) => ({ id, path: `placed.${run}.items.${index}` })));
}

function anchorsOf(placed: NonNullable<ApplyScenario['placed']>): Named[] {
  return placed.flatMap(({ place }, index): Named[] => {
    if ('at' in place) return [];
    return 'after' in place ? [{ id: place.after, path: `placed.${index}.place.after` }] : [{ id: place.before, path: `placed.${index}.place.before` }];
  });
}

function anchorOf(place: Place): string {
  return JSON.stringify(place);
}

function named(items: readonly { id: string }[], list: string): Named[] {
  return items.map(({ id }, index) => ({ id, path: `${list}.${index}.id` }));
}

function problem(path: string, code: string, message: string): PropertyProblem {
  return { path, code, message };
}
