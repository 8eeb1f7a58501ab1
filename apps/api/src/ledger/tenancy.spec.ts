import { randomUUID } from 'node:crypto';
import type { Activity } from '@ordo/contract';
import { Client, escapeLiteral } from 'pg';
import { startApp, type TestApp } from '../../test/app';
import { addItems, logOf, snapshotOf } from '../../test/backlog';
import { createSprint } from '../../test/sprints';
import { addActivities, addRelease, addStep } from '../../test/story-map';
import { addKeyResult, checkIn, createGoal } from '../../test/vision';
import { PRODUCT_TABLES } from '../migrations/initial-access.sql';

describe('products apart', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startApp();
    client = new Client({ connectionString: process.env['DATABASE_URL'] });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await app.close();
  });

  it('shows no row of any product table to who has named no product, and only its own to who has', async () => {
    const [mine, other] = [await app.makeProduct(), await app.makeProduct()];
    for (const key of [mine, other]) await addItems(app.admin, key, ['A']);
    const { id } = (await snapshotOf(app.admin, mine)).product;
    const word = `SELECT format('%L', (tsvector_to_array(words))[1]) AS word FROM search_text WHERE product_id = '${id}'`;
    const found = `SELECT FROM search_texts(${escapeLiteral((await client.query<{ word: string }>(word)).rows[0]?.word ?? '')}, NULL, '{1,2,3,4}', 10)`;
    await client.query('BEGIN; SET LOCAL ROLE ordo_app');
    expect((await client.query(found)).rowCount).toBe(0);
    for (const table of Object.keys(PRODUCT_TABLES)) expect([table, (await client.query(`SELECT FROM ${table}`)).rowCount]).toEqual([table, 0]);
    await client.query(`SET LOCAL ordo.product = '${id}'`);
    expect((await client.query('SELECT id FROM product')).rows).toEqual([{ id }]);
    for (const sql of ['SELECT FROM backlog_item', 'SELECT FROM search_text', found]) expect([sql, (await client.query(sql)).rowCount]).toEqual([sql, 1]);
    await client.query(`SET LOCAL ordo.product = '${(await snapshotOf(app.admin, other)).product.id}'`);
    expect((await client.query(found)).rowCount).toBe(0);
    await client.query(`SET LOCAL ordo.product = '${id}'`);
    await expect(client.query(`INSERT INTO label (product_id, id, name, hue) VALUES ('${randomUUID()}', '${randomUUID()}', 'x', 'rose')`)).rejects.toThrow(
      /row-level security/,
    );
    await client.query('ROLLBACK');
  });

  it('has forced row-level security on every table with a product, and a role that owns nothing and cannot rewrite the log', async () => {
    const { rows: unlocked } = await client.query(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relkind = 'r' AND a.attname = 'product_id'
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(unlocked).toEqual([]);
    const { rows: owned } = await client.query(`SELECT relname FROM pg_class WHERE relowner = 'ordo_app'::regrole`);
    expect(owned).toEqual([]);
    for (const statement of ['UPDATE change SET command = command', 'DELETE FROM change_patch', 'SELECT FROM account', 'SELECT FROM session']) {
      await client.query('BEGIN; SET LOCAL ROLE ordo_app');
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
      await client.query('ROLLBACK');
    }
  });

  it('answers 404 on every published route for a thing of another product, and changes nothing in either', async () => {
    const [mine, other] = [await app.makeProduct(), await app.makeProduct()];
    const guest = await app.join(other, 'stakeholder');
    await app.admin.invite(other, 'member');
    const [x] = await addItems(app.admin, other, ['X']);
    await app.admin.post(`/api/products/${other}/labels`, { name: 'theirs' }).expect(201);
    const imported = randomUUID();
    await app.admin.post(`/api/products/${other}/imports`, { id: imported, source: 'csv', content: 'Title\nY' });
    const view = (await app.admin.post<{ patches: { id: string }[] }>(`/api/products/${other}/views`, { name: 'theirs' }).expect(201)).body.patches[0];
    const sprint = await createSprint(app.admin, other);
    const [activity] = (await addActivities(app.admin, other, ['Ride'])) as [Activity];
    const step = await addStep(app.admin, other, activity, 'Unlock');
    const release = await addRelease(app.admin, other, 'Release 7');
    await app.admin.post(`/api/products/${other}/segments`, { name: 'theirs' }).expect(201);
    const goal = await createGoal(app.admin, other);
    const keyResult = await addKeyResult(app.admin, other, goal.id);
    const measured = await checkIn(app.admin, other, keyResult.id);
    await app.admin
      .post(`/api/products/${other}/items/${x?.id}/kano-answers`, { respondentName: 'Marc', functional: 'like', dysfunctional: 'dislike' })
      .expect(201);
    const theirs = await snapshotOf(app.admin, other);
    const foreign: Record<string, string | undefined> = {
      item: x?.id,
      label: theirs.labels[0]?.id,
      member: theirs.members.find(({ email }) => email === guest.email)?.id,
      invitation: theirs.invitations?.find(({ state }) => state === 'open')?.id,
      import: imported,
      // Paths that name two things name the item first, and that is already foreign.
      link: randomUUID(),
      comment: randomUUID(),
      statement: randomUUID(),
      card: randomUUID(),
      view: view?.id,
      sprint: sprint.id,
      activity: activity.id,
      step: step.id,
      release: release.id,
      segment: theirs.segments[0]?.id,
      goal: goal.id,
      keyResult: keyResult.id,
      checkIn: measured.id,
      kanoAnswer: theirs.kanoAnswers[0]?.id,
      revision: String(theirs.revision),
    };
    /** What each write needs to be acceptable but for the foreign id. A new route without a line here fails. */
    const bodies: Record<string, object | undefined> = {
      'PATCH items/{item}': { title: 'Mine now' },
      'PATCH labels/{label}': { name: 'mine' },
      'PATCH views/{view}': { name: 'mine' },
      'PATCH members/{member}': { role: 'owner' },
      'POST changes/{revision}/undo': {},
      'POST items/{item}/links': { type: 'relates', to: randomUUID() },
      'POST items/{item}/clone': {},
      'POST items/{item}/split': { original: 'part', parts: [{ title: 'One' }, { title: 'Two' }] },
      'PATCH sprints/{sprint}': { name: 'mine' },
      'POST sprints/{sprint}/plan': { items: [randomUUID()] },
      'POST sprints/{sprint}/start': {},
      'POST sprints/{sprint}/complete': { unfinished: 'backlog' },
      'POST sprints/{sprint}/cancel': {},
      'POST sprints/{sprint}/statements': { text: 'Hello', speakerName: 'Marc' },
      'PATCH sprints/{sprint}/statements/{statement}': { text: 'Hello' },
      'POST sprints/{sprint}/retro': { columns: [{ id: randomUUID(), name: 'Keep' }] },
      'POST sprints/{sprint}/retro/reveal': {},
      'POST sprints/{sprint}/retro/cards': { columnId: randomUUID(), text: 'Hello' },
      'PATCH sprints/{sprint}/retro/cards/{card}': { text: 'Hello' },
      'POST sprints/{sprint}/retro/cards/{card}/move': { columnId: randomUUID() },
      'POST sprints/{sprint}/retro/cards/{card}/vote': { amount: 1 },
      'PATCH activities/{activity}': { name: 'mine' },
      'POST activities/{activity}/move': { place: { at: 'top' } },
      'PATCH steps/{step}': { name: 'mine' },
      'POST steps/{step}/move': { place: { at: 'top' } },
      'PATCH releases/{release}': { name: 'mine' },
      'POST releases/{release}/move': { place: { at: 'top' } },
      'PATCH segments/{segment}': { name: 'mine' },
      'PATCH goals/{goal}': { name: 'mine' },
      'POST goals/{goal}/activate': {},
      'POST goals/{goal}/key-results': { name: 'mine', baseline: 1, target: 2 },
      'PATCH key-results/{keyResult}': { name: 'mine' },
      'POST key-results/{keyResult}/check-ins': { value: 1 },
      'POST items/{item}/kano-answers': { respondentName: 'Marc', functional: 'like', dysfunctional: 'neutral' },
      'PATCH kano-answers/{kanoAnswer}': { functional: 'like' },
      'POST labels/{label}/merge': { into: randomUUID() },
      'POST items/{item}/comments': { body: 'Hello' },
      'PATCH items/{item}/comments/{comment}': { body: 'Hello' },
    };
    const before = [await logOf(app.admin, mine), await logOf(app.admin, other)];
    const { body } = await app.visitor().get<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json').expect(200);
    const routes = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => ({ method: method.toUpperCase(), path })),
    );
    const named = routes.filter(({ path }) => /\{product\}.*\{/.test(path));
    expect(named.length).toBeGreaterThanOrEqual(11);
    for (const { method, path } of named) {
      const rest = path.replace('/api/products/{product}/', '');
      const name = /\{(\w+)\}/.exec(rest)?.[1] ?? '';
      expect([path, foreign[name]]).toEqual([path, expect.any(String)]);
      if (method === 'PATCH' || method === 'POST') expect(bodies).toHaveProperty([`${method} ${rest}`]);
      const sent = ['PATCH', 'POST'].includes(method) ? bodies[`${method} ${rest}`] : undefined;
      const address = `/api/products/${mine}/${rest.replaceAll(/\{(\w+)\}/g, (_, each: string) => String(foreign[each]))}`;
      const answer = await app.admin.send<{ code?: string; phase?: string }>(method, address, sent, { 'if-match': '"1"' });
      expect([method, rest, answer.body.phase ?? answer.body.code]).toEqual([method, rest, name === 'import' ? 'unknown' : 'not-found']);
    }
    expect([await logOf(app.admin, mine), await logOf(app.admin, other)]).toEqual(before);
  });

  it('refuses whole batches that name one foreign thing, and changes nothing in either product', async () => {
    const [mine, other] = [await app.makeProduct(), await app.makeProduct()];
    const [a, b] = await addItems(app.admin, mine, ['A', 'B']);
    const [x] = await addItems(app.admin, other, ['X']);
    const label = (await app.admin.post<{ patches: { id: string }[] }>(`/api/products/${other}/labels`, { name: 'theirs' })).body.patches[0]?.id;
    await app.admin.post(`/api/products/${mine}/labels`, { name: 'ours' }).expect(201);
    const logs = async () => [await logOf(app.admin, mine), await logOf(app.admin, other)];
    const before = await logs();
    const items = `/api/products/${mine}/items`;
    await app.admin.post(`${items}/move`, { items: [a?.id, x?.id], place: { at: 'bottom' } }).refused('not-found');
    await app.admin.post(`${items}/move`, { items: [a?.id], place: { after: x?.id } }).refused('not-found');
    const sprint = await createSprint(app.admin, other);
    before[1] = await logOf(app.admin, other);
    await app.admin.post(`${items}/move`, { items: [a?.id], sprintId: sprint.id }).refused('not-found');
    await app.admin.post(`${items}/edit`, { items: [a?.id, x?.id], set: { type: 'bug' } }).refused('not-found');
    await app.admin.post(`${items}/delete`, { items: [a?.id, x?.id] }).refused('not-found');
    await app.admin.post(`${items}/order`, { items: [a?.id, x?.id] }).refused('not-found');
    const scenario = `/api/products/${mine}/scenario`;
    await app.admin.post(scenario, { placed: [{ items: [a?.id, x?.id], place: { at: 'top' } }] }).refused('not-found');
    await app.admin.post(scenario, { placed: [{ items: [a?.id], place: { after: x?.id } }] }).refused('not-found');
    await app.admin.post(scenario, { estimates: [a, x].map((item) => ({ id: item?.id, estimate: 3 })) }).refused('not-found');
    await app.admin.post(scenario, { removed: [a?.id, x?.id] }).refused('not-found');
    const scores = { ice: { impact: 3 } };
    await app.admin.post(`/api/products/${mine}/scores`, { items: [a, x].map((item) => ({ id: item?.id, scores })) }).refused('not-found');
    await app.admin.post(items, { title: 'Y', parentId: x?.id }).refused('not-found');
    await app.admin.post(items, { title: 'Y', labels: [label] }).refused('not-found');
    await app.admin.post(items, { title: 'Y', assigneeId: randomUUID() }).refused('not-found');
    await app.admin.post(items, { title: 'Y', place: { before: x?.id } }).refused('not-found');
    await app.admin.patch(`${items}/${b?.id}`, { parentId: x?.id }, 1).refused('not-found');
    await app.admin.post(`${items}/edit`, { items: [a?.id, b?.id], set: { parentId: x?.id } }).refused('not-found');
    const mineLabel = (await snapshotOf(app.admin, mine)).labels[0]?.id;
    await app.admin.post(`/api/products/${mine}/labels/${mineLabel}/merge`, { into: label }).refused('not-found');
    await app.admin.patch(`${items}/${x?.id}`, { title: 'Mine' }, 1).refused('not-found');
    await app.admin.get(`${items}/${x?.key}`).refused('not-found');
    expect(await logs()).toEqual(before);
  });
});
