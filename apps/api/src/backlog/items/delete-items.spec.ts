import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';

describe('deleting what has children', () => {
  let app: TestApp;
  let key: string;
  let items: BacklogItem[];
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    items = await addItems(app.admin, key, ['wallet', 'pay', 'card', 'voucher', 'report']);
    await putBelow('pay', 'wallet');
    await putBelow('card', 'pay');
    await putBelow('voucher', 'pay');
  });

  const path = (rest = '') => `/api/products/${key}/items${rest}`;
  const id = (title: string) => items.find((item) => item.title === title)?.id ?? '';
  const putBelow = (child: string, parent: string | null) => app.admin.post(path('/edit'), { items: [id(child)], set: { parentId: parent && id(parent) } });
  const remove = async (titles: string[], children?: string) =>
    (await app.admin.post<Change>(path('/delete'), { items: titles.map(id), ...(children && { children }) }).expect(200)).body;
  const undo = (revision: number) => app.admin.post<Change>(`/api/products/${key}/changes/${revision}/undo`);
  /** "card<pay": card stands below pay. */
  const tree = async () => {
    const { items: shown } = await snapshotOf(app.admin, key);
    const title = (wanted: string | null) => shown.find((item) => item.id === wanted)?.title ?? (wanted === null ? '' : '?');
    return shown.map((item) => `${item.title}<${title(item.parentId)}`).join(' ');
  };
  const WHOLE = 'wallet< pay<wallet card<pay voucher<pay report<';

  it.each([
    ['lifts them to the item above it, unless told otherwise', ['pay'], undefined, 'wallet< card<wallet voucher<wallet report<'],
    ['lifts them to the nearest item above that stays', ['pay', 'wallet'], 'lift', 'card< voucher< report<'],
    ['deletes all that is below, at any depth', ['wallet'], 'delete', 'report<'],
    ['deletes a parent and some of its children, and lifts the others', ['pay', 'card'], 'lift', 'wallet< voucher<wallet report<'],
    ['deletes what is named twice, as itself and as a child, once', ['pay', 'card', 'report'], 'delete', 'wallet<'],
  ])('%s; one undo brings everything back', async (_, titles, children, expected) => {
    const { revision, patches } = await remove(titles, children);
    expect(await tree()).toBe(expected);
    expect(new Set(patches.map((patch) => patch.id)).size).toBe(patches.length);
    const undone = (await undo(revision).expect(200)).body;
    expect(await tree()).toBe(WHOLE);
    await undo(undone.revision).expect(200);
    expect(await tree()).toBe(expected);
  });

  it('takes the choice in the query when it is one item', async () => {
    const { version } = (await snapshotOf(app.admin, key)).items.find((item) => item.id === id('pay')) ?? { version: 0 };
    await app.admin.delete(path(`/${id('pay')}?children=burn`), version).refused('invalid-input');
    await app.admin.delete(path(`/${id('pay')}?children=delete`), version).expect(200);
    expect(await tree()).toBe('wallet< report<');
  });

  it('refuses a choice nobody knows, and changes nothing', async () => {
    const before = await logOf(app.admin, key);
    const problem = await app.admin.post(path('/delete'), { items: [id('pay')], children: 'burn' }).refused('invalid-input');
    expect(problem.errors?.[0]?.path).toBe('children');
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('puts nothing below what is deleted', async () => {
    await remove(['report']);
    const problem = await putBelow('card', 'report').refused('not-found');
    expect(problem.errors?.[0]?.path).toBe('parentId');
    await app.admin.post(path(), { title: 'new', parentId: id('report') }).refused('not-found');
    expect(await tree()).toBe('wallet< pay<wallet card<pay voucher<pay');
  });

  it('does not come back where it would stand above itself', async () => {
    const { body } = await app.admin.post<Change>(path('/edit'), { items: [id('card')], set: { parentId: null } }).expect(200);
    await putBelow('wallet', 'card').expect(200);
    const before = await tree();
    // card would be below pay, pay below wallet, and wallet below card.
    await undo(body.revision).refused('undo-conflict');
    expect(await tree()).toBe(before);
  });

  it('comes back below the nearest item above that is still there', async () => {
    const { revision } = await remove(['card']);
    await remove(['pay']);
    await undo(revision).expect(200);
    expect(await tree()).toBe('wallet< card<wallet voucher<wallet report<');
  });

  it('keeps what others have put below a new item from losing its parent', async () => {
    const made = (await app.admin.post<Change>(path(), { title: 'new' }).expect(201)).body;
    await app.admin.post(path('/edit'), { items: [id('report')], set: { parentId: made.patches[0]?.id } }).expect(200);
    const problem = await undo(made.revision).refused('undo-conflict');
    expect(problem.errors?.[0]?.path).toBe(`item.${id('report')}.parentId`);
    expect(await tree()).toBe('wallet< pay<wallet card<pay voucher<pay report<new new<');
  });
});
