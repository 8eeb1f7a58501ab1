import type { Me } from '@ordo/contract';
import { PASSWORD, startApp, type TestApp } from '../../test/app';
import type { Browser } from '../../test/browser';

const OTHER_PASSWORD = 'another harbour, less quiet';

describe('sessions', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  const signedIn = async (): Promise<Browser> => app.visitor().signIn(app.admin.email);
  const rows = () => app.database.query<{ id_hash: Buffer }>('SELECT id_hash FROM session');

  it('tells who is signed in', async () => {
    const { body } = await app.admin.get<Me>('/api/me').expect(200);
    expect(body).toMatchObject({ name: 'Ada Admin', email: app.admin.email, isAdmin: true, isSample: false, locale: null });
  });

  it('takes the e-mail address in any case, and the password in one', async () => {
    await app.visitor().post('/api/session', { email: app.admin.email.toUpperCase(), password: PASSWORD }).expect(204);
    await app.visitor().post('/api/session', { email: app.admin.email, password: PASSWORD.toUpperCase() }).refused('wrong-credentials');
    await app
      .visitor()
      .post('/api/session', { email: app.admin.email, password: `${PASSWORD} ` })
      .refused('wrong-credentials');
  });

  it('gives 256 random bits that no script can read, and stores only their SHA-256', async () => {
    const answer = await app.visitor().post('/api/session', { email: app.admin.email, password: PASSWORD }).expect(204);
    const [session = '', xsrf = ''] = answer.headers.getSetCookie();
    const secret = /^ordo=([A-Za-z0-9_-]{43});/.exec(session)?.[1] ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(session).toMatch(/; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
    expect(xsrf).toMatch(/^XSRF-TOKEN=[A-Za-z0-9_-]{43}; Path=\/; Max-Age=2592000; SameSite=Strict$/);
    const stored = await rows();
    expect(stored.every(({ id_hash }) => id_hash.length === 32 && !id_hash.equals(Buffer.from(secret, 'base64url')))).toBe(true);
  });

  it('begins anew at every sign-in and forgets the one before', async () => {
    const browser = await signedIn();
    const before = browser.cookies.get('ordo');
    await browser.signIn(app.admin.email);
    expect(browser.cookies.get('ordo')).not.toBe(before);
    const old = app.visitor();
    old.cookies.set('ordo', before ?? '');
    await old.get('/api/me').refused('unauthenticated');
  });

  it('does not adopt a session that somebody else chose', async () => {
    const browser = app.visitor();
    const planted = 'A'.repeat(43);
    browser.cookies.set('ordo', planted);
    await browser.signIn(app.admin.email);
    expect(browser.cookies.get('ordo')).not.toBe(planted);
  });

  it('ends at sign-out, in this browser only', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const secret = here.cookies.get('ordo') ?? '';
    await here.delete('/api/session').expect(204);
    expect(here.cookies.size).toBe(0);
    here.cookies.set('ordo', secret);
    await here.get('/api/me').refused('unauthenticated');
    await there.get('/api/me').expect(200);
  });

  it('ends everywhere when asked to', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await here.delete('/api/sessions').expect(204);
    await there.get('/api/me').refused('unauthenticated');
    await app.admin.signIn(app.admin.email);
  });

  it('ends everywhere else when the password changes, and knows only the new one', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await here.put('/api/me/password', { current: OTHER_PASSWORD, password: OTHER_PASSWORD }).refused('wrong-credentials');
    await there.get('/api/me').expect(200);
    await here.put('/api/me/password', { current: PASSWORD, password: OTHER_PASSWORD }).expect(204);
    await here.get('/api/me').expect(200);
    await there.get('/api/me').refused('unauthenticated');
    await app.visitor().post('/api/session', { email: app.admin.email, password: PASSWORD }).refused('wrong-credentials');
    await here.put('/api/me/password', { current: OTHER_PASSWORD, password: PASSWORD }).expect(204);
    await app.admin.signIn(app.admin.email);
  });

  it('is over when its time has come', async () => {
    const browser = await signedIn();
    await app.database.query('UPDATE session SET expires_at = clock_timestamp()');
    await browser.get('/api/me').refused('unauthenticated');
    await app.admin.signIn(app.admin.email);
    expect(await rows()).toHaveLength(1);
  });

  it('lasts thirty days from the last visit', async () => {
    await app.database.query(`UPDATE session SET seen_at = clock_timestamp() - interval '1 day', expires_at = clock_timestamp() + interval '1 minute'`);
    const { headers } = await app.admin.get('/api/me').expect(200);
    expect(headers.getSetCookie()).toHaveLength(2);
    await expect(daysLeft()).resolves.toBeGreaterThan(29.9);
    expect((await app.admin.get('/api/me').expect(200)).headers.getSetCookie()).toHaveLength(0);
  });

  it('keeps the language somebody chose', async () => {
    await app.admin.patch('/api/me', { locale: 'fr' }).expect(204);
    expect((await app.admin.get<Me>('/api/me')).body.locale).toBe('fr');
    await app.admin.patch('/api/me', { locale: 'de' }).refused('invalid-input');
  });

  /** The prolongation is not waited for by the request. */
  async function daysLeft(): Promise<number> {
    for (let tries = 0; tries < 50; tries++) {
      const [row] = await app.database.query<{ days: number }>(`SELECT extract(epoch FROM expires_at - clock_timestamp())::float / 86400 AS days FROM session`);
      if ((row?.days ?? 0) > 1) return row?.days ?? 0;
    }
    return 0;
  }
});

describe('sessions on the sample product', () => {
  it('are there for the asking, play one role and change nothing about themselves', async () => {
    const app = await startApp();
    const visitor = app.visitor();
    await visitor.post('/api/session/sample', { role: 'stakeholder', locale: 'fr' }).expect(204);
    const { body } = await visitor.get<Me>('/api/me').expect(200);
    expect(body).toMatchObject({ isAdmin: false, isSample: true, products: [{ role: 'stakeholder' }] });
    await visitor.patch('/api/me', { locale: 'en' }).expect(204);
    expect((await visitor.get<Me>('/api/me')).body.locale).toBe('fr');
    await visitor.put('/api/me/password', { current: 'x', password: OTHER_PASSWORD }).refused('forbidden');
    await visitor.post('/api/products', { key: 'MINE', name: 'Mine' }).refused('forbidden');
    await visitor.post('/api/invitations/accept', { token: await app.admin.invite(await app.makeProduct(), 'owner') }).refused('forbidden');
    await visitor.post('/api/session/sample', { role: 'admin' }).refused('invalid-input');
    await app.visitor().post('/api/session', { email: body.email, password: PASSWORD }).refused('wrong-credentials');
    await app.close();
  });

  it('leave other visitors in peace when one signs out everywhere', async () => {
    const app = await startApp();
    const [one, other] = [app.visitor(), app.visitor()];
    for (const visitor of [one, other]) await visitor.post('/api/session/sample', { role: 'owner' }).expect(204);
    await one.delete('/api/sessions').expect(204);
    await other.get('/api/me').expect(200);
    await app.close();
  });

  it('are nowhere to be had where the sample is off', async () => {
    const app = await startApp({ ORDO_SAMPLE: 'off' });
    await app.visitor().post('/api/session/sample', { role: 'owner' }).refused('not-found');
    await app.close();
  });
});

describe('sessions behind HTTPS', () => {
  it('are bound to the host and never leave it unencrypted', async () => {
    const app = await startApp({ PUBLIC_URL: 'https://ordo.example.org' });
    const answer = await app.visitor().post('/api/session', { email: app.admin.email, password: PASSWORD }).expect(204);
    const [session, xsrf] = answer.headers.getSetCookie();
    expect(session).toMatch(/^__Host-ordo=.*; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Lax$/);
    expect(xsrf).toMatch(/; Secure; SameSite=Strict$/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    await app.close();
  });
});
