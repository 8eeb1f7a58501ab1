import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';

type ReviewKind = 'statement.create' | 'statement.edit' | 'statement.delete';

const pathOf = (sprintId: string): string => `sprints/${sprintId}/statements`;

/** What commands on what was said in a review ask of the server, and what they will look like. */
export const REVIEW_MEANINGS: Meanings<ReviewKind> = {
  'statement.create': {
    request: ({ statement: { sprintId, authorId: _, ...statement } }) => post(pathOf(sprintId), statement),
    predict: ({ statement }, things) => createPatch(things, 'statement', { ...statement, version: 1, createdAt: new Date().toISOString(), editedAt: null }),
    isUndoable: true,
  },
  'statement.edit': {
    request: (intent, confirmed) => versioned('PATCH', `${pathOf(intent.sprintId)}/${intent.id}`, confirmed.get('statement', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'statement', id, { ...set, editedAt: new Date().toISOString() }),
    isUndoable: true,
  },
  'statement.delete': {
    request: (intent, confirmed) => versioned('DELETE', `${pathOf(intent.sprintId)}/${intent.id}`, confirmed.get('statement', intent.id), intent),
    predict: ({ id }, things) => removePatch(things, 'statement', id),
    isUndoable: true,
  },
};
