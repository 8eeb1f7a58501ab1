import { randomUUID } from 'node:crypto';
import type { Change, Snapshot, SprintReport } from '@ordo/contract';
import { addDays, dayOf } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';
import { createSprint, startSprint } from '../../../test/sprints';

const CALENDAR = { timeZone: 'Europe/Paris', workingDays: [4, 1, 2, 3], holidays: [{ day: '2026-12-25', name: ' Christmas ' }] };

describe('what a product says about its sprints', () => {
  let app: TestApp;
  let key: string;
  let path: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    path = `/api/products/${key}`;
  });

  const product = async (): Promise<Snapshot['product']> => (await snapshotOf(app.admin, key)).product;
  const say = async (what: string, body: object) => app.admin.patch<Change>(`${path}/${what}`, body, (await product()).version);

  it('is its working days, rhythm, limits and Definition of Done; each can be taken back', async () => {
    const before = await product();
    const rule = { id: randomUUID(), text: ' Reviewed ' };
    const said: [string, object, object][] = [
      ['calendar', CALENDAR, { calendar: { timeZone: 'Europe/Paris', workingDays: [1, 2, 3, 4], holidays: [{ day: '2026-12-25', name: 'Christmas' }] } }],
      ['cadence', { cadence: { days: 14, startWeekday: 1, naming: 'Sprint {n}' } }, { cadence: { days: 14, startWeekday: 1, naming: 'Sprint {n}' } }],
      ['service-level', { serviceLevel: { days: 10, percent: 85 } }, { serviceLevel: { days: 10, percent: 85 } }],
      ['done-rules', { rules: [rule] }, { doneRules: [{ id: rule.id, text: 'Reviewed' }] }],
      ['wip-limits', { limits: [{ status: 'in-review', limit: 2, isHard: true }] }, { wipLimits: { 'in-review': { limit: 2, isHard: true } } }],
    ];
    for (const [what, body, expected] of said) {
      const { body: change, status } = await say(what, body);
      expect(status).toBe(200);
      expect(await product()).toMatchObject(expected);
      if (what === 'wip-limits') expect((await product()).statuses[2]).toMatchObject({ id: 'in-review', wipLimit: 2, isWipHard: true });
      await app.admin.post(`${path}/changes/${change.revision}/undo`).expect(200);
      expect({ ...(await product()), version: 0 }).toEqual({ ...before, version: 0 });
    }
    expect(withoutDescriptions(replay(await logOf(app.admin, key)))).toEqual(asCollections(await snapshotOf(app.admin, key)));
  });

  it.each<[string, object, string]>([
    ['calendar', { ...CALENDAR, timeZone: 'Europe/Nowhere' }, 'timeZone'],
    ['calendar', { ...CALENDAR, workingDays: [] }, 'workingDays'],
    ['calendar', { ...CALENDAR, workingDays: [0] }, 'workingDays'],
    ['calendar', { ...CALENDAR, workingDays: [1, 1] }, 'workingDays'],
    ['calendar', { ...CALENDAR, holidays: [{ day: '2026-02-30', name: '' }] }, 'holidays.0.day'],
    ['cadence', { cadence: { days: 0, startWeekday: 1, naming: 'S' } }, 'cadence.days'],
    ['cadence', { cadence: { days: 400, startWeekday: 1, naming: 'S' } }, 'cadence.days'],
    ['cadence', { cadence: { days: 14, startWeekday: 8, naming: 'S' } }, 'cadence.startWeekday'],
    ['cadence', {}, 'cadence'],
    ['service-level', {}, 'serviceLevel'],
    ['service-level', { serviceLevel: { days: 0, percent: 85 } }, 'serviceLevel.days'],
    ['service-level', { serviceLevel: { days: 367, percent: 85 } }, 'serviceLevel.days'],
    ['service-level', { serviceLevel: { days: 10, percent: 100 } }, 'serviceLevel.percent'],
    ['service-level', { serviceLevel: { days: 2.5, percent: 85 } }, 'serviceLevel.days'],
    ['done-rules', { rules: [{ id: 'x', text: 'A' }] }, 'rules.0.id'],
    ['done-rules', { rules: [{ id: randomUUID(), text: ' ' }] }, 'rules.0.text'],
    ['wip-limits', { limits: [{ status: 'todo', limit: 0 }] }, 'limits.0.limit'],
  ])('is refused where it makes no sense: %s %j', async (what, body, field) => {
    const before = await snapshotOf(app.admin, key);
    const { errors } = await app.admin.patch(`${path}/${what}`, body, 1).refused('invalid-input');
    expect(errors?.map(({ path: at }) => at)).toContain(field);
    expect(await snapshotOf(app.admin, key)).toEqual(before);
  });

  it('is refused for a status that is not there, an old version, and who does not own the product', async () => {
    const before = await snapshotOf(app.admin, key);
    await app.admin.patch(`${path}/wip-limits`, { limits: [{ status: 'nowhere', limit: 1 }] }, 1).refused('not-found');
    await app.admin.patch(`${path}/calendar`, CALENDAR, 9).refused('stale-version');
    await app.admin.patch(`${path}/calendar`, CALENDAR).refused('version-required');
    const member = await app.join(key, 'member');
    for (const [what, body] of [
      ['calendar', CALENDAR],
      ['cadence', { cadence: null }],
      ['service-level', { serviceLevel: null }],
      ['done-rules', { rules: [] }],
      ['wip-limits', { limits: [] }],
    ] as const)
      await member.patch(`${path}/${what}`, body, 1).refused('forbidden');
    expect((await snapshotOf(app.admin, key)).product).toEqual(before.product);
  });

  it('does not redraw a sprint that is over', async () => {
    const items = await addItems(app.admin, key, ['A', 'B']);
    const today = dayOf(Date.now(), 'UTC');
    const sprint = await createSprint(app.admin, key, { startsOn: today, endsOn: addDays(today, 13) });
    await startSprint(app.admin, key, sprint.id, items);
    await app.admin.post(`${path}/sprints/${sprint.id}/complete`, { unfinished: 'backlog' }).expect(200);
    const report = async () => (await app.admin.get<SprintReport>(`${path}/sprints/${sprint.id}/report`).expect(200)).body;
    const before = await report();
    expect(before.timeZone).toBe('UTC');
    expect((await say('calendar', { ...CALENDAR, timeZone: 'Pacific/Kiritimati', holidays: [{ day: addDays(today, 1), name: 'Regatta' }] })).status).toBe(200);
    expect(await report()).toEqual(before);
  });
});
