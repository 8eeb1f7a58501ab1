import type { StatusCategory } from '../backlog/item';
import type { Patch, Properties } from '../ledger/patch';
import { stateAfter, stateBefore, stepsBetween, type Categories, type ItemState, type ItemStep, type StepKind } from './item-steps';

/** What is read of a change in the log. */
export interface LoggedChange {
  readonly revision: number;
  readonly at: string;
  readonly actorId: string;
  readonly patches: readonly Patch[];
}

export interface StatusMeaning {
  readonly id: string;
  readonly category: StatusCategory;
}

interface Happening {
  readonly revision: number;
  readonly at: string;
  readonly actorId: string;
  readonly itemId: string;
  /** The sprint it happened in; null is the backlog. Of `added` and `removed` the sprint that the item entered or left. */
  readonly sprintId: string | null;
  /** The item's estimate by then; null is not estimated. */
  readonly points: number | null;
  readonly status: string;
  readonly category: StatusCategory;
}

/** One thing that happened to one item, as far as sprints and flow are concerned. */
export type SprintEvent = Happening & StepKind;

/**
 * What the changes did to items, in the order of the log. Give it every change of the items concerned since they were created, and the changes
 * of the product's statuses: the meaning of those taken away since is read from there.
 */
export function sprintEvents(changes: readonly LoggedChange[], statuses: readonly StatusMeaning[]): SprintEvent[] {
  const categories = categoriesEver(changes, statuses);
  const states = new Map<string, ItemState>();
  const events: SprintEvent[] = [];
  for (const change of changes) {
    for (const patch of change.patches) {
      if (patch.entity !== 'item' || !isAboutSprints(patch)) continue;
      const before = stateBefore(states.get(patch.id), patch, categories);
      const after = stateAfter(before, patch, categories);
      states.set(patch.id, after);
      for (const step of stepsBetween(before, after)) events.push(eventOf(step, change, patch.id));
    }
  }
  return events;
}

/** The same events by sprint, so that many sprints can be folded without reading all events for each. */
export function eventsBySprint(events: readonly SprintEvent[]): ReadonlyMap<string | null, readonly SprintEvent[]> {
  return Map.groupBy(events, ({ sprintId }) => sprintId);
}

/** The category of every status there is or was; a status never changes its category. */
function categoriesEver(changes: readonly LoggedChange[], statuses: readonly StatusMeaning[]): Categories {
  const categories = new Map<string, StatusCategory>();
  const learn = (known: readonly StatusMeaning[]): void => known.forEach(({ id, category }) => categories.set(id, category));
  for (const { patches } of changes) {
    for (const { entity, before, after } of patches) {
      if (entity !== 'product') continue;
      learn(statusesIn(before));
      learn(statusesIn(after));
    }
  }
  learn(statuses);
  return categories;
}

function statusesIn(product: Properties | null): readonly StatusMeaning[] {
  return (product?.['statuses'] ?? []) as readonly StatusMeaning[];
}

function isAboutSprints({ before, after }: Patch): boolean {
  return before === null || after === null || 'status' in after || 'estimate' in after || 'sprintId' in after;
}

function eventOf({ what, state }: ItemStep, { revision, at, actorId }: LoggedChange, itemId: string): SprintEvent {
  return { ...what, revision, at, actorId, itemId, sprintId: state.sprintId, points: state.estimate, status: state.status, category: state.category };
}
