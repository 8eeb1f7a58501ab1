import type { Retro, RetroCard } from '@ordo/contract';
import { makeId, makeSnapshot } from '@ordo/testing';
import type { Intent, WaitingChange } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

const ME = makeId();
const COLUMN = { id: makeId(), name: 'To improve' };
const retro: Retro = { id: makeId(), sprintId: makeId(), columns: [COLUMN], revealedAt: null, version: 1, createdAt: '2026-11-27T15:00:00Z' };
const card: RetroCard = { id: makeId(), retroId: retro.id, columnId: COLUMN.id, authorId: ME, text: '', version: 1, createdAt: '2026-11-27T15:01:00Z' };
const of = { id: card.id, sprintId: retro.sprintId };

describe('what commands on a retrospective will look like', () => {
  let model: ProductModel;
  const open = (revealedAt: string | null, cards: RetroCard[] = [card]) =>
    (model = new ProductModel(makeSnapshot({ retros: [{ ...retro, revealedAt }], retroCards: cards })));
  const perform = (intent: Intent): WaitingChange => {
    const waiting = { requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false };
    model.add(waiting);
    return waiting;
  };
  const shown = (entity: 'retro-card' | 'private-card' | 'retro-vote') => [...model.shown.list(entity).values()];

  it('keeps the text of a hidden card apart from the card', () => {
    open(null, []);
    perform({ kind: 'card.create', sprintId: retro.sprintId, card: { ...card, text: 'Too loud' } });
    expect(shown('retro-card')).toMatchObject([{ id: card.id, text: '' }]);
    expect(shown('private-card')).toMatchObject([{ id: card.id, text: 'Too loud', authorId: ME }]);
    perform({ kind: 'card.edit', ...of, isHidden: true, text: 'Far too loud', base: { text: 'Too loud' }, version: 1 });
    expect(shown('private-card')).toMatchObject([{ text: 'Far too loud' }]);
    perform({ kind: 'card.delete', ...of, base: {}, version: 1 });
    expect([shown('retro-card'), shown('private-card')]).toEqual([[], []]);
  });

  it('writes in the open once the cards are revealed', () => {
    open('2026-11-27T16:00:00Z', []);
    const write = perform({ kind: 'card.create', sprintId: retro.sprintId, card: { ...card, text: 'Too loud' } });
    expect([shown('retro-card'), shown('private-card')]).toMatchObject([[{ text: 'Too loud' }], []]);
    model.drop(write.requestId);
    expect(shown('retro-card')).toEqual([]);
  });

  it('asks with the version of what is private for as long as it is', () => {
    open(null);
    model.takePrivateCards([{ id: card.id, authorId: ME, text: 'Too loud', version: 3 }]);
    const edit: Intent = { kind: 'card.edit', ...of, isHidden: true, text: 'Louder', base: { text: 'Too loud' }, version: 1 };
    expect(model.confirmed((things) => requestOf(edit, things))).toMatchObject({ method: 'PATCH', sending: { ifMatch: 3, body: { text: 'Louder' } } });
  });

  it('gives votes, takes some back and then all', () => {
    open('2026-11-27T16:00:00Z');
    const vote = (amount: number) => perform({ kind: 'card.vote', ...of, memberId: ME, amount });
    vote(2);
    expect(shown('retro-vote')).toMatchObject([{ cardId: card.id, memberId: ME, amount: 2 }]);
    vote(1);
    expect(shown('retro-vote')).toMatchObject([{ amount: 1 }]);
    vote(0);
    expect(shown('retro-vote')).toEqual([]);
  });

  it('drops the private text when the reveal takes it', () => {
    open(null);
    model.takePrivateCards([{ id: card.id, authorId: ME, text: 'Too loud', version: 1 }]);
    const patches = [
      { entity: 'retro-card' as const, id: card.id, before: { text: '' }, after: { text: 'Too loud' } },
      { entity: 'private-card' as const, id: card.id, before: { id: card.id }, after: null },
    ];
    model.confirm([{ revision: 2, at: '', actorId: makeId(), command: 'retro.reveal', requestId: makeId(), patches }]);
    expect([shown('retro-card'), shown('private-card')]).toMatchObject([[{ text: 'Too loud' }], []]);
  });
});
