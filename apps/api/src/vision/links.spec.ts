import { randomUUID } from 'node:crypto';
import type { AlignmentAnswer, BacklogItem, Change, Goal } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { addItems, snapshotOf } from '../../test/backlog';
import { createSprint, startSprint } from '../../test/sprints';
import { createGoal } from '../../test/vision';

let app: TestApp;
let key: string;
let path: string;
let goals: Goal[];
let items: BacklogItem[];
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());
beforeEach(async () => {
  key = await app.makeProduct();
  path = `/api/products/${key}`;
  goals = [await createGoal(app.admin, key, { weight: 0.5 }), await createGoal(app.admin, key, { weight: 0.5 })];
  items = await addItems(app.admin, key, ['A', 'B', 'C']);
});

const goal = (at: number) => goals[at]?.id ?? '';
const item = (at: number) => items[at]?.id ?? '';
const links = (...shares: [at: number, share: number][]) => shares.map(([at, share]) => ({ goalId: goal(at), share }));
const link = (at: number, set: object, version: number) => app.admin.patch<Change>(`${path}/items/${item(at)}`, set, version);
const edit = (set: object, which = items.map(({ id }) => id)) => app.admin.post<Change>(`${path}/items/edit`, { items: which, set });
const linked = async () =>
  (await snapshotOf(app.admin, key)).items.map((each) => each.goals.map(({ goalId, share }) => [goals.findIndex(({ id }) => id === goalId), share]));

describe('an item and its goals', () => {
  it('serves several with a share of each, and takes that back', async () => {
    const { body } = await link(0, { goals: links([0, 0.9], [1, 0.1]) }, 1).expect(200);
    expect(await linked()).toEqual([
      [
        [0, 0.9],
        [1, 0.1],
      ],
      [],
      [],
    ]);
    await app.admin.post(`${path}/changes/${body.revision}/undo`).expect(200);
    expect(await linked()).toEqual([[], [], []]);
  });

  it('comes back without a goal that is gone', async () => {
    const made = await app.admin.post<Change>(`${path}/goals`, { name: 'For a while' }).expect(201);
    await link(0, { goals: [{ goalId: made.body.patches[0]?.id, share: 0.2 }, ...links([0, 0.8])] }, 1).expect(200);
    const { body } = await app.admin.post<Change>(`${path}/items/delete`, { items: [item(0)] }).expect(200);
    await app.admin.post(`${path}/changes/${made.body.revision}/undo`).expect(200);
    await app.admin.post(`${path}/changes/${body.revision}/undo`).expect(200);
    expect((await linked())[0]).toEqual([[0, 0.8]]);
  });

  it.each([
    ['more than all of it', () => ({ goals: links([0, 0.7], [1, 0.4]) }), 'goals'],
    ['one goal twice', () => ({ goals: links([0, 0.1], [0, 0.2]) }), 'goals'],
    ['nothing of it', () => ({ goals: links([0, 0]) }), 'goals.0.share'],
    ['more than the whole', () => ({ goals: links([0, 1.2]) }), 'goals.0.share'],
    ['no goal', () => ({ goals: [{ share: 1 }] }), 'goals.0.goalId'],
    ['null', () => ({ goals: null }), 'goals'],
  ])('is not linked with %s', async (_, set, field) => {
    const { errors } = await link(0, set(), 1).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(field);
    expect(await linked()).toEqual([[], [], []]);
  });

  it('is not linked to what is no goal of its product', async () => {
    const foreign = await createGoal(app.admin, await app.makeProduct());
    for (const goalId of [foreign.id, randomUUID()]) {
      const { errors } = await link(0, { goals: [{ goalId, share: 1 }] }, 1).refused('not-found');
      expect(errors?.[0]?.path).toBe('goals');
      await edit({ addGoals: [{ goalId, share: 1 }] }).refused('not-found');
      await app.admin.post(`${path}/items`, { title: 'D', goals: [{ goalId, share: 1 }] }).refused('not-found');
    }
    expect(await linked()).toEqual([[], [], []]);
  });

  it('is linked with many others in one change; where one would serve more than the whole, none is', async () => {
    const { body } = await edit({ addGoals: links([0, 0.6]) }).expect(200);
    expect(body.patches).toHaveLength(3);
    await link(1, { goals: links([0, 0.2]) }, 2).expect(200);
    const { errors } = await edit({ addGoals: links([1, 0.5]) }).refused('goal-shares-exceeded');
    expect(errors?.map((error) => error.path)).toEqual(['items.0', 'items.2']);
    expect(await linked()).toEqual([[[0, 0.6]], [[0, 0.2]], [[0, 0.6]]]);
    await edit({ addGoals: links([1, 0.5]), removeGoals: [goal(0)] }).expect(200);
    expect(await linked()).toEqual([[[1, 0.5]], [[1, 0.5]], [[1, 0.5]]]);
  });

  it('cannot be linked beyond the whole by two at once', async () => {
    const answers = await Promise.all([0, 1].map((at) => edit({ addGoals: links([at, 0.6]) }, [item(0)])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await linked())[0]).toHaveLength(1);
  });

  it('is kept from serving more than the whole by the database itself', async () => {
    const productId = (await snapshotOf(app.admin, key)).product.id;
    const write = (shares: object[]) =>
      app.database.note({ productId, productKey: key }, 'UPDATE backlog_item SET goals = $2 WHERE product_id = $1', [productId, JSON.stringify(shares)]);
    await expect(write(links([0, 0.7], [1, 0.4]))).rejects.toMatchObject({ constraint: 'backlog_item_goal_shares' });
    await expect(write([{ goalId: randomUUID(), share: 1 }])).rejects.toMatchObject({ constraint: 'backlog_item_goals' });
    await expect(app.database.note({ productId, productKey: key }, 'UPDATE goal SET weight = 0.6 WHERE product_id = $1', [productId])).rejects.toMatchObject({
      constraint: 'goal_weights',
    });
  });

  it('is made with goals, keeps them in a copy, and changes its leading one with its group', async () => {
    await app.admin.post(`${path}/items`, { title: 'D', goals: links([0, 0.7], [1, 0.2]) }).expect(201);
    const made = (await snapshotOf(app.admin, key)).items.at(-1);
    await app.admin.post(`${path}/items/${made?.id}/clone`, {}).expect(201);
    expect((await linked()).slice(3)).toEqual([
      [
        [0, 0.7],
        [1, 0.2],
      ],
      [
        [0, 0.7],
        [1, 0.2],
      ],
    ]);
    await app.admin.post(`${path}/items/move`, { items: [made?.id], set: { goal: goal(1) } }).expect(200);
    expect((await linked())[3]).toEqual([[1, 0.9]]);
    await app.admin.post(`${path}/items/move`, { items: [made?.id], set: { goal: null } }).expect(200);
    expect((await linked())[3]).toEqual([]);
  });

  it('is linked by who builds the product, not by who only reads', async () => {
    const member = await app.join(key, 'member');
    await member.patch(`${path}/items/${item(0)}`, { goals: links([0, 1]) }, 1).expect(200);
    const stakeholder = await app.join(key, 'stakeholder');
    await stakeholder.patch(`${path}/items/${item(0)}`, { goals: [] }, 2).refused('forbidden');
  });
});

describe('the alignment', () => {
  const alignment = async (query = '') => (await app.admin.get<AlignmentAnswer>(`${path}/alignment${query}`).expect(200)).body;

  it('is half when all effort goes to one of two equal goals, and whole when it goes to both alike', async () => {
    await edit({ estimate: 5 }).expect(200);
    await link(0, { goals: links([0, 1]) }, 2).expect(200);
    expect(await alignment('?points=5')).toEqual({
      alignment: 0.5,
      goals: [
        { goalId: goal(0), weight: 0.5, share: 1 },
        { goalId: goal(1), weight: 0.5, share: 0 },
      ],
      unaligned: 0,
      points: 5,
      items: 1,
      unestimated: [],
    });
    await link(1, { goals: links([1, 1]) }, 2).expect(200);
    expect((await alignment('?points=10')).alignment).toBe(1);
    // 5 of 15 points serve no goal: 1 − ½ (2 · |1/2 − 1/3| + 1/3) = 2/3
    expect(await alignment()).toMatchObject({ alignment: expect.closeTo(2 / 3, 9), unaligned: expect.closeTo(1 / 3, 9), points: 15 });
  });

  it('looks at what is still to be done, and names what nobody has estimated', async () => {
    await link(0, { estimate: 8, status: 'done' }, 1).expect(200);
    await link(1, { estimate: 2, goals: links([0, 1]) }, 1).expect(200);
    expect(await alignment()).toMatchObject({ points: 2, items: 2, unestimated: [item(2)] });
    await app.admin.post(`${path}/goals/weigh`, { weights: goals.map(({ id }) => ({ goalId: id, weight: 0 })) }).expect(200);
    expect((await alignment()).alignment).toBeNull();
  });

  it('leaves out what the running sprint holds, and counts what a planned one will', async () => {
    await edit({ estimate: 5 }).expect(200);
    const { id } = await createSprint(app.admin, key);
    await app.admin.post(`${path}/sprints/${id}/plan`, { items: [item(0)] }).expect(200);
    expect(await alignment()).toMatchObject({ points: 15 });
    await startSprint(app.admin, key, id, []);
    expect(await alignment()).toMatchObject({ points: 10, items: 2 });
  });

  it.each(['0', '-1', '1e3', 'all', '7&points=8'])('is not asked for ?points=%s', async (points) => {
    await app.admin.get(`${path}/alignment?points=${points}`).refused('invalid-input');
  });
});
