import type { CheckIn, Goal, KeyResult } from '@ordo/contract';
import { freeLook, isOpenGoal, type Patch } from '@ordo/domain';
import type { IntentOf } from './intent';
import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';
import type { Things } from './things';

type GoalKind =
  | 'goal.create'
  | 'goal.edit'
  | 'goal.weigh'
  | 'goal.activate'
  | 'key-result.create'
  | 'key-result.edit'
  | 'key-result.delete'
  | 'check-in.create'
  | 'check-in.delete';

/** What commands on goals and what is measured of them ask of the server, and what they will look like. */
export const GOAL_MEANINGS: Meanings<GoalKind> = {
  'goal.create': {
    request: ({ goal }) => post('goals', goal),
    predict: ({ goal }, things) => createPatch(things, 'goal', newGoal(things, goal)),
    isUndoable: true,
  },
  'goal.edit': {
    request: (intent, confirmed) => versioned('PATCH', `goals/${intent.id}`, confirmed.get('goal', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'goal', id, { ...set }),
    isUndoable: true,
  },
  'goal.weigh': {
    request: ({ weights }) => post('goals/weigh', { weights }),
    predict: ({ weights }, things) => weights.flatMap(({ goalId, weight }) => editPatch(things, 'goal', goalId, { weight })),
    isUndoable: true,
  },
  'goal.activate': {
    request: ({ id }) => post(`goals/${id}/activate`, {}),
    predict: ({ id }, things) => activePatches(things, id),
    isUndoable: true,
  },
  'key-result.create': {
    request: ({ goalId, keyResult }) => post(`goals/${goalId}/key-results`, keyResult),
    predict: (intent, things) => createPatch(things, 'key-result', newKeyResult(things, intent)),
    isUndoable: true,
  },
  'key-result.edit': {
    request: (intent, confirmed) => versioned('PATCH', `key-results/${intent.id}`, confirmed.get('key-result', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'key-result', id, { ...set }),
    isUndoable: true,
  },
  'key-result.delete': {
    request: (intent, confirmed) => versioned('DELETE', `key-results/${intent.id}`, confirmed.get('key-result', intent.id), intent),
    predict: ({ id }, things) => removePatch(things, 'key-result', id),
    isUndoable: true,
  },
  'check-in.create': {
    request: ({ keyResultId, checkIn }) => post(`key-results/${keyResultId}/check-ins`, checkIn),
    predict: (intent, things) => createPatch(things, 'check-in', newCheckIn(intent)),
    isUndoable: true,
  },
  'check-in.delete': {
    request: (intent, confirmed) => versioned('DELETE', `check-ins/${intent.id}`, confirmed.get('check-in', intent.id), intent),
    predict: ({ id }, things) => removePatch(things, 'check-in', id),
    isUndoable: true,
  },
};

/** The server gives the number and, where none was chosen, the look; until then they are the next ones here. */
function newGoal(things: Things, goal: IntentOf<'goal.create'>['goal']): Goal {
  const now = new Date().toISOString();
  const goals = [...things.list('goal').values()];
  return {
    statement: '',
    state: 'planned',
    weight: 0,
    horizon: null,
    ...freeLook(goals.filter(isOpenGoal)),
    ...goal,
    number: nextNumber(goals),
    reason: '',
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function newKeyResult(things: Things, { goalId, keyResult }: IntentOf<'key-result.create'>): KeyResult {
  const direction = keyResult.target > keyResult.baseline ? 'up' : 'down';
  const number = nextNumber([...things.list('key-result').values()]);
  return { unit: '', ...keyResult, goalId, number, direction, version: 1, createdAt: new Date().toISOString() };
}

function newCheckIn({ keyResultId, authorId, checkIn }: IntentOf<'check-in.create'>): CheckIn {
  return { note: '', ...checkIn, keyResultId, authorId, version: 1, createdAt: new Date().toISOString() };
}

function activePatches(things: Things, id: string): Patch[] {
  const former = [...things.list('goal').values()].filter((goal) => goal.state === 'active' && goal.id !== id);
  return [...editPatch(things, 'goal', id, { state: 'active' }), ...former.flatMap((goal) => editPatch(things, 'goal', goal.id, { state: 'planned' }))];
}

function nextNumber(things: readonly { number: number }[]): number {
  return 1 + Math.max(0, ...things.map(({ number }) => number));
}
