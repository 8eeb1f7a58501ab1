import { editPatch, post, removePatch, versioned, type Meanings } from './meaning';

type TalkKind = 'link.create' | 'link.delete' | 'comment.create' | 'comment.edit' | 'comment.delete';

/** What commands on links and comments ask of the server, and what they will look like. */
export const TALK_MEANINGS: Meanings<TalkKind> = {
  'link.create': {
    request: ({ link: { id, type, fromId, toId } }) => post(`items/${fromId}/links`, { id, type, to: toId }),
    predict: ({ link }, things) => (things.list('link').has(link.id) ? [] : [{ entity: 'link', id: link.id, before: null, after: { ...link, version: 1 } }]),
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
    predict: ({ comment }, things) =>
      things.list('comment').has(comment.id)
        ? []
        : [{ entity: 'comment', id: comment.id, before: null, after: { ...comment, version: 1, createdAt: new Date().toISOString(), editedAt: null } }],
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
};
