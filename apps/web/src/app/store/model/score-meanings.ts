import { withScores } from '@ordo/domain';
import { editPatch, post, type Meanings } from './meaning';

/** Figures of items, and the order that comes of them. */
export const SCORE_MEANINGS: Meanings<'item.score' | 'item.order'> = {
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
};
