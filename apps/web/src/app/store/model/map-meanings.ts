import type { Step } from '@ordo/contract';
import type { Patch } from '@ordo/domain';
import { editPatch, post, removePatch, versioned, type Meanings } from './meaning';
import { insertPatches, placePatches } from './placing';
import type { Things } from './things';

type MapKind = 'activity.create' | 'activity.edit' | 'activity.move' | 'activity.delete' | 'step.create' | 'step.edit' | 'step.move' | 'step.delete';

/** What commands on the backbone of the story map ask of the server, and what they will look like. */
export const MAP_MEANINGS: Meanings<MapKind> = {
  'activity.create': {
    request: ({ activities, place }) => post('activities', { activities, ...(place && { place }) }),
    predict: ({ activities, place }, things) => insertPatches(things, 'activity', [...things.list('activity').values()], activities, place),
    isUndoable: true,
  },
  'activity.edit': {
    request: (intent, confirmed) => versioned('PATCH', `activities/${intent.id}`, confirmed.get('activity', intent.id), intent, { name: intent.name }),
    predict: ({ id, name }, things) => editPatch(things, 'activity', id, { name }),
    isUndoable: true,
  },
  'activity.move': {
    request: ({ id, place }) => post(`activities/${id}/move`, { place }),
    predict: ({ id, place }, things) => placePatches(things, 'activity', [...things.list('activity').values()], id, place),
    isUndoable: true,
  },
  'activity.delete': {
    request: (intent, confirmed) => versioned('DELETE', `activities/${intent.id}`, confirmed.get('activity', intent.id), intent),
    predict: ({ id }, things) => [...stepsIn(things, id).flatMap((step) => removeStep(things, step.id)), ...removePatch(things, 'activity', id)],
    isUndoable: true,
  },
  'step.create': {
    request: ({ step }) => post('steps', step),
    predict: ({ step: { place, ...step } }, things) => insertPatches(things, 'step', stepsIn(things, step.activityId), [{ ...step }], place),
    isUndoable: true,
  },
  'step.edit': {
    request: (intent, confirmed) => versioned('PATCH', `steps/${intent.id}`, confirmed.get('step', intent.id), intent, { name: intent.name }),
    predict: ({ id, name }, things) => editPatch(things, 'step', id, { name }),
    isUndoable: true,
  },
  'step.move': {
    request: ({ kind: _, id, ...move }) => post(`steps/${id}/move`, move),
    predict: ({ id, activityId, place }, things) => {
      const into = activityId ?? things.list('step').get(id)?.activityId;
      return into === undefined ? [] : placePatches(things, 'step', stepsIn(things, into), id, place, { activityId: into });
    },
    isUndoable: true,
  },
  'step.delete': {
    request: (intent, confirmed) => versioned('DELETE', `steps/${intent.id}`, confirmed.get('step', intent.id), intent),
    predict: ({ id }, things) => removeStep(things, id),
    isUndoable: true,
  },
};

function stepsIn(things: Things, activity: string): Step[] {
  return [...things.list('step').values()].filter(({ activityId }) => activityId === activity);
}

/** What stands in it is on the map no more. */
function removeStep(things: Things, id: string): Patch[] {
  const standing = things.items.inOrder().filter(({ stepId }) => stepId === id);
  return [...standing.flatMap((item) => editPatch(things, 'item', item.id, { stepId: null })), ...removePatch(things, 'step', id)];
}
