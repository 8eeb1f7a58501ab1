import { randomUUID } from 'node:crypto';
import type { Change, Me } from '@ordo/contract';
import { startApp, type Snapshot, type TestApp } from '../../test/app';

describe('products', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  it('begin as revision 1 of their own log, with four statuses and an owner', async () => {
    const { body } = await app.admin.post<Change>('/api/products', { key: 'FERRY', name: 'Ferry' }).expect(201);
    expect(body).toMatchObject({ revision: 1, command: 'product.create' });
    expect(body.patches.map(({ entity, before }) => [entity, before])).toEqual([
      ['product', null],
      ['member', null],
    ]);
    const snapshot = (await app.admin.get<Snapshot>('/api/products/FERRY/snapshot')).body;
    expect(snapshot.product).toMatchObject({ key: 'FERRY', name: 'Ferry', version: 1, sample: null });
    expect(snapshot.product.statuses.map(({ name }) => name)).toEqual(['To do', 'In progress', 'In review', 'Done']);
    expect(snapshot.members).toMatchObject([{ name: 'Ada Admin', role: 'owner' }]);
    expect((await app.admin.get<Me>('/api/me')).body.products).toContainEqual({ id: snapshot.product.id, key: 'FERRY', name: 'Ferry', role: 'owner' });
  });

  it('are made once, however often the same request comes', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { key: 'ONCE', name: 'Once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.admin.post<Change>('/api/products', body, headers).expect(201)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers: answered }) => answered.get('idempotency-replayed') === 'true')).toHaveLength(4);
    await app.admin.post('/api/products', { key: 'TWICE', name: 'Once' }, headers).refused('request-id-reused');
  });

  it('have keys and ids of their own', async () => {
    await app.makeProduct({ key: 'HARBOUR' });
    await app.admin.post('/api/products', { key: 'HARBOUR', name: 'Another' }).refused('key-taken');
    const { body } = await app.admin.get<Snapshot>('/api/products/HARBOUR/snapshot');
    await app.admin.post('/api/products', { id: body.product.id, key: 'OTHER', name: 'Another' }).refused('id-taken');
    expect((await app.admin.get<Snapshot>('/api/products/HARBOUR/snapshot')).body).toEqual(body);
  });

  it.each(['lower', 'A', '1ST', 'TOOLONGAKEY', 'A-B', ''])('cannot be called %p', async (key) => {
    const { errors } = await app.admin.post('/api/products', { key, name: 'A product' }).refused('invalid-input');
    expect(errors).toMatchObject([{ path: 'key' }]);
  });

  it('are renamed by who has read their newest version', async () => {
    const key = await app.makeProduct();
    await app.admin.patch(`/api/products/${key}`, { name: 'New name' }).refused('version-required');
    const { body } = await app.admin.patch<Change>(`/api/products/${key}`, { name: 'New name' }, 1).expect(200);
    expect(body.patches).toMatchObject([{ entity: 'product', before: { name: 'A product', version: 1 }, after: { name: 'New name', version: 2 } }]);
    const { current } = await app.admin.patch(`/api/products/${key}`, { name: 'Newer name' }, 1).refused('stale-version');
    expect(current).toMatchObject({ name: 'New name', version: 2 });
  });

  it.each(['W/"1"', '1', '*', '"x"', '"1", "2"', '"-1"', ''])('do not understand the version %p', async (version) => {
    const key = await app.makeProduct();
    await app.admin.patch(`/api/products/${key}`, { name: 'New name' }, undefined, { 'if-match': version }).refused('invalid-input');
  });

  it('refuse an Idempotency-Key that is no UUID', async () => {
    await app.admin.post('/api/products', { key: 'KEYLESS', name: 'A' }, { 'idempotency-key': 'once' }).refused('invalid-input');
    await app.admin.get('/api/products/KEYLESS/snapshot').refused('not-found');
  });
});
