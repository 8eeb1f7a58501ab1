import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, ScoresAnswer } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';

const delight = { id: randomUUID(), name: ' Delight ', weight: 3, min: 0, max: 10, raises: true };
const cost = { id: randomUUID(), name: 'Cost', weight: 1, min: 0, max: 100, raises: false };

describe("criteria of one's own", () => {
  let app: TestApp;
  let key: string;
  let a: BacklogItem;
  let b: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    [a, b] = (await addItems(app.admin, key, ['A', 'B'])) as [BacklogItem, BacklogItem];
  });

  const product = async () => (await snapshotOf(app.admin, key)).product;
  const send = (criteria: unknown, version: number) => app.admin.patch<Change>(`/api/products/${key}/score-criteria`, { criteria }, version);
  const define = async (criteria: unknown) => send(criteria, (await product()).version).expect(200);
  const write = (items: unknown[]) => app.admin.post<Change>(`/api/products/${key}/scores`, { items });
  const scores = async () => (await app.admin.get<ScoresAnswer>(`/api/products/${key}/scores?framework=weighted`).expect(200)).body.items;
  const undo = ({ revision }: Change) => app.admin.post(`/api/products/${key}/changes/${revision}/undo`).expect(200);

  it('make a weighted score of what each item has of them, each as a part of 100 of its column', async () => {
    await define([delight, cost]);
    expect((await product()).scoreCriteria).toEqual([{ ...delight, name: 'Delight' }, cost]);
    await write([
      { id: a.id, scores: { weighted: { [delight.id]: 5, [cost.id]: 25 } } },
      { id: b.id, scores: { weighted: { [delight.id]: 10 } } },
    ]).expect(200);
    // The only one that has all figures is the highest
    expect(await scores()).toEqual([
      { id: a.id, score: 100, missing: [] },
      { id: b.id, score: null, missing: [cost.id] },
    ]);
    await app.admin.patch(`/api/products/${key}/items/${b.id}`, { scores: { weighted: { [cost.id]: 50 } } }, 2).expect(200);
    // (3 · 100 + 1 · 0) / 4 = 75 is the highest, and (3 · 50 + 1 · (100 − 50)) / 4 = 50 is two thirds of it
    expect(await scores()).toEqual([
      { id: b.id, score: 100, missing: [] },
      { id: a.id, score: expect.closeTo(200 / 3, 9) as number, missing: [] },
    ]);
  });

  it('that go leave the figures where they are, and come back with them', async () => {
    await define([delight, cost]);
    await write([{ id: a.id, scores: { weighted: { [delight.id]: 5, [cost.id]: 25 } } }]).expect(200);
    const { body } = await define([delight]);
    expect((await scores())[0]).toEqual({ id: a.id, score: 100, missing: [] });
    await write([{ id: a.id, scores: { weighted: { [cost.id]: 3 } } }]).refused('invalid-input');
    await undo(body);
    expect((await snapshotOf(app.admin, key)).items[0]?.scores).toEqual({ weighted: { [delight.id]: 5, [cost.id]: 25 } });
    expect((await product()).scoreCriteria).toHaveLength(2);
    expect(withoutDescriptions(replay(await logOf(app.admin, key)))).toEqual(asCollections(await snapshotOf(app.admin, key)));
  });

  it('score nothing while there are none', async () => {
    expect(await scores()).toEqual([
      { id: a.id, score: null, missing: [] },
      { id: b.id, score: null, missing: [] },
    ]);
    await write([{ id: a.id, scores: { weighted: { [delight.id]: 5 } } }]).refused('invalid-input');
  });

  it.each<[string, unknown, string]>([
    ['no list', 'all', 'criteria'],
    ['thirteen', Array.from({ length: 13 }, () => ({ ...delight, id: randomUUID() })), 'criteria'],
    ['the same twice', [delight, delight], 'criteria'],
    ['one without a name', [{ ...delight, name: ' ' }], 'criteria.0.name'],
    ['one that weighs nothing', [{ ...delight, weight: 0 }], 'criteria.0.weight'],
    ['one whose bounds fall together', [delight, { ...cost, max: 0 }], 'criteria.1.max'],
    ['one that says not which way it goes', [{ ...delight, raises: null }], 'criteria.0.raises'],
    ['one without an id', [{ ...delight, id: 'x' }], 'criteria.0.id'],
  ])('refuse %s by name, and change nothing', async (_, criteria, path) => {
    const before = await product();
    const { errors } = await send(criteria, before.version).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(path);
    expect(await product()).toEqual(before);
  });

  it('refuse figures beyond the bounds they were given', async () => {
    await define([delight]);
    const { errors } = await write([{ id: a.id, scores: { weighted: { [delight.id]: 11 } } }]).refused('invalid-input');
    expect(errors?.[0]?.path).toBe(`items.0.scores.weighted.${delight.id}`);
  });

  it("are the owner's to say, of the version that was read", async () => {
    const before = await product();
    const member = await app.join(key, 'member');
    await member.patch(`/api/products/${key}/score-criteria`, { criteria: [delight] }, before.version).refused('forbidden');
    await send([delight], 99).refused('stale-version');
    await app.admin.patch(`/api/products/${key}/score-criteria`, { criteria: [delight] }).refused('version-required');
    expect(await product()).toEqual(before);
  });
});

describe('what a figure rests on', () => {
  let app: TestApp;
  let key: string;
  let item: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
  });

  const say = (scoreEvidence: unknown, version: number) => app.admin.patch<Change>(`/api/products/${key}/items/${item.id}`, { scoreEvidence }, version);
  const kept = async () => (await snapshotOf(app.admin, key)).items[0]?.scoreEvidence;
  const page = 'https://port-sauvelle.example/survey';

  it('is words, a page, or both, of one figure; each has its history and can be taken back', async () => {
    await say({ wsjf: { value: { text: ' 12 interviews ', url: '' }, risk: { url: page } } }, 1).expect(200);
    const { body } = await say({ wsjf: { risk: null }, rice: { reach: { text: 'Log of October', url: page } } }, 2).expect(200);
    expect(await kept()).toEqual({ wsjf: { value: { text: '12 interviews', url: '' } }, rice: { reach: { text: 'Log of October', url: page } } });
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect(await kept()).toEqual({ wsjf: { value: { text: '12 interviews', url: '' }, risk: { text: '', url: page } } });
    const { changes } = (await app.admin.get<{ changes: Change[] }>(`/api/products/${key}/items/${item.id}/history`).expect(200)).body;
    expect(
      changes.filter(({ patches }) => patches.some(({ after }) => after !== null && 'scoreEvidence' in after && 'version' in after)).length,
    ).toBeGreaterThanOrEqual(3);
  });

  it.each<[string, unknown, string]>([
    ['a framework nobody knows', { fame: { value: { text: 'x' } } }, 'fame'],
    ['an input nobody asked for', { wsjf: { fame: { text: 'x' } } }, 'wsjf.fame'],
    ['a script', { wsjf: { value: { url: 'javascript:alert(1)' } } }, 'wsjf.value.url'],
    ['a mailbox', { wsjf: { value: { url: 'mailto:ines@port-sauvelle.example' } } }, 'wsjf.value.url'],
    ['nothing', { wsjf: { value: { text: ' ', url: '' } } }, 'wsjf.value.text'],
    ['too many words', { wsjf: { value: { text: 'x'.repeat(501) } } }, 'wsjf.value.text'],
    ['words with a NUL', { wsjf: { value: { text: '\u0000' } } }, 'wsjf.value.text'],
    ['a number', { wsjf: { value: 3 } }, 'wsjf.value'],
    ['something else besides', { wsjf: { value: { text: 'x', by: 'me' } } }, 'wsjf.value.by'],
    ['inputs that are a number', { wsjf: 3 }, 'wsjf'],
  ])('is not %s', async (_, evidence, path) => {
    const before = await logOf(app.admin, key);
    const { errors } = await say(evidence, 1).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toEqual([`scoreEvidence.${path}`]);
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('is written by who edits items', async () => {
    const reader = await app.join(key, 'stakeholder');
    await reader.patch(`/api/products/${key}/items/${item.id}`, { scoreEvidence: { wsjf: { value: { text: 'x' } } } }, 1).refused('forbidden');
    expect(await kept()).toEqual({});
  });
});
