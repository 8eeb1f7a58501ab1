import type { BacklogItem, Change, Label } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';

describe('labels', () => {
  let app: TestApp;
  let key: string;
  let items: BacklogItem[];
  let mobile: Label;
  let phone: Label;
  let map: Label;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    items = await addItems(app.admin, key, ['A', 'B', 'C', 'D']);
    [mobile, phone, map] = (await Promise.all(['mobile', 'phone', 'map'].map(make))) as [Label, Label, Label];
    for (const [index, labels] of [[phone, map], [map, phone, mobile], [mobile], []].entries()) await carry(items[index] as BacklogItem, labels);
  });

  const make = async (name: string) =>
    (await app.admin.post<Change>(`/api/products/${key}/labels`, { name }).expect(201)).body.patches[0]?.after as unknown as Label;
  const carry = (item: BacklogItem, labels: Label[]) =>
    app.admin.post(`/api/products/${key}/items/edit`, { items: [item.id], set: { labels: labels.map(({ id }) => id) } }).expect(200);
  const merge = (from: Label, into: string) => app.admin.post<Change>(`/api/products/${key}/labels/${from.id}/merge`, { into });
  const undo = (revision: number) => app.admin.post<Change>(`/api/products/${key}/changes/${revision}/undo`);
  const shown = async () => {
    const { items: now, labels } = await snapshotOf(app.admin, key);
    const name = (id: string) => labels.find((label) => label.id === id)?.name ?? '?';
    return [labels.map((label) => label.name).join(), ...now.map((item) => item.labels.map(name).join())];
  };

  it('merge everywhere at once, each item carrying the result once, as one change with one undo', async () => {
    const before = await shown();
    expect(before).toEqual(['map,mobile,phone', 'phone,map', 'map,phone,mobile', 'mobile', '']);
    const { body } = await merge(phone, mobile.id).expect(200);
    expect(body.command).toBe('label.merge');
    expect(await shown()).toEqual(['map,mobile', 'mobile,map', 'map,mobile', 'mobile', '']);
    const undone = (await undo(body.revision).expect(200)).body;
    expect(await shown()).toEqual(before);
    await undo(undone.revision).expect(200);
    expect(await shown()).toEqual(['map,mobile', 'mobile,map', 'map,mobile', 'mobile', '']);
  });

  it('are renamed and coloured everywhere at once', async () => {
    await app.admin.patch(`/api/products/${key}/labels/${phone.id}`, { name: 'telephone', hue: 'olive' }, 1).expect(200);
    expect((await shown())[1]).toBe('telephone,map');
    await app.admin.patch(`/api/products/${key}/labels/${phone.id}`, { name: 'MOBILE' }, 2).refused('label-taken');
    await app.admin.patch(`/api/products/${key}/labels/${phone.id}`, { hue: 'red' }, 2).refused('invalid-input');
  });

  it('do not merge into themselves, into nothing, or for who only reads', async () => {
    const before = await logOf(app.admin, key);
    expect((await merge(phone, phone.id).refused('invalid-input')).errors?.[0]?.path).toBe('into');
    expect((await merge(phone, items[0]?.id ?? '').refused('not-found')).errors?.[0]?.path).toBe('into');
    await merge({ ...phone, id: map.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }, mobile.id).refused('not-found');
    const stakeholder = await app.join(key, 'stakeholder');
    const joined = await logOf(app.admin, key);
    await stakeholder.post(`/api/products/${key}/labels/${phone.id}/merge`, { into: mobile.id }).refused('forbidden');
    expect(await logOf(app.admin, key)).toEqual(joined);
    expect(joined.slice(0, before.length)).toEqual(before);
  });

  it('do not keep an item from coming back when they are gone meanwhile', async () => {
    const { body } = await app.admin.post<Change>(`/api/products/${key}/items/delete`, { items: [items[0]?.id] }).expect(200);
    await merge(phone, mobile.id).expect(200);
    await undo(body.revision).expect(200);
    expect((await shown())[1]).toBe('map');
  });

  it('that were merged do not come back over what others did since', async () => {
    const { body } = await merge(phone, mobile.id).expect(200);
    await carry(items[0] as BacklogItem, [map]);
    await undo(body.revision).refused('undo-conflict');
    expect((await shown())[0]).toBe('map,mobile');
  });
});
