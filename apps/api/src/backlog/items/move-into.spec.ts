import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';

describe('moving items into a group', () => {
  let app: TestApp;
  let key: string;
  let items: BacklogItem[];
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    items = await addItems(app.admin, key, ['A', 'B', 'C', 'D']);
  });

  const id = (title: string) => items.find((item) => item.title === title)?.id ?? '';
  const path = (rest = '') => `/api/products/${key}/items${rest}`;
  const now = async (title: string) => (await snapshotOf(app.admin, key)).items.find((item) => item.title === title);
  const order = async () => (await snapshotOf(app.admin, key)).items.map(({ title }) => title).join('');
  const makeLabel = async (name: string) => (await app.admin.post<Change>(`/api/products/${key}/labels`, { name }).expect(201)).body.patches[0]?.id ?? '';

  it('is one change of rank and property, and one undo takes both back', async () => {
    const set = { status: 'in-progress', refinement: 'ready', type: 'bug', parentId: id('D') };
    const before = await logOf(app.admin, key);
    const { body } = await app.admin.post<Change>(path('/move'), { items: [id('C'), id('B')], place: { before: id('A') }, set }).expect(200);
    expect(await order()).toBe('BCAD');
    expect(await now('C')).toMatchObject(set);
    expect(await logOf(app.admin, key)).toHaveLength(before.length + 1);
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect(await order()).toBe('ABCD');
    expect(await now('B')).toMatchObject({ status: 'todo', refinement: 'new', type: 'feature', parentId: null });
  });

  it('puts a label in the place of the first one of each, or takes all off', async () => {
    const [map, bike, dock] = [await makeLabel('map'), await makeLabel('bike'), await makeLabel('dock')];
    await app.admin.post(path('/edit'), { items: [id('A')], set: { labels: [map, dock] } }).expect(200);
    await app.admin.post(path('/move'), { items: [id('A'), id('B')], place: { at: 'bottom' }, set: { label: bike } }).expect(200);
    expect([(await now('A'))?.labels, (await now('B'))?.labels]).toEqual([[bike, dock], [bike]]);
    await app.admin.post(path('/move'), { items: [id('A')], place: { at: 'top' }, set: { label: null } }).expect(200);
    expect((await now('A'))?.labels).toEqual([]);
  });

  it('tells who is given an item, who then hears of it', async () => {
    const member = await app.join(key, 'member');
    const { body } = await member.get<{ id: string }>('/api/me');
    await app.admin.post(path('/move'), { items: [id('A')], place: { at: 'bottom' }, set: { assigneeId: body.id } }).expect(200);
    const { watches } = await snapshotOf(app.admin, key);
    expect(watches.filter(({ memberId }) => memberId === body.id)).toMatchObject([{ itemId: id('A'), isOn: true }]);
  });

  it('refuses what this product does not have, and moves nothing then', async () => {
    const elsewhere = await app.makeProduct();
    const [foreign] = await addItems(app.admin, elsewhere, ['X']);
    const label = (await app.admin.post<Change>(`/api/products/${elsewhere}/labels`, { name: 'far' }).expect(201)).body.patches[0]?.id;
    const before = await logOf(app.admin, key);
    for (const set of [{ parentId: foreign?.id }, { label }, { assigneeId: foreign?.id }, { status: 'nowhere' }])
      await app.admin.post(path('/move'), { items: [id('B')], place: { at: 'top' }, set }).refused('not-found');
    for (const set of [{ type: 'story' }, { estimate: 3 }, { labels: [] }, { parentId: id('B') }, { refinement: null }, 'ready'])
      await app.admin.post(path('/move'), { items: [id('B')], place: { at: 'top' }, set }).refused('invalid-input');
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('is for who may order', async () => {
    for (const role of ['member', 'stakeholder'] as const) {
      const person = await app.join(key, role);
      await person.post(path('/move'), { items: [id('B')], place: { at: 'top' }, set: { type: 'bug' } }).refused('forbidden');
    }
    expect(await order()).toBe('ABCD');
  });
});
