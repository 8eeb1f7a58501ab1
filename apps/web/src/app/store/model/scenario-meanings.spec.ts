import type { BacklogItem } from '@ordo/contract';
import { makeId, makeItems, makeSnapshot } from '@ordo/testing';
import type { Intent } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

describe('what a scenario will look like', () => {
  let items: BacklogItem[];
  let model: ProductModel;
  beforeEach(() => {
    items = makeItems(5).map((item, index) => ({ ...item, title: 'ABCDE'[index] ?? '', estimate: 3 }));
    items = items.map((item, index) => (index === 4 ? { ...item, parentId: items[1]?.id ?? null } : item));
    model = new ProductModel(makeSnapshot({ items }));
  });

  const perform = (intent: Intent): void => void model.add({ requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false });
  const idOf = (place: number): string => items[place]?.id ?? '';
  const basis = (place: number) => ({
    id: idOf(place),
    base: { estimate: items[place]?.estimate, rank: items[place]?.rank },
    version: items[place]?.version ?? 0,
  });

  it('stands in its order, with its scope and its estimates', () => {
    const x = makeId();
    perform({
      kind: 'scenario.apply',
      scenario: {
        placed: [
          { items: [idOf(3), x], place: { before: idOf(0) } },
          { items: [idOf(2)], place: { after: idOf(4) } },
        ],
        added: [{ id: x, title: 'X', estimate: 2 }],
        estimates: [{ id: idOf(0), estimate: 8 }],
        removed: [idOf(1)],
      },
      basis: [],
    });
    const shown = model.shown.items.inOrder();
    expect(shown.map(({ title }) => title)).toEqual(['D', 'X', 'A', 'E', 'C']);
    expect(shown.map(({ estimate }) => estimate)).toEqual([3, 2, 8, 3, 3]);
    expect(shown[3]?.parentId).toBeNull();
  });

  it('says of what it touches the version that is there while it says what was seen, and the one that was seen once it does not', () => {
    const intent: Intent = { kind: 'scenario.apply', scenario: { estimates: [{ id: idOf(0), estimate: 8 }] }, basis: [basis(0), basis(1)] };
    const renamed = new ProductModel(makeSnapshot({ items: items.map((item, index) => ({ ...item, version: 7, ...(index === 1 && { estimate: 13 }) })) }));
    expect(requestOf(intent, renamed.shown)).toEqual({
      method: 'POST',
      path: 'scenario',
      sending: {
        body: {
          estimates: [{ id: idOf(0), estimate: 8 }],
          seen: [
            { id: idOf(0), version: 7, rank: items[0]?.rank },
            { id: idOf(1), version: items[1]?.version, rank: items[1]?.rank },
          ],
        },
      },
    });
  });
});
