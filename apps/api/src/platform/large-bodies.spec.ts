import { startApp, type TestApp } from '../../test/app';

describe('large bodies', () => {
  let app: TestApp;
  let key: string;
  beforeAll(async () => {
    app = await startApp();
    key = await app.makeProduct();
  });
  afterAll(() => app.close());

  const file = (megabytes: number) => ({ source: 'csv', content: `Title\n${'x'.repeat(megabytes * 1024 * 1024)}`, dryRun: true });

  it('are not even read from who is not signed in', async () => {
    const stranger = app.visitor();
    stranger.cookies.set('ordo', 'A'.repeat(43));
    for (const browser of [app.visitor(), stranger]) {
      await browser.post(`/api/products/${key}/imports`, `no JSON at all ${'x'.repeat(3 * 1024 * 1024)}`).refused('unauthenticated');
    }
  });

  it('are refused elsewhere', async () => {
    await app.admin.post(`/api/products/${key}/items`, { title: 'x', description: 'x'.repeat(2 * 1024 * 1024) }).refused('too-large');
  });

  it('are taken two at a time; who comes third is asked to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => app.admin.post(`/api/products/${key}/imports`, file(4))));
    expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    await app.admin.post(`/api/products/${key}/imports`, file(4)).expect(200);
  });

  it('are too large at a hundred megabytes, with nothing changed', async () => {
    await app.admin.post(`/api/products/${key}/imports`, file(100)).refused('too-large');
    await app.admin.get('/health/ready').expect(200);
    await app
      .visitor()
      .post('/api/session', { email: 'x'.repeat(100 * 1024 * 1024), password: 'x' })
      .refused('too-large');
  });
});
