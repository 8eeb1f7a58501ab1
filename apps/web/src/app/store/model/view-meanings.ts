import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';

type ViewKind = 'view.save' | 'view.edit' | 'view.delete';

const entityOf = (isShared: boolean) => (isShared ? 'view' : 'private-view');

/** What commands on saved views ask of the server, and what they will look like. */
export const VIEW_MEANINGS: Meanings<ViewKind> = {
  'view.save': {
    request: ({ view: { authorId: _, ...view }, isShared }) => post('views', { ...view, isShared }),
    predict: ({ view, isShared }, things) => createPatch(things, entityOf(isShared), { ...view, version: 1 }),
    isUndoable: true,
  },
  'view.edit': {
    request: (intent, confirmed) => versioned('PATCH', `views/${intent.id}`, confirmed.get(entityOf(intent.isShared), intent.id), intent, intent.set),
    predict: ({ id, isShared, set: { isShared: willBeShared = isShared, ...set } }, things) => {
      const from = entityOf(isShared);
      const current = things.get(from, id);
      if (current === undefined || willBeShared === isShared) return editPatch(things, from, id, { ...set });
      return [...removePatch(things, from, id), { entity: entityOf(willBeShared), id, before: null, after: { ...current, ...set, version: 1 } }];
    },
    isUndoable: true,
  },
  'view.delete': {
    request: (intent, confirmed) => versioned('DELETE', `views/${intent.id}`, confirmed.get(entityOf(intent.isShared), intent.id), intent),
    predict: ({ id, isShared }, things) => removePatch(things, entityOf(isShared), id),
    isUndoable: true,
  },
};
