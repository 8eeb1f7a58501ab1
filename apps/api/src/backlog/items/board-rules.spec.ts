import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { createSprint, startSprint } from '../../../test/sprints';

const RULES = [
  { id: randomUUID(), text: 'Reviewed' },
  { id: randomUUID(), text: 'Documented' },
];

describe('the board of the active sprint', () => {
  let app: TestApp;
  let member: Browser;
  let key: string;
  let path: string;
  let items: BacklogItem[];
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  /** Four items of which the first three are in a sprint that runs. */
  async function run({ limits = [], rules = [] }: { limits?: object[]; rules?: object[] }): Promise<string> {
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    items = await addItems(app.admin, key, ['A', 'B', 'C', 'D']);
    member = await app.join(key, 'member');
    await app.admin.patch(`${path}/wip-limits`, { limits }, 1).then(() => undefined);
    await app.admin.patch(`${path}/done-rules`, { rules }, (await snapshotOf(app.admin, key)).product.version).then(() => undefined);
    const sprint = await createSprint(app.admin, key);
    await startSprint(app.admin, key, sprint.id, items.slice(0, 3));
    return sprint.id;
  }

  const idsOf = (indexes: number[]) => indexes.map((index) => items[index]?.id);
  const move = (indexes: number[], set: object, who = member) => who.post<Change>(`${path}/items/move`, { items: idsOf(indexes), ...set });
  const now = async (index: number) => (await snapshotOf(app.admin, key)).items.find(({ id }) => id === items[index]?.id) as BacklogItem;
  const edit = async (index: number, set: object) => member.patch<Change>(`${path}/items/${items[index]?.id}`, set, (await now(index)).version);
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await logOf(app.admin, key);
    await work();
    expect(await logOf(app.admin, key)).toEqual(before);
  };

  it('marks a soft limit, and keeps the reason why it was passed', async () => {
    await run({ limits: [{ status: 'in-progress', limit: 1 }] });
    await move([0, 1], { status: 'in-progress' }).expect(200);
    const { body } = await move([2], { status: 'in-progress', override: ' The server is down ' }).expect(200);
    expect((await now(2)).wipOverride).toMatchObject({ reason: 'The server is down', at: body.at });
    expect((await now(1)).wipOverride).toBeNull();
    await move([2], { status: 'in-review' }).expect(200);
    expect((await now(2)).wipOverride).toBeNull();
  });

  it('refuses what passes a hard limit, however it is moved, unless a reason is given', async () => {
    await run({ limits: [{ status: 'in-progress', limit: 2, isHard: true }] });
    await move([0, 1], { status: 'in-progress' }).expect(200);
    await unchanged(async () => {
      const { errors } = await move([2], { status: 'in-progress' }).refused('wip-limit-reached');
      expect(errors).toMatchObject([{ path: 'override', message: 'in-progress has room for 2, and holds 2' }]);
      expect((await edit(2, { status: 'in-progress' })).body).toMatchObject({ code: 'wip-limit-reached' });
      await member.post(`${path}/items/edit`, { items: idsOf([2]), set: { status: 'in-progress' } }).refused('wip-limit-reached');
    });
    await move([0], { place: { after: items[1]?.id }, status: 'in-progress' }).expect(200);
    expect((await edit(2, { status: 'in-progress', override: 'Urgent' })).status).toBe(200);
    expect((await now(2)).wipOverride).toMatchObject({ reason: 'Urgent' });
    expect((await app.admin.post(`${path}/items/edit`, { items: idsOf([3]), set: { status: 'in-progress' } })).status).toBe(200);
  });

  it('takes a limit below what is there, and then nothing more', async () => {
    await run({});
    await move([0, 1], { status: 'in-progress' }).expect(200);
    const { version } = (await snapshotOf(app.admin, key)).product;
    await app.admin.patch(`${path}/wip-limits`, { limits: [{ status: 'in-progress', limit: 1, isHard: true }] }, version).expect(200);
    expect((await now(0)).status).toBe('in-progress');
    await move([2], { status: 'in-progress' }).refused('wip-limit-reached');
  });

  it('asks of what becomes done that the Definition of Done and all criteria are met, and names what is not', async () => {
    await run({ rules: RULES });
    const criterion = { id: randomUUID(), text: 'Pays by card', isMet: false };
    expect((await edit(0, { criteria: [criterion] })).status).toBe(200);
    await unchanged(async () => {
      const { errors } = await move([0], { status: 'done' }).refused('done-unmet');
      expect(errors?.map(({ path: at, message }) => [at.split('.')[1], message])).toEqual([
        ['doneChecks', `${items[0]?.key}: Reviewed`],
        ['doneChecks', `${items[0]?.key}: Documented`],
        ['criteria', `${items[0]?.key}: Pays by card`],
      ]);
      expect((await edit(0, { status: 'done' })).body).toMatchObject({ code: 'done-unmet' });
      expect((await edit(0, { doneChecks: [{ ruleId: randomUUID() }] })).body).toMatchObject({ errors: [{ path: 'doneChecks.0.ruleId' }] });
    });
    expect((await edit(0, { doneChecks: [{ ruleId: RULES[0]?.id }] })).status).toBe(200);
    const first = (await now(0)).doneChecks[0];
    const checks = RULES.map(({ id }) => ({ ruleId: id }));
    expect((await edit(0, { doneChecks: checks, criteria: [{ ...criterion, isMet: true }], status: 'done' })).status).toBe(200);
    expect(await now(0)).toMatchObject({ status: 'done', doneOverride: null });
    expect((await now(0)).doneChecks[0]).toEqual(first);
  });

  it('lets it be done all the same for a reason, which stays until it is reopened', async () => {
    await run({ rules: RULES });
    const { body } = await move([0], { status: 'done', doneOverride: 'Shipped as a hotfix' }).expect(200);
    expect((await now(0)).doneOverride).toMatchObject({ reason: 'Shipped as a hotfix', at: body.at });
    await move([0], { status: 'in-progress' }).expect(200);
    expect((await now(0)).doneOverride).toBeNull();
  });

  it('takes what is ticked off on the way as part of the same step, which one undo takes back', async () => {
    await run({ rules: RULES });
    const criterion = { id: randomUUID(), text: 'Pays by card', isMet: false };
    await edit(0, { criteria: [criterion] });
    const rules = RULES.map(({ id }) => id);
    await unchanged(async () => {
      const stranger = randomUUID();
      const unknown = async (met: object) => (await move([0], { status: 'done', met }).refused('invalid-input')).errors?.map(({ path: at }) => at);
      expect(await unknown({ rules: [...rules, stranger] })).toEqual(['met.rules.2']);
      expect(await unknown({ rules, criteria: [stranger] })).toEqual(['met.criteria.0']);
      await move([1], { status: 'done', met: { rules, criteria: [criterion.id] } }).refused('invalid-input');
      await move([0], { status: 'done', met: { rules } }).refused('done-unmet');
    });
    const { body } = await move([0], { status: 'done', met: { rules, criteria: [criterion.id] } }).expect(200);
    const isOfItem = (id: string) => items.some((item) => item.id === id);
    expect(body.patches.filter(({ id }) => isOfItem(id)).length).toBe(1);
    expect(await now(0)).toMatchObject({ status: 'done', criteria: [{ isMet: true }], doneOverride: null });
    expect((await now(0)).doneChecks.map(({ ruleId, at }) => [ruleId, at])).toEqual(rules.map((id) => [id, body.at]));
    await member.post(`${path}/changes/${body.revision}/undo`).expect(200);
    expect(await now(0)).toMatchObject({ status: 'todo', criteria: [{ isMet: false }], doneChecks: [] });
  });

  it('asks of what is planned into the sprint while it runs for room in its status, too, and keeps the reason', async () => {
    const sprintId = await run({ limits: [{ status: 'in-progress', limit: 1, isHard: true }] });
    await move([0], { status: 'in-progress' }).expect(200);
    await move([3], { status: 'in-progress' }, app.admin).expect(200);
    const plan = (more: object = {}) => app.admin.post<Change>(`${path}/sprints/${sprintId}/plan`, { items: idsOf([3]), ...more });
    await unchanged(async () => {
      expect((await plan().refused('wip-limit-reached')).errors).toMatchObject([{ path: 'override' }]);
      await move([3], { sprintId }, app.admin).refused('wip-limit-reached');
    });
    const { body } = await plan({ override: ' It burns ' }).expect(200);
    expect(await now(3)).toMatchObject({ sprintId, wipOverride: { reason: 'It burns', at: body.at } });
    expect(await now(0)).toMatchObject({ wipOverride: null });
    await move([3], { sprintId: null }, app.admin).expect(200);
    expect((await now(3)).wipOverride).toBeNull();
    await move([3], { sprintId, override: 'It still burns' }, app.admin).expect(200);
    expect((await now(3)).wipOverride).toMatchObject({ reason: 'It still burns' });
  });

  it('lets many be done at once, with what is met of all of them and one reason for the rest', async () => {
    await run({ rules: RULES });
    const change = (more: object) => member.post<Change>(`${path}/items/edit`, { items: idsOf([0, 1, 3]), set: { status: 'done' }, ...more });
    const met = { rules: [RULES[0]?.id] };
    await unchanged(async () => {
      const { errors } = await change({ met }).refused('done-unmet');
      // The one that is in no sprint is asked nothing.
      expect(errors?.map(({ message }) => message).sort()).toEqual([0, 1].map((index) => `${items[index]?.key}: Documented`));
    });
    await change({ met, doneOverride: 'The docs follow' }).expect(200);
    expect(await now(1)).toMatchObject({ status: 'done', doneOverride: { reason: 'The docs follow' }, doneChecks: [{ ruleId: RULES[0]?.id }] });
    expect(await now(3)).toMatchObject({ status: 'done', doneOverride: null });
  });

  it('goes by the Definition of Done the sprint was started with', async () => {
    await run({ rules: RULES.slice(0, 1) });
    await app.admin.patch(`${path}/done-rules`, { rules: RULES }, (await snapshotOf(app.admin, key)).product.version).expect(200);
    await edit(0, { doneChecks: [{ ruleId: RULES[0]?.id }] });
    await move([0], { status: 'done' }).expect(200);
    await move([3], { status: 'done' }, app.admin).expect(200);
  });
});
