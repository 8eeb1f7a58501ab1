import type { BacklogItemDetail, CreateItem, EditManySet, MetSent, MoveSet } from '@ordo/contract';
import {
  ranksBetween,
  withFirstLabel,
  withGoals,
  withLeadingGoal,
  withEvidence,
  withScores,
  type Patch,
  type Place,
  type Properties,
  type EvidenceChange,
  type ScoresChange,
} from '@ordo/domain';
import { gapAt } from './gap';
import { editPatch, post, versioned, type Meanings } from './meaning';
import type { Things } from './things';

/** What a new item is to say; not what is said along with it of the step into its sprint. */
type Draft = Omit<Partial<CreateItem>, 'leaving' | 'met' | 'override' | 'doneOverride'> & { id: string; title: string };

type ItemKind = 'item.move' | 'item.create' | 'item.add' | 'item.edit' | 'item.edit-many';

/** What commands on backlog items ask of the server, and what they will look like. */
export const ITEM_MEANINGS: Meanings<ItemKind> = {
  'item.move': {
    request: ({ kind: _, ...move }) => post('items/move', move),
    predict: ({ items, place, sprintId, status, set, met }, things) => [
      ...movePatches(things, items, place, { ...set, sprintId, ...(status !== undefined && { status }) }),
      ...metPatches(things, items, met),
    ],
    items: ({ items }) => items,
    isUndoable: true,
  },
  'item.create': {
    request: ({ draft }) => post('items', draft),
    predict: ({ draft: { retro, leaving = [], met: _, override: __, doneOverride: ___, ...draft } }, things) => [
      ...movePatches(things, leaving, undefined, { sprintId: null }),
      ...createPatches(things, [draft], draft.place),
      ...actionPatches(things, draft.id, retro),
    ],
    items: ({ draft }) => [draft.id, ...(draft.leaving ?? [])],
    isUndoable: true,
  },
  'item.add': {
    request: ({ drafts, place }) => post('items/add', { items: drafts, ...(place && { place }) }),
    predict: ({ drafts, place }, things) => createPatches(things, drafts, place),
    items: ({ drafts }) => drafts.map(({ id }) => id),
    isUndoable: true,
  },
  'item.edit': {
    request: (intent, confirmed) => versioned('PATCH', `items/${intent.id}`, confirmed.get('item', intent.id), intent, intent.set),
    predict: ({ id, set: { override: _, doneOverride: __, doneChecks: ___, scores, scoreEvidence, ...set } }, things) =>
      editPatch(things, 'item', id, { ...set, ...rescoring(things, id, scores, scoreEvidence), ...blocking(things, id, set.blockedReason) }),
    items: ({ id }) => [id],
    isUndoable: true,
  },
  'item.edit-many': {
    request: ({ kind: _, ...edit }) => post('items/edit', edit),
    predict: ({ items, set, met }, things) => [...items.flatMap((id) => editManyPatch(things, id, set)), ...metPatches(things, items, met)],
    items: ({ items }) => items,
    isUndoable: true,
  },
};

/** The server says since when; until it has, it is since now. */
function blocking(things: Things, id: string, reason: string | null | undefined): { blockedSince?: string | null } {
  if (reason === undefined) return {};
  return { blockedSince: reason === null ? null : (things.items.get(id)?.blockedSince ?? new Date().toISOString()) };
}

/** What is not named of the figures, and of what they rest on, stays. */
function rescoring(things: Things, id: string, change: ScoresChange | undefined, evidence: EvidenceChange | undefined): Properties {
  const known = things.items.get(id);
  return {
    ...(change && { scores: withScores(known?.scores ?? {}, change) }),
    ...(evidence && { scoreEvidence: withEvidence(known?.scoreEvidence ?? {}, evidence) }),
  };
}

/** Moving items keep their relative order; what is undefined of `set` stays as it is. */
export function movePatches(
  things: Things,
  ids: readonly string[],
  place?: Place,
  { label, goal, ...set }: MoveSet & { sprintId?: string | null } = {},
): Patch[] {
  const moving = ids.filter((id) => things.items.has(id)).sort((one, other) => things.items.indexOf(one) - things.items.indexOf(other));
  const ranks = place === undefined ? [] : ranksAt(things, moving, place);
  return moving.flatMap((id, index) => {
    const labels = label === undefined ? undefined : withFirstLabel(things.items.get(id)?.labels ?? [], label);
    const goals = goal === undefined ? undefined : withLeadingGoal(things.items.get(id)?.goals ?? [], goal);
    return editPatch(things, 'item', id, { rank: ranks[index], ...set, labels, goals });
  });
}

/** Who says so of the Definition of Done, and when, is the server's to say. */
function metPatches(things: Things, ids: readonly string[], met: MetSent = {}): Patch[] {
  const isMet = new Set(met.criteria);
  if (isMet.size === 0) return [];
  return ids.flatMap((id) => {
    const criteria = things.items.get(id)?.criteria.map((criterion) => (isMet.has(criterion.id) ? { ...criterion, isMet: true } : criterion));
    return editPatch(things, 'item', id, { criteria });
  });
}

/** An item that is there already was created by an earlier try. */
function createPatches(things: Things, drafts: readonly Draft[], place: Place = { at: 'bottom' }): Patch[] {
  const fresh = drafts.filter(({ id }) => !things.items.has(id));
  const ranks = ranksAt(things, [], place, fresh.length);
  return fresh.flatMap((draft, index) => {
    const rank = ranks[index];
    return rank === undefined ? [] : [{ entity: 'item', id: draft.id, before: null, after: newItem(things, draft, rank) }];
  });
}

/** The server gives an action its own id; until then it has the item's. */
function actionPatches(things: Things, itemId: string, retro: CreateItem['retro']): Patch[] {
  if (retro === undefined || things.items.has(itemId)) return [];
  return [
    { entity: 'retro-action', id: itemId, before: null, after: { id: itemId, itemId, retroId: retro.retroId, cardId: retro.cardId ?? null, version: 1 } },
  ];
}

/** The server gives the number; until then there is none to show. */
export function newItem(things: Things, { place: _, goals = [], ...draft }: Draft, rank: string): Properties {
  const now = new Date().toISOString();
  return {
    number: 0,
    key: '',
    type: 'feature',
    status: things.product.statuses[0]?.id ?? '',
    refinement: 'new',
    estimate: null,
    parentId: null,
    splitFromId: null,
    sprintId: null,
    stepId: null,
    releaseId: null,
    assigneeId: null,
    labels: [],
    goals,
    story: null,
    criteria: [],
    webLinks: [],
    scores: {},
    scoreEvidence: {},
    pin: null,
    blockedReason: null,
    blockedSince: null,
    readyChecks: [],
    doneChecks: [],
    doneOverride: null,
    wipOverride: null,
    source: null,
    externalKey: null,
    description: '',
    pastWork: null,
    ...draft,
    rank,
    version: 1,
    createdAt: now,
    updatedAt: now,
  } satisfies BacklogItemDetail;
}

function editManyPatch(things: Things, id: string, { addLabels = [], removeLabels = [], goal, addGoals = [], removeGoals = [], ...set }: EditManySet): Patch[] {
  const labels = set.labels ?? things.items.get(id)?.labels ?? [];
  const wanted = [...new Set([...labels, ...addLabels])].filter((label) => !removeLabels.includes(label));
  const linked = set.goals ?? things.items.get(id)?.goals ?? [];
  const goals = withGoals(goal === undefined ? linked : withLeadingGoal(linked, goal), addGoals).filter(({ goalId }) => !removeGoals.includes(goalId));
  return editPatch(things, 'item', id, { ...set, labels: wanted, goals });
}

/** No ranks when the place is gone, or lies between two items that share a rank for the moment. */
export function ranksAt(things: Things, moving: readonly string[], place: Place, count = moving.length): string[] {
  const gap = gapAt(things.items, new Set(moving), place);
  if (gap === null || count === 0) return [];
  if (gap.after !== null && gap.before !== null && gap.after >= gap.before) return [];
  return ranksBetween(gap.after, gap.before, count);
}
