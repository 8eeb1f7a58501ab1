import type { BacklogItem, Change, ScoresAnswer } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf, titles } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

describe('scores', () => {
  let app: TestApp;
  let key: string;
  let a: BacklogItem;
  let b: BacklogItem;
  let c: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    [a, b, c] = (await addItems(app.admin, key, ['A', 'B', 'C'])) as [BacklogItem, BacklogItem, BacklogItem];
  });

  const patch = (item: BacklogItem, scores: unknown, version = item.version, browser: Browser = app.admin) =>
    browser.patch<Change>(`/api/products/${key}/items/${item.id}`, { scores }, version);
  const write = (items: unknown[], browser: Browser = app.admin) => browser.post<Change>(`/api/products/${key}/scores`, { items });
  const order = (items: unknown[], browser: Browser = app.admin) => browser.post<Change>(`/api/products/${key}/items/order`, { items });
  const by = async (framework: string) => (await app.admin.get<ScoresAnswer>(`/api/products/${key}/scores?framework=${framework}`).expect(200)).body.items;
  const scoresOf = async (item: BacklogItem) => (await snapshotOf(app.admin, key)).items.find(({ id }) => id === item.id)?.scores;
  const undo = (change: Change) => app.admin.post(`/api/products/${key}/changes/${change.revision}/undo`);

  it('are worked out from figures that are kept, the highest first, and name what is missing', async () => {
    await patch(b, { rice: { reach: 400, impact: 2, confidence: 80, effort: 4 } }).expect(200);
    await patch(c, { rice: { reach: 1000, impact: 1, confidence: 0.5, effort: { low: 1, likely: 2, high: 4 } } }).expect(200);
    await patch(a, { rice: { reach: 9000 } }).expect(200);
    expect(await by('rice')).toEqual([
      { id: c.id, score: (1000 * 1 * 0.5) / 2, missing: [] },
      { id: b.id, score: (400 * 2 * 0.8) / 4, missing: [] },
      { id: a.id, score: null, missing: ['impact', 'confidence', 'effort'] },
    ]);
    expect(await scoresOf(b)).toEqual({ rice: { reach: 400, impact: 2, confidence: 0.8, effort: 4 } });
  });

  it('change figure by figure, of many items as one change that is taken back as one', async () => {
    await patch(a, { wsjf: { value: 8, risk: 3 } }).expect(200);
    const { body } = await write([
      { id: a.id, scores: { wsjf: { value: 13, risk: null, criticality: 5 } } },
      { id: b.id, scores: { moscow: { class: 3 }, cd3: { costOfDelay: { low: 0, likely: 1000, high: 5000 }, duration: 2 } } },
    ]).expect(200);
    expect([await scoresOf(a), await scoresOf(b)]).toEqual([
      { wsjf: { value: 13, criticality: 5 } },
      { moscow: { class: 3 }, cd3: { costOfDelay: { low: 0, likely: 1000, high: 5000 }, duration: 2 } },
    ]);
    await undo(body).expect(200);
    expect([await scoresOf(a), await scoresOf(b)]).toEqual([{ wsjf: { value: 8, risk: 3 } }, {}]);
    expect((await logOf(app.admin, key)).at(-2)?.patches[0]).toMatchObject({ before: { scores: { wsjf: { value: 8, risk: 3 } } } });
  });

  it('go by the estimate where no size is given', async () => {
    await app.admin.patch(`/api/products/${key}/items/${a.id}`, { estimate: 5, scores: { wsjf: { value: 8, criticality: 1, risk: 1 } } }, 1).expect(200);
    expect((await by('wsjf'))[0]).toEqual({ id: a.id, score: (8 + 1 + 1) / 5, missing: [] });
  });

  it('are copied with the item, and are figures of its own there', async () => {
    await patch(a, { ice: { impact: 3 } }).expect(200);
    await app.admin.post(`/api/products/${key}/items/${a.id}/clone`, {}).expect(201);
    await patch(a, { ice: null }, 2).expect(200);
    expect((await snapshotOf(app.admin, key)).items.filter(({ title }) => title === 'A').map(({ scores }) => scores)).toEqual(
      expect.arrayContaining([{}, { ice: { impact: 3 } }]),
    );
  });

  it.each([
    ['an effort of nothing', { rice: { effort: 0 } }, 'scores.rice.effort'],
    ['a confidence beyond all', { rice: { confidence: 150 } }, 'scores.rice.confidence'],
    ['a range that falls', { wsjf: { value: { low: 8, likely: 5, high: 13 } } }, 'scores.wsjf.value.low'],
    ['a range without an end', { wsjf: { value: { low: 1, likely: 5 } } }, 'scores.wsjf.value.high'],
    ['an impact between the steps', { rice: { impact: 1.7 } }, 'scores.rice.impact'],
    ['a range of classes', { moscow: { class: { low: 0, likely: 1, high: 2 } } }, 'scores.moscow.class'],
    ['a figure that is a word', { rice: { reach: 'many' } }, 'scores.rice.reach'],
    ['a figure that is a list', { rice: { reach: [1] } }, 'scores.rice.reach.low'],
    ['an input nobody asked for', { rice: { fame: 3 } }, 'scores.rice.fame'],
    ['a framework nobody knows', { fame: { reach: 3 } }, 'scores.fame'],
    ['figures under a name that only borrows them', { 'ice-mean': { impact: 3 } }, 'scores.ice-mean'],
    ['a framework that is a number', { rice: 3 }, 'scores.rice'],
    ['scores that are a list', [], 'scores'],
    ['no scores', null, 'scores'],
  ])('refuse %s by name, and change nothing', async (_, scores, path) => {
    const before = await logOf(app.admin, key);
    expect((await patch(a, scores).refused('invalid-input')).errors?.map((error) => error.path)).toContain(path);
    const many = await write([
      { id: b.id, scores: { ice: { impact: 3 } } },
      { id: a.id, scores },
    ]).refused('invalid-input');
    expect(many.errors?.map((error) => error.path)).toContain(`items.1.${path}`);
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('are asked for by a framework there is', async () => {
    for (const framework of ['fame', '', 'toString']) await app.admin.get(`/api/products/${key}/scores?framework=${framework}`).refused('invalid-input');
    await app.admin.get(`/api/products/${key}/scores`).refused('invalid-input');
  });

  it('are written by who builds, ordered by who owns, read by all', async () => {
    const [member, reader] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    await write([{ id: a.id, scores: { ice: { impact: 3 } } }], member).expect(200);
    await order([b.id, a.id], member).refused('forbidden');
    await write([{ id: a.id, scores: { ice: { impact: 4 } } }], reader).refused('forbidden');
    await patch(a, { ice: { impact: 4 } }, 2, reader).refused('forbidden');
    await order([b.id, a.id], reader).refused('forbidden');
    await reader.get(`/api/products/${key}/scores?framework=ice`).expect(200);
    expect(await titles(app.admin, key)).toEqual(['A', 'B', 'C']);
  });

  it('refuse items of another product, and change nothing in either', async () => {
    const other = await app.makeProduct();
    const [x] = (await addItems(app.admin, other, ['X'])) as [BacklogItem];
    const before = [await logOf(app.admin, key), await logOf(app.admin, other)];
    const ice = { ice: { impact: 3 } };
    expect(
      (
        await write([
          { id: a.id, scores: ice },
          { id: x.id, scores: ice },
        ]).refused('not-found')
      ).errors?.[0]?.path,
    ).toBe('items.1');
    expect((await order([a.id, x.id]).refused('not-found')).errors?.[0]?.path).toBe('items.1');
    expect([await logOf(app.admin, key), await logOf(app.admin, other)]).toEqual(before);
  });

  it('become an order in which what is not named keeps its place, taken back as one', async () => {
    await addItems(app.admin, key, ['D']);
    const { body } = await order([c.id, a.id]).expect(200);
    expect(await titles(app.admin, key)).toEqual(['C', 'B', 'A', 'D']);
    await undo(body).expect(200);
    expect(await titles(app.admin, key)).toEqual(['A', 'B', 'C', 'D']);
    for (const items of [[], [a.id, a.id], ['x'], 'all']) await order(items as unknown[]).refused('invalid-input');
  });
});
