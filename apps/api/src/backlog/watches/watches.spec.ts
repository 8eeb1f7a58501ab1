import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, Watch } from '@ordo/contract';
import { ROLES } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

describe('watching', () => {
  let app: TestApp;
  let key: string;
  let item: BacklogItem;
  let path: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
  });

  const idOf = async (who: Browser) => (await who.get<{ id: string }>('/api/me')).body.id;
  const watch = (who: Browser, isOn: boolean, items = [item.id]) => who.post<Change>(`${path}/items/watch`, { items, isOn });
  const watchers = async (itemId = item.id) =>
    (await snapshotOf(app.admin, key)).watches.filter((each) => each.itemId === itemId && each.isOn).map(({ memberId }) => memberId);
  const assign = async (assigneeId: string | null) => app.admin.post<Change>(`${path}/items/edit`, { items: [item.id], set: { assigneeId } }).expect(200);
  const undo = (who: Browser, { revision }: Change) => who.post<Change>(`${path}/changes/${revision}/undo`);

  it.each(ROLES)('is for a %s too, who stops when they like', async (role) => {
    const person = await app.join(key, role);
    const { body } = await watch(person, true).expect(200);
    expect(body).toMatchObject({ command: 'item.watch', patches: [{ entity: 'watch', before: null, after: { itemId: item.id, isOn: true } }] });
    expect(await watchers()).toContain(await idOf(person));
    expect((await watch(person, true).expect(200)).body.patches).toEqual([]);
    await watch(person, false).expect(200);
    expect(await watchers()).not.toContain(await idOf(person));
  });

  it('begins in the same change with creating an item, being given one, and speaking about it', async () => {
    const [member, stakeholder] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    expect(await watchers()).toEqual([await idOf(app.admin)]);
    const given = (await assign(await idOf(member))).body;
    expect(given.patches.map(({ entity }) => entity)).toEqual(['item', 'watch']);
    const said = (await stakeholder.post<Change>(`${path}/items/${item.id}/comments`, { body: 'When?' }).expect(201)).body;
    expect(said.patches.map(({ entity }) => entity)).toEqual(['comment', 'watch']);
    expect(await watchers()).toEqual(expect.arrayContaining([await idOf(member), await idOf(stakeholder)]));
    const made = (await app.admin.post<Change>(`${path}/items`, { title: 'B', assigneeId: await idOf(member) }).expect(201)).body;
    expect(await watchers(made.patches[0]?.id)).toHaveLength(2);
  });

  it('stays off for who has said no until they speak again', async () => {
    const member = await app.join(key, 'member');
    const id = await idOf(member);
    await assign(id);
    await watch(member, false).expect(200);
    await assign(null);
    await assign(id);
    expect(await watchers()).not.toContain(id);
    await member.post(`${path}/items/${item.id}/comments`, { body: 'One more thing' }).expect(201);
    expect(await watchers()).toContain(id);
  });

  it('is taken back with what began it, and never stands in its way', async () => {
    const member = await app.join(key, 'member');
    const id = await idOf(member);
    const said = (await member.post<Change>(`${path}/items/${item.id}/comments`, { body: 'Hm' }).expect(201)).body;
    const undone = (await undo(member, said).expect(200)).body;
    expect(await watchers()).not.toContain(id);
    await member.post(`${path}/items/${item.id}/comments`, { body: 'Hm?' }).expect(201);
    await undo(member, undone).expect(200);
    expect(await watchers()).toContain(id);
    const made = (await app.admin.post<Change>(`${path}/items`, { title: 'B' }).expect(201)).body;
    await watch(app.admin, false, [made.patches[0]?.id ?? '']).expect(200);
    await undo(app.admin, made).expect(200);
    const snapshot = await snapshotOf(app.admin, key);
    expect(snapshot.items.map(({ title }) => title)).toEqual(['A']);
    expect(withoutDescriptions(replay(await logOf(app.admin, key)))).toEqual(asCollections(snapshot));
  });

  it('keeps one row for each person and item, also when asked for at once', async () => {
    const member = await app.join(key, 'member');
    const [b] = await addItems(app.admin, key, ['B']);
    await Promise.all(Array.from({ length: 6 }, (_, at) => watch(member, at % 2 === 0, [item.id, b?.id ?? ''])));
    await watch(member, true, [item.id, b?.id ?? '']).expect(200);
    const own: Watch[] = (await snapshotOf(member, key)).watches.filter(({ memberId }) => memberId !== undefined && memberId !== '');
    const names = own.map(({ itemId, memberId }) => `${itemId} ${memberId}`);
    expect(new Set(names).size).toBe(names.length);
    expect(await watchers(b?.id)).toContain(await idOf(member));
  });

  it('of what is not there, or not here, is refused as a whole', async () => {
    const [x] = await addItems(app.admin, await app.makeProduct(), ['X']);
    const before = await logOf(app.admin, key);
    for (const other of [randomUUID(), x?.id ?? '']) {
      const problem = await watch(app.admin, false, [item.id, other]).refused('not-found');
      expect(problem.errors).toMatchObject([{ path: 'items.1' }]);
    }
    await watch(app.admin, true, []).refused('invalid-input');
    await app.admin.post(`${path}/items/watch`, { items: [item.id], isOn: true, memberId: randomUUID() }).refused('invalid-input');
    expect(await logOf(app.admin, key)).toEqual(before);
  });
});
