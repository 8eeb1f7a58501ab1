import type { Goal } from '@ordo/contract';
import { makeGoal, makeId, makeItems, makeKeyResult, makeSnapshot } from '@ordo/testing';
import type { Intent, WaitingChange } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

describe('what commands on goals will look like', () => {
  let fast: Goal;
  let loyal: Goal;
  let model: ProductModel;
  const items = makeItems(2);
  const idOf = (index: number): string => items[index]?.id ?? '';
  beforeEach(() => {
    fast = makeGoal({ weight: 0.6, state: 'active' });
    loyal = makeGoal({ number: 2, weight: 0.4, hue: 'teal', shape: 'square' });
    model = new ProductModel(makeSnapshot({ items, goals: [fast, loyal], keyResults: [makeKeyResult({ id: 'ride', goalId: fast.id })] }));
  });

  const perform = (intent: Intent): WaitingChange => {
    const waiting = { requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false };
    model.add(waiting);
    return waiting;
  };
  const goals = (): Goal[] => [...model.shown.list('goal').values()];

  it('makes a goal with the next number and a look of its own', () => {
    perform({ kind: 'goal.create', goal: { id: 'new', name: 'Lean network' } });
    expect(goals().at(-1)).toMatchObject({ number: 3, hue: 'violet', shape: 'triangle', weight: 0, state: 'planned' });
  });

  it('shifts weight, hands over being active, and takes both back when they are refused', () => {
    const weigh = perform({ kind: 'goal.weigh', weights: [fast, loyal].map(({ id }) => ({ goalId: id, weight: 0.5 })) });
    const activate = perform({ kind: 'goal.activate', id: loyal.id });
    expect(goals().map(({ weight, state }) => [weight, state])).toEqual([
      [0.5, 'planned'],
      [0.5, 'active'],
    ]);
    model.drop(weigh.requestId);
    model.drop(activate.requestId);
    expect(goals()).toEqual([fast, loyal]);
  });

  it('measures a key result, which goes up or down', () => {
    perform({
      kind: 'key-result.create',
      goalId: loyal.id,
      keyResult: { id: 'back', name: 'Riders back', baseline: 31, target: 45, baselineOn: '2026-06-01' },
    });
    perform({ kind: 'check-in.create', keyResultId: 'back', authorId: 'ines', checkIn: { id: 'first', value: 36, day: '2026-11-01' } });
    expect(model.shown.list('key-result').get('back')).toMatchObject({ goalId: loyal.id, number: 2, direction: 'up', unit: '' });
    expect(model.shown.list('check-in').get('first')).toMatchObject({ keyResultId: 'back', value: 36, note: '', authorId: 'ines' });
  });

  it('writes the vision from nothing, and over what is there', () => {
    const id = model.shown.product.id;
    const first = perform({ kind: 'vision.edit', id, set: { isA: 'a service' }, base: {}, version: 0 });
    perform({ kind: 'vision.edit', id, set: { that: 'starts at once', reason: 'Interviews' }, base: {}, version: 0 });
    expect(model.shown.list('vision').get(id)).toMatchObject({ isA: 'a service', that: 'starts at once', reason: 'Interviews', statement: '' });
    expect(model.confirmed((things) => requestOf(first.intent, things))).toMatchObject({ method: 'PATCH', path: 'vision', sending: { ifMatch: 0 } });
  });

  it('links many items at once: a new share for a goal that is linked, another leading goal, none', () => {
    const linked = () => items.map(({ id }) => model.shown.items.get(id)?.goals.map(({ goalId, share }) => [goalId === fast.id ? 'fast' : 'loyal', share]));
    perform({ kind: 'item.edit-many', items: [idOf(0)], set: { addGoals: [{ goalId: fast.id, share: 0.5 }] } });
    perform({
      kind: 'item.edit-many',
      items: [idOf(0), idOf(1)],
      set: {
        addGoals: [
          { goalId: fast.id, share: 0.7 },
          { goalId: loyal.id, share: 0.2 },
        ],
      },
    });
    expect(linked()).toEqual([
      [
        ['fast', 0.7],
        ['loyal', 0.2],
      ],
      [
        ['fast', 0.7],
        ['loyal', 0.2],
      ],
    ]);
    perform({ kind: 'item.edit-many', items: [idOf(0)], set: { goal: loyal.id } });
    perform({ kind: 'item.edit-many', items: [idOf(1)], set: { goal: null } });
    expect(linked()).toEqual([[['loyal', 0.9]], []]);
  });
});
