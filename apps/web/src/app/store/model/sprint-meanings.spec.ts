import type { BacklogItem, Sprint } from '@ordo/contract';
import { makeId, makeItems, makeSnapshot, makeSprint } from '@ordo/testing';
import type { Intent, WaitingChange } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

describe('what commands on sprints will look like', () => {
  let items: BacklogItem[];
  let sprint: Sprint;
  let next: Sprint;
  let model: ProductModel;
  beforeEach(() => {
    items = makeItems(3);
    sprint = makeSprint();
    next = makeSprint({ number: 2, startsOn: '2026-11-30', endsOn: '2026-12-11' });
    model = new ProductModel(makeSnapshot({ items, sprints: [sprint, next] }));
  });

  const perform = (intent: Intent): WaitingChange => {
    const waiting = { requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false };
    model.add(waiting);
    return waiting;
  };
  const idOf = (index: number): string => items[index]?.id ?? '';
  const places = (): unknown[] => model.shown.items.inOrder().map(({ id, sprintId }) => [items.findIndex((item) => item.id === id), sprintId]);
  const shown = (id: string): Sprint | undefined => model.shown.list('sprint').get(id);

  it('makes a sprint with the next number, and edits it', () => {
    perform({ kind: 'sprint.create', sprint: { id: 'new', name: 'Sprint 3', startsOn: '2026-12-14', endsOn: '2026-12-25' } });
    expect(shown('new')).toMatchObject({ number: 3, name: 'Sprint 3', state: 'planned', goal: '' });
    const edit = perform({ kind: 'sprint.edit', id: sprint.id, set: { goal: 'Pay by card' }, base: { goal: '' }, version: 1 });
    expect(shown(sprint.id)?.goal).toBe('Pay by card');
    model.drop(edit.requestId);
    expect(shown(sprint.id)?.goal).toBe('');
  });

  it('ticks off what is met along with a move, as one change', () => {
    const criterion = { id: makeId(), text: 'It floats', isMet: false };
    model = new ProductModel(makeSnapshot({ items: items.map((item, index) => ({ ...item, criteria: index === 0 ? [criterion] : [] })), sprints: [sprint] }));
    const item = () => model.shown.items.get(idOf(0));
    const move = perform({ kind: 'item.move', items: [idOf(0)], status: 'done', met: { criteria: [criterion.id], rules: [makeId()] } });
    expect(item()).toMatchObject({ status: 'done', criteria: [{ isMet: true }], doneChecks: [] });
    model.drop(move.requestId);
    expect(item()).toMatchObject({ status: 'todo', criteria: [criterion] });
  });

  it('makes an item in a sprint and lets others leave it, as one change', () => {
    perform({ kind: 'sprint.plan', id: sprint.id, items: [idOf(0), idOf(1)] });
    const draft = { id: makeId(), title: 'Late', sprintId: sprint.id, status: 'in-progress', leaving: [idOf(1)], override: 'It burns' };
    const made = perform({ kind: 'item.create', draft });
    expect(model.shown.items.get(draft.id)).toMatchObject({ title: 'Late', sprintId: sprint.id, status: 'in-progress', wipOverride: null });
    expect(Object.keys(model.shown.items.get(draft.id) ?? {})).not.toContain('leaving');
    expect(places().slice(0, 2)).toEqual([
      [0, sprint.id],
      [1, null],
    ]);
    model.drop(made.requestId);
    expect([model.shown.items.has(draft.id), places()[1]]).toEqual([false, [1, sprint.id]]);
  });

  it('takes items in, in their order, and takes it back when it is refused', () => {
    const plan = perform({ kind: 'sprint.plan', id: sprint.id, items: [idOf(2), idOf(1)], place: { at: 'top' } });
    expect(places()).toEqual([
      [1, sprint.id],
      [2, sprint.id],
      [0, null],
    ]);
    model.drop(plan.requestId);
    expect(places()).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
  });

  it('starts with what is in it, and closes with what is not done going on in the next one', () => {
    perform({ kind: 'sprint.plan', id: sprint.id, items: [idOf(0), idOf(1)] });
    perform({ kind: 'sprint.start', id: sprint.id });
    expect(shown(sprint.id)).toMatchObject({ state: 'active', doneDefinition: [], commitment: [{ itemId: idOf(0) }, { itemId: idOf(1) }] });
    perform({ kind: 'item.move', items: [idOf(0)], status: 'done' });
    perform({ kind: 'sprint.complete', id: sprint.id, unfinished: 'next', outcome: 'met' });
    expect(shown(sprint.id)).toMatchObject({ state: 'completed', outcome: 'met', outcomeNote: '' });
    expect(places()).toEqual([
      [0, sprint.id],
      [1, next.id],
      [2, null],
    ]);
    perform({ kind: 'sprint.complete', id: sprint.id, unfinished: 'backlog' });
    expect(places()[1]).toEqual([1, next.id]);
  });

  it('gives everything back that is not done when it is cancelled', () => {
    perform({ kind: 'item.move', items: [idOf(1)], sprintId: sprint.id, place: { at: 'bottom' } });
    perform({ kind: 'sprint.cancel', id: sprint.id });
    expect(places()).toEqual([
      [0, null],
      [2, null],
      [1, null],
    ]);
    expect(shown(sprint.id)?.state).toBe('cancelled');
  });

  it('asks for what was meant, and no more', () => {
    const body = (intent: Intent): unknown => model.confirmed((things) => requestOf(intent, things));
    expect(body({ kind: 'item.move', items: ['a'], sprintId: null, expected: { status: 'todo' } })).toMatchObject({
      path: 'items/move',
      sending: { body: { items: ['a'], sprintId: null, expected: { status: 'todo' } } },
    });
    expect(body({ kind: 'sprint.complete', id: 's', unfinished: 'backlog' })).toEqual({
      method: 'POST',
      path: 'sprints/s/complete',
      sending: { body: { unfinished: 'backlog' } },
    });
  });
});
