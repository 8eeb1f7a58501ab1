import { editPatch, post, removePatch, versioned, type Meanings } from './meaning';
import { insertPatches, placePatches } from './placing';

type ReleaseKind = 'release.create' | 'release.edit' | 'release.move' | 'release.delete';

/** What commands on releases ask of the server, and what they will look like. */
export const RELEASE_MEANINGS: Meanings<ReleaseKind> = {
  'release.create': {
    request: ({ release }) => post('releases', release),
    predict: ({ release: { place, ...release } }, things) =>
      insertPatches(things, 'release', [...things.list('release').values()], [{ goal: '', state: 'planned', targetOn: null, ...release }], place),
    isUndoable: true,
  },
  'release.edit': {
    request: (intent, confirmed) => versioned('PATCH', `releases/${intent.id}`, confirmed.get('release', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'release', id, { ...set }),
    isUndoable: true,
  },
  'release.move': {
    request: ({ id, place }) => post(`releases/${id}/move`, { place }),
    predict: ({ id, place }, things) => placePatches(things, 'release', [...things.list('release').values()], id, place),
    isUndoable: true,
  },
  'release.delete': {
    request: (intent, confirmed) => versioned('DELETE', `releases/${intent.id}`, confirmed.get('release', intent.id), intent),
    predict: ({ id }, things) => {
      const items = things.items.inOrder().filter(({ releaseId }) => releaseId === id);
      return [...items.flatMap((item) => editPatch(things, 'item', item.id, { releaseId: null })), ...removePatch(things, 'release', id)];
    },
    isUndoable: true,
  },
};
