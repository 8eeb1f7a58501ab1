import type { BacklogItem } from '@ordo/contract';
import { makeId, makeItems, makeSnapshot } from '@ordo/testing';
import type { Intent } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

describe('what scoring will look like', () => {
  let items: BacklogItem[];
  let model: ProductModel;
  beforeEach(() => {
    items = makeItems(4);
    model = new ProductModel(makeSnapshot({ items }));
  });

  const perform = (intent: Intent): void => void model.add({ requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false });
  const idOf = (place: number): string => items[place]?.id ?? '';

  it('merges figures input by input, and sends what was said', () => {
    perform({ kind: 'item.score', items: [{ id: idOf(0), scores: { ice: { impact: 3, ease: 5 } } }] });
    const said: Intent = { kind: 'item.score', items: [{ id: idOf(0), scores: { ice: { impact: null, confidence: 4 } } }] };
    perform(said);
    expect(model.shown.items.get(idOf(0))?.scores).toEqual({ ice: { ease: 5, confidence: 4 } });
    expect(requestOf(said, model.shown)).toEqual({ method: 'POST', path: 'scores', sending: { body: { items: said.items } } });
  });

  it('merges figures that are edited along with the item', () => {
    perform({ kind: 'item.score', items: [{ id: idOf(0), scores: { ice: { impact: 3 }, wsjf: { value: 5, risk: 2 } } }] });
    perform({ kind: 'item.edit', id: idOf(0), set: { estimate: 8, scores: { wsjf: { value: 13 } } }, base: {}, version: 1 });
    expect(model.shown.items.get(idOf(0))).toMatchObject({ estimate: 8, scores: { ice: { impact: 3 }, wsjf: { value: 13, risk: 2 } } });
  });

  it('shares out the places that the named items have, and no other', () => {
    perform({ kind: 'item.order', items: [idOf(3), idOf(0)] });
    expect(model.shown.items.inOrder().map(({ id }) => id)).toEqual([idOf(3), idOf(1), idOf(2), idOf(0)]);
  });
});
