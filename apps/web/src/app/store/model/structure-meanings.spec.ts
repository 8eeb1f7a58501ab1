import type { Properties } from '@ordo/domain';
import { makeId, makeItem, makeLabel, makeSnapshot } from '@ordo/testing';
import type { Intent, WaitingChange } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

const works = { id: 'c1', text: 'It works offline', isMet: false };
const quick = { id: 'c2', text: 'It takes two seconds', isMet: true };
const city = makeItem({ title: 'City', rank: 'a0' });
const trip = makeItem({ title: 'Trip', rank: 'a1', parentId: city.id });
const ride = makeItem({ title: 'Ride', rank: 'a2', parentId: trip.id, estimate: 8, criteria: [works, quick], labels: ['l1'] });
const pay = makeItem({ title: 'Pay', rank: 'a3', parentId: trip.id });
const rest = makeItem({ title: 'Rest', rank: 'a4' });

function open(): ProductModel {
  return new ProductModel(makeSnapshot({ items: [city, trip, ride, pay, rest], labels: [makeLabel({ id: 'l1' }), makeLabel({ id: 'l2' })] }));
}

function waiting(intent: Intent): WaitingChange {
  return { requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false };
}

const titles = (model: ProductModel): string[] => model.shown.items.inOrder().map(({ title }) => title);
const parents = (model: ProductModel): Record<string, string | null> =>
  Object.fromEntries(model.shown.items.inOrder().map(({ title, parentId }) => [title, model.shown.items.get(parentId ?? '')?.title ?? null]));

describe('a split, before the server has answered', () => {
  const split: Intent = {
    kind: 'item.split',
    id: ride.id,
    place: { after: ride.id },
    split: {
      original: 'part',
      parts: [
        { id: ride.id, title: 'Begin a ride', estimate: 3 },
        { id: 'n1', title: 'End a ride', criteria: ['c2'] },
      ],
      copyLinks: [],
    },
  };

  it('shows the parts behind the original, with their own estimates and criteria', () => {
    const model = open();
    model.add(waiting(split));
    expect(titles(model)).toEqual(['City', 'Trip', 'Begin a ride', 'End a ride', 'Pay', 'Rest']);
    expect(model.shown.items.get(ride.id)).toMatchObject({ estimate: 3, criteria: [works] });
    const made: Properties = { estimate: null, criteria: [quick], parentId: trip.id, splitFromId: ride.id, labels: ['l1'], refinement: 'new', key: '' };
    expect(model.shown.items.get('n1')).toMatchObject(made);
  });

  it('stands above its parts, and keeps its estimate, where it becomes their parent', () => {
    const model = open();
    const parts = [
      { id: 'n1', title: 'Begin' },
      { id: 'n2', title: 'End', criteria: ['c1'] },
    ];
    model.add(waiting({ ...split, split: { original: 'parent', parts } }));
    expect(model.shown.items.get(ride.id)).toMatchObject({ title: 'Ride', estimate: 8, criteria: [quick] });
    expect(parents(model)).toMatchObject({ Begin: 'Ride', End: 'Ride' });
  });

  it('is made once, though it is shown again on top of what others do', () => {
    const model = open();
    const change = waiting(split);
    model.add(change);
    model.confirm([]);
    expect(titles(model)).toHaveLength(6);
    model.drop(change.requestId);
    expect(model.shown.items.get(ride.id)).toEqual(ride);
    expect(titles(model)).toHaveLength(5);
  });
});

it('shows a copy behind its original, with nothing met', () => {
  const model = open();
  model.add(waiting({ kind: 'item.clone', id: ride.id, copyId: 'n1', place: { after: ride.id } }));
  expect(titles(model)).toEqual(['City', 'Trip', 'Ride', 'Ride', 'Pay', 'Rest']);
  expect(model.shown.items.get('n1')).toMatchObject({ estimate: 8, criteria: [works, { ...quick, isMet: false }], splitFromId: null });
});

describe('a deleted parent', () => {
  it('leaves its children to the nearest item above that stays', () => {
    const model = open();
    model.add(waiting({ kind: 'item.delete', items: [trip.id] }));
    expect(parents(model)).toEqual({ City: null, Ride: 'City', Pay: 'City', Rest: null });
    model.add(waiting({ kind: 'item.delete', items: [city.id], children: 'lift' }));
    expect(parents(model)).toEqual({ Ride: null, Pay: null, Rest: null });
  });

  it('takes all below with it when that is said, at any depth', () => {
    const model = open();
    const deletion: Intent = { kind: 'item.delete', items: [city.id, pay.id], children: 'delete' };
    model.add(waiting(deletion));
    expect(titles(model)).toEqual(['Rest']);
    expect(model.confirmed((things) => requestOf(deletion, things))?.sending.body).toEqual({ items: [city.id, pay.id], children: 'delete' });
  });
});

it('puts another label in the place of a merged one, once', () => {
  const model = open();
  model.add(waiting({ kind: 'item.edit', id: pay.id, set: { labels: ['l2', 'l1'] }, base: { labels: [] }, version: 1 }));
  model.add(waiting({ kind: 'label.merge', id: 'l1', into: 'l2' }));
  expect([ride.id, pay.id].map((id) => model.shown.items.get(id)?.labels)).toEqual([['l2'], ['l2']]);
  expect([...model.shown.list('label').keys()]).toEqual(['l2']);
});
