import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, ChanceThen, Sprint, SprintChance } from '@ordo/contract';
import { addDays, dayOf, goalChance, openItems, startOfDay, type SprintWork } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { createSprint, sprintOf } from '../../../test/sprints';

const today = dayOf(Date.now(), 'UTC');
/** Whether the item is there, begun or blocked does not matter to how many are needed. */
const work = (count: number): SprintWork[] =>
  Array.from({ length: count }, (_, index) => ({ itemId: String(index), category: 'todo', stage: 0, isBlocked: false, startedAt: null }));

describe('the chance of the goal', () => {
  let app: TestApp;
  let owner: Browser;
  let key: string;
  let path: string;
  let items: BacklogItem[];
  let sprint: Sprint;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = app.admin;
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    // Every day is a working day: it does not matter on which this runs.
    const calendar = { timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
    await owner.patch(`${path}/calendar`, calendar, (await snapshotOf(owner, key)).product.version).expect(200);
    items = await addItems(
      owner,
      key,
      Array.from({ length: 12 }, (_, index) => `Item ${index}`),
    );
    sprint = await createSprint(owner, key, { startsOn: addDays(today, -9), endsOn: addDays(today, 1) });
    await plan([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    await post(`sprints/${sprint.id}/start`);
  });

  const ids = (indexes: number[]) => indexes.map((index) => items[index]?.id ?? '');
  const post = async (route: string, body: object = {}) => (await owner.post<Change>(`${path}/${route}`, body).expect(200)).body;
  const plan = (indexes: number[]) => post(`sprints/${sprint.id}/plan`, { items: ids(indexes) });
  const move = (indexes: number[], status: string) => post('items/move', { items: ids(indexes), status });
  const chance = async (who = owner) => (await who.get<SprintChance>(`${path}/sprints/${sprint.id}/chance`).expect(200)).body;
  const setCritical = async (indexes: number[]) =>
    owner.patch(`${path}/sprints/${sprint.id}`, { criticalItemIds: ids(indexes) }, (await sprintOf(owner, key, sprint.id)).version).expect(200);
  /** As if everything up to now had happened in the first moments of a day so many days ago. */
  const longAgo = (days: number, revisions: number[]) =>
    app.database.connected((client) =>
      client.query('UPDATE change SET at = $3 WHERE product_id = (SELECT id FROM product WHERE key = $1) AND revision = ANY ($2)', [
        key,
        revisions,
        new Date(startOfDay(addDays(today, -days), 'UTC')).toISOString(),
      ]),
    );
  const all = async () => (await logOf(owner, key)).map(({ revision }) => revision);
  /** Six items, one after the other, done 8, 7, 6, 6, 5 and 4 days ago; begun with everything else 9 days ago. */
  const history = async () => {
    await move([0, 1, 2, 3, 4, 5], 'in-progress');
    await longAgo(9, await all());
    for (const [index, days] of [8, 7, 6, 6, 5, 4].entries()) await longAgo(days, [(await move([index], 'done')).revision]);
  };
  /** Of finishing so many items in so many days, the first of them with so many done already. */
  const expected = (needed: number, days: number, doneToday: number, sample: number[]) =>
    (goalChance(openItems(work(needed), []), { days, doneToday }, sample, { seed: sprint.number }) as { probability: number }).probability;

  it('is drawn from what was finished on each day since work was begun, and says from what', async () => {
    await history();
    const sample = [0, 1, 1, 2, 1, 1, 0, 0, 0];
    const { now, sprintId } = await chance();
    expect(sprintId).toBe(sprint.id);
    expect(now).toMatchObject({
      ...{ day: today, critical: 3, needed: 3, days: 2, doneToday: 0, nonZero: 5, fewest: 5, seed: 1, runs: 10_000 },
      sample: { from: addDays(today, -9), to: addDays(today, -1), items: sample },
      probability: expected(3, 2, 0, sample),
      matters: { itemId: items[6]?.id, probability: expected(2, 2, 0, sample) },
    });
    await move([6], 'done');
    expect((await chance()).now).toMatchObject({ needed: 2, doneToday: 1, probability: expected(2, 2, 1, sample) });
  });

  it('of the working day before is what it was then, whatever happened since', async () => {
    await history();
    const { before } = await chance();
    // Without the last day, which was a day off for nobody: three days were left, and 8 were behind.
    const sample = [0, 1, 1, 2, 1, 1, 0, 0];
    expect(before).toMatchObject({ day: addDays(today, -1), needed: 3, days: 3, doneToday: 0, probability: expected(3, 3, 0, sample) });
    const same = ({ at: _, ...rest }: ChanceThen) => rest;
    await setCritical([8]);
    await plan([9, 10]);
    await move([6], 'done');
    await post('items/move', { items: ids([7]), sprintId: null });
    const later = await chance();
    expect(same(later.before as ChanceThen)).toEqual(same(before as ChanceThen));
    expect(later.now).toMatchObject({ critical: 1, needed: 1 });
  });

  it('waits for what the goal depends on, and names what is blocked where that helps most', async () => {
    await history();
    await setCritical([6, 7]);
    const blocked = (await snapshotOf(owner, key)).items.find(({ id }) => id === items[6]?.id);
    await owner.patch(`${path}/items/${blocked?.id}`, { blockedReason: 'No grease' }, blocked?.version).expect(200);
    // 7 and 8 are free and come before 6.
    expect((await chance()).now).toMatchObject({ critical: 2, needed: 3, matters: { itemId: items[6]?.id } });
    await move([7, 6], 'done');
    expect((await chance()).now).toMatchObject({ critical: 0, needed: 0, probability: 1, matters: null });
  });

  it('is not guessed from fewer than five days on which something was finished', async () => {
    await move([0, 1], 'in-progress');
    await longAgo(3, await all());
    await longAgo(2, [(await move([0], 'done')).revision]);
    const { now } = await chance();
    expect(now).toMatchObject({ probability: null, matters: null, nonZero: 1, fewest: 5, needed: 8, sample: { items: [0, 1, 0] } });
  });

  it('has no day before while the sprint did not run on it, and is of the sprint that runs alone', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    expect((await chance(stakeholder)).before).toBeNull();
    const other = await createSprint(owner, key);
    await owner.get(`${path}/sprints/${other.id}/chance`).refused('sprint-not-active');
    await owner.get(`${path}/sprints/${randomUUID()}/chance`).refused('not-found');
    const foreign = await app.makeProduct();
    await owner.get(`/api/products/${foreign}/sprints/${sprint.id}/chance`).refused('not-found');
    await post(`sprints/${sprint.id}/complete`, { unfinished: 'backlog' });
    await owner.get(`${path}/sprints/${sprint.id}/chance`).refused('sprint-not-active');
  });
});
