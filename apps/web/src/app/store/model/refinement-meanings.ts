import { editPatch, versioned, type Meanings } from './meaning';

type RefinementKind = 'item.check' | 'product.edit-ready-rules' | 'product.edit-pace';

/** What commands on the Definition of Ready ask of the server, and what they will look like. */
export const REFINEMENT_MEANINGS: Meanings<RefinementKind> = {
  'item.check': {
    // Who said what and when is the server's to write; here it is what it will most likely be.
    request: (intent, confirmed) =>
      versioned('PATCH', `items/${intent.id}`, confirmed.get('item', intent.id), intent, {
        readyChecks: intent.checks.map(({ ruleId, state, reason }) => ({ ruleId, state, reason })),
      }),
    predict: ({ id, checks }, things) => editPatch(things, 'item', id, { readyChecks: checks }),
    items: ({ id }) => [id],
    isUndoable: true,
  },
  'product.edit-ready-rules': {
    request: (intent, confirmed) => versioned('PATCH', 'ready-rules', confirmed.get('product', intent.id), intent, { rules: intent.rules }),
    predict: ({ id, rules }, things) => editPatch(things, 'product', id, { readyRules: rules }),
    isUndoable: true,
  },
  'product.edit-pace': {
    request: (intent, confirmed) => versioned('PATCH', 'pace', confirmed.get('product', intent.id), intent, { pace: intent.pace }),
    predict: ({ id, pace }, things) => editPatch(things, 'product', id, { pace }),
    isUndoable: true,
  },
};
