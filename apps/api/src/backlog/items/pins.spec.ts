import type { BacklogItem, Change } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

describe('an item pinned in place', () => {
  let app: TestApp;
  let key: string;
  let a: BacklogItem;
  let b: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    [a, b] = (await addItems(app.admin, key, ['A', 'B'])) as [BacklogItem, BacklogItem];
  });

  const patch = (set: object, version = 1, browser: Browser = app.admin) => browser.patch<Change>(`/api/products/${key}/items/${a.id}`, set, version);
  const edit = (set: object, browser: Browser = app.admin) => browser.post<Change>(`/api/products/${key}/items/edit`, { items: [a.id, b.id], set });
  const pins = async () => (await snapshotOf(app.admin, key)).items.map(({ pin }) => pin);

  it('says why, in the log too, until it is let go, and takes that back', async () => {
    await patch({ pin: 'Promised to city hall' }).expect(200);
    const { body } = await patch({ pin: null }, 2).expect(200);
    expect(await pins()).toEqual([null, null]);
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect(await pins()).toEqual(['Promised to city hall', null]);
    expect((await logOf(app.admin, key)).at(-1)?.patches[0]).toMatchObject({ before: { pin: null }, after: { pin: 'Promised to city hall' } });
  });

  it('is pinned with others as one change', async () => {
    const { body } = await edit({ pin: 'The audit' }).expect(200);
    expect([await pins(), body.patches.length]).toEqual([['The audit', 'The audit'], 2]);
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect(await pins()).toEqual([null, null]);
  });

  it('does not make its copy one', async () => {
    await patch({ pin: 'The audit' }).expect(200);
    await app.admin.post(`/api/products/${key}/items/${a.id}/clone`, {}).expect(201);
    expect(await pins()).toEqual(expect.arrayContaining(['The audit', null, null]));
  });

  it('is pinned by who orders the backlog alone', async () => {
    for (const role of ['member', 'stakeholder'] as const) {
      const browser = await app.join(key, role);
      await patch({ title: 'Other', pin: 'Mine' }, 1, browser).refused('forbidden');
      await edit({ pin: 'Mine' }, browser).refused('forbidden');
      await edit({ pin: null }, browser).refused('forbidden');
    }
    expect(await pins()).toEqual([null, null]);
    const { body } = await patch({ pin: 'The audit' }).expect(200);
    const member = await app.join(key, 'member');
    await member.post(`/api/products/${key}/changes/${body.revision}/undo`).refused('forbidden');
    expect(await pins()).toEqual(['The audit', null]);
  });

  it.each([['  '], [''], ['x'.repeat(LIMITS.pinReason + 1)], ['a\nb'], [3]])('needs a reason of one line, not %j', async (pin) => {
    const refused = [await patch({ pin }).refused('invalid-input'), await edit({ pin }).refused('invalid-input')];
    expect(refused.map(({ errors }) => errors?.[0]?.path)).toEqual(['pin', 'set.pin']);
    expect(await pins()).toEqual([null, null]);
  });
});
