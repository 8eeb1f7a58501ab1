import type { StatusCategory } from '../backlog/item';
import type { PastWork } from '../backlog/past-work';
import type { Patch, Properties } from '../ledger/patch';

/** A sprint's id; the backlog; or nowhere, because the item was created in the sprint or deleted from it. */
export type Elsewhere = string | typeof BACKLOG | typeof NOWHERE;
export const BACKLOG = 'backlog';
export const NOWHERE = 'nowhere';

/** What sprints and flow have to know of an item. */
export interface ItemState {
  readonly sprintId: string | null;
  readonly status: string;
  readonly category: StatusCategory;
  readonly estimate: number | null;
  /** When it was worked on before it came here. */
  readonly pastWork: PastWork | null;
  readonly isThere: boolean;
}

/** What a step between two states of an item was. */
export type StepKind =
  | {
      readonly kind: 'created';
      /** What a file told of the days before; null of what begins here, and of what is only brought back. */
      readonly past: PastWork | null;
    }
  | { readonly kind: 'deleted' | 'done' | 'reopened' }
  | { readonly kind: 'added' | 'removed'; readonly elsewhere: Elsewhere }
  | { readonly kind: 'reestimated'; /** The estimate before. */ readonly before: number | null }
  | { readonly kind: 'moved'; /** The status before; null at its creation. */ readonly before: string | null };

/** One step, and the state it led to; of `removed` and `deleted` the one it led away from. */
export interface ItemStep {
  readonly what: StepKind;
  readonly state: ItemState;
}

export type Categories = ReadonlyMap<string, StatusCategory>;

const UNKNOWN: ItemState = { sprintId: null, status: '', category: 'todo', estimate: null, pastWork: null, isThere: false };

/** What a patch makes of an item. Of one that is not known yet, what the patch says was before it is taken for known. */
export function stateBefore(known: ItemState | undefined, { before }: Patch, categories: Categories): ItemState {
  return known ?? (before === null ? UNKNOWN : read(UNKNOWN, before, categories));
}

export function stateAfter(state: ItemState, { before, after }: Patch, categories: Categories): ItemState {
  if (after === null) return { ...state, isThere: false };
  return read(before === null ? UNKNOWN : state, after, categories);
}

/** Tells a difference as one step after the other: created, re-estimated, moved on the board, moved between sprints. */
export function stepsBetween(before: ItemState, after: ItemState): ItemStep[] {
  if (!after.isThere) return before.isThere ? [...leaving(before, NOWHERE), { what: { kind: 'deleted' }, state: before }] : [];
  const steps = before.isThere ? [] : creation(before, after);
  const start = steps[0]?.state ?? before;
  const estimated = start.estimate === after.estimate ? start : { ...start, estimate: after.estimate };
  if (estimated !== start) steps.push({ what: { kind: 'reestimated', before: start.estimate }, state: estimated });
  const moved = start.status === after.status ? estimated : { ...estimated, status: after.status, category: after.category };
  if (moved !== estimated) steps.push({ what: { kind: 'moved', before: start.status }, state: moved }, ...finishing(start, moved));
  if (start.sprintId !== after.sprintId) steps.push(...leaving(moved, after.sprintId ?? BACKLOG), ...entering(after, cameFrom(before)));
  return steps;
}

function read(state: ItemState, properties: Properties, categories: Categories): ItemState {
  const { sprintId = state.sprintId, status = state.status, estimate = state.estimate, pastWork = state.pastWork } = properties as Partial<ItemState>;
  return { sprintId, status, estimate, pastWork, category: categories.get(status) ?? 'todo', isThere: true };
}

/** An item that was known before was deleted, and is back as it was. */
function creation(before: ItemState, after: ItemState): ItemStep[] {
  const isFirst = before === UNKNOWN;
  const state = { ...(isFirst ? after : before), sprintId: null, isThere: true };
  return [
    { what: { kind: 'created', past: isFirst ? after.pastWork : null }, state },
    ...(isFirst ? [{ what: { kind: 'moved', before: null } as const, state }] : []),
  ];
}

function finishing(before: ItemState, state: ItemState): ItemStep[] {
  if ((before.category === 'done') === (state.category === 'done')) return [];
  return [{ what: { kind: state.category === 'done' ? 'done' : 'reopened' }, state }];
}

function leaving(state: ItemState, elsewhere: Elsewhere): ItemStep[] {
  return state.sprintId === null ? [] : [{ what: { kind: 'removed', elsewhere }, state }];
}

function entering(state: ItemState, elsewhere: Elsewhere): ItemStep[] {
  return state.sprintId === null ? [] : [{ what: { kind: 'added', elsewhere }, state }];
}

function cameFrom(before: ItemState): Elsewhere {
  return before.isThere ? (before.sprintId ?? BACKLOG) : NOWHERE;
}
