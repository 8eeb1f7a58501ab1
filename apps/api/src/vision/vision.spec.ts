import type { Change, Segment, VisionRevisions } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { snapshotOf } from '../../test/backlog';

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

describe('the vision', () => {
  const say = (set: object, version: number) => app.admin.patch<Change>(`${path}/vision`, set, version);
  const now = async () => (await snapshotOf(app.admin, key)).visions[0];
  const revisions = async () => (await app.admin.get<VisionRevisions>(`${path}/vision/revisions`).expect(200)).body.revisions;

  it('is not there until somebody says something, and then reads as it was said', async () => {
    expect(await now()).toBeUndefined();
    await say({ isA: ' a bike-sharing service ', targetGroup: 'Commuters\nStudents' }, 0).expect(200);
    expect(await now()).toMatchObject({ isA: 'a bike-sharing service', targetGroup: 'Commuters\nStudents', statement: '', reason: '', version: 1 });
  });

  it('keeps every revision, with its day, who wrote it and why', async () => {
    await say({ targetGroup: 'Tourists first' }, 0).expect(200);
    await say({ targetGroup: 'Commuters on a tram line', reason: 'Interviews of February' }, 1).expect(200);
    const { body } = await say({ that: 'starts in one gesture' }, 2).expect(200);
    await undo(body.revision).expect(200);
    const all = await revisions();
    expect(all.map(({ number, reason, texts }) => [number, reason, texts.targetGroup, texts.that])).toEqual([
      [4, 'Interviews of February', 'Commuters on a tram line', ''],
      [3, '', 'Commuters on a tram line', 'starts in one gesture'],
      [2, 'Interviews of February', 'Commuters on a tram line', ''],
      [1, '', 'Tourists first', ''],
    ]);
    expect(all[2]).toMatchObject({ actorId: expect.any(String), at: expect.stringMatching(/^\d{4}-/), revision: body.revision - 1 });
  });

  it('can be taken back to nothing and said again', async () => {
    const { body } = await say({ statement: 'x' }, 0).expect(200);
    await undo(body.revision).expect(200);
    expect(await now()).toBeUndefined();
    await say({ statement: 'y' }, 0).expect(200);
    expect((await revisions()).map(({ texts }) => texts.statement)).toEqual(['y', '', 'x']);
  });

  it('is not written over what another has said meanwhile', async () => {
    const answers = await Promise.all([say({ statement: 'one' }, 0), say({ statement: 'other' }, 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    await say({ statement: 'late' }, 0).refused('stale-version');
    expect(await revisions()).toHaveLength(1);
  });

  it('makes no revision of what it says already; a reason alone is that of the revision before', async () => {
    await say({ statement: 'x' }, 0).expect(200);
    await say({ statement: 'x' }, 1).expect(200);
    await say({ statement: 'x', reason: 'Because' }, 1).expect(200);
    await say({ reason: 'Since' }, 2).expect(200);
    expect((await revisions()).map(({ reason, texts }) => [reason, texts.statement])).toEqual([['Since', 'x']]);
    await say({ statement: 'y', reason: 'Since' }, 3).expect(200);
    expect((await revisions()).map(({ reason, texts }) => [reason, texts.statement])).toEqual([
      ['Since', 'y'],
      ['Since', 'x'],
    ]);
  });

  it('keeps how open goals were weighed at each revision', async () => {
    await say({ statement: 'x' }, 0).expect(200);
    const add = async (name: string, weight: number) =>
      (await app.admin.post<Change>(`${path}/goals`, { name, weight }).expect(201)).body.patches.find(({ entity }) => entity === 'goal')?.id ?? '';
    const [start, loyalty] = [await add('Fast start', 0.6), await add('Loyalty', 0.4)];
    await add('Some day', 0);
    await say({ statement: 'y' }, 1).expect(200);
    await app.admin.post(`${path}/goals/weigh`, { weights: [{ goalId: start, weight: 0.2 }] }).expect(200);
    const { body } = await app.admin.patch<Change>(`${path}/goals/${loyalty}`, { state: 'abandoned', reason: 'The tram won' }, 1).expect(200);
    await say({ statement: 'z' }, 2).expect(200);
    await undo(body.revision).expect(200);
    await say({ statement: 'last' }, 3).expect(200);
    expect((await revisions()).map(({ texts, goals }) => [texts.statement, goals.map(({ name, weight }) => `${name} ${weight}`)])).toEqual([
      ['last', ['Fast start 0.2', 'Loyalty 0.4']],
      ['z', ['Fast start 0.2']],
      ['y', ['Fast start 0.6', 'Loyalty 0.4']],
      ['x', []],
    ]);
  });

  it.each([
    [{ isA: 'a\nb' }, 'isA'],
    [{ needs: 'x'.repeat(2001) }, 'needs'],
    [{ statement: null }, 'statement'],
    [{ mission: 'x' }, 'mission'],
  ])('is not written as %j', async (body, field) => {
    const { errors } = await say(body, 0).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(field);
    expect(await now()).toBeUndefined();
  });

  it('is the owner’s to write and everybody’s to read', async () => {
    await say({ statement: 'x' }, 0).expect(200);
    const member = await app.join(key, 'member');
    await member.patch(`${path}/vision`, { statement: 'y' }, 1).refused('forbidden');
    const stakeholder = await app.join(key, 'stakeholder');
    expect((await snapshotOf(stakeholder, key)).visions).toEqual([await now()]);
    await stakeholder.get(`${path}/vision/revisions`).expect(200);
  });
});

describe('segments', () => {
  const create = async (more: object = {}) =>
    (await app.admin.post<Change>(`${path}/segments`, { name: 'Commuters', ...more }).expect(201)).body.patches[0]?.after as unknown as Segment;
  const all = async () => (await snapshotOf(app.admin, key)).segments;

  it('are made, changed, removed and brought back', async () => {
    const segment = await create({ size: 41_000, weight: 0.6, needs: 'A free dock' });
    await app.admin.patch(`${path}/segments/${segment.id}`, { size: null, name: ' Riders ' }, 1).expect(200);
    expect(await all()).toEqual([{ ...segment, size: null, name: 'Riders', version: 2 }]);
    await app.admin.delete(`${path}/segments/${segment.id}`, 1).refused('stale-version');
    const { body } = await app.admin.delete<Change>(`${path}/segments/${segment.id}`, 2).expect(200);
    expect(await all()).toEqual([]);
    await undo(body.revision).expect(200);
    expect(await all()).toMatchObject([{ id: segment.id, name: 'Riders' }]);
  });

  it.each([
    [{ name: 'x', weight: 2 }, 'weight'],
    [{ name: 'x', size: -1 }, 'size'],
    [{ name: 'x', size: 1.5 }, 'size'],
    [{ name: '' }, 'name'],
  ])('are refused as %j', async (body, field) => {
    const { errors } = await app.admin.post(`${path}/segments`, body).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(field);
    expect(await all()).toEqual([]);
  });
});
