import { randomUUID } from 'node:crypto';
import type { Change, Goal } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, snapshotOf } from '../../../test/backlog';
import { addKeyResult, checkIn, createGoal, goalOf } from '../../../test/vision';

let app: TestApp;
let key: string;
let path: string;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());
beforeEach(async () => {
  key = await app.makeProduct();
  path = `/api/products/${key}`;
});

const undo = (revision: number) => app.admin.post<Change>(`${path}/changes/${revision}/undo`);
const goals = async (): Promise<Goal[]> => (await snapshotOf(app.admin, key)).goals;
const weights = async () => (await goals()).map(({ weight }) => weight);

describe('goals', () => {
  it('come in the order in which they were made, each with a look of its own', async () => {
    for (const name of ['Fast start', 'Availability', 'Loyalty']) await createGoal(app.admin, key, { name });
    expect((await goals()).map(({ number, name, hue, shape, state, weight }) => [number, name, hue, shape, state, weight])).toEqual([
      [1, 'Fast start', 'rose', 'circle', 'planned', 0],
      [2, 'Availability', 'teal', 'square', 'planned', 0],
      [3, 'Loyalty', 'violet', 'triangle', 'planned', 0],
    ]);
  });

  it('give their look to the next one when they are closed', async () => {
    const first = await createGoal(app.admin, key);
    await app.admin.patch(`${path}/goals/${first.id}`, { state: 'fulfilled' }, 1).expect(200);
    expect(await createGoal(app.admin, key)).toMatchObject({ number: 2, hue: 'rose', shape: 'circle' });
  });

  it('weigh 100 % together and no more, whichever way the weight comes', async () => {
    const [one, other] = [await createGoal(app.admin, key, { weight: 0.7 }), await createGoal(app.admin, key, { weight: 0.3 })];
    await app.admin.post(`${path}/goals`, { name: 'C', weight: 0.01 }).refused('goal-weights-exceeded');
    const { errors } = await app.admin.patch(`${path}/goals/${one.id}`, { weight: 1 }, 1).refused('goal-weights-exceeded');
    expect(errors).toEqual([{ path: 'weight', code: 'isLeft', message: 'The open goals would weigh 0.3 more than 1' }]);
    const tooMuch = [
      { goalId: one.id, weight: 0.7 },
      { goalId: other.id, weight: 0.6 },
    ];
    expect((await app.admin.post(`${path}/goals/weigh`, { weights: tooMuch }).refused('goal-weights-exceeded')).errors?.[0]?.path).toBe('weights');
    expect(await weights()).toEqual([0.7, 0.3]);
    const { body } = await app.admin
      .post<Change>(`${path}/goals/weigh`, {
        weights: [
          { goalId: one.id, weight: 0.3 },
          { goalId: other.id, weight: 0.7 },
        ],
      })
      .expect(200);
    expect(await weights()).toEqual([0.3, 0.7]);
    await undo(body.revision).expect(200);
    expect(await weights()).toEqual([0.7, 0.3]);
  });

  it('cannot be weighed beyond 100 % by two at once', async () => {
    const made = [await createGoal(app.admin, key), await createGoal(app.admin, key), await createGoal(app.admin, key)];
    const answers = await Promise.all(made.map(({ id }) => app.admin.patch(`${path}/goals/${id}`, { weight: 0.5 }, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    expect((await weights()).sort()).toEqual([0, 0.5, 0.5]);
  });

  it('are not brought back to a weight that is given away meanwhile', async () => {
    const goal = await createGoal(app.admin, key, { weight: 0.8 });
    const { body } = await app.admin.patch<Change>(`${path}/goals/${goal.id}`, { state: 'fulfilled' }, 1).expect(200);
    await createGoal(app.admin, key, { weight: 0.5 });
    await undo(body.revision).refused('goal-weights-exceeded');
    await app.admin.patch(`${path}/goals/${goal.id}`, { state: 'planned' }, 2).refused('goal-weights-exceeded');
    expect(await goalOf(app.admin, key, goal.id)).toMatchObject({ state: 'fulfilled', weight: 0.8 });
  });

  it('are active one at a time: one hands over to another in one change, and back', async () => {
    const [one, other] = [await createGoal(app.admin, key, { state: 'active' }), await createGoal(app.admin, key)];
    await app.admin.patch(`${path}/goals/${other.id}`, { state: 'active' }, 1).refused('goal-already-active');
    await app.admin.post(`${path}/goals`, { name: 'C', state: 'active' }).refused('goal-already-active');
    const { body } = await app.admin.post<Change>(`${path}/goals/${other.id}/activate`, {}).expect(200);
    expect((await goals()).map(({ state }) => state)).toEqual(['planned', 'active']);
    await undo(body.revision).expect(200);
    expect((await goals()).map(({ state }) => state)).toEqual(['active', 'planned']);
    await app.admin.patch(`${path}/goals/${one.id}`, { state: 'fulfilled' }, 3).expect(200);
    await app.admin.post(`${path}/goals/${one.id}/activate`, {}).refused('invalid-input');
  });

  it('are abandoned for a reason, which goes when they are taken up again', async () => {
    const goal = await createGoal(app.admin, key);
    const { errors } = await app.admin.patch(`${path}/goals/${goal.id}`, { state: 'abandoned', reason: '  ' }, 1).refused('invalid-input');
    expect(errors?.[0]?.path).toBe('reason');
    await app.admin.patch(`${path}/goals/${goal.id}`, { reason: 'No' }, 1).refused('invalid-input');
    await app.admin.patch(`${path}/goals/${goal.id}`, { state: 'abandoned', reason: ' The tram won ' }, 1).expect(200);
    expect(await goalOf(app.admin, key, goal.id)).toMatchObject({ state: 'abandoned', reason: 'The tram won', version: 2 });
    await app.admin.patch(`${path}/goals/${goal.id}`, { state: 'planned' }, 2).expect(200);
    expect(await goalOf(app.admin, key, goal.id)).toMatchObject({ state: 'planned', reason: '' });
  });

  it('are not made by hundreds', async () => {
    for (let made = 0; made < 20; made++) await createGoal(app.admin, key);
    const { errors } = await app.admin.post(`${path}/goals`, { name: 'One more' }).refused('invalid-input');
    expect(errors?.[0]).toMatchObject({ path: 'name', code: 'tooMany' });
    expect(await goals()).toHaveLength(20);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'x', weight: 1.3 }, 'weight'],
    [{ name: 'x', weight: -0.1 }, 'weight'],
    [{ name: 'x', weight: '0.5' }, 'weight'],
    [{ name: 'x', state: 'abandoned' }, 'state'],
    [{ name: 'x', horizon: '2027-02-30' }, 'horizon'],
    [{ name: 'x', hue: 'red' }, 'hue'],
    [{ name: 'x', shape: 'none' }, 'shape'],
  ])('are refused as %j', async (body, field) => {
    const { errors } = await app.admin.post(`${path}/goals`, body).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(field);
    expect(await goals()).toEqual([]);
  });

  it('are the owner’s to change, and everybody’s to read', async () => {
    const goal = await createGoal(app.admin, key);
    const member = await app.join(key, 'member');
    await member.post(`${path}/goals`, { name: 'x' }).refused('forbidden');
    await member.patch(`${path}/goals/${goal.id}`, { name: 'x' }, 1).refused('forbidden');
    expect((await snapshotOf(await app.join(key, 'stakeholder'), key)).goals).toEqual([goal]);
  });

  it('stay made while an item serves them or a key result measures them', async () => {
    const make = async () => (await app.admin.post<Change>(`${path}/goals`, { name: 'x' }).expect(201)).body;
    const [served, measured, neither] = [await make(), await make(), await make()];
    const [item] = await addItems(app.admin, key, ['A']);
    await app.admin.patch(`${path}/items/${item?.id}`, { goals: [{ goalId: served.patches[0]?.id, share: 1 }] }, 1).expect(200);
    await addKeyResult(app.admin, key, String(measured.patches[0]?.id));
    await undo(served.revision).refused('undo-conflict');
    await undo(measured.revision).refused('undo-conflict');
    await undo(neither.revision).expect(200);
    expect(await goals()).toHaveLength(2);
    await app.admin.patch(`${path}/items/${item?.id}`, { goals: [{ goalId: neither.patches[0]?.id, share: 1 }] }, 2).refused('not-found');
  });
});

describe('key results', () => {
  let goal: Goal;
  beforeEach(async () => (goal = await createGoal(app.admin, key)));

  it('go up or down, from the day on which the baseline was measured', async () => {
    expect(await addKeyResult(app.admin, key, goal.id, { baselineOn: '2026-06-01' })).toMatchObject({ number: 1, direction: 'down', baselineOn: '2026-06-01' });
    const up = await addKeyResult(app.admin, key, goal.id, { baseline: 79, target: 97, unit: '%' });
    expect(up).toMatchObject({ number: 2, direction: 'up', unit: '%' });
    await app.admin.patch(`${path}/key-results/${up.id}`, { target: 60 }, 1).expect(200);
    expect((await snapshotOf(app.admin, key)).keyResults[1]).toMatchObject({ target: 60, direction: 'down', version: 2 });
  });

  it('cannot aim where they begin', async () => {
    const sent = { name: 'x', baseline: 60, target: 60 };
    expect((await app.admin.post(`${path}/goals/${goal.id}/key-results`, sent).refused('invalid-input')).errors?.[0]?.path).toBe('target');
    const keyResult = await addKeyResult(app.admin, key, goal.id);
    await app.admin.patch(`${path}/key-results/${keyResult.id}`, { baseline: 60 }, 1).refused('invalid-input');
    await app.admin.patch(`${path}/key-results/${keyResult.id}`, { baseline: 60 }, 7).refused('stale-version');
    expect((await snapshotOf(app.admin, key)).keyResults).toEqual([keyResult]);
  });

  it('are measured day by day, never ahead of time', async () => {
    const keyResult = await addKeyResult(app.admin, key, goal.id, { baselineOn: '2026-06-01' });
    await checkIn(app.admin, key, keyResult.id, { day: '2026-10-01', value: 96, note: ' Two broken locks ' });
    const first = await checkIn(app.admin, key, keyResult.id, { day: '2026-08-01', value: 120 });
    const { checkIns } = await snapshotOf(app.admin, key);
    expect(checkIns.map(({ day, value, note }) => [day, value, note])).toEqual([
      ['2026-08-01', 120, ''],
      ['2026-10-01', 96, 'Two broken locks'],
    ]);
    const ahead = { value: 1, day: '2099-01-01' };
    expect((await app.admin.post(`${path}/key-results/${keyResult.id}/check-ins`, ahead).refused('invalid-input')).errors?.[0]?.path).toBe('day');
    const { body } = await app.admin.delete<Change>(`${path}/check-ins/${first.id}`, 1).expect(200);
    expect((await snapshotOf(app.admin, key)).checkIns).toHaveLength(1);
    await undo(body.revision).expect(200);
    expect((await snapshotOf(app.admin, key)).checkIns).toEqual(checkIns);
  });

  it('come back with what was measured of them', async () => {
    const keyResult = await addKeyResult(app.admin, key, goal.id);
    const measured = await checkIn(app.admin, key, keyResult.id);
    const { body } = await app.admin.delete<Change>(`${path}/key-results/${keyResult.id}`, 1).expect(200);
    await app.admin.post(`${path}/key-results/${keyResult.id}/check-ins`, { value: 1 }).refused('not-found');
    expect((await snapshotOf(app.admin, key)).keyResults).toEqual([]);
    await undo(body.revision).expect(200);
    const { keyResults, checkIns } = await snapshotOf(app.admin, key);
    expect([keyResults.map(({ id }) => id), checkIns]).toEqual([[keyResult.id], [measured]]);
  });

  it.each([
    [{ name: 'x', baseline: 1 }, 'target'],
    [{ name: 'x', baseline: '1', target: 2 }, 'baseline'],
    [{ name: 'x', baseline: 1e13, target: 2 }, 'baseline'],
    [{ name: '', baseline: 1, target: 2 }, 'name'],
    [{ name: 'x', baseline: 1, target: 2, direction: 'up' }, 'direction'],
  ])('are refused as %j', async (body, field) => {
    const { errors } = await app.admin.post(`${path}/goals/${goal.id}/key-results`, body).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(field);
  });

  it('belong to a goal of their own product', async () => {
    await app.admin.post(`${path}/goals/${randomUUID()}/key-results`, { name: 'x', baseline: 1, target: 2 }).refused('not-found');
  });
});
