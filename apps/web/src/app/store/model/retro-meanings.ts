import type { RetroCard } from '@ordo/contract';
import type { Patch } from '@ordo/domain';
import { createPatch, editPatch, post, removePatch, versioned, type Meanings } from './meaning';
import type { Things } from './things';

type RetroKind = 'retro.create' | 'retro.reveal' | 'card.create' | 'card.edit' | 'card.move' | 'card.delete' | 'card.vote';

const pathOf = (sprintId: string, card?: string): string => `sprints/${sprintId}/retro${card === undefined ? '' : `/cards/${card}`}`;

/** What commands on retrospectives ask of the server, and what they will look like. What others have hidden nobody here can predict. */
export const RETRO_MEANINGS: Meanings<RetroKind> = {
  'retro.create': {
    request: ({ retro: { sprintId, ...retro } }) => post(pathOf(sprintId), retro),
    predict: ({ retro }, things) => createPatch(things, 'retro', { ...retro, revealedAt: null, version: 1, createdAt: new Date().toISOString() }),
    isUndoable: true,
  },
  'retro.reveal': {
    request: ({ sprintId }) => post(`${pathOf(sprintId)}/reveal`, {}),
  },
  'card.create': {
    request: ({ sprintId, card: { id, columnId, text } }) => post(`${pathOf(sprintId)}/cards`, { id, columnId, text }),
    predict: ({ card }, things) => newCardPatches(things, card),
    isUndoable: true,
  },
  'card.edit': {
    request: (intent, confirmed) => {
      const current = confirmed.get('private-card', intent.id) ?? confirmed.get('retro-card', intent.id);
      return versioned('PATCH', pathOf(intent.sprintId, intent.id), current, intent, { text: intent.text });
    },
    predict: ({ id, text, isHidden }, things) => editPatch(things, isHidden ? 'private-card' : 'retro-card', id, { text }),
    isUndoable: true,
  },
  'card.move': {
    request: ({ id, sprintId, columnId }) => post(`${pathOf(sprintId, id)}/move`, { columnId }),
    predict: ({ id, columnId }, things) => editPatch(things, 'retro-card', id, { columnId }),
    isUndoable: true,
  },
  'card.delete': {
    request: (intent, confirmed) => versioned('DELETE', pathOf(intent.sprintId, intent.id), confirmed.get('retro-card', intent.id), intent),
    predict: ({ id }, things) => [
      ...[...things.list('retro-vote').values()].filter(({ cardId }) => cardId === id).flatMap((vote) => removePatch(things, 'retro-vote', vote.id)),
      ...removePatch(things, 'private-card', id),
      ...removePatch(things, 'retro-card', id),
    ],
    isUndoable: true,
  },
  'card.vote': {
    request: ({ id, sprintId, amount }) => post(`${pathOf(sprintId, id)}/vote`, { amount }),
    predict: ({ id, memberId, amount }, things) => votePatches(things, id, memberId, amount),
    isUndoable: true,
  },
};

function newCardPatches(things: Things, { text, ...card }: Pick<RetroCard, 'id' | 'retroId' | 'columnId' | 'authorId' | 'text'>): Patch[] {
  const isHidden = things.list('retro').get(card.retroId)?.revealedAt == null;
  const after = { ...card, text: isHidden ? '' : text, version: 1, createdAt: new Date().toISOString() };
  const shown = createPatch(things, 'retro-card', after);
  if (!isHidden || shown.length === 0) return shown;
  return [...shown, ...createPatch(things, 'private-card', { id: card.id, authorId: card.authorId, text, version: 1 })];
}

/** The server gives a new vote its own id; until then it has the card's. */
function votePatches(things: Things, cardId: string, memberId: string, amount: number): Patch[] {
  const known = [...things.list('retro-vote').values()].find((vote) => vote.cardId === cardId && vote.memberId === memberId);
  if (known !== undefined) return amount === 0 ? removePatch(things, 'retro-vote', known.id) : editPatch(things, 'retro-vote', known.id, { amount });
  return amount === 0 ? [] : [{ entity: 'retro-vote', id: cardId, before: null, after: { id: cardId, cardId, memberId, amount, version: 1 } }];
}
