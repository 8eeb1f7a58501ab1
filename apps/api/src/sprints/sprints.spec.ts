import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, Sprint, SprintReport } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, titles, withoutDescriptions } from '../../test/backlog';
import type { Browser } from '../../test/browser';
import { createSprint, sprintOf, startSprint } from '../../test/sprints';

describe('sprints', () => {
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
    items = await addItems(owner, key, ['A', 'B', 'C', 'D']);
  });

  const now = async (item: BacklogItem | undefined) => (await snapshotOf(owner, key)).items.find(({ id }) => id === item?.id);
  const sprintIds = async () => (await snapshotOf(owner, key)).items.map(({ sprintId }) => sprintId);
  const move = (who: Browser, body: object) => who.post<Change>(`${path}/items/move`, body);
  const undo = (change: Change) => owner.post<Change>(`${path}/changes/${change.revision}/undo`);
  /** Nothing is logged meanwhile. */
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await logOf(owner, key);
    await work();
    expect(await logOf(owner, key)).toEqual(before);
  };

  it('are planned with a name, days and a goal, and numbered', async () => {
    const first = await createSprint(owner, key, { name: '  Sprint 1 ', goal: ' Riders pay by card\n' });
    expect(first).toMatchObject({ number: 1, name: 'Sprint 1', goal: 'Riders pay by card', state: 'planned', startsOn: '2026-11-16', endsOn: '2026-11-27' });
    expect(first).toMatchObject({ startedAt: null, capacity: [], commitment: null, doneDefinition: null, outcome: null, outcomeNote: '' });
    await createSprint(owner, key, { startsOn: '2026-12-01', endsOn: '2026-12-01' });
    const { sprints, product } = await snapshotOf(owner, key);
    expect(sprints.map(({ number }) => number)).toEqual([1, 2]);
    expect(product).toMatchObject({ calendar: { timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays: [] }, cadence: null, doneRules: [] });
    expect(withoutDescriptions(replay(await logOf(owner, key)))).toEqual(asCollections(await snapshotOf(owner, key)));
  });

  it.each([
    ['an end before the start', { endsOn: '2026-11-15' }, 'endsOn', 'isAfterStart'],
    ['400 days', { startsOn: '2026-01-01', endsOn: '2027-02-04' }, 'endsOn', 'isNear'],
    ['a day that is none', { startsOn: '2026-02-30' }, 'startsOn', 'isDay'],
    ['a day in words', { endsOn: 'Friday' }, 'endsOn', 'isDay'],
    ['a moment for a day', { endsOn: '2026-11-27T00:00:00Z' }, 'endsOn', 'isDay'],
    ['a year nobody lives in', { startsOn: '0000-01-01' }, 'startsOn', 'isDay'],
    ['no name', { name: ' ' }, 'name', 'isText'],
  ])('refuse %s', async (_, more, field, code) => {
    await unchanged(async () => {
      const draft = { name: 'A sprint', startsOn: '2026-11-16', endsOn: '2026-11-27', ...more };
      const { errors } = await owner.post(`${path}/sprints`, draft).refused('invalid-input');
      expect(errors).toContainEqual(expect.objectContaining({ path: field, code }));
    });
  });

  it('have no days off outside of the days they are moved to', async () => {
    const sprint = await createSprint(owner, key);
    const me = (await snapshotOf(owner, key)).members[0]?.id ?? '';
    const person = { memberId: me, hoursPerDay: 6, focus: 0.7 };
    await owner.patch(`${path}/sprints/${sprint.id}`, { capacity: [{ ...person, daysOff: ['2026-11-17', '2026-11-20'] }] }, 1).expect(200);
    const { body } = await owner.patch<Change>(`${path}/sprints/${sprint.id}`, { startsOn: '2026-11-18' }, 2).expect(200);
    expect((await sprintOf(owner, key, sprint.id)).capacity).toEqual([{ ...person, daysOff: ['2026-11-20'] }]);
    await undo(body).expect(200);
    expect((await sprintOf(owner, key, sprint.id)).capacity).toEqual([{ ...person, daysOff: ['2026-11-17', '2026-11-20'] }]);
  });

  it('are edited with days, capacity and what is critical; wrong ones name the field', async () => {
    const sprint = await createSprint(owner, key);
    const me = (await snapshotOf(owner, key)).members[0]?.id ?? '';
    const capacity = [{ memberId: me, hoursPerDay: 6, focus: 0.7, daysOff: ['2026-11-20'] }];
    const edit = (set: object, version = 1) => owner.patch<Change>(`${path}/sprints/${sprint.id}`, set, version);
    await unchanged(async () => {
      const refusals: [object, 'invalid-input' | 'not-found', string][] = [
        [{ endsOn: '2026-11-01' }, 'invalid-input', 'endsOn'],
        [{ outcome: 'met' }, 'invalid-input', 'outcome'],
        [{ capacity: [{ ...capacity[0], daysOff: ['2026-11-20', '2026-12-20'] }] }, 'invalid-input', 'capacity.0.daysOff.1'],
        [{ capacity: [{ ...capacity[0], memberId: randomUUID() }] }, 'not-found', 'capacity.0.memberId'],
        [{ capacity: [{ ...capacity[0], hoursPerDay: 25 }] }, 'invalid-input', 'capacity.0.hoursPerDay'],
        [{ capacity: [{ ...capacity[0], focus: 0 }] }, 'invalid-input', 'capacity.0.focus'],
        [{ criticalItemIds: [items[0]?.id, randomUUID()] }, 'not-found', 'criticalItemIds.1'],
      ];
      for (const [set, code, field] of refusals) expect((await edit(set).refused(code)).errors?.map(({ path: at }) => at)).toEqual([field]);
      await edit({ name: 'X' }, 7).refused('stale-version');
      await owner.patch(`${path}/sprints/${randomUUID()}`, { name: 'X' }, 1).refused('not-found');
    });
    const { body } = await edit({ capacity, criticalItemIds: [items[0]?.id], goal: 'Pay by card' }).expect(200);
    expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ capacity, criticalItemIds: [items[0]?.id], goal: 'Pay by card', version: 2 });
    await undo(body).expect(200);
    expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ capacity: [], criticalItemIds: [], goal: '' });
  });

  it('take items in, alone or in a block with a place, and give them back', async () => {
    const sprint = await createSprint(owner, key);
    const [a, b, c, d] = items;
    await move(owner, { items: [b?.id], sprintId: sprint.id }).expect(200);
    expect(await sprintIds()).toEqual([null, sprint.id, null, null]);
    const { body } = await owner.post<Change>(`${path}/sprints/${sprint.id}/plan`, { items: [d?.id, c?.id], place: { before: a?.id } }).expect(200);
    expect(body.command).toBe('sprint.plan');
    expect(await titles(owner, key)).toEqual(['C', 'D', 'A', 'B']);
    expect(await sprintIds()).toEqual([sprint.id, sprint.id, null, sprint.id]);
    await undo(body).expect(200);
    expect(await titles(owner, key)).toEqual(['A', 'B', 'C', 'D']);
    await move(owner, { items: [b?.id], sprintId: null }).expect(200);
    expect(await sprintIds()).toEqual([null, null, null, null]);
    await unchanged(async () => {
      await move(owner, { items: [a?.id], sprintId: randomUUID() }).refused('not-found');
      expect((await move(owner, { items: [a?.id] }).refused('invalid-input')).errors).toMatchObject([{ path: 'place' }]);
      await owner.post(`${path}/sprints/${sprint.id}/plan`, { items: [] }).refused('invalid-input');
      await owner.post(`${path}/sprints/${sprint.id}/plan`, { items: [a?.id, randomUUID()] }).refused('not-found');
    });
  });

  it('say where an item is that was moved meanwhile', async () => {
    const sprint = await createSprint(owner, key);
    const [a] = items;
    await move(owner, { items: [a?.id], sprintId: sprint.id, status: 'in-progress' }).expect(200);
    await unchanged(async () => {
      for (const expected of [{ sprintId: null }, { status: 'todo' }]) {
        const { current } = await move(owner, { items: [a?.id], status: 'in-review', expected }).refused('item-moved-elsewhere');
        expect(current).toMatchObject([{ id: a?.id, key: a?.key, sprintId: sprint.id, status: 'in-progress' }]);
      }
    });
    await move(owner, { items: [a?.id], status: 'in-review', expected: { sprintId: sprint.id, status: 'in-progress' } }).expect(200);
  });

  it('freeze at their start what was promised and what done means', async () => {
    const sprint = await createSprint(owner, key);
    const [a, b] = items;
    await owner.patch(`${path}/items/${b?.id}`, { estimate: 0.5 }, b?.version).expect(200);
    const started = await startSprint(owner, key, sprint.id, [b, a] as BacklogItem[]);
    const commitment = [
      { itemId: a?.id, points: null },
      { itemId: b?.id, points: 0.5 },
    ];
    expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ state: 'active', startedAt: started.at, commitment, doneDefinition: [] });
    await owner.patch(`${path}/items/${b?.id}`, { estimate: 8 }, (await now(b))?.version).expect(200);
    await move(owner, { items: [a?.id], sprintId: null }).expect(200);
    expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ commitment });
    await unchanged(async () => {
      await owner.post(`${path}/sprints/${sprint.id}/start`).refused('sprint-already-active');
      const { errors } = await owner.patch(`${path}/sprints/${sprint.id}`, { startsOn: '2026-11-17' }, 2).refused('invalid-input');
      expect(errors).toMatchObject([{ path: 'startsOn', code: 'isFixed' }]);
    });
    await undo(started).expect(200);
    expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ state: 'planned', startedAt: null, commitment: null, doneDefinition: null });
  });

  it('run one at a time, also when two servers start two of them in the same instant', async () => {
    const other = await startApp();
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await createSprint(owner, key), await createSprint(owner, key)];
      const before = (await snapshotOf(owner, key)).revision;
      const answers = await Promise.all([
        owner.post<Change & { code?: string }>(`${path}/sprints/${one.id}/start`),
        other.admin.post<Change & { code?: string }>(`${path}/sprints/${two.id}/start`),
      ]);
      expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'sprint-already-active']);
      const { sprints, revision } = await snapshotOf(owner, key);
      expect(revision).toBe(before + 1);
      const active = sprints.filter(({ state }) => state === 'active');
      expect(active).toHaveLength(1);
      await owner.post(`${path}/sprints/${active[0]?.id}/cancel`).expect(200);
    }
    await other.close();
  });

  describe('once they are over', () => {
    let sprint: Sprint;
    let next: Sprint;
    beforeEach(async () => {
      sprint = await createSprint(owner, key);
      await createSprint(owner, key, { startsOn: '2027-01-04', endsOn: '2027-01-15' });
      next = await createSprint(owner, key, { startsOn: '2026-11-30', endsOn: '2026-12-11' });
      await startSprint(owner, key, sprint.id, items.slice(0, 3));
      await move(owner, { items: [items[0]?.id], status: 'done' }).expect(200);
    });
    const complete = (body: object) => owner.post<Change>(`${path}/sprints/${sprint.id}/complete`, body);

    it('keep what is done, and hand the rest to the sprint that starts next', async () => {
      const { body } = await complete({ unfinished: 'next', outcome: 'partly', outcomeNote: 'Cards yes, refunds no' }).expect(200);
      expect(await sprintIds()).toEqual([sprint.id, next.id, next.id, null]);
      expect(await sprintOf(owner, key, sprint.id)).toMatchObject({
        state: 'completed',
        completedAt: body.at,
        outcome: 'partly',
        outcomeNote: 'Cards yes, refunds no',
      });
    });

    it('give the rest back to the backlog, at a place', async () => {
      await complete({ unfinished: 'backlog', place: { at: 'bottom' } }).expect(200);
      expect(await titles(owner, key)).toEqual(['A', 'D', 'B', 'C']);
      expect(await sprintIds()).toEqual([sprint.id, null, null, null]);
    });

    it('let single items go another way, and keep what is done of them as an item of its own', async () => {
      const [a, b, c, d] = items;
      const criteria = [true, false].map((isMet) => ({ id: randomUUID(), text: `Met: ${isMet}`, isMet }));
      await owner.patch(`${path}/items/${b?.id}`, { estimate: 8, criteria }, (await now(b))?.version).expect(200);
      await owner.post(`${path}/items/${b?.id}/comments`, { body: 'Half of it works' }).expect(201);
      const part = { id: randomUUID(), title: 'B, the part that works', estimate: 3, rest: 5 };
      await unchanged(async () => {
        const said = async (entries: object[]) =>
          (await complete({ unfinished: 'next', items: entries }).refused('invalid-input')).errors?.map((each) => each.path);
        expect(await said([{ itemId: c?.id }, { itemId: a?.id }, { itemId: d?.id }])).toEqual(['items.1.itemId', 'items.2.itemId']);
        expect(await said([{ itemId: b?.id, done: { ...part, estimate: 4 } }])).toEqual(['items.0.done.estimate']);
        expect(await said([{ itemId: b?.id, done: { ...part, title: ' ' } }])).toEqual(['items.0.done.title']);
      });
      const entries = [
        { itemId: b?.id, done: part },
        { itemId: c?.id, unfinished: 'backlog' },
      ];
      const { body } = await complete({ unfinished: 'next', items: entries }).expect(200);
      expect(await now(b)).toMatchObject({ sprintId: next.id, estimate: 5, status: 'todo', criteria: [criteria[1]] });
      expect((await now(c))?.sprintId).toBeNull();
      const made = (await snapshotOf(owner, key)).items.find(({ id }) => id === part.id);
      expect(made).toMatchObject({ title: part.title, sprintId: sprint.id, estimate: 3, status: 'done', criteria: [criteria[0]], splitFromId: b?.id });
      const report = (await owner.get<SprintReport>(`${path}/sprints/${sprint.id}/report`).expect(200)).body;
      // 0 committed, re-estimated to 8 and then to 5, 3 came with the close: 0 + 3 + 5 = 8, of which 3 are done.
      expect(report).toMatchObject({ committed: 0, added: 3, removed: 0, reestimated: 5, scope: 8, completed: 3, notCompleted: 5 });
      const undone = (await undo(body).expect(200)).body;
      expect(await now(b)).toMatchObject({ sprintId: sprint.id, estimate: 8, criteria });
      expect((await snapshotOf(owner, key)).items.map(({ id }) => id)).not.toContain(part.id);
      await undo(undone).expect(200);
      expect((await snapshotOf(owner, key)).items.find(({ id }) => id === part.id)).toMatchObject({ sprintId: sprint.id, status: 'done' });
      expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ state: 'completed' });
      expect(withoutDescriptions(replay(await logOf(owner, key)))).toEqual(asCollections(await snapshotOf(owner, key)));
    });

    it('ask of a part that is done what is asked of everything that is', async () => {
      await undo((await complete({ unfinished: 'backlog' }).expect(200)).body).expect(200);
      await owner.post(`${path}/sprints/${sprint.id}/cancel`).expect(200);
      const rules = [{ id: randomUUID(), text: 'Reviewed' }];
      await owner.patch(`${path}/done-rules`, { rules }, (await snapshotOf(owner, key)).product.version).expect(200);
      await startSprint(owner, key, next.id, items.slice(1, 2));
      const part = { title: 'B, done', estimate: 1, rest: null };
      const close = (done: object) =>
        owner.post<Change>(`${path}/sprints/${next.id}/complete`, { unfinished: 'backlog', items: [{ itemId: items[1]?.id, done }] });
      await unchanged(() => close(part).refused('done-unmet'));
      await close({ ...part, doneOverride: 'Reviewed in a pair' }).expect(200);
      const made = (await snapshotOf(owner, key)).items.find(({ title }) => title === 'B, done');
      expect(made).toMatchObject({ sprintId: next.id, doneOverride: { reason: 'Reviewed in a pair' } });
    });

    it('hand over to the one that is named, which must be planned', async () => {
      await unchanged(async () => {
        await complete({ unfinished: 'next', into: randomUUID() }).refused('not-found');
        expect((await complete({ unfinished: 'next', into: sprint.id }).refused('invalid-input')).errors).toMatchObject([{ path: 'into' }]);
        expect((await complete({ unfinished: 'backlog', into: next.id }).refused('invalid-input')).errors).toMatchObject([{ path: 'into' }]);
        expect((await complete({ unfinished: 'next', place: { at: 'top' } }).refused('invalid-input')).errors).toMatchObject([{ path: 'place' }]);
        await owner.post(`${path}/sprints/${next.id}/complete`, { unfinished: 'backlog' }).refused('sprint-not-active');
      });
      const later = (await snapshotOf(owner, key)).sprints.find(({ startsOn }) => startsOn === '2027-01-04');
      await complete({ unfinished: 'next', into: later?.id }).expect(200);
      expect(await sprintIds()).toEqual([sprint.id, later?.id, later?.id, null]);
    });

    it('need a next one only for what is not done', async () => {
      for (const { id, state } of (await snapshotOf(owner, key)).sprints) if (state === 'planned') await owner.post(`${path}/sprints/${id}/cancel`).expect(200);
      expect((await complete({ unfinished: 'next' }).refused('invalid-input')).errors).toMatchObject([{ path: 'unfinished', code: 'noNext' }]);
      await move(owner, { items: items.map(({ id }) => id), sprintId: null }).expect(200);
      await complete({ unfinished: 'next' }).expect(200);
    });

    it('do not change: nothing comes in, nothing is edited but the outcome, nothing ends twice', async () => {
      const edit = (await owner.patch<Change>(`${path}/sprints/${sprint.id}`, { goal: 'Another goal' }, 2).expect(200)).body;
      const out = (await move(owner, { items: [items[2]?.id], sprintId: null }).expect(200)).body;
      await complete({ unfinished: 'backlog' }).expect(200);
      await unchanged(async () => {
        await complete({ unfinished: 'backlog' }).refused('sprint-closed');
        await owner.post(`${path}/sprints/${sprint.id}/start`).refused('sprint-closed');
        await owner.post(`${path}/sprints/${sprint.id}/cancel`).refused('sprint-closed');
        await move(owner, { items: [items[3]?.id], sprintId: sprint.id }).refused('sprint-closed');
        await owner.post(`${path}/sprints/${sprint.id}/plan`, { items: [items[3]?.id] }).refused('sprint-closed');
        for (const set of [{ name: 'X' }, { goal: 'X' }, { endsOn: '2026-12-24' }, { capacity: [] }, { criticalItemIds: [] }])
          await owner.patch(`${path}/sprints/${sprint.id}`, set, 4).refused('sprint-closed');
        await undo(edit).refused('sprint-closed');
        await undo(out).refused('sprint-closed');
      });
      await owner.patch(`${path}/sprints/${sprint.id}`, { outcome: 'met' }, 4).expect(200);
    });

    it('are opened again by taking their close back, for as long as no other one was started', async () => {
      const { body } = await complete({ unfinished: 'next' }).expect(200);
      const undone = (await undo(body).expect(200)).body;
      expect(await sprintIds()).toEqual([sprint.id, sprint.id, sprint.id, null]);
      expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ state: 'active', completedAt: null });
      await undo(undone).expect(200);
      await owner.post(`${path}/sprints/${next.id}/start`).expect(200);
      await unchanged(() => undo(body).refused('sprint-already-active'));
      const redone = (await logOf(owner, key)).find(({ undoes }) => undoes === undone.revision);
      await unchanged(() => undo(redone as Change).refused('sprint-already-active'));
    });

    it('do not take back in what was deleted from them before', async () => {
      const { body } = await owner.post<Change>(`${path}/items/delete`, { items: [items[1]?.id] }).expect(200);
      await complete({ unfinished: 'backlog' }).expect(200);
      await undo(body).expect(200);
      expect(await now(items[1])).toMatchObject({ sprintId: null, title: 'B' });
    });

    it('are cancelled with what is not done going back where it stands', async () => {
      const { body } = await owner.post<Change>(`${path}/sprints/${sprint.id}/cancel`).expect(200);
      expect(await sprintIds()).toEqual([sprint.id, null, null, null]);
      expect(await sprintOf(owner, key, sprint.id)).toMatchObject({ state: 'cancelled', completedAt: body.at });
      await undo(body).expect(200);
      expect(await sprintIds()).toEqual([sprint.id, sprint.id, sprint.id, null]);
    });
  });

  it('are not unmade once something is planned into them', async () => {
    const { body } = await owner.post<Change>(`${path}/sprints`, { name: 'S', startsOn: '2026-11-16', endsOn: '2026-11-27' }).expect(201);
    const id = body.patches[0]?.id;
    const planned = (await move(owner, { items: [items[0]?.id], sprintId: id }).expect(200)).body;
    await unchanged(() => undo(body).refused('undo-conflict'));
    await undo(planned).expect(200);
    const undone = (await undo(body).expect(200)).body;
    expect((await snapshotOf(owner, key)).sprints).toEqual([]);
    await unchanged(async () => {
      await move(owner, { items: [items[0]?.id], sprintId: id }).refused('not-found');
      const redo = (await logOf(owner, key)).find(({ undoes }) => undoes === planned.revision);
      await undo(redo as Change).refused('sprint-closed');
    });
    await undo(undone).expect(200);
    expect(await sprintOf(owner, key, String(id))).toMatchObject({ number: 1, state: 'planned' });
  });

  describe('by role', () => {
    let member: Browser;
    let stakeholder: Browser;
    let sprint: Sprint;
    beforeEach(async () => {
      [member, stakeholder] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
      sprint = await createSprint(owner, key);
      await startSprint(owner, key, sprint.id, items.slice(0, 3));
    });

    it('let the team move and order inside the active sprint, and nothing else', async () => {
      const [a, b, c, d] = items;
      const { body } = await move(member, { items: [c?.id], place: { before: a?.id }, status: 'in-progress' }).expect(200);
      expect(body.command).toBe('sprint.move');
      expect(await titles(owner, key)).toEqual(['C', 'A', 'B', 'D']);
      await member.post(`${path}/changes/${body.revision}/undo`).expect(200);
      await move(member, { items: [a?.id, b?.id], status: 'in-review', sprintId: sprint.id }).expect(200);
      await unchanged(async () => {
        for (const body of [
          { items: [d?.id], place: { before: a?.id } },
          { items: [a?.id], place: { after: d?.id } },
          { items: [a?.id], place: { at: 'top' } },
          { items: [a?.id, d?.id], status: 'done' },
          { items: [d?.id], sprintId: sprint.id },
          { items: [a?.id], sprintId: null },
          { items: [a?.id], place: { after: randomUUID() } },
        ])
          expect(['forbidden', 'not-found']).toContain((await move(member, body)).body['code' as keyof Change]);
      });
      await owner.post(`${path}/sprints/${sprint.id}/complete`, { unfinished: 'backlog' }).expect(200);
      await unchanged(() => move(member, { items: [a?.id], status: 'done' }).refused('forbidden'));
    });

    it('leave planning, starting and closing to the owner', async () => {
      await unchanged(async () => {
        for (const who of [member, stakeholder]) {
          await who.post(`${path}/sprints`, { name: 'S', startsOn: '2026-11-16', endsOn: '2026-11-27' }).refused('forbidden');
          await who.patch(`${path}/sprints/${sprint.id}`, { name: 'S' }, 2).refused('forbidden');
          await who.post(`${path}/sprints/${sprint.id}/plan`, { items: [items[3]?.id] }).refused('forbidden');
          for (const step of ['start', 'cancel']) await who.post(`${path}/sprints/${sprint.id}/${step}`).refused('forbidden');
          await who.post(`${path}/sprints/${sprint.id}/complete`, { unfinished: 'backlog' }).refused('forbidden');
        }
        await move(stakeholder, { items: [items[0]?.id], status: 'done' }).refused('forbidden');
      });
    });

    it('show stakeholders sprints without who works how many hours', async () => {
      const me = (await snapshotOf(owner, key)).members[0]?.id;
      await owner.patch(`${path}/sprints/${sprint.id}`, { capacity: [{ memberId: me, hoursPerDay: 6, focus: 0.5, daysOff: [] }] }, 2).expect(200);
      expect((await snapshotOf(member, key)).sprints[0]?.capacity).toHaveLength(1);
      expect((await snapshotOf(stakeholder, key)).sprints[0]).not.toHaveProperty('capacity');
      expect(JSON.stringify(await logOf(stakeholder, key))).not.toContain('hoursPerDay');
    });
  });
});
