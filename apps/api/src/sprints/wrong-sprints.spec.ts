import type { BacklogItem, Change, Sprint, SprintReport } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { addItems, logOf, snapshotOf } from '../../test/backlog';
import type { Browser } from '../../test/browser';
import { createSprint, sprintOf, startSprint } from '../../test/sprints';

type Answered = Change & { code?: string };

/** What cannot be, asked of the whole server: it is refused by name, and everything is as before. */
describe('of sprints that cannot be', () => {
  let app: TestApp;
  let other: TestApp;
  let owner: Browser;
  let key: string;
  let path: string;
  let items: BacklogItem[];
  let sprint: Sprint;
  beforeAll(async () => ([app, other] = [await startApp(), await startApp()]));
  afterAll(async () => {
    await app.close();
    await other.close();
  });
  beforeEach(async () => {
    owner = app.admin;
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    items = await addItems(owner, key, ['A', 'B', 'C']);
    sprint = await createSprint(owner, key);
  });

  const everything = async (product = key) => [await snapshotOf(owner, product), await logOf(owner, product)];
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await everything();
    await work();
    expect(await everything()).toEqual(before);
  };
  const fields = (errors: { path: string }[] | undefined) => errors?.map(({ path: field }) => field);
  const ids = (from: readonly BacklogItem[]) => from.map(({ id }) => id);

  it('a day less than none, and 400 days, are refused of one that is there, too', async () => {
    const edit = (set: object) => owner.patch(`${path}/sprints/${sprint.id}`, set, 1).refused('invalid-input');
    await unchanged(async () => {
      for (const set of [{ endsOn: '2026-11-15' }, { startsOn: '2026-11-28' }, { endsOn: '2027-12-20' }, { startsOn: '2025-10-23' }])
        expect(fields((await edit(set)).errors)).toEqual(['endsOn']);
    });
  });

  it('a sprint of another product is nowhere: nothing comes into it, goes on in it, is read or changed', async () => {
    const foreign = await app.makeProduct();
    const [theirs] = await addItems(owner, foreign, ['Theirs']);
    const elsewhere = await createSprint(owner, foreign);
    const theirsBefore = await everything(foreign);
    await startSprint(owner, key, sprint.id, items);
    await unchanged(async () => {
      await owner.post(`${path}/items/move`, { items: ids(items), sprintId: elsewhere.id }).refused('not-found');
      await owner.post(`${path}/items/edit`, { items: ids(items), set: { status: 'done' }, sprintId: elsewhere.id }).refused('invalid-input');
      await owner.post(`${path}/sprints/${elsewhere.id}/plan`, { items: ids(items) }).refused('not-found');
      await owner.post(`${path}/sprints/${sprint.id}/plan`, { items: [theirs?.id] }).refused('not-found');
      expect(
        fields((await owner.post(`${path}/sprints/${sprint.id}/complete`, { unfinished: 'next', into: elsewhere.id }).refused('not-found')).errors),
      ).toEqual(['into']);
      for (const step of ['start', 'cancel']) await owner.post(`${path}/sprints/${elsewhere.id}/${step}`).refused('not-found');
      await owner.post(`${path}/sprints/${elsewhere.id}/complete`, { unfinished: 'backlog' }).refused('not-found');
      await owner.patch(`${path}/sprints/${elsewhere.id}`, { name: 'Ours' }, 1).refused('not-found');
      for (const reading of ['report', 'chance']) await owner.get(`${path}/sprints/${elsewhere.id}/${reading}`).refused('not-found');
      const { version } = await sprintOf(owner, key, sprint.id);
      const { errors } = await owner.patch(`${path}/sprints/${sprint.id}`, { criticalItemIds: [items[0]?.id, theirs?.id] }, version).refused('not-found');
      expect(fields(errors)).toEqual(['criticalItemIds.1']);
    });
    expect(await everything(foreign)).toEqual(theirsBefore);
  });

  it('one that two servers complete in the same instant is completed once, and what is not done goes on once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [running, next] = [await createSprint(owner, key, { startsOn: '2026-11-16' }), await createSprint(owner, key, { startsOn: '2026-11-17' })];
      await startSprint(owner, key, running.id, items);
      const { revision } = await snapshotOf(owner, key);
      const complete = (who: Browser, body: object) => who.post<Answered>(`${path}/sprints/${running.id}/complete`, body);
      const answers = await Promise.all([
        complete(owner, { unfinished: 'next', into: next.id, outcome: 'met' }),
        complete(other.admin, { unfinished: 'backlog', outcome: 'not' }),
      ]);
      expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'sprint-closed']);
      const after = await snapshotOf(owner, key);
      const isFirst = answers[0]?.status === 200;
      expect(after.revision).toBe(revision + 1);
      expect(after.items.map(({ sprintId }) => sprintId)).toEqual(items.map(() => (isFirst ? next.id : null)));
      expect(await sprintOf(owner, key, running.id)).toMatchObject({ state: 'completed', outcome: isFirst ? 'met' : 'not' });
    }
  });

  it('into one that is completed on one server nothing comes on another, in the same instant or after', async () => {
    await startSprint(owner, key, sprint.id, []);
    const [closed, moved] = await Promise.all([
      owner.post<Answered>(`${path}/sprints/${sprint.id}/complete`, { unfinished: 'backlog' }),
      other.admin.post<Answered>(`${path}/items/move`, { items: ids(items), sprintId: sprint.id }),
    ]);
    expect(closed.status).toBe(200);
    // Who moved first was taken back out with the close; who came after was refused.
    expect([200, 'sprint-closed']).toContain(moved.body.code ?? moved.status);
    expect((await snapshotOf(owner, key)).items.map(({ sprintId }) => sprintId)).toEqual([null, null, null]);
    await unchanged(() => other.admin.post(`${path}/items/move`, { items: ids(items), sprintId: sprint.id }).refused('sprint-closed'));
  });

  it('one of no items, and one of no working day, can be: they count nothing and divide by nothing', async () => {
    const weekend = await createSprint(owner, key, { startsOn: '2026-11-28', endsOn: '2026-11-29' });
    await startSprint(owner, key, weekend.id, []);
    const report = async () => (await owner.get<SprintReport>(`${path}/sprints/${weekend.id}/report`).expect(200)).body;
    expect(await report()).toMatchObject({ committed: 0, scope: 0, churn: null, start: { points: 0, items: 0 }, items: [] });
    expect((await report()).days.map(({ isWorking, ideal }) => [isWorking, ideal])).toEqual([
      [false, 0],
      [false, 0],
    ]);
    expect((await owner.get<{ now: object }>(`${path}/sprints/${weekend.id}/chance`).expect(200)).body.now).toMatchObject({ needed: 0, probability: 1 });
    await owner.post(`${path}/sprints/${weekend.id}/complete`, { unfinished: 'next' }).expect(200);
    expect(await report()).toMatchObject({ state: 'completed', completed: 0, notCompleted: 0 });
  });

  it('days off outside of it are refused day by day, and a foreign person by name', async () => {
    const me = (await snapshotOf(owner, key)).members[0]?.id;
    const give = (capacity: object[]) => owner.patch(`${path}/sprints/${sprint.id}`, { capacity }, 1);
    await unchanged(async () => {
      const outside = await give([{ memberId: me, hoursPerDay: 6, focus: 1, daysOff: ['2026-11-15', '2026-11-20', '2026-11-28'] }]).refused('invalid-input');
      expect(fields(outside.errors)).toEqual(['capacity.0.daysOff.0', 'capacity.0.daysOff.2']);
      const stranger = await app.join(await app.makeProduct(), 'owner');
      const { body } = await stranger.get<{ id: string }>('/api/me').expect(200);
      expect(fields((await give([{ memberId: body.id, hoursPerDay: 6, focus: 1, daysOff: [] }]).refused('not-found')).errors)).toEqual(['capacity.0.memberId']);
    });
  });
});
