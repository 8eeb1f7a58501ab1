import type { BacklogItem, Change, Release } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import { addRelease } from '../../../test/story-map';

describe('releases', () => {
  let app: TestApp;
  let key: string;
  let items: BacklogItem[];
  let seven: Release;
  let eight: Release;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    items = await addItems(app.admin, key, ['A', 'B']);
    [seven, eight] = [await addRelease(app.admin, key, '7'), await addRelease(app.admin, key, '8')];
  });

  const path = (rest = '') => `/api/products/${key}/releases${rest}`;
  const undo = (revision: number) => app.admin.post<Change>(`/api/products/${key}/changes/${revision}/undo`);
  const names = async () => (await snapshotOf(app.admin, key)).releases.map(({ name }) => name).join();
  const put = (release: Release) => app.admin.post(`/api/products/${key}/items/edit`, { items: items.map(({ id }) => id), set: { releaseId: release.id } });
  const holding = async () => (await snapshotOf(app.admin, key)).items.map(({ releaseId }) => releaseId);

  it('are planned first, and say their goal, their day and that they are out', async () => {
    expect(seven).toMatchObject({ goal: '', state: 'planned', targetOn: null });
    await app.admin.patch(path(`/${seven.id}`), { name: ' Release 7 ', goal: 'Tap and ride', targetOn: '2026-12-18', state: 'released' }, 1).expect(200);
    expect((await snapshotOf(app.admin, key)).releases[0]).toMatchObject({
      name: 'Release 7',
      goal: 'Tap and ride',
      targetOn: '2026-12-18',
      state: 'released',
      version: 2,
    });
    await app.admin.patch(path(`/${seven.id}`), { targetOn: null }, 2).expect(200);
    expect((await snapshotOf(app.admin, key)).releases[0]?.targetOn).toBeNull();
    await app.admin.patch(path(`/${seven.id}`), { name: 'Mine' }, 1).refused('stale-version');
  });

  it('stand in the order in which they go out, and are moved in it', async () => {
    const { body } = await app.admin.post<Change>(path(`/${eight.id}/move`), { place: { before: seven.id } }).expect(200);
    expect([body.command, await names()]).toEqual(['release.move', '8,7']);
    await app.admin.post(path(), { name: '7½', place: { after: eight.id } }).expect(201);
    await undo(body.revision).expect(200);
    expect(await names()).toBe('7½,7,8');
  });

  it('let go of their items when they are deleted, and take them back with it', async () => {
    await put(seven).expect(200);
    const { body } = await app.admin.delete<Change>(path(`/${seven.id}`), 1).expect(200);
    expect([await names(), await holding()]).toEqual(['8', [null, null]]);
    await undo(body.revision).expect(200);
    expect([await names(), await holding()]).toEqual(['7,8', [seven.id, seven.id]]);
  });

  it('are not taken back while something goes out with them', async () => {
    const { body } = await app.admin.post<Change>(path(), { name: '9' }).expect(201);
    await put(body.patches[0]?.after as unknown as Release).expect(200);
    expect((await undo(body.revision).refused('undo-conflict')).errors?.[0]?.path).toBe(`item.${items[0]?.id}.releaseId`);
  });

  it('are the owner’s to cut: members put items in them, stakeholders read', async () => {
    const [member, stakeholder] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    await member.post(path(), { name: '9' }).refused('forbidden');
    await member.post(`/api/products/${key}/items/edit`, { items: [items[0]?.id], set: { releaseId: seven.id } }).expect(200);
    await stakeholder.post(`/api/products/${key}/items/edit`, { items: [items[0]?.id], set: { releaseId: null } }).refused('forbidden');
    expect((await snapshotOf(stakeholder, key)).releases).toHaveLength(2);
  });

  it('refuse what cannot be, naming the field, and change nothing', async () => {
    const before = await logOf(app.admin, key);
    const refused = async (set: object) => (await app.admin.patch(path(`/${seven.id}`), set, 1).refused('invalid-input')).errors?.[0]?.path;
    expect(await refused({ name: '' })).toBe('name');
    expect(await refused({ state: 'forgotten' })).toBe('state');
    expect(await refused({ targetOn: '2026-02-30' })).toBe('targetOn');
    expect(await refused({ goal: 'x'.repeat(501) })).toBe('goal');
    expect((await app.admin.post(path(`/${seven.id}/move`), { place: { after: items[0]?.id } }).refused('not-found')).errors?.[0]?.path).toBe('place.after');
    expect(await logOf(app.admin, key)).toEqual(before);
  });
});
