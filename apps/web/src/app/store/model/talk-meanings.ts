import type { Patch } from '@ordo/domain';
import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';
import type { Things } from './things';

type TalkKind = 'link.create' | 'link.delete' | 'comment.create' | 'comment.edit' | 'comment.delete' | 'item.watch';

/** What commands on links and comments ask of the server, and what they will look like. */
export const TALK_MEANINGS: Meanings<TalkKind> = {
  'link.create': {
    request: ({ link: { id, type, fromId, toId } }) => post(`items/${fromId}/links`, { id, type, to: toId }),
    predict: ({ link }, things) => createPatch(things, 'link', { ...link, version: 1 }),
    items: ({ link }) => [link.fromId, link.toId],
    isUndoable: true,
  },
  'link.delete': {
    request: ({ id, itemId }) => ({ method: 'DELETE', path: `items/${itemId}/links/${id}`, sending: {} }),
    predict: ({ id }, things) => removePatch(things, 'link', id),
    items: ({ itemId }) => [itemId],
    isUndoable: true,
  },
  'comment.create': {
    request: ({ comment: { id, itemId, body } }) => post(`items/${itemId}/comments`, { id, body }),
    predict: ({ comment }, things) => createPatch(things, 'comment', { ...comment, version: 1, createdAt: new Date().toISOString(), editedAt: null }),
  },
  'comment.edit': {
    request: (intent, confirmed) =>
      versioned('PATCH', `items/${intent.itemId}/comments/${intent.id}`, confirmed.get('comment', intent.id), intent, { body: intent.body }),
    predict: ({ id, body }, things) => editPatch(things, 'comment', id, { body, editedAt: new Date().toISOString() }),
  },
  'comment.delete': {
    request: (intent, confirmed) => versioned('DELETE', `items/${intent.itemId}/comments/${intent.id}`, confirmed.get('comment', intent.id), intent),
    predict: ({ id }, things) => removePatch(things, 'comment', id),
    isUndoable: true,
  },
  'item.watch': {
    request: ({ items, isOn }) => post('items/watch', { items, isOn }),
    predict: ({ items, isOn, memberId }, things) => items.flatMap((itemId) => watchPatches(things, itemId, memberId, isOn)),
  },
};

/** The server gives a new one its own id; until then it has the item's. */
function watchPatches(things: Things, itemId: string, memberId: string, isOn: boolean): Patch[] {
  const known = [...things.list('watch').values()].find((watch) => watch.itemId === itemId && watch.memberId === memberId);
  if (known !== undefined) return editPatch(things, 'watch', known.id, { isOn });
  return isOn ? [{ entity: 'watch', id: itemId, before: null, after: { id: itemId, itemId, memberId, isOn, version: 1 } }] : [];
}
