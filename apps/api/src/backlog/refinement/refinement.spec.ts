import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, Product, RefinementAnswer } from '@ordo/contract';
import type { ReadyRule } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import { EventStream } from '../../../test/event-stream';
import { createSprint, startSprint } from '../../../test/sprints';

let app: TestApp;
let key: string;
let item: BacklogItem;

beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());
beforeEach(async () => {
  key = await app.makeProduct();
  item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
});

const product = async (): Promise<Product> => (await snapshotOf(app.admin, key)).product;
const now = async (): Promise<BacklogItem> => (await snapshotOf(app.admin, key)).items[0] as BacklogItem;
const undo = (revision: number) => app.admin.post<Change>(`/api/products/${key}/changes/${revision}/undo`);
const rule = (kind: ReadyRule['kind'], more: Partial<ReadyRule> = {}): ReadyRule => ({ id: randomUUID(), kind, ...more });
const define = (rules: unknown, version = 1, who = app.admin) => who.patch<Change>(`/api/products/${key}/ready-rules`, { rules }, version);
const pace = (stated: unknown, version = 1, who = app.admin) => who.patch<Change>(`/api/products/${key}/pace`, { pace: stated }, version);
const patch = (set: object, version: number, who = app.admin) => who.patch<Change>(`/api/products/${key}/items/${item.id}`, set, version);

describe('the refinement of an item', () => {
  it('begins new, is said by who builds, one by one or many at once, and can be taken back', async () => {
    expect(item).toMatchObject({ refinement: 'new', readyChecks: [] });
    const member = await app.join(key, 'member');
    const { body } = await patch({ refinement: 'ready' }, 1, member).expect(200);
    expect(body).toMatchObject({ command: 'item.edit', patches: [{ before: { refinement: 'new' }, after: { refinement: 'ready' } }] });
    await undo(body.revision).expect(200);
    expect((await now()).refinement).toBe('new');
    const many = { items: [item.id, ...(await addItems(app.admin, key, ['B'])).map(({ id }) => id)], set: { refinement: 'refining' } };
    await app.admin.post(`/api/products/${key}/items/edit`, many).expect(200);
    expect((await snapshotOf(app.admin, key)).items.map(({ refinement }) => refinement)).toEqual(['refining', 'refining']);
  });

  it('is apart from its status, and can come with a new item', async () => {
    await app.admin.post(`/api/products/${key}/items`, { title: 'B', refinement: 'ready', status: 'in-progress' }).expect(201);
    expect((await snapshotOf(app.admin, key)).items[1]).toMatchObject({ refinement: 'ready', status: 'in-progress' });
  });

  it.each(['done', '', null, 1, ['ready']])('is not %j', async (refinement) => {
    const { errors } = await patch({ refinement }, 1).refused('invalid-input');
    expect(errors?.map(({ path }) => path)).toContain('refinement');
    expect(await now()).toMatchObject({ refinement: 'new', version: 1 });
  });
});

describe('the Definition of Ready', () => {
  it('is empty at first, written by the owner as a whole, seen live, and taken back', async () => {
    expect(await product()).toMatchObject({ readyRules: [], pace: null });
    const stream = await EventStream.open(await app.join(key, 'stakeholder'), key);
    const rules = [rule('criteria'), rule('estimate', { atMost: 8 }), rule('unblocked'), rule('manual', { text: 'Design is attached' })];
    const { body } = await define(rules).expect(200);
    expect(body).toMatchObject({
      command: 'product.edit-ready-rules',
      patches: [{ entity: 'product', before: { readyRules: [] }, after: { readyRules: rules } }],
    });
    await stream.until(({ event, id }) => event === 'change' && id === body.revision);
    stream.close();
    expect((await product()).readyRules).toEqual(rules);
    await define([rules[1]], 2).expect(200);
    await undo(body.revision + 1).expect(200);
    expect((await product()).readyRules).toEqual(rules);
  });

  it('is refused from another version, without one, and from who does not own the product', async () => {
    await define([rule('criteria')]).expect(200);
    const before = await logOf(app.admin, key);
    await define([], 1).refused('stale-version');
    await app.admin.patch(`/api/products/${key}/ready-rules`, { rules: [] }).refused('version-required');
    expect(await logOf(app.admin, key)).toEqual(before);
    for (const role of ['member', 'stakeholder'] as const) {
      const person = await app.join(key, role);
      await define([], 2, person).refused('forbidden');
      await pace(null, 2, person).refused('forbidden');
    }
    expect((await product()).readyRules).toHaveLength(1);
  });

  const id = 'c0ffee00-0000-4000-8000-000000000000';
  it.each([
    ['no list', 'all', 'rules'],
    ['nothing at all', undefined, 'rules'],
    ['twenty-one rules', Array.from({ length: 21 }, () => rule('criteria')), 'rules'],
    ['two rules of one id', [rule('criteria', { id }), rule('unblocked', { id })], 'rules'],
    ['a kind nobody knows', [{ id, kind: 'moon' }], 'rules.0.kind'],
    ['a manual rule without words', [rule('manual')], 'rules.0.text'],
    ['a manual rule with blank words', [rule('manual', { text: ' ' })], 'rules.0.text'],
    ['words for what is seen from the item', [rule('criteria', { text: 'x' })], 'rules.0.text'],
    ['a most for something else', [rule('unblocked', { atMost: 3 })], 'rules.0.atMost'],
    ['a most below any estimate', [rule('estimate', { atMost: 0 })], 'rules.0.atMost'],
    ['a most that is no number', [{ id, kind: 'estimate', atMost: '8' }], 'rules.0.atMost'],
    ['a rule with more to it', [{ id, kind: 'criteria', weight: 3 }], 'rules.0.weight'],
    ['a long text', [rule('manual', { text: 'x'.repeat(121) })], 'rules.0.text'],
  ])('is not %s', async (_, rules, path) => {
    const { errors } = await define(rules).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(path);
    expect(await product()).toMatchObject({ readyRules: [], version: 1 });
  });
});

describe('the pace', () => {
  it('is stated as a range by the owner, and no more when nobody says so', async () => {
    const { body } = await pace({ low: 18, likely: 24, high: 30.5 }).expect(200);
    expect(body.command).toBe('product.edit-pace');
    expect((await product()).pace).toEqual({ low: 18, likely: 24, high: 30.5 });
    await pace(null, 2).expect(200);
    expect((await product()).pace).toBeNull();
    await undo(body.revision + 1).expect(200);
    expect((await product()).pace).toEqual({ low: 18, likely: 24, high: 30.5 });
  });

  it.each([
    ['falling', { low: 3, likely: 2, high: 4 }, 'pace'],
    ['below zero', { low: -1, likely: 2, high: 4 }, 'pace.low'],
    ['nothing at most', { low: 0, likely: 0, high: 0 }, 'pace'],
    ['half a range', { low: 0, likely: 3 }, 'pace.high'],
    ['one number', 24, 'pace'],
    ['absent', undefined, 'pace'],
    ['a list', [], 'pace'],
    ['endless', '{"pace":{"low":1,"likely":2,"high":1e400}}', 'pace.high'],
  ])('is not %s', async (_, stated, path) => {
    const sent = typeof stated === 'string' ? stated : { pace: stated };
    const { errors } = await app.admin.patch(`/api/products/${key}/pace`, sent, 1).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(path);
    expect(await product()).toMatchObject({ pace: null, version: 1 });
  });
});

describe('what people say about the rules', () => {
  const manual = rule('manual', { text: 'Design is attached' });
  const criteria = rule('criteria');
  beforeEach(async () => {
    await define([manual, criteria]).expect(200);
  });

  it('is kept with who said it and when, and keeps both while it is said again', async () => {
    const tick = { ruleId: manual.id, state: 'met' };
    const { body } = await patch({ readyChecks: [tick] }, 1).expect(200);
    const { id } = (await app.admin.get<{ id: string }>('/api/me')).body;
    expect((await now()).readyChecks).toEqual([{ ...tick, reason: null, byId: id, at: body.at }]);
    const member = await app.join(key, 'member');
    const waiver = { ruleId: criteria.id, state: 'waived', reason: 'A typo' };
    const later = await patch({ readyChecks: [tick, waiver] }, 2, member).expect(200);
    const memberId = (await member.get<{ id: string }>('/api/me')).body.id;
    expect((await now()).readyChecks).toEqual([
      { ...tick, reason: null, byId: id, at: body.at },
      { ...waiver, byId: memberId, at: later.body.at },
    ]);
    await undo(later.body.revision).expect(200);
    expect((await now()).readyChecks).toHaveLength(1);
  });

  it('stays, without harm, when its rule goes', async () => {
    await patch({ readyChecks: [{ ruleId: manual.id, state: 'met' }] }, 1).expect(200);
    await define([criteria], 2).expect(200);
    expect((await now()).readyChecks).toHaveLength(1);
    const waiver = { ruleId: criteria.id, state: 'waived', reason: 'A typo' };
    await patch({ readyChecks: [{ ruleId: manual.id, state: 'met' }, waiver] }, 2).expect(200);
    expect((await now()).readyChecks).toHaveLength(2);
  });

  it.each([
    ['a tick for what is seen from the item', [{ ruleId: criteria.id, state: 'met' }], 'readyChecks.0.state'],
    ['a waiver without a reason', [{ ruleId: criteria.id, state: 'waived' }], 'readyChecks.0.reason'],
    ['a waiver with a blank reason', [{ ruleId: criteria.id, state: 'waived', reason: ' ' }], 'readyChecks.0.reason'],
    ['a reason for a tick', [{ ruleId: manual.id, state: 'met', reason: 'x' }], 'readyChecks.0.reason'],
    ['a rule nobody has made', [{ ruleId: randomUUID(), state: 'waived', reason: 'x' }], 'readyChecks.0.ruleId'],
    ['somebody else who said it', [{ ruleId: manual.id, state: 'met', byId: randomUUID() }], 'readyChecks.0.byId'],
    ['another time', [{ ruleId: manual.id, state: 'met', at: '2020-01-01T00:00:00Z' }], 'readyChecks.0.at'],
    ['two of one rule', [manual, manual].map(({ id }) => ({ ruleId: id, state: 'met' })), 'readyChecks'],
    ['no list', 'all', 'readyChecks'],
  ])('is not %s', async (_, readyChecks, path) => {
    const { errors } = await patch({ readyChecks }, 1).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(path);
    expect(await now()).toMatchObject({ readyChecks: [], version: 1 });
  });

  it('is not for who only reads', async () => {
    await patch({ readyChecks: [] }, 1, await app.join(key, 'stakeholder')).refused('forbidden');
  });
});

describe('the refinement queue', () => {
  const queue = async (query = '') => (await app.admin.get<RefinementAnswer>(`/api/products/${key}/refinement${query}`).expect(200)).body;

  it('lists what most needs refining, with where each need comes from', async () => {
    const [b, c] = await addItems(app.admin, key, ['B', 'C', 'D']);
    const criteria = rule('criteria');
    const estimate = rule('estimate');
    await define([criteria, estimate]).expect(200);
    await pace({ low: 20, likely: 30, high: 40 }, 2).expect(200);
    await patch({ estimate: 20, criteria: [{ id: randomUUID(), text: 'x', isMet: false }] }, 1).expect(200);
    await app.admin.post(`/api/products/${key}/items/edit`, { items: [b?.id], set: { estimate: 5 } }).expect(200);
    await app.admin.post(`/api/products/${key}/items/edit`, { items: [c?.id], set: { status: 'in-progress' } }).expect(200);
    const answer = await queue('?sprints=1&limit=2');
    // A: 1 · (1 − 1); B behind 20 points: 1 · (1 − 1/2); D behind 25: 0.875 · (1 − 0)
    expect(answer).toMatchObject({ sprints: 1, count: 3, further: 0, missing: [], assumed: 12.5, unestimated: 1 });
    expect(answer.items.map((item) => [item.key, item.likelihood, item.need])).toEqual([
      [`${key}-4`, 0.875, 0.875],
      [`${key}-2`, 1, 0.5],
    ]);
    expect(answer.items[1]?.readiness).toEqual({
      settled: 1,
      share: 0.5,
      rules: [
        { ruleId: criteria.id, state: 'unmet', why: 'no-criteria' },
        { ruleId: estimate.id, state: 'met', why: 'estimated' },
      ],
    });
  });

  it('sees what waits for others, and passes over epics', async () => {
    const [b] = await addItems(app.admin, key, ['B']);
    await define([rule('unblocked')]).expect(200);
    await app.admin.post(`/api/products/${key}/items/${b?.id}/links`, { type: 'blocks', to: item.id }).expect(201);
    expect((await queue()).items.map((one) => [one.key, one.readiness?.rules[0]?.why])).toEqual([
      [`${key}-1`, 'waits'],
      [`${key}-2`, 'free'],
    ]);
    await app.admin.post(`/api/products/${key}/items`, { title: 'C', parentId: item.id }).expect(201);
    expect((await queue()).items.map((one) => one.key)).toEqual([`${key}-2`, `${key}-3`]);
  });

  it('goes by what was completed once five sprints were, until then by what was stated', async () => {
    await pace({ low: 5, likely: 5, high: 5 }).expect(200);
    const path = `/api/products/${key}`;
    const items = await addItems(app.admin, key, ['B', 'C', 'D', 'E', 'F']);
    const answers: unknown[] = [];
    for (const [index, points] of [8, 20, 13, 40, 13].entries()) {
      const { id = '', version = 0 } = items[index] ?? {};
      await app.admin.patch(`${path}/items/${id}`, { estimate: points }, version).expect(200);
      const sprint = await createSprint(app.admin, key);
      await startSprint(app.admin, key, sprint.id, [{ id }]);
      await app.admin.post(`${path}/items/move`, { items: [id], status: 'done' }).expect(200);
      answers.push((await queue()).pace);
      await app.admin.post(`${path}/sprints/${sprint.id}/complete`, { unfinished: 'backlog' }).expect(200);
    }
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ source: 'stated', low: 5, likely: 5, high: 5 })));
    expect((await queue()).pace).toEqual({ source: 'velocity', sprints: 5, low: 8, likely: 13, high: 40 });
    await pace(null, (await product()).version).expect(200);
    expect((await queue()).missing).not.toContain('pace');
  });

  it('says what is missing for a need', async () => {
    expect(await queue()).toMatchObject({ missing: ['rules', 'pace'], items: [{ key: `${key}-1`, readiness: null, likelihood: null, need: null }] });
  });

  it.each(['sprints=0', 'sprints=13', 'sprints=x', 'limit=101', 'limit=0', 'sprints=1&sprints=2', 'order=rank'])('refuses ?%s', async (query) => {
    await app.admin.get(`/api/products/${key}/refinement?${query}`).refused('invalid-input');
  });
});
