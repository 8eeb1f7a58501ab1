import { startApp, type TestApp } from '../../test/app';

describe('sessions', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  it('tells who is signed in', async () => {
    const { body } = await app.admin.get<{ name: string; isAdmin: boolean }>('/api/me').expect(200);
    expect(body).toMatchObject({ name: 'Ada Admin', isAdmin: true, products: [] });
  });
});
