import type { BacklogItem, Sprint } from '@ordo/contract';
import { nextSprint, type Patch, type UnfinishedFate } from '@ordo/domain';
import { movePatches } from './item-meanings';
import { createPatch, editPatch, post, versioned, type Meanings } from './meaning';
import { donePartPatches } from './structure-meanings';
import type { Things } from './things';

type SprintKind = 'sprint.create' | 'sprint.edit' | 'sprint.plan' | 'sprint.start' | 'sprint.complete' | 'sprint.cancel';

/** What commands on sprints ask of the server, and what they will look like. */
export const SPRINT_MEANINGS: Meanings<SprintKind> = {
  'sprint.create': {
    request: ({ sprint }) => post('sprints', sprint),
    predict: ({ sprint }, things) => createPatch(things, 'sprint', { ...newSprint(things), ...sprint }),
    isUndoable: true,
  },
  'sprint.edit': {
    request: (intent, confirmed) => versioned('PATCH', `sprints/${intent.id}`, confirmed.get('sprint', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'sprint', id, { ...set }),
    isUndoable: true,
  },
  'sprint.plan': {
    request: ({ kind: _, id, ...plan }) => post(`sprints/${id}/plan`, plan),
    predict: ({ id, items, place }, things) => movePatches(things, items, place, { sprintId: id }),
    items: ({ items }) => items,
    isUndoable: true,
  },
  'sprint.start': {
    request: ({ id }) => post(`sprints/${id}/start`, {}),
    predict: ({ id }, things) => (things.list('sprint').get(id)?.state === 'planned' ? startPatches(things, id) : []),
    isUndoable: true,
  },
  'sprint.complete': {
    request: ({ kind: _, id, ...close }) => post(`sprints/${id}/complete`, close),
    predict: ({ id, unfinished, items = [], into, place, outcome, outcomeNote }, things) => {
      if (things.list('sprint').get(id)?.state !== 'active') return [];
      const said = new Map(items.map((item) => [item.itemId, item.unfinished]));
      const going = (way: UnfinishedFate): string[] => unfinishedIn(things, id).filter((item) => (said.get(item) ?? unfinished) === way);
      const sprintId = into ?? nextSprint([...things.list('sprint').values()])?.id ?? null;
      const closed = { state: 'completed', completedAt: new Date().toISOString(), outcome, outcomeNote };
      return [
        ...items.flatMap(({ itemId, done }) => (done ? donePartPatches(things, itemId, done) : [])),
        ...movePatches(things, going('next'), undefined, { sprintId }),
        ...movePatches(things, going('backlog'), place, { sprintId: null }),
        ...editPatch(things, 'sprint', id, closed),
      ];
    },
    isUndoable: true,
  },
  'sprint.cancel': {
    request: ({ id }) => post(`sprints/${id}/cancel`, {}),
    predict: ({ id }, things) => [
      ...movePatches(things, unfinishedIn(things, id), undefined, { sprintId: null }),
      ...editPatch(things, 'sprint', id, { state: 'cancelled', completedAt: new Date().toISOString() }),
    ],
    isUndoable: true,
  },
};

/** The server gives the number; until then it is the next one here. */
function newSprint(things: Things): Omit<Sprint, 'id' | 'name' | 'startsOn' | 'endsOn'> {
  const now = new Date().toISOString();
  return {
    number: 1 + Math.max(0, ...[...things.list('sprint').values()].map(({ number }) => number)),
    goal: '',
    goalId: null,
    state: 'planned',
    startedAt: null,
    completedAt: null,
    capacity: [],
    commitment: null,
    doneDefinition: null,
    criticalItemIds: [],
    outcome: null,
    outcomeNote: '',
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function startPatches(things: Things, id: string): Patch[] {
  const commitment = itemsIn(things, id).map((item) => ({ itemId: item.id, points: item.estimate }));
  return editPatch(things, 'sprint', id, { state: 'active', startedAt: new Date().toISOString(), commitment, doneDefinition: things.product.doneRules });
}

function itemsIn(things: Things, sprint: string): BacklogItem[] {
  return things.items.inOrder().filter(({ sprintId }) => sprintId === sprint);
}

function unfinishedIn(things: Things, sprint: string): string[] {
  const done = new Set(things.product.statuses.filter(({ category }) => category === 'done').map(({ id }) => id));
  return itemsIn(things, sprint)
    .filter(({ status }) => !done.has(status))
    .map(({ id }) => id);
}
