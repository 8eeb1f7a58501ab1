import type { Segment, Vision } from '@ordo/contract';
import { NO_VISION } from '@ordo/domain';
import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';

type VisionKind = 'vision.edit' | 'segment.create' | 'segment.edit' | 'segment.delete';

/** What commands on the vision and on whom it is for ask of the server, and what they will look like. */
export const VISION_MEANINGS: Meanings<VisionKind> = {
  'vision.edit': {
    request: (intent, confirmed) => versioned('PATCH', 'vision', confirmed.get('vision', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => {
      const now = { reason: set.reason ?? '', updatedAt: new Date().toISOString() };
      if (things.list('vision').has(id)) return editPatch(things, 'vision', id, { ...set, ...now });
      return createPatch(things, 'vision', { ...NO_VISION, ...set, ...now, id, version: 1 } satisfies Vision);
    },
    isUndoable: true,
  },
  'segment.create': {
    request: ({ segment }) => post('segments', segment),
    predict: ({ segment }, things) => createPatch(things, 'segment', { ...NEW_SEGMENT, createdAt: new Date().toISOString(), ...segment } satisfies Segment),
    isUndoable: true,
  },
  'segment.edit': {
    request: (intent, confirmed) => versioned('PATCH', `segments/${intent.id}`, confirmed.get('segment', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'segment', id, { ...set }),
    isUndoable: true,
  },
  'segment.delete': {
    request: (intent, confirmed) => versioned('DELETE', `segments/${intent.id}`, confirmed.get('segment', intent.id), intent),
    predict: ({ id }, things) => removePatch(things, 'segment', id),
    isUndoable: true,
  },
};

const NEW_SEGMENT = { size: null, weight: 0, needs: '', version: 1 };
