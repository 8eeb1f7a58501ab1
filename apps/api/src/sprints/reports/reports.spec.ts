import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, FlowReport, Sprint, SprintReport, VelocityReport } from '@ordo/contract';
import { addDays, dayOf } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { createSprint, startSprint } from '../../../test/sprints';

const today = dayOf(Date.now(), 'UTC');

describe('reports', () => {
  let app: TestApp;
  let owner: Browser;
  let key: string;
  let path: string;
  let items: BacklogItem[];
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = app.admin;
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    items = await addItems(owner, key, ['A', 'B', 'C', 'D', 'E']);
    for (const [index, points] of [1, 2, 5, 5, 5].entries()) await estimate(index, points);
  });

  const idOf = (index: number): string => items[index]?.id ?? '';
  const versionOf = async (id: string) => (await snapshotOf(owner, key)).items.find((item) => item.id === id)?.version ?? 0;
  const edit = async (index: number, set: object) =>
    (await owner.patch<Change>(`${path}/items/${idOf(index)}`, set, await versionOf(idOf(index))).expect(200)).body;
  const estimate = (index: number, points: number | null) => edit(index, { estimate: points });
  const move = async (indexes: number[], set: object) =>
    (await owner.post<Change>(`${path}/items/move`, { items: indexes.map(idOf), ...set }).expect(200)).body;
  const complete = (sprint: Sprint, body: object) => owner.post<Change>(`${path}/sprints/${sprint.id}/complete`, body).expect(200);
  const reportOf = async (sprint: Sprint, who = owner) => (await who.get<SprintReport>(`${path}/sprints/${sprint.id}/report`).expect(200)).body;
  const planned = (more: object = {}) => createSprint(owner, key, { startsOn: today, endsOn: addDays(today, 9), ...more });

  /** Stories of 1, 2 and 5 points; done 1 and 2; two of 5 added; done 5; done both. */
  it('count down what is left: 8, then 5, 15, 10 and 0, with a scope of 8 and then 18', async () => {
    const sprint = await planned();
    await owner.get(`${path}/sprints/${sprint.id}/report`).refused('sprint-not-active');
    await startSprint(owner, key, sprint.id, items.slice(0, 3));
    const seen: unknown[] = [];
    const look = async () => {
      const { scope, completed, days } = await reportOf(sprint);
      seen.push([days[0]?.remaining, scope, completed]);
    };
    await look();
    await move([0, 1], { status: 'done' });
    await look();
    await move([3, 4], { sprintId: sprint.id });
    await look();
    await move([2], { status: 'done' });
    await look();
    await move([3, 4], { status: 'done' });
    await look();
    expect(seen).toEqual([
      [8, 8, 0],
      [5, 8, 3],
      [15, 18, 3],
      [10, 18, 8],
      [0, 18, 18],
    ]);
    const report = await reportOf(sprint);
    expect(report).toMatchObject({ committed: 8, added: 10, removed: 0, reestimated: 0, notCompleted: 0, churn: 1.25, carriedOver: 0, timeZone: 'UTC' });
    expect(report.start).toEqual({ points: 8, items: 3 });
    expect(report.days).toHaveLength(10);
    expect(report.days[0]).toMatchObject({ day: today, items: { remaining: 0, scope: 5, done: 5 } });
    expect(report.days.slice(1).every(({ remaining }) => remaining === null)).toBe(true);
    expect(report.days.at(-1)).toMatchObject({ ideal: 0 });
  });

  it('explain every change of scope: who, when, by what, and what it was swapped for', async () => {
    const sprint = await planned();
    await startSprint(owner, key, sprint.id, items.slice(0, 3));
    const member = await app.join(key, 'member');
    const memberId = (await snapshotOf(owner, key)).members.find(({ email }) => email === member.email)?.id;
    const { body } = await member.patch<Change>(`${path}/items/${idOf(1)}`, { estimate: 3 }, await versionOf(idOf(1))).expect(200);
    const added = await move([3], { sprintId: sprint.id });
    const removed = await move([2], { sprintId: null });
    const undone = (await owner.post<Change>(`${path}/changes/${removed.revision}/undo`).expect(200)).body;
    const { changes, scope } = await reportOf(sprint);
    expect(scope).toBe(14);
    expect(changes).toEqual([
      expect.objectContaining({
        kind: 'reestimated',
        actorId: memberId,
        at: body.at,
        command: 'item.edit',
        key: items[1]?.key,
        title: 'B',
        before: 2,
        after: 3,
        points: 1,
      }),
      expect.objectContaining({
        kind: 'added',
        revision: added.revision,
        command: 'item.move',
        title: 'D',
        points: 5,
        elsewhere: 'backlog',
        remaining: 14,
        remainingItems: 4,
      }),
      expect.objectContaining({ kind: 'removed', revision: removed.revision, title: 'C', points: -5, elsewhere: 'backlog', remaining: 9, remainingItems: 3 }),
      expect.objectContaining({ kind: 'added', revision: undone.revision, command: 'undo', title: 'C', points: 5 }),
    ]);
  });

  it('of a sprint that is over stay byte for byte what they were, whatever happens after', async () => {
    const [sprint, next] = [await planned(), await planned({ startsOn: addDays(today, 10), endsOn: addDays(today, 19) })];
    await startSprint(owner, key, sprint.id, items.slice(0, 3));
    await move([0], { status: 'done' });
    const close = (await complete(sprint, { unfinished: 'next' })).body;
    const before = await reportOf(sprint);
    expect(before).toMatchObject({ state: 'completed', completedAt: close.at, committed: 8, scope: 8, completed: 1, notCompleted: 7 });
    expect(before.items.map(({ title, isDone, isCommitted }) => [title, isDone, isCommitted])).toEqual([
      ['A', true, true],
      ['B', false, true],
      ['C', false, true],
    ]);
    await owner.post(`${path}/sprints/${next.id}/start`).expect(200);
    await edit(0, { title: 'Another title', status: 'todo', estimate: 40 });
    await edit(1, { title: 'Renamed', estimate: null });
    await move([1, 2], { status: 'done' });
    await move([0], { sprintId: next.id });
    await owner.post(`${path}/items/delete`, { items: [idOf(2)] }).expect(200);
    expect(await reportOf(sprint)).toEqual(before);
    const stakeholder = await app.join(key, 'stakeholder');
    expect(await reportOf(sprint, stakeholder)).toEqual(before);
  });

  it('are the same a week later, and of one that runs the days have gone on', async () => {
    const later = await startApp({ ORDO_CLOCK_AHEAD: '7' });
    const [sprint, next] = [await planned(), await planned()];
    await startSprint(owner, key, sprint.id, items.slice(0, 3));
    await move([0], { status: 'done' });
    await complete(sprint, { unfinished: 'next' });
    await owner.post(`${path}/sprints/${next.id}/start`).expect(200);
    const [before, running] = [await reportOf(sprint), await reportOf(next)];
    const daysReached = ({ days }: SprintReport) => days.filter(({ remaining }) => remaining !== null).length;
    expect(await reportOf(sprint, later.admin)).toEqual(before);
    expect([daysReached(running), daysReached(await reportOf(next, later.admin))]).toEqual([1, 1 + 7]);
    const { body } = await later.admin.post<Change>(`${path}/items/move`, { items: [idOf(1)], status: 'done' }).expect(200);
    expect(dayOf(body.at, 'UTC')).toBe(addDays(today, 7));
    expect(await reportOf(sprint)).toEqual(before);
    expect((await reportOf(next, later.admin)).days[7]).toMatchObject({ day: addDays(today, 7), done: 2 });
    await later.close();
  });

  it('count what was not done as carried over in the sprint that took it', async () => {
    const [sprint, next] = [await planned(), await planned({ startsOn: addDays(today, 10), endsOn: addDays(today, 19) })];
    await startSprint(owner, key, sprint.id, items.slice(0, 3));
    await move([0], { status: 'done' });
    await complete(sprint, { unfinished: 'next' });
    await startSprint(owner, key, next.id, items.slice(3));
    await move([1], { status: 'done' });
    const report = await reportOf(next);
    expect(report).toMatchObject({ committed: 17, carriedOver: 7, counts: { carriedOver: { items: 2, unestimated: 0 } } });
    expect(report.items.filter(({ isCarriedOver }) => isCarriedOver).map(({ title }) => title)).toEqual(['B', 'C']);
    await complete(next, { unfinished: 'backlog' });
    const { body } = await owner.get<VelocityReport>(`${path}/sprints/velocity`).expect(200);
    expect(body.sprints).toMatchObject([
      { sprintId: sprint.id, committed: 8, completed: 1, notCompleted: 7, carriedOver: 0, itemsCompleted: 1 },
      { sprintId: next.id, committed: 17, completed: 2, notCompleted: 15, carriedOver: 7, itemsCompleted: 1 },
    ]);
    expect(body.velocity).toMatchObject({ sprints: 2, mean: 1.5, median: 1.5, least: 1, most: 2, band: { low: 1, likely: 1, high: 2 } });
    expect((await owner.get<VelocityReport>(`${path}/sprints/velocity?last=1`).expect(200)).body.sprints).toHaveLength(1);
    for (const last of ['0', '51', 'x', '-1']) await owner.get(`${path}/sprints/velocity?last=${last}`).refused('invalid-input');
  });

  it('show no trace of a close that was taken back', async () => {
    const sprint = await planned();
    await startSprint(owner, key, sprint.id, items.slice(0, 3));
    await move([0], { status: 'done' });
    const before = await reportOf(sprint);
    const { body } = await complete(sprint, { unfinished: 'backlog' });
    await owner.post(`${path}/changes/${body.revision}/undo`).expect(200);
    expect(await reportOf(sprint)).toEqual(before);
    await complete(sprint, { unfinished: 'backlog' });
    expect(await reportOf(sprint)).toMatchObject({ committed: 8, added: 0, removed: 0, scope: 8, notCompleted: 7, changes: [] });
  });

  it('are there for a sprint of nothing, and of one that was cancelled', async () => {
    const empty = await planned();
    await startSprint(owner, key, empty.id, []);
    await complete(empty, { unfinished: 'next' });
    expect(await reportOf(empty)).toMatchObject({ committed: 0, scope: 0, churn: null, items: [], changes: [] });
    const cancelled = await planned();
    await startSprint(owner, key, cancelled.id, items.slice(0, 2));
    await owner.post(`${path}/sprints/${cancelled.id}/cancel`).expect(200);
    expect(await reportOf(cancelled)).toMatchObject({ state: 'cancelled', committed: 3, scope: 3, notCompleted: 3 });
    expect((await owner.get<VelocityReport>(`${path}/sprints/velocity`)).body.sprints).toHaveLength(1);
    await owner.get(`${path}/sprints/${randomUUID()}/report`).refused('not-found');
  });

  it('tell how work flows: stages, throughput, cycle times and ages', async () => {
    const flow = async (query = '') => (await owner.get<FlowReport>(`${path}/flow${query}`).expect(200)).body;
    await move([0, 1], { status: 'in-progress' });
    await move([0], { status: 'done' });
    const report = await flow(`?from=${addDays(today, -1)}&to=${today}`);
    expect(report.stages.map(({ id }) => id)).toEqual(['todo', 'in-progress', 'in-review', 'done']);
    // Yesterday there was nothing yet, so nobody finished nothing then.
    expect(report).toMatchObject({ from: today, to: today, since: today });
    expect(report.days).toEqual([{ day: today, reached: [5, 2, 1, 1] }]);
    expect(report.throughput).toEqual([{ day: today, items: 1, points: 1 }]);
    expect(report.cycleTimes).toEqual([{ itemId: idOf(0), startedOn: today, finishedOn: today, days: 1 }]);
    expect(report.percentiles).toEqual({ p50: 1, p85: 1, p95: 1 });
    expect(report.ages).toEqual([{ itemId: idOf(1), startedOn: today, days: 1, daysInStatus: 1 }]);
    expect(await flow()).toMatchObject({ from: today, to: today });
    expect(await flow(`?to=${addDays(today, 9)}`)).toMatchObject({ from: today, to: addDays(today, 9) });
    expect((await owner.get<FlowReport>(`/api/products/${await app.makeProduct()}/flow`).expect(200)).body).toMatchObject({
      from: addDays(today, -89),
      since: null,
    });
    for (const query of [`from=${today}&to=${addDays(today, -1)}`, 'from=1910-01-01', 'from=2026-02-30', 'to=now', 'days=3'])
      await owner.get(`${path}/flow?${query}`).refused('invalid-input');
  });

  it('read an index of the log, and not all of it', async () => {
    const sprint = await planned();
    await startSprint(owner, key, sprint.id, items);
    const { product } = await snapshotOf(owner, key);
    const log = await logOf(owner, key);
    await app.database.connected(async (client) => {
      await client.query(`BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL ROLE ordo_app; SET LOCAL ordo.product = '${product.id}'`);
      const plan = async (sql: string) => JSON.stringify((await client.query(`EXPLAIN (FORMAT JSON) ${sql}`)).rows);
      const entered = await plan(`SELECT entity_id FROM change_patch WHERE product_id = '${product.id}' AND entered_sprint = '${sprint.id}'`);
      expect(entered).toContain('change_patch_entered_sprint');
      expect(await plan(`SELECT 1 FROM change_patch WHERE product_id = '${product.id}' AND is_flow`)).toContain('change_patch_flow');
      const told = await plan(`SELECT 1 FROM change_patch WHERE product_id = '${product.id}' AND entity_id = '${idOf(0)}' AND is_reported`);
      expect(told).toContain('change_patch_reported');
      const { rows } = await client.query<{ flow: number }>(
        `SELECT count(*)::integer AS flow FROM change_patch WHERE product_id = '${product.id}' AND is_flow`,
      );
      expect(rows[0]?.flow).toBeLessThan(log.flatMap(({ patches }) => patches).length);
      await client.query('ROLLBACK');
    });
  });
});
