import { randomUUID } from 'node:crypto';
import type { Change, PrivateViews, SavedView, Snapshot } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, replay, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { EventStream } from '../../../test/event-stream';

let app: TestApp;
let key: string;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());
beforeEach(async () => (key = await app.makeProduct()));

const path = (rest = '') => `/api/products/${key}/views${rest}`;
const save = async (who: Browser, view: object) => (await who.post<Change>(path(), { filter: 'type:bug', ...view }).expect(201)).body;
const own = async (who: Browser) => (await who.get<PrivateViews>(path()).expect(200)).body.views;
const shared = async (who: Browser) => (await snapshotOf(who, key)).views;
const idOf = (change: Change) => change.patches[0]?.id ?? '';

describe('a private view', () => {
  it('keeps a filter and a look under a name, and is changed with the version that was read', async () => {
    const look = {
      filter: '-category:done (type:bug or blocked:yes)',
      grouping: 'assignee',
      sorting: '-score',
      columns: ['key', 'score', 'estimate'],
      density: 'compact',
      framework: 'value-effort',
    };
    const id = idOf(await save(app.admin, { name: '  Mine ', ...look }));
    expect(await own(app.admin)).toMatchObject([{ id, name: 'Mine', ...look, version: 1 }]);
    await app.admin.patch(path(`/${id}`), { name: 'My bugs', grouping: null }, 1).expect(200);
    await app.admin.patch(path(`/${id}`), { name: 'Again' }, 1).refused('stale-version');
    await app.admin.patch(path(`/${id}`), { name: 'Again' }).refused('version-required');
    expect(await own(app.admin)).toMatchObject([{ name: 'My bugs', ...look, grouping: null, version: 2 }]);
    expect((await own(app.admin))[0]).not.toHaveProperty('productId');
  });

  it('is deleted and brought back by its author', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    for (const who of [app.admin, stakeholder]) {
      const id = idOf(await save(who, { name: 'Mine' }));
      const { body } = await who.delete<Change>(path(`/${id}`), 1).expect(200);
      expect(await own(who)).toEqual([]);
      await who.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
      expect(await own(who)).toMatchObject([{ id, name: 'Mine' }]);
    }
  });

  it('may name a label that is gone: it opens, and finds nothing', async () => {
    const label = (await app.admin.post<Change>(`/api/products/${key}/labels`, { name: 'map' }).expect(201)).body.patches[0]?.id ?? '';
    await addItems(app.admin, key, ['A']);
    await save(app.admin, { name: 'Map', filter: `label:${label}` });
    await app.admin.delete(`/api/products/${key}/labels/${label}`, 1).expect(200);
    const [view] = await own(app.admin);
    expect(view?.filter).toBe(`label:${label}`);
    expect((await app.admin.get<{ items: unknown[] }>(`/api/products/${key}/items?filter=${view?.filter}`).expect(200)).body.items).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a framework nobody knows', { framework: 'fame' }, 'framework'],
    ['a filter that cannot be read', { filter: 'type:story' }, 'filter'],
    ['a filter nested a thousand deep', { filter: `${'('.repeat(990)}type:bug${')'.repeat(990)}` }, 'filter'],
    ['no filter at all', { filter: null }, 'filter'],
    ['no name', { name: ' ' }, 'name'],
    ['too long a name', { name: 'x'.repeat(81) }, 'name'],
    ['a grouping nobody knows', { grouping: 'moon' }, 'grouping'],
    ['a sorting nobody knows', { sorting: 'moon' }, 'sorting'],
    ['a column nobody knows', { columns: ['key', 'moon'] }, 'columns'],
    ['a density nobody knows', { density: 'thick' }, 'density'],
    ['an author', { authorId: randomUUID() }, 'authorId'],
  ])('is refused with %s, and nothing is changed', async (_, part, name) => {
    const id = idOf(await save(app.admin, { name: 'Mine' }));
    const before = await logOf(app.admin, key);
    for (const answer of [app.admin.post(path(), { name: 'Other', ...part }), app.admin.patch(path(`/${id}`), part, 1)]) {
      const { errors } = await answer.refused('invalid-input');
      expect(errors?.map((error) => error.path)).toContain(name);
    }
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('is one of at most two hundred', async () => {
    for (let at = 0; at < 200; at++) await save(app.admin, { name: `View ${at}` });
    const { errors } = await app.admin.post(path(), { name: 'One more' }).refused('invalid-input');
    expect(errors?.[0]?.path).toBe('name');
  }, 60_000);
});

describe('nobody else', () => {
  const SECRET = 'Let us buy Moonshot Ltd';
  let author: Browser;
  let others: Browser[];
  let change: Change;
  beforeEach(async () => {
    author = await app.join(key, 'member');
    others = [app.admin, await app.join(key, 'owner'), await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    change = await save(author, { name: SECRET, filter: 'title:moonshot' });
    await author.patch(path(`/${idOf(change)}`), { filter: 'title:moonshot2' }, 1).expect(200);
  });

  it('sees a private view: in snapshot, list, changes, history, stream or export', async () => {
    for (const who of others) {
      const stream = await EventStream.open(who, key, change.revision - 1);
      await stream.until(({ id }) => id === change.revision + 1);
      stream.close();
      const answers = await Promise.all([
        who.get(`/api/products/${key}/snapshot`),
        who.get(`/api/products/${key}/snapshot?checkpoint`),
        who.get(path()),
        who.get(`/api/products/${key}/changes?after=0`),
        who.get(`/api/products/${key}/history`),
        who.get(`/api/products/${key}/export?format=json`),
        who.get(`/api/products/${key}/export?format=csv`),
      ]);
      const seen = [...answers.map(({ text }) => text), JSON.stringify(stream.events)].join('\n');
      expect(seen).not.toMatch(/moonshot|private-view/i);
      expect(seen).not.toContain(idOf(change));
      expect(stream.events.find(({ id }) => id === change.revision)?.data).toMatchObject({ command: 'private', patches: [] });
    }
  });

  it('changes, shares, deletes or undoes it, or can tell its id from one that is none', async () => {
    const before = await own(author);
    for (const who of others) {
      for (const id of [idOf(change), randomUUID()]) {
        await who.patch(path(`/${id}`), { name: 'Mine now' }, 2).refused('not-found');
        await who.patch(path(`/${id}`), { isShared: true }, 2).refused('not-found');
        await who.delete(path(`/${id}`), 2).refused('not-found');
      }
      for (const revision of [change.revision, change.revision + 1]) await who.post(`/api/products/${key}/changes/${revision}/undo`).refused('forbidden');
    }
    expect(await own(author)).toEqual(before);
  });

  it('is answered again what its author did, whoever knows the request', async () => {
    const { requestId } = change;
    for (const who of others) await who.post(path(), { filter: 'title:moonshot', name: SECRET }, { 'idempotency-key': requestId }).refused('request-id-reused');
    const again = await author.post<Change>(path(), { filter: 'title:moonshot', name: SECRET }, { 'idempotency-key': requestId }).expect(201);
    expect(again.body).toEqual(change);
  });

  it('gets it along with an undo of theirs that the author made', async () => {
    const undo = (await author.post<Change>(`/api/products/${key}/changes/${change.revision + 1}/undo`).expect(200)).body;
    for (const who of others) {
      const seen = (await logOf(who, key)).find(({ revision }) => revision === undo.revision);
      expect(seen?.patches).toEqual([]);
      await who.post(`/api/products/${key}/changes/${undo.revision}/undo`).refused('forbidden');
      // The very request again, but from somebody else.
      await who.post(`/api/products/${key}/changes/${change.revision + 1}/undo`, undefined, { 'idempotency-key': undo.requestId }).refused('request-id-reused');
    }
  });

  it('while its author does, in every window, in the log and in their file', async () => {
    const stream = await EventStream.open(author, key, change.revision - 1);
    const { data } = await stream.until(({ id }) => id === change.revision);
    stream.close();
    expect(data).toEqual(change);
    const file = (await author.get<{ privateViews: SavedView[]; changes: Change[] }>(`/api/products/${key}/export?format=json`).expect(200)).body;
    expect(file.privateViews).toMatchObject([{ name: SECRET }]);
    expect(file.changes.find(({ revision }) => revision === change.revision)).toEqual(change);
    expect([...(replay(file.changes).get('private-view')?.values() ?? [])]).toEqual(file.privateViews);
    expect(await author.get<Snapshot>(`/api/products/${key}/snapshot`)).not.toHaveProperty('body.privateViews');
  });
});

describe('a shared view', () => {
  it('is everybody’s who builds the product, to see and to change', async () => {
    const member = await app.join(key, 'member');
    const id = idOf(await save(app.admin, { name: 'Bugs', isShared: true }));
    expect(await shared(member)).toMatchObject([{ id, name: 'Bugs', filter: 'type:bug' }]);
    await member.patch(path(`/${id}`), { name: 'All bugs' }, 1).expect(200);
    expect(await shared(app.admin)).toMatchObject([{ name: 'All bugs', version: 2 }]);
    const deleted = (await member.delete<Change>(path(`/${id}`), 2).expect(200)).body;
    await app.admin.post(`/api/products/${key}/changes/${deleted.revision}/undo`).expect(200);
    expect(await shared(member)).toMatchObject([{ id, name: 'All bugs' }]);
  });

  it('was its author’s, who alone can take it back for themselves', async () => {
    const member = await app.join(key, 'member');
    const id = idOf(await save(member, { name: 'Mine' }));
    const change = (await member.patch<Change>(path(`/${id}`), { isShared: true, name: 'Ours' }, 1).expect(200)).body;
    expect(await own(member)).toEqual([]);
    expect(await shared(app.admin)).toMatchObject([{ id, name: 'Ours' }]);
    const seen = (await logOf(app.admin, key)).at(-1);
    expect(seen).toMatchObject({ command: 'view.share', patches: [{ entity: 'view', id, before: null }] });
    await app.admin.post(`/api/products/${key}/changes/${change.revision}/undo`).refused('forbidden');
    await app.admin.patch(path(`/${id}`), { isShared: false }, 1).refused('forbidden');
    await member.patch(path(`/${id}`), { isShared: false }, 1).expect(200);
    expect(await shared(app.admin)).toEqual([]);
    expect(await own(member)).toMatchObject([{ id, name: 'Ours' }]);
  });

  it('comes back to its author with an undo of the sharing', async () => {
    const id = idOf(await save(app.admin, { name: 'Mine' }));
    const { revision } = (await app.admin.patch<Change>(path(`/${id}`), { isShared: true }, 1).expect(200)).body;
    const undo = (await app.admin.post<Change>(`/api/products/${key}/changes/${revision}/undo`).expect(200)).body;
    expect(await own(app.admin)).toMatchObject([{ id, name: 'Mine' }]);
    expect(await shared(app.admin)).toEqual([]);
    await app.admin.post(`/api/products/${key}/changes/${undo.revision}/undo`).expect(200);
    expect(await shared(app.admin)).toMatchObject([{ id, name: 'Mine' }]);
  });

  it('is not for stakeholders, who keep views of their own', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    const id = idOf(await save(app.admin, { name: 'Bugs', isShared: true }));
    expect(await shared(stakeholder)).toBeUndefined();
    expect((await stakeholder.get(`/api/products/${key}/changes?after=0`)).text).not.toContain('Bugs');
    await stakeholder.patch(path(`/${id}`), { name: 'Mine' }, 1).refused('not-found');
    await stakeholder.post(path(), { name: 'Ours', filter: '', isShared: true }).refused('forbidden');
    const kept = idOf(await save(stakeholder, { name: 'Mine' }));
    await stakeholder.patch(path(`/${kept}`), { isShared: true }, 1).refused('forbidden');
    expect(await own(stakeholder)).toMatchObject([{ name: 'Mine' }]);
  });

  it('of another product is not here', async () => {
    const other = await app.makeProduct();
    const id = idOf((await app.admin.post<Change>(`/api/products/${other}/views`, { name: 'Theirs', isShared: true }).expect(201)).body);
    await app.admin.patch(path(`/${id}`), { name: 'Mine' }, 1).refused('not-found');
    await app.admin.delete(path(`/${id}`), 1).refused('not-found');
  });
});
