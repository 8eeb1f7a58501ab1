import type { Me } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { logOf, snapshotOf } from '../../../test/backlog';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function productsOf(role: string, locale: string): Promise<Me['products']> {
  const browser = app.visitor();
  await browser.post('/api/session/sample', { role, locale }).expect(204);
  return (await browser.get<Me>('/api/me').expect(200)).body.products;
}

describe('the first visit', () => {
  it('makes one product, however many come first at the same moment', async () => {
    const visits = await Promise.all(['owner', 'member', 'stakeholder', 'owner', 'member', 'owner'].map((role) => productsOf(role, 'en')));
    expect(new Set(visits.map((products) => products.map(({ key, id }) => `${key} ${id}`).join())).size).toBe(1);
    const browser = app.visitor();
    await browser.post('/api/session/sample', { role: 'owner', locale: 'en' }).expect(204);
    const log = await logOf(browser, 'CYC');
    expect(log.filter(({ command }) => command === 'product.create')).toHaveLength(1);
    expect(log.filter(({ command }) => command === 'sprint.complete')).toHaveLength(6);
    expect(log.at(-1)?.revision).toBe(log.length);
  });

  it('takes another key where its own is somebody’s, and leaves theirs alone', async () => {
    await app.makeProduct({ key: 'CYF', name: 'Ours' });
    expect(await productsOf('owner', 'fr')).toMatchObject([{ key: 'CYF2', name: 'Cyclade' }]);
    expect(await productsOf('stakeholder', 'fr')).toMatchObject([{ key: 'CYF2' }]);
    expect((await snapshotOf(app.admin, 'CYF')).items).toEqual([]);
  });
});
