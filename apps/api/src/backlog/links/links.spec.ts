import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';

describe('links', () => {
  let app: TestApp;
  let key: string;
  let items: BacklogItem[];
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    items = await addItems(app.admin, key, ['A', 'B', 'C']);
  });

  const id = (title: string) => items.find((item) => item.title === title)?.id ?? '';
  const link = (from: string, type: string, to: string) => app.admin.post<Change>(`/api/products/${key}/items/${id(from)}/links`, { type, to: id(to) });

  it('says what must come first, in the snapshot and as one change that can be undone', async () => {
    const { body } = await link('A', 'blocks', 'B').expect(201);
    expect((await snapshotOf(app.admin, key)).links).toMatchObject([{ type: 'blocks', fromId: id('A'), toId: id('B') }]);
    const undone = await app.admin.post<Change>(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect((await snapshotOf(app.admin, key)).links).toEqual([]);
    await app.admin.post(`/api/products/${key}/changes/${undone.body.revision}/undo`).expect(200);
    expect((await snapshotOf(app.admin, key)).links).toHaveLength(1);
  });

  it('refuses a link that would close a cycle, names the way round, and changes nothing', async () => {
    await link('A', 'blocks', 'B').expect(201);
    await link('B', 'blocks', 'C').expect(201);
    const before = await logOf(app.admin, key);
    const problem = await link('C', 'blocks', 'A').refused('dependency-cycle');
    expect(problem.errors?.[0]?.message).toContain(`${key}-3 → ${key}-1 → ${key}-2 → ${key}-3`);
    expect(problem.cycle).toEqual([3, 1, 2, 3].map((number) => `${key}-${number}`));
    await link('A', 'blocks', 'A').refused('invalid-input');
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('names no more than a few of a long way round', async () => {
    const many = await addItems(
      app.admin,
      key,
      Array.from({ length: 40 }, (_, index) => `L${index}`),
    );
    for (const [index, item] of many.slice(1).entries()) {
      await app.admin.post(`/api/products/${key}/items/${many[index]?.id}/links`, { type: 'blocks', to: item.id }).expect(201);
    }
    const problem = await app.admin
      .post(`/api/products/${key}/items/${many.at(-1)?.id}/links`, { type: 'blocks', to: many[0]?.id })
      .refused('dependency-cycle');
    expect(problem.errors?.[0]?.message.split(' → ')).toHaveLength(20 + '…'.length);
  });

  it('are not taken back into a cycle that has been closed the other way since', async () => {
    const { body } = await link('A', 'blocks', 'B').expect(201);
    const away = await app.admin.delete<Change>(`/api/products/${key}/items/${id('A')}/links/${body.patches[0]?.id}`).expect(200);
    await link('B', 'blocks', 'C').expect(201);
    await link('C', 'blocks', 'A').expect(201);
    await app.admin.post(`/api/products/${key}/changes/${away.body.revision}/undo`).refused('undo-conflict');
    expect((await snapshotOf(app.admin, key)).links).toHaveLength(2);
  });

  it('do not come back into a cycle with a deleted item', async () => {
    await link('A', 'blocks', 'B').expect(201);
    await link('B', 'blocks', 'C').expect(201);
    const deleted = await app.admin.post<Change>(`/api/products/${key}/items/delete`, { items: [id('B')] }).expect(200);
    await link('C', 'blocks', 'A').expect(201);
    await app.admin.post(`/api/products/${key}/changes/${deleted.body.revision}/undo`).refused('undo-conflict');
    expect((await snapshotOf(app.admin, key)).items.map(({ title }) => title)).toEqual(['A', 'C']);
  });

  it('lets two clients at once never close a cycle between them', async () => {
    const answers = await Promise.all([link('A', 'blocks', 'B'), link('B', 'blocks', 'C'), link('C', 'blocks', 'A')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
  });

  it('links two items once in each way, whichever is named first, and lets go of them again', async () => {
    const { body } = await link('A', 'relates', 'B').expect(201);
    await link('B', 'relates', 'A').refused('link-taken');
    await link('B', 'duplicates', 'A').expect(201);
    const made = body.patches[0]?.id ?? '';
    await app.admin.delete(`/api/products/${key}/items/${id('C')}/links/${made}`).refused('not-found');
    await app.admin.delete(`/api/products/${key}/items/${id('B')}/links/${made}`).expect(200);
    expect((await snapshotOf(app.admin, key)).links.map(({ type }) => type)).toEqual(['duplicates']);
  });

  it('is for who may edit, and for items of the product', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    await stakeholder.post(`/api/products/${key}/items/${id('A')}/links`, { type: 'relates', to: id('B') }).refused('forbidden');
    const other = await app.makeProduct();
    const [x] = await addItems(app.admin, other, ['X']);
    await app.admin.post(`/api/products/${key}/items/${id('A')}/links`, { type: 'relates', to: x?.id }).refused('not-found');
    expect((await snapshotOf(app.admin, key)).links).toEqual([]);
  });
});
