import { PASSWORD, startApp, type TestApp } from '../../test/app';
import type { Config } from '../platform/config';
import { isFromHere } from './same-origin';

describe('requests from other sites', () => {
  let app: TestApp;
  let key: string;
  beforeAll(async () => {
    app = await startApp({ PUBLIC_URL: 'https://ordo.example.org' });
    key = await app.makeProduct();
  });
  afterAll(() => app.close());

  const rename = (headers: Record<string, string>) => app.admin.patch(`/api/products/${key}`, { name: 'Taken over' }, 1, headers);
  const signIn = (headers: Record<string, string>) => app.visitor().post('/api/session', { email: app.admin.email, password: PASSWORD }, headers);
  const nothingChanged = async () => {
    const { body } = await app.admin.get<{ product: { name: string } }>(`/api/products/${key}/snapshot`).expect(200);
    expect(body.product.name).toBe('A product');
  };

  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a subdomain', { origin: 'https://evil.ordo.example.org' }],
    ['the same host without encryption', { origin: 'http://ordo.example.org' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
    ['an address typed into the browser', { 'sec-fetch-site': 'none' }],
  ])('are refused when they come from %s', async (_, headers) => {
    await rename(headers).refused('cross-site-request');
    await signIn(headers).refused('cross-site-request');
    await app.visitor().post('/api/session/sample', { role: 'owner' }, headers).refused('cross-site-request');
    await app.visitor().post('/api/accounts', { email: 'a@example.org', name: 'A', password: PASSWORD }, headers).refused('cross-site-request');
    await nothingChanged();
  });

  it.each<[string, string]>([
    ['absent', ''],
    ['wrong', 'A'.repeat(43)],
    ['of another session', 'other'],
  ])('are refused when their token is %s', async (_, token) => {
    const other = app.visitor();
    await other.signIn(app.admin.email);
    await rename({ 'x-xsrf-token': token === 'other' ? (other.cookies.get('XSRF-TOKEN') ?? '') : token }).refused('cross-site-request');
    await nothingChanged();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16'])(
    'are refused as %s, which a form can send',
    async (type) => {
      await rename({ 'content-type': type }).refused('unsupported-media-type');
      await signIn({ 'content-type': type }).refused('unsupported-media-type');
      await nothingChanged();
    },
  );

  it('cannot disguise their method', async () => {
    const { status } = await app.admin.post(
      `/api/products/${key}?_method=PATCH`,
      { name: 'Taken over' },
      { 'x-http-method-override': 'PATCH', 'if-match': '"1"' },
    );
    expect(status).toBe(404);
    await nothingChanged();
  });

  it('are refused from a name that was made to point here', () => {
    const config = { PUBLIC_URL: 'https://ordo.example.org' } as Config;
    const from = (origin: string, host: string) => isFromHere({ headers: { origin, host } }, config);
    expect(from('http://evil.example:3000', 'evil.example:3000')).toBe(false);
    expect(from('http://127.0.0.1.evil.example', '127.0.0.1.evil.example')).toBe(false);
    expect(from('http://localhost:3000', 'localhost:3001')).toBe(false);
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.20']) expect(from(`http://${host}`, host)).toBe(true);
  });

  it('are welcome from our own pages, at the public address or by number', async () => {
    await signIn({ origin: 'https://ordo.example.org', 'sec-fetch-site': 'same-origin' }).expect(204);
    await signIn({ origin: app.url }).expect(204);
  });

  it('are welcome from programs, which have the token but send no origin', async () => {
    await rename({}).expect(200);
  });
});
