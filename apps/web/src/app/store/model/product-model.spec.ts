import type { Change } from '@ordo/contract';
import type { Patch, Properties } from '@ordo/domain';
import { makeId, makeItems, makeLabel, makeSnapshot } from '@ordo/testing';
import type { Intent, WaitingChange } from './intent';
import { ProductModel } from './product-model';

const [first, second, third] = makeItems(3) as [Item, Item, Item];
type Item = ReturnType<typeof makeItems>[number];

function open(): ProductModel {
  return new ProductModel(makeSnapshot({ items: [first, second, third] }));
}

function waiting(intent: Intent): WaitingChange {
  return { requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false };
}

function change(revision: number, patches: Patch[], requestId = makeId()): Change {
  return { revision, at: '2026-11-18T09:00:00Z', actorId: 'awa', command: 'item.edit', requestId, patches };
}

function titles(model: ProductModel): string[] {
  return model.shown.items.inOrder().map(({ title }) => title);
}

const toTop = (id: string): Intent => ({ kind: 'item.move', items: [id], place: { at: 'top' } });
const retitle = (title: string): Intent => ({ kind: 'item.edit', id: second.id, set: { title }, base: { title: second.title }, version: 1 });

describe('ProductModel', () => {
  it('shows a move at once and keeps the other items as they are', () => {
    const model = open();
    model.add(waiting(toTop(third.id)));
    expect(titles(model)).toEqual([third.title, first.title, second.title]);
    expect(model.shown.items.get(first.id)).toBe(first);
  });

  it('moves several items together in their present order', () => {
    const model = open();
    model.add(waiting({ kind: 'item.move', items: [third.id, second.id], place: { before: first.id } }));
    expect(titles(model)).toEqual([second.title, third.title, first.title]);
  });

  it('puts everything back when a change is refused', () => {
    const model = open();
    const move = waiting(toTop(third.id));
    model.add(move);
    model.add(waiting(retitle('Tram')));
    model.drop(move.requestId);
    expect(titles(model)).toEqual([first.title, 'Tram', third.title]);
  });

  it('folds what others do below what waits', () => {
    const model = open();
    model.add(waiting(toTop(third.id)));
    model.confirm([change(2, [{ entity: 'item', id: third.id, before: { title: third.title, rank: third.rank }, after: { title: 'Ferry', rank: 'b00' } }])]);
    expect(titles(model)).toEqual(['Ferry', first.title, second.title]);
    expect(model.confirmed((things) => things.items.inOrder().map(({ title }) => title))).toEqual([first.title, second.title, 'Ferry']);
  });

  it('counts comments whether they were fetched or not, once for each that comes and goes', () => {
    const said = (id: string): Properties => ({ id, itemId: first.id, authorId: 'awa', body: 'Hello', version: 1, createdAt: '', editedAt: null });
    const model = new ProductModel(makeSnapshot({ items: [first], commentCounts: { [first.id]: 2 } }));
    const writing = waiting({ kind: 'comment.create', comment: { id: 'c', itemId: first.id, authorId: 'ines', body: 'Hi' } });
    const count = (): number | undefined => model.shown.commentCounts.get(first.id);
    model.add(writing);
    expect(count()).toBe(3);
    model.confirm([change(2, [{ entity: 'comment', id: 'c', before: null, after: said('c') }], writing.requestId)]);
    expect(count()).toBe(3);
    model.confirm([change(3, [{ entity: 'comment', id: 'c', before: { body: 'Hello' }, after: { body: 'Hi' } }])]);
    model.confirm([
      change(
        4,
        ['a', 'b', 'c'].map((id) => ({ entity: 'comment', id, before: said(id), after: null })),
      ),
    ]);
    expect([count(), model.shown.commentCounts.size]).toEqual([undefined, 0]);
    expect(model.confirmed((things) => things.toSnapshot(4)).commentCounts).toEqual({});
  });

  it('shows watching at once, also again and for several, and takes it back when it is refused', () => {
    const model = open();
    const watchers = (): string[] => [...model.shown.list('watch').values()].filter(({ isOn }) => isOn).map(({ itemId }) => itemId);
    const watch = waiting({ kind: 'item.watch', items: [first.id, second.id], isOn: true, memberId: 'ines' });
    model.add(watch);
    model.add(waiting({ kind: 'item.watch', items: [second.id, third.id], isOn: false, memberId: 'ines' }));
    expect(watchers()).toEqual([first.id]);
    model.drop(watch.requestId);
    expect(watchers()).toEqual([]);
  });

  it('replaces a prediction by what the server made of it', () => {
    const model = open();
    const edit = waiting(retitle('Tram'));
    model.add(edit);
    model.confirm([
      change(2, [{ entity: 'item', id: second.id, before: { title: second.title, version: 1 }, after: { title: 'Tram', version: 2 } }], edit.requestId),
    ]);
    expect(model.waiting).toEqual([]);
    expect(model.shown.items.get(second.id)).toMatchObject({ title: 'Tram', version: 2 });
  });

  it('keeps what waits on top of a new snapshot', () => {
    const model = open();
    model.add(waiting(toTop(third.id)));
    model.load(makeSnapshot({ revision: 9, items: [first, second, third, { ...third, id: makeId(), title: 'New', rank: 'a9' }] }));
    expect(titles(model)).toEqual([third.title, first.title, second.title, 'New']);
    expect(model.revision).toBe(9);
  });

  it('predicts the undoing of a change that still waits itself', () => {
    const model = open();
    const move = waiting(toTop(third.id));
    model.add(move);
    model.add(waiting({ kind: 'undo', target: { requestId: move.requestId, revision: null } }));
    expect(titles(model)).toEqual([first.title, second.title, third.title]);
  });

  it('predicts no undoing of what was changed since', () => {
    const model = open();
    const edit = waiting(retitle('Tram'));
    model.add(edit);
    model.confirm([
      change(2, [{ entity: 'item', id: second.id, before: { title: second.title }, after: { title: 'Tram' } }], edit.requestId),
      change(3, [{ entity: 'item', id: second.id, before: { title: 'Tram' }, after: { title: 'Bus' } }]),
    ]);
    model.add(waiting({ kind: 'undo', target: { requestId: edit.requestId, revision: 2 } }));
    expect(titles(model)).toContain('Bus');
  });

  it('shows new items without a number at the place asked for', () => {
    const model = open();
    model.add(
      waiting({
        kind: 'item.add',
        drafts: [
          { id: makeId(), title: 'Ramp' },
          { id: makeId(), title: 'Lift' },
        ],
        place: { after: first.id },
      }),
    );
    expect(titles(model)).toEqual([first.title, 'Ramp', 'Lift', second.title, third.title]);
    expect(model.shown.items.inOrder()[1]).toMatchObject({ number: 0, key: '', status: 'todo', type: 'feature' });
  });

  it('takes a deleted label off its items', () => {
    const label = makeLabel();
    const model = new ProductModel(makeSnapshot({ items: [{ ...first, labels: [label.id] }], labels: [label] }));
    model.add(waiting({ kind: 'label.delete', id: label.id, base: {}, version: 1 }));
    expect(model.shown.items.get(first.id)?.labels).toEqual([]);
    expect(model.shown.list('label').size).toBe(0);
  });

  it('leaves what stands below a deleted item below none', () => {
    const model = new ProductModel(makeSnapshot({ items: [first, { ...second, parentId: first.id }] }));
    model.add(waiting({ kind: 'item.delete', items: [first.id] }));
    expect(model.shown.items.inOrder()).toEqual([{ ...second, parentId: null }]);
  });

  it('adds and removes labels of many items, touching only those that differ', () => {
    const model = new ProductModel(
      makeSnapshot({
        items: [
          { ...first, labels: ['a'] },
          { ...second, labels: ['b'] },
        ],
      }),
    );
    const before = model.shown.items.get(second.id);
    model.add(waiting({ kind: 'item.edit-many', items: [first.id, second.id], set: { addLabels: ['b'], removeLabels: ['a'] } }));
    expect(model.shown.items.inOrder().map(({ labels }) => labels)).toEqual([['b'], ['b']]);
    expect(model.shown.items.get(second.id)).toBe(before);
  });

  it('keeps what a change says of a description while the description is being fetched', () => {
    const model = open();
    model.expectDescription(second.id);
    model.confirm([change(2, [{ entity: 'item', id: second.id, before: { description: 'old' }, after: { description: 'new' } }])]);
    model.describe(second.id, 'old');
    expect(model.shown.descriptions.get(second.id)).toBe('new');
  });

  it('forgets a description it only predicted when the change is refused', () => {
    const model = open();
    const edit = waiting({ kind: 'item.edit', id: second.id, set: { description: 'draft' }, base: {}, version: 1 });
    model.add(edit);
    expect(model.shown.descriptions.get(second.id)).toBe('draft');
    model.drop(edit.requestId);
    expect(model.shown.descriptions.has(second.id)).toBe(false);
  });
});
