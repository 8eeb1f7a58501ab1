import { makeItem, makeProduct, makeSnapshot } from '@ordo/testing';
import type { Intent, WaitingChange } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

describe('what commands on what scores are made of will look like', () => {
  const product = makeProduct();
  const item = makeItem({ scoreEvidence: { wsjf: { value: { text: 'Log', url: '' } } } });
  let model: ProductModel;
  beforeEach(() => (model = new ProductModel(makeSnapshot({ product, items: [item] }))));

  const perform = (intent: Intent): WaitingChange => {
    const waiting = { requestId: 'r', product: 'CYC', owner: 'tab', intent, hasWaited: false };
    model.add(waiting);
    return waiting;
  };

  it('shows criteria of one’s own at once', () => {
    const criteria = [{ id: 'a', name: 'Delight', weight: 3, min: 0, max: 10, raises: true }];
    const { intent } = perform({ kind: 'product.edit-score-criteria', id: product.id, criteria, base: { scoreCriteria: [] }, version: 1 });
    expect(model.shown.product.scoreCriteria).toEqual(criteria);
    expect(model.confirmed((things) => requestOf(intent, things))).toMatchObject({
      method: 'PATCH',
      path: 'score-criteria',
      sending: { ifMatch: 1, body: { criteria } },
    });
    model.drop('r');
    expect(model.shown.product.scoreCriteria).toEqual([]);
  });

  it('adds evidence to what is there, and takes it away', () => {
    const page = { text: '', url: 'https://a.example' };
    const about = { kind: 'item.edit', id: item.id, base: { scoreEvidence: item.scoreEvidence }, version: 1 } as const;
    perform({ ...about, set: { scoreEvidence: { wsjf: { risk: page } } } });
    expect(model.shown.items.get(item.id)?.scoreEvidence).toEqual({ wsjf: { value: { text: 'Log', url: '' }, risk: page } });
    model.drop('r');
    perform({ ...about, set: { scoreEvidence: { wsjf: { value: null } } } });
    expect(model.shown.items.get(item.id)?.scoreEvidence).toEqual({});
  });

  it('shows an answer until it is refused, corrected, and gone', () => {
    const answer = {
      id: 'k',
      itemId: item.id,
      respondentId: null,
      respondentName: 'Marc',
      functional: 'like',
      dysfunctional: 'dislike',
      authorId: 'ines',
    } as const;
    const { intent } = perform({ kind: 'kano-answer.create', answer });
    expect(model.confirmed((things) => requestOf(intent, things))).toMatchObject({
      path: `items/${item.id}/kano-answers`,
      sending: { body: { id: 'k', respondentName: 'Marc' } },
    });
    expect([...model.shown.list('kano-answer').values()]).toMatchObject([{ id: 'k', functional: 'like' }]);
    model.drop('r');
    expect([...model.shown.list('kano-answer').values()]).toEqual([]);
    const kept = { ...answer, version: 1, createdAt: '2026-11-18T09:00:00Z', editedAt: null };
    model = new ProductModel(makeSnapshot({ product, items: [item], kanoAnswers: [kept] }));
    perform({ kind: 'kano-answer.edit', id: 'k', set: { functional: 'neutral' }, base: { functional: 'like' }, version: 1 });
    expect(model.shown.list('kano-answer').get('k')?.functional).toBe('neutral');
    perform({ kind: 'kano-answer.delete', id: 'k', base: {}, version: 1 });
    expect(model.shown.list('kano-answer').size).toBe(0);
  });
});
