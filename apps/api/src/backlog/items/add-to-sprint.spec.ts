import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import { createSprint, startSprint } from '../../../test/sprints';

const RULE = { id: randomUUID(), text: 'Reviewed' };

describe('new items in a sprint', () => {
  let app: TestApp;
  let key: string;
  let path: string;
  let sprintId: string;
  let items: BacklogItem[];
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  /** Three items of which the first two are in a sprint that runs, with a wall at one item in progress. */
  beforeEach(async () => {
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    items = await addItems(app.admin, key, ['A', 'B', 'C']);
    const limits = [{ status: 'in-progress', limit: 1, isHard: true }];
    await app.admin.patch(`${path}/wip-limits`, { limits }, 1).expect(200);
    await app.admin.patch(`${path}/done-rules`, { rules: [RULE] }, (await snapshotOf(app.admin, key)).product.version).expect(200);
    sprintId = (await createSprint(app.admin, key)).id;
    await startSprint(app.admin, key, sprintId, items.slice(0, 2));
  });

  const create = (more: object, who = app.admin) => who.post<Change>(`${path}/items`, { title: 'Late', sprintId, ...more });
  const late = async () => (await snapshotOf(app.admin, key)).items.find(({ title }) => title === 'Late');
  const sprintOf = async (index: number) => (await snapshotOf(app.admin, key)).items.find(({ id }) => id === items[index]?.id)?.sprintId;
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await logOf(app.admin, key);
    await work();
    expect(await logOf(app.admin, key)).toEqual(before);
  };

  it('begins in the status of its column, as one change with what leaves for it, which one undo takes back', async () => {
    const { body } = await create({ status: 'in-progress', leaving: [items[1]?.id] }).expect(201);
    expect(body.command).toBe('item.create');
    expect(await late()).toMatchObject({ sprintId, status: 'in-progress', wipOverride: null });
    expect(await sprintOf(1)).toBeNull();
    await app.admin.post(`${path}/changes/${body.revision}/undo`).expect(200);
    expect([await late(), await sprintOf(1)]).toEqual([undefined, sprintId]);
  });

  it('is asked for a reason where its column is full, unless what leaves makes room', async () => {
    await app.admin.post(`${path}/items/move`, { items: [items[0]?.id], status: 'in-progress' }).expect(200);
    await unchanged(async () => {
      const { errors } = await create({ status: 'in-progress' }).refused('wip-limit-reached');
      expect(errors).toMatchObject([{ path: 'override' }]);
    });
    await create({ title: 'Early', status: 'in-progress', leaving: [items[0]?.id] }).expect(201);
    await create({ status: 'in-progress', override: ' It burns ' }).expect(201);
    expect((await late())?.wipOverride).toMatchObject({ reason: 'It burns' });
  });

  it('is asked for the Definition of Done in a column where things are done', async () => {
    await unchanged(async () => {
      expect((await create({ status: 'done' }).refused('done-unmet')).errors).toMatchObject([{ message: expect.stringContaining('Reviewed') }]);
      expect((await create({ status: 'done', met: { rules: [randomUUID()] } }).refused('invalid-input')).errors).toMatchObject([{ path: 'met.rules.0' }]);
    });
    await create({ status: 'done', met: { rules: [RULE.id] } }).expect(201);
    expect(await late()).toMatchObject({ status: 'done', doneChecks: [{ ruleId: RULE.id }], doneOverride: null });
    await create({ title: 'Later', status: 'done', doneOverride: 'A hotfix' }).expect(201);
  });

  it('is made there by who plans, and by nobody else', async () => {
    const [member, stakeholder] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    await unchanged(async () => {
      await create({ status: 'todo' }, member).refused('forbidden');
      await create({ status: 'todo' }, stakeholder).refused('forbidden');
    });
    await create({ sprintId: undefined, status: 'todo' }, member).expect(201);
  });

  it('refuses what is of another product, elsewhere, over, or said of no sprint, and names it', async () => {
    const other = await app.makeProduct();
    const foreignSprint = await createSprint(app.admin, other);
    const [foreign] = await addItems(app.admin, other, ['X']);
    await unchanged(async () => {
      expect((await create({ sprintId: foreignSprint.id }).refused('not-found')).errors).toMatchObject([{ path: 'sprintId' }]);
      expect((await create({ leaving: [foreign?.id] }).refused('not-found')).errors).toMatchObject([{ path: 'leaving.0' }]);
      expect((await create({ sprintId: undefined, leaving: [items[0]?.id] }).refused('invalid-input')).errors).toMatchObject([{ path: 'leaving' }]);
      await create({ leaving: [items[2]?.id] }).refused('item-moved-elsewhere');
      await create({ status: 'nowhere' }).refused('not-found');
    });
    await app.admin.post(`${path}/sprints/${sprintId}/cancel`).expect(200);
    await create({}).refused('sprint-closed');
  });
});
