import type { Patch } from '@ordo/domain';
import { editPatch, post, removePatch, versioned, type Meanings } from './meaning';
import type { Things } from './things';

type ProductKind =
  | 'label.create'
  | 'label.edit'
  | 'label.delete'
  | 'product.rename'
  | 'product.reset'
  | 'member.change'
  | 'member.remove'
  | 'invitation.create'
  | 'invitation.revoke';

/** What commands on labels, people and the product itself ask of the server, and what they will look like. */
export const PRODUCT_MEANINGS: Meanings<ProductKind> = {
  'label.create': {
    request: ({ label }) => post('labels', label),
    predict: ({ label }, things) =>
      things.list('label').has(label.id) ? [] : [{ entity: 'label', id: label.id, before: null, after: { hue: 'slate', ...label, version: 1 } }],
    isUndoable: true,
  },
  'label.edit': {
    request: (intent, confirmed) => versioned('PATCH', `labels/${intent.id}`, confirmed.get('label', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'label', id, { ...set }),
    isUndoable: true,
  },
  'label.delete': {
    request: (intent, confirmed) => versioned('DELETE', `labels/${intent.id}`, confirmed.get('label', intent.id), intent),
    predict: ({ id }, things) => [...unlabelPatches(things, id), ...removePatch(things, 'label', id)],
    isUndoable: true,
  },
  'product.rename': {
    request: (intent, confirmed) => versioned('PATCH', '', confirmed.get('product', intent.id), intent, { name: intent.name }),
    predict: ({ id, name }, things) => editPatch(things, 'product', id, { name }),
    isUndoable: true,
  },
  'product.reset': { request: () => post('reset', {}) },
  'member.change': {
    request: (intent, confirmed) => versioned('PATCH', `members/${intent.id}`, confirmed.get('member', intent.id), intent, { role: intent.role }),
    predict: ({ id, role }, things) => editPatch(things, 'member', id, { role }),
  },
  'member.remove': {
    request: (intent, confirmed) => versioned('DELETE', `members/${intent.id}`, confirmed.get('member', intent.id), intent),
    predict: ({ id }, things) => editPatch(things, 'member', id, { role: null }),
  },
  'invitation.create': { request: ({ kind: _, ...body }) => post('invitations', body) },
  'invitation.revoke': {
    request: (intent, confirmed) => versioned('DELETE', `invitations/${intent.id}`, confirmed.get('invitation', intent.id), intent),
    predict: ({ id }, things) => editPatch(things, 'invitation', id, { state: 'revoked' }),
  },
};

function unlabelPatches(things: Things, label: string): Patch[] {
  return things.items
    .inOrder()
    .filter(({ labels }) => labels.includes(label))
    .flatMap(({ id, labels }) => editPatch(things, 'item', id, { labels: labels.filter((other) => other !== label) }));
}
