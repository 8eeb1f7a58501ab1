import { withScores } from '@ordo/domain';
import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';

type ScoreKind = 'item.score' | 'item.order' | 'kano-answer.create' | 'kano-answer.edit' | 'kano-answer.delete';

/** Figures of items, what people answered about them, and the order that comes of it. */
export const SCORE_MEANINGS: Meanings<ScoreKind> = {
  'item.score': {
    request: ({ items }) => post('scores', { items }),
    predict: ({ items }, things) =>
      items.flatMap(({ id, scores }) => editPatch(things, 'item', id, { scores: withScores(things.items.get(id)?.scores ?? {}, scores) })),
    items: ({ items }) => items.map(({ id }) => id),
    isUndoable: true,
  },
  'item.order': {
    request: ({ items }) => post('items/order', { items }),
    predict: ({ items }, things) => {
      const there = items.filter((id) => things.items.has(id));
      const ranks = there.map((id) => things.items.get(id)?.rank ?? '').sort((one, other) => (one < other ? -1 : 1));
      return there.flatMap((id, index) => editPatch(things, 'item', id, { rank: ranks[index] }));
    },
    items: ({ items }) => items,
    isUndoable: true,
  },
  'kano-answer.create': {
    request: ({ answer: { itemId, authorId: _, ...answer } }) => post(`items/${itemId}/kano-answers`, answer),
    predict: ({ answer }, things) => createPatch(things, 'kano-answer', { ...answer, version: 1, createdAt: new Date().toISOString(), editedAt: null }),
    isUndoable: true,
  },
  'kano-answer.edit': {
    request: (intent, confirmed) => versioned('PATCH', `kano-answers/${intent.id}`, confirmed.get('kano-answer', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'kano-answer', id, { ...set, editedAt: new Date().toISOString() }),
    isUndoable: true,
  },
  'kano-answer.delete': {
    request: (intent, confirmed) => versioned('DELETE', `kano-answers/${intent.id}`, confirmed.get('kano-answer', intent.id), intent),
    predict: ({ id }, things) => removePatch(things, 'kano-answer', id),
    isUndoable: true,
  },
};
