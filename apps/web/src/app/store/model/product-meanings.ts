import type { Patch } from '@ordo/domain';
import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';
import type { Things } from './things';

type ProductKind =
  | 'label.create'
  | 'label.edit'
  | 'label.delete'
  | 'label.merge'
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
    predict: ({ label }, things) => createPatch(things, 'label', { hue: 'slate', ...label, version: 1 }),
    isUndoable: true,
  },
  'label.edit': {
    request: (intent, confirmed) => versioned('PATCH', `labels/${intent.id}`, confirmed.get('label', intent.id), intent, intent.set),
    predict: ({ id, set }, things) => editPatch(things, 'label', id, { ...set }),
    isUndoable: true,
  },
  'label.delete': {
    request: (intent, confirmed) => versioned('DELETE', `labels/${intent.id}`, confirmed.get('label', intent.id), intent),
    predict: ({ id }, things) => [...relabelPatches(things, id, null), ...removePatch(things, 'label', id)],
    isUndoable: true,
  },
  'label.merge': {
    request: ({ id, into }) => post(`labels/${id}/merge`, { into }),
    predict: ({ id, into }, things) => (things.list('label').has(into) ? [...relabelPatches(things, id, into), ...removePatch(things, 'label', id)] : []),
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

/** What carries a label carries the other one in its place, once; or none. */
function relabelPatches(things: Things, label: string, into: string | null): Patch[] {
  const relabelled = (labels: readonly string[]): string[] => [...new Set(labels.flatMap((other) => (other === label ? (into ?? []) : other)))];
  return things.items
    .inOrder()
    .filter(({ labels }) => labels.includes(label))
    .flatMap(({ id, labels }) => editPatch(things, 'item', id, { labels: relabelled(labels) }));
}
