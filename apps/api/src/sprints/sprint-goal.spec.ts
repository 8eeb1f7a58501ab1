import { randomUUID } from 'node:crypto';
import type { Change, Goal, Sprint } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../test/backlog';
import type { Browser } from '../../test/browser';
import { createSprint, sprintOf } from '../../test/sprints';
import { createGoal } from '../../test/vision';

describe('the Product Goal of a sprint', () => {
  let app: TestApp;
  let owner: Browser;
  let key: string;
  let path: string;
  let goal: Goal;
  let sprint: Sprint;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = app.admin;
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    goal = await createGoal(owner, key, { name: 'Fast start' });
    sprint = await createSprint(owner, key);
  });

  const edit = (set: object, { id, version } = sprint, who = owner) => who.patch<Change>(`${path}/sprints/${id}`, set, version);
  const undo = ({ revision }: Pick<Change, 'revision'>) => owner.post<Change>(`${path}/changes/${revision}/undo`);
  const named = async () => (await sprintOf(owner, key, sprint.id)).goalId;
  const draft = (goalId: unknown) => ({ name: 'S', startsOn: '2026-11-16', endsOn: '2026-11-27', goalId });
  const fields = (errors: { path: string; code: string }[] | undefined) => errors?.map((error) => [error.path, error.code]);
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await logOf(owner, key);
    await work();
    expect(await logOf(owner, key)).toEqual(before);
  };

  it('is none unless it is said, and is said when it is made or later, and taken back', async () => {
    expect(sprint.goalId).toBeNull();
    expect(await createSprint(owner, key, { goalId: goal.id.toUpperCase() })).toMatchObject({ goalId: goal.id });
    const { body } = await edit({ goalId: goal.id.toUpperCase() }).expect(200);
    expect(body).toMatchObject({ command: 'sprint.edit', patches: [{ entity: 'sprint', before: { goalId: null }, after: { goalId: goal.id } }] });
    await undo(body).expect(200);
    expect(await named()).toBeNull();
    await undo((await logOf(owner, key)).at(-1) as Change).expect(200);
    expect(await named()).toBe(goal.id);
    await edit({ goalId: null }, await sprintOf(owner, key, sprint.id)).expect(200);
    expect(await named()).toBeNull();
    expect(withoutDescriptions(replay(await logOf(owner, key)))).toEqual(asCollections(await snapshotOf(owner, key)));
  });

  it('is one of the same product, or nothing is changed', async () => {
    const foreign = await createGoal(owner, await app.makeProduct());
    await unchanged(async () => {
      for (const id of [foreign.id, randomUUID()]) {
        expect(fields((await edit({ goalId: id, goal: 'Pay by card' }).refused('not-found')).errors)).toEqual([['goalId', 'exists']]);
        expect(fields((await owner.post(`${path}/sprints`, draft(id)).refused('not-found')).errors)).toEqual([['goalId', 'exists']]);
      }
      expect(fields((await edit({ goalId: 'fast' }).refused('invalid-input')).errors)).toEqual([['goalId', 'isUuid']]);
    });
  });

  it('is an open one when it is chosen, and stays when it is closed later', async () => {
    await edit({ goalId: goal.id }).expect(200);
    await owner.patch(`${path}/goals/${goal.id}`, { state: 'fulfilled' }, goal.version).expect(200);
    const now = await sprintOf(owner, key, sprint.id);
    await edit({ goalId: goal.id, goal: 'Pay by card' }, now).expect(200);
    expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ goalId: goal.id, goal: 'Pay by card' });
    const other = await createSprint(owner, key);
    await unchanged(async () => {
      expect(fields((await edit({ goalId: goal.id }, other).refused('invalid-input')).errors)).toEqual([['goalId', 'isOpen']]);
      expect(fields((await owner.post(`${path}/sprints`, draft(goal.id)).refused('invalid-input')).errors)).toEqual([['goalId', 'isOpen']]);
    });
  });

  it('is not changed once the sprint is over', async () => {
    await owner.post(`${path}/sprints/${sprint.id}/cancel`).expect(200);
    const over = await sprintOf(owner, key, sprint.id);
    await unchanged(() => edit({ goalId: goal.id }, over).refused('sprint-closed'));
  });

  it('is chosen by who plans, and read by everybody', async () => {
    const others = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    await unchanged(async () => {
      for (const who of others) await edit({ goalId: goal.id }, sprint, who).refused('forbidden');
    });
    await edit({ goalId: goal.id }).expect(200);
    for (const who of others) expect((await snapshotOf(who, key)).sprints[0]?.goalId).toBe(goal.id);
  });

  it('is there as long as a sprint names it, whatever is undone', async () => {
    const making = (await logOf(owner, key)).find(({ command }) => command === 'goal.create') as Change;
    const choice = (await edit({ goalId: goal.id }).expect(200)).body;
    await unchanged(() => undo(making).refused('undo-conflict'));
    const away = (await undo(choice).expect(200)).body;
    await undo(making).expect(200);
    await unchanged(async () => expect(fields((await undo(away).refused('not-found')).errors)).toEqual([['goalId', 'exists']]));
    expect(await named()).toBeNull();
  });
});
