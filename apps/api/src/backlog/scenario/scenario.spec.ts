import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, move, snapshotOf, titles } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

describe('a scenario', () => {
  let app: TestApp;
  let key: string;
  let a: BacklogItem;
  let b: BacklogItem;
  let c: BacklogItem;
  let d: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    [a, b, c, d] = (await addItems(app.admin, key, ['A', 'B', 'C', 'D'])) as [BacklogItem, BacklogItem, BacklogItem, BacklogItem];
  });

  const apply = (scenario: object, browser: Browser = app.admin) => browser.post<Change>(`/api/products/${key}/scenario`, scenario);
  const seen = (...items: BacklogItem[]) => items.map(({ id, version, rank }) => ({ id, version, rank }));
  const itemNamed = async (title: string) => (await snapshotOf(app.admin, key)).items.find((item) => item.title === title);
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await logOf(app.admin, key);
    await work();
    expect(await logOf(app.admin, key)).toEqual(before);
  };

  it('is applied as one change: order, scope and estimates; and taken back as one', async () => {
    const below = (await app.admin.post<Change>(`/api/products/${key}/items`, { title: 'Below B', parentId: b.id }).expect(201)).body.patches[0]?.id;
    const x = randomUUID();
    const { body } = await apply({
      placed: [
        { items: [d.id, x], place: { before: a.id } },
        { items: [c.id], place: { after: below } },
      ],
      added: [{ id: x, title: 'X', type: 'spike', estimate: 2 }],
      estimates: [{ id: a.id, estimate: 8 }],
      removed: [b.id],
      seen: seen(a, b, c, d),
    }).expect(200);
    expect(body.command).toBe('scenario.apply');
    expect(await titles(app.admin, key)).toEqual(['D', 'X', 'A', 'Below B', 'C']);
    expect([(await itemNamed('A'))?.estimate, await itemNamed('X'), (await itemNamed('Below B'))?.parentId]).toMatchObject([
      8,
      { estimate: 2, type: 'spike' },
      null,
    ]);
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect(await titles(app.admin, key)).toEqual(['A', 'B', 'C', 'D', 'Below B']);
    expect([(await itemNamed('A'))?.estimate, (await itemNamed('Below B'))?.parentId]).toEqual([null, b.id]);
  });

  it('that comes twice is the same, and one that says nothing is nothing', async () => {
    const x = randomUUID();
    const scenario = { placed: [{ items: [x], place: { at: 'top' } }], added: [{ id: x, title: 'X', estimate: null }] };
    const send = () => app.admin.post<Change>(`/api/products/${key}/scenario`, scenario, { 'idempotency-key': '0192f0c8-0000-7000-8000-00000000abcd' });
    const [one, other] = [await send().expect(200), await send().expect(200)];
    expect(other.body.revision).toBe(one.body.revision);
    await unchanged(() => apply({}).expect(200));
  });

  it('is refused where something moved meanwhile, and says what', async () => {
    const before = seen(a, b);
    await move(app.admin, key, [a.id], { at: 'bottom' });
    await unchanged(async () => {
      const answer = await apply({ placed: [{ items: [b.id], place: { at: 'bottom' } }], seen: before }).refused('item-moved-elsewhere');
      expect(answer.current).toMatchObject([{ id: a.id, key: a.key, title: 'A' }]);
      expect(answer.errors).toMatchObject([{ path: 'seen.0' }]);
    });
  });

  it('is refused where something was changed meanwhile, and says what', async () => {
    await app.admin.patch(`/api/products/${key}/items/${b.id}`, { estimate: 5 }, 1).expect(200);
    await unchanged(async () => {
      const answer = await apply({ estimates: [{ id: b.id, estimate: 3 }], seen: seen(a, b) }).refused('stale-version');
      expect(answer.current).toMatchObject([{ id: b.id, estimate: 5, version: 2 }]);
    });
    await apply({ estimates: [{ id: b.id, estimate: 3 }], seen: [{ id: b.id, version: 2, rank: b.rank }] }).expect(200);
  });

  it('is applied by who orders the backlog, and by nobody else', async () => {
    const [member, reader] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    await unchanged(async () => {
      for (const browser of [member, reader]) await apply({ removed: [a.id] }, browser).refused('forbidden');
    });
  });

  const x = randomUUID();
  it.each<[string, () => object, string]>([
    ['is placed twice', () => ({ placed: [a, b].map(({ id }) => ({ items: [c.id], place: { after: id } })) }), 'placed.1.items.0'],
    ['is new and nowhere', () => ({ added: [{ id: x, title: 'X', estimate: null }] }), 'added.0.id'],
    ['is placed and removed', () => ({ placed: [{ items: [a.id], place: { after: b.id } }], removed: [a.id] }), 'placed.0.items.0'],
    ['is estimated and removed', () => ({ estimates: [{ id: a.id, estimate: 3 }], removed: [a.id] }), 'estimates.0.id'],
    ['is beside what goes', () => ({ placed: [{ items: [a.id], place: { after: b.id } }], removed: [b.id] }), 'placed.0.place.after'],
    ['is beside itself', () => ({ placed: [{ items: [a.id], place: { before: a.id } }] }), 'placed.0.place.before'],
    ['is where others are', () => ({ placed: [a, b].map(({ id }) => ({ items: [id], place: { after: c.id } })) }), 'placed.1.place'],
    ['has an estimate nobody gives', () => ({ estimates: [{ id: a.id, estimate: 4.2 }] }), 'estimates.0.estimate'],
    ['has no title', () => ({ placed: [{ items: [x], place: { at: 'top' } }], added: [{ id: x, title: ' ', estimate: null }] }), 'added.0.title'],
    ['stands at no place', () => ({ placed: [{ items: [a.id], place: { at: 'middle' } }] }), 'placed.0.place'],
    ['was never seen', () => ({ seen: [{ id: a.id, version: 0, rank: a.rank }] }), 'seen.0.version'],
    ['is named twice', () => ({ removed: [a.id, a.id] }), 'removed'],
  ])('is refused where something %s, and changes nothing', async (_, scenario, path) => {
    await unchanged(async () => {
      expect((await apply(scenario()).refused('invalid-input')).errors?.map((error) => error.path)).toContain(path);
    });
  });
});
