import { randomUUID } from 'node:crypto';
import type { BacklogItem, BacklogItemDetail, Change, Comment, NotificationPage, Snapshot } from '@ordo/contract';
import { LIMITS, mention } from '@ordo/domain';
import { startApp, type TestApp } from '../../test/app';
import { addItems, logOf, snapshotOf } from '../../test/backlog';
import { createSprint, startSprint } from '../../test/sprints';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'`${7*7}{{7*7}}';

/** Far more than the 200 ms that it takes at most on a quiet machine: what is not bounded takes minutes. */
const PATIENCE = 5000;

describe('hostile texts', () => {
  let app: TestApp;
  let key: string;
  let item: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
  });

  const path = (rest: string) => `/api/products/${key}${rest}`;
  const ofItem = (rest = '') => path(`/items/${item.id}${rest}`);
  const within = async <T>(work: () => Promise<T>) => {
    const from = performance.now();
    const answer = await work();
    expect(performance.now() - from).toBeLessThan(PATIENCE);
    return answer;
  };

  it('with a script in every field of everything are kept as the texts they are', async () => {
    const ruleId = randomUUID();
    const scenario = { given: SCRIPT, when: SCRIPT, then: SCRIPT };
    const edit = {
      title: SCRIPT,
      description: SCRIPT,
      story: { asA: SCRIPT, iWant: SCRIPT, soThat: SCRIPT },
      criteria: [{ id: randomUUID(), text: SCRIPT, isMet: false, scenario }],
      webLinks: [{ id: randomUUID(), url: 'https://a.example/?q=%3Cscript%3E', title: SCRIPT }],
      pin: SCRIPT,
      scoreEvidence: { wsjf: { value: { text: SCRIPT, url: 'https://a.example/?q=%3Cscript%3E' } } },
      blockedReason: SCRIPT,
    };
    await app.admin.patch(path(''), { name: SCRIPT }, 1).expect(200);
    await app.admin.patch(path('/ready-rules'), { rules: [{ id: ruleId, kind: 'manual', text: SCRIPT }] }, 2).expect(200);
    await app.admin.patch(ofItem(), edit, 1).expect(200);
    const criterion = { id: ruleId, name: SCRIPT.slice(0, LIMITS.scoreCriterion), weight: 1, min: 0, max: 1, raises: true };
    await app.admin.patch(path('/score-criteria'), { criteria: [criterion] }, 3).expect(200);
    await app.admin
      .post(ofItem('/kano-answers'), { respondentName: SCRIPT.slice(0, LIMITS.personName), functional: 'like', dysfunctional: 'dislike' })
      .expect(201);
    await app.admin.post(path('/labels'), { name: SCRIPT.slice(0, LIMITS.label) }).expect(201);
    await app.admin.post(path('/views'), { name: SCRIPT, filter: 'type:bug', isShared: true }).expect(201);
    await app.admin.post(ofItem('/comments'), { body: SCRIPT }).expect(201);
    const sprint = await createSprint(app.admin, key, { name: SCRIPT.slice(0, LIMITS.sprintName), goal: SCRIPT });
    await startSprint(app.admin, key, sprint.id, []);
    const [ofSprint, columnId, name] = [path(`/sprints/${sprint.id}`), randomUUID(), SCRIPT.slice(0, LIMITS.retroColumn)];
    await app.admin.post(`${ofSprint}/statements`, { text: SCRIPT, speakerName: name, speakerOrganisation: name }).expect(201);
    await app.admin.post(`${ofSprint}/retro`, { columns: [{ id: columnId, name }] }).expect(201);
    await app.admin.post(`${ofSprint}/retro/cards`, { columnId, text: SCRIPT }).expect(201);
    await app.admin.post(`${ofSprint}/retro/reveal`).expect(200);
    await app.visitor().signUp({ name: SCRIPT, invitation: await app.admin.invite(key, 'member') });

    const { body, headers, text } = await app.admin.get<Snapshot>(path('/snapshot')).expect(200);
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual(['application/json; charset=utf-8', 'nosniff']);
    expect(text.split('alert(1)').length).toBeGreaterThan(20);
    const { description, ...seen } = edit;
    expect(body.items[0]).toMatchObject(seen);
    expect(body.product).toMatchObject({ name: SCRIPT, readyRules: [{ id: ruleId, text: SCRIPT }], scoreCriteria: [criterion] });
    expect(body.kanoAnswers.map(({ respondentName }) => respondentName)).toEqual([SCRIPT.slice(0, LIMITS.personName)]);
    expect([body.statements[0]?.text, body.retros?.[0]?.columns[0]?.name, body.retroCards?.[0]?.text]).toEqual([SCRIPT, name, SCRIPT]);
    expect([body.labels[0]?.name, body.views?.[0]?.name]).toEqual([SCRIPT.slice(0, LIMITS.label), SCRIPT]);
    expect(body.members.map(({ name }) => name)).toContain(SCRIPT);
    expect((await app.admin.get<BacklogItemDetail>(ofItem()).expect(200)).body.description).toBe(description);
    expect((await app.admin.get<Comment[]>(ofItem('/comments')).expect(200)).body.map((comment) => comment.body)).toEqual([SCRIPT]);
  });

  it.each<[string, (text: string) => object, number, string]>([
    ['a title', (title) => ({ title }), LIMITS.title, 'title'],
    ['a description', (description) => ({ description }), LIMITS.description, 'description'],
    ['a reason', (blockedReason) => ({ blockedReason }), LIMITS.blockedReason, 'blockedReason'],
    ['a reason to stay in place', (pin) => ({ pin }), LIMITS.pinReason, 'pin'],
    ['a part of a story', (iWant) => ({ story: { asA: 'x', iWant, soThat: '' } }), LIMITS.storyPart, 'story.iWant'],
    ['a criterion', (text) => ({ criteria: [{ id: randomUUID(), text, isMet: false }] }), LIMITS.criterion, 'criteria.0.text'],
    ['a title of a link', (title) => ({ webLinks: [{ id: randomUUID(), url: 'https://a.example', title }] }), LIMITS.webLinkTitle, 'webLinks.0.title'],
  ])('full of brackets are %s up to its limit, and named above it', async (_, edit, most, name) => {
    const send = (length: number, version: number) => app.admin.patch<Change>(ofItem(), edit('['.repeat(length)), version);
    await within(() => send(most, 1).expect(200));
    const before = await logOf(app.admin, key);
    for (const length of [most + 1, 150_000]) {
      const { errors } = await within(() => send(length, 2).refused('invalid-input'));
      expect(errors?.map((error) => error.path)).toEqual([name]);
    }
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('of 100,001 letters are refused as a description by name, wherever one can be given', async () => {
    const description = 'x'.repeat(LIMITS.description + 1);
    const { errors } = await within(() => app.admin.post(path('/items'), { title: 'B', description }).refused('invalid-input'));
    expect(errors?.map((error) => error.path)).toEqual(['description']);
    expect((await snapshotOf(app.admin, key)).items).toHaveLength(1);
  });

  it('that mention somebody from elsewhere are refused by name, tell that person nothing and say nothing of them', async () => {
    const other = await app.makeProduct();
    const stranger = await app.join(other, 'member');
    const { id } = (await stranger.get<{ id: string }>('/api/me').expect(200)).body;
    const before = await logOf(app.admin, key);
    for (const nobody of [id, randomUUID()]) {
      const { errors } = await app.admin.post(ofItem('/comments'), { body: `Ask ${mention({ id: nobody, name: 'Ada [[(member:' })}` }).refused('not-found');
      expect(errors).toEqual([{ path: 'body', code: 'mention', message: 'body mentions somebody who is not in this product' }]);
    }
    expect(await logOf(app.admin, key)).toEqual(before);
    expect((await stranger.get<NotificationPage>('/api/notifications').expect(200)).body.notifications).toEqual([]);
  });

  it('of filters that nest a thousand deep or never end are refused by name, at once', async () => {
    for (const filter of ['('.repeat(1000) + 'type:bug' + ')'.repeat(1000), '-'.repeat(1000) + 'type:bug', '('.repeat(1999), 'type:bug or '.repeat(160)]) {
      const { errors } = await within(() => app.admin.get(path(`/items?filter=${encodeURIComponent(filter)}`)).refused('invalid-input'));
      expect(errors?.map((error) => error.path)).toEqual(['filter']);
    }
  });

  it('put items into each other and into those of others: each is refused, and nothing is changed', async () => {
    const [child] = await addItems(app.admin, key, ['B']);
    const foreign = (await addItems(app.admin, await app.makeProduct(), ['C']))[0] as BacklogItem;
    await app.admin.patch(path(`/items/${child?.id}`), { parentId: item.id }, 1).expect(200);
    await app.admin.post(ofItem('/links'), { type: 'blocks', to: child?.id }).expect(201);
    const before = await logOf(app.admin, key);
    for (const parentId of [child?.id, item.id]) {
      const { errors } = await app.admin.patch(ofItem(), { parentId }, 1).refused('invalid-input');
      expect(errors?.map(({ path: name, code }) => [name, code])).toEqual([['parentId', 'parentCycle']]);
    }
    await app.admin.post(path(`/items/${child?.id}/links`), { type: 'blocks', to: item.id }).refused('dependency-cycle');
    for (const id of [foreign.id, randomUUID()]) {
      const parent = await app.admin.patch(ofItem(), { parentId: id }, 1);
      const link = await app.admin.post(ofItem('/links'), { type: 'blocks', to: id });
      expect([parent.status, link.status].every((status) => status === 400 || status === 404)).toBe(true);
      expect([JSON.stringify(parent.body), JSON.stringify(link.body)].join()).not.toContain('"C"');
    }
    expect(await logOf(app.admin, key)).toEqual(before);
  });
});
