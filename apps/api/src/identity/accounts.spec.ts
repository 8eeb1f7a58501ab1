import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Me, Setup } from '@ordo/contract';
import { PASSWORD, startApp, type TestApp } from '../../test/app';
import { emptyDatabase } from '../../test/cluster';
import { FIRST_ACCOUNT_LOCK } from './accounts';

const newcomer = (more: object = {}) => ({ email: `${randomUUID()}@example.org`, name: 'Nora Newcomer', password: PASSWORD, ...more });

describe('accounts', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  const people = () =>
    app.database.query<{ email: string; name: string; is_admin: boolean; password_hash: string }>('SELECT * FROM account ORDER BY created_at');

  it('belong to who comes first, however many come at once', async () => {
    await app.database.query('DELETE FROM account');
    expect((await app.visitor().get<Setup>('/api/setup')).body).toEqual({ firstRun: true, sample: true, publicUrl: 'http://localhost' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => app.visitor().post('/api/accounts', newcomer())));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403, 403, 403, 403, 403, 403, 403]);
    expect(await people()).toHaveLength(1);
    expect((await app.visitor().get<Setup>('/api/setup')).body.firstRun).toBe(false);
    const [first] = await people();
    await app.database.query('UPDATE account SET email = $1', ['ada@example.org']);
    expect(first?.is_admin).toBe(true);
    await app.admin.signIn('ada@example.org');
  });

  it('are made one after the other while there is none: whoever waited finds that they are not the first', async () => {
    const second = await emptyDatabase();
    const app2 = await startApp({ DATABASE_URL: second.url });
    await app2.database.query('DELETE FROM account');
    let late: PromiseLike<unknown> = Promise.resolve();
    await app2.database.connected(async (client) => {
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`);
      late = app2.visitor().post('/api/accounts', newcomer()).refused('registration-closed');
      await sleep(500);
      await client.query(`INSERT INTO account (id, email, name) VALUES (gen_random_uuid(), 'first@example.org', 'First')`);
      await client.query('COMMIT');
    });
    await late;
    await app2.close();
    await second.drop();
  });

  it('need an invitation after that, and make no admins', async () => {
    await app.visitor().post('/api/accounts', newcomer()).refused('registration-closed');
    await app
      .visitor()
      .post('/api/accounts', newcomer({ invitation: 'A'.repeat(43) }))
      .refused('invitation-invalid');
    const key = await app.makeProduct();
    const guest = await app.join(key, 'member');
    expect((await guest.get<Me>('/api/me')).body).toMatchObject({ isAdmin: false, products: [{ key, role: 'member' }] });
    await guest.post('/api/products', { key: 'MINE', name: 'Mine' }).refused('forbidden');
  });

  it('keep passwords as argon2id with 19 MiB, two passes and one lane', async () => {
    for (const { password_hash } of await people()) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  it.each([
    ['short', 'fourteen chars', 'tooShort'],
    ['enormous', 'é'.repeat(513), 'tooLong'],
    ['known to everybody', 'Correct Horse Battery Staple', 'tooCommon'],
    ['the same over and over', 'abcabcabcabcabcabc', 'tooCommon'],
    ['what anybody knows of the person', 'nora-newcomer-1234', 'tooCommon'],
  ])('refuse a password that is %s', async (_, password, code) => {
    const token = await app.admin.invite(await app.makeProduct(), 'member');
    const before = await people();
    const { errors } = await app
      .visitor()
      .post('/api/accounts', newcomer({ password, invitation: token }))
      .refused('invalid-input');
    expect(errors).toMatchObject([{ path: 'password', code }]);
    expect(await people()).toEqual(before);
  });

  it('take a password as it is typed, with its spaces and accents, up to 1,024 bytes', async () => {
    const password = ` ${'dîner à l’abri du vent '.repeat(36)} `;
    const guest = app.visitor();
    await guest.signUp({ password, invitation: await app.admin.invite(await app.makeProduct(), 'member') });
    expect(Buffer.byteLength(password)).toBeGreaterThan(900);
    await app.visitor().post('/api/session', { email: guest.email, password }).expect(204);
    await app
      .visitor()
      .post('/api/session', { email: guest.email, password: password.normalize('NFD') })
      .expect(204);
    await app.visitor().post('/api/session', { email: guest.email, password: password.trim() }).refused('wrong-credentials');
  });

  it('have one e-mail address each, whatever its case', async () => {
    const token = await app.admin.invite(await app.makeProduct(), 'member');
    await app
      .visitor()
      .post('/api/accounts', newcomer({ email: app.admin.email.toUpperCase(), invitation: token }))
      .refused('email-taken');
    await app
      .visitor()
      .post('/api/accounts', newcomer({ invitation: token }))
      .expect(204);
  });

  it.each(['id', 'isAdmin', 'is_admin', 'role', 'passwordHash', 'createdAt', 'sample', 'products'])('cannot be given a %s', async (property) => {
    const before = await people();
    const { errors } = await app
      .visitor()
      .post('/api/accounts', newcomer({ [property]: true }))
      .refused('invalid-input');
    expect(errors).toMatchObject([{ path: property, code: 'whitelistValidation' }]);
    await app.admin.patch('/api/me', { locale: 'en', [property]: true }).refused('invalid-input');
    expect(await people()).toEqual(before);
  });

  it('answer the same to an unknown address and to a wrong password', async () => {
    const [known, unknown] = [app.admin.email, `${randomUUID()}@example.org`];
    const ask = (email: string) => app.visitor().post('/api/session', { email, password: 'not the password at all' }).refused('wrong-credentials');
    const [a, b] = [await ask(known), await ask(unknown)];
    expect({ ...a, traceId: '' }).toEqual({ ...b, traceId: '' });
    expect(await medianTime(() => ask(unknown))).toBeGreaterThan((await medianTime(() => ask(known))) / 3);
  });
});

describe('tries at passwords', () => {
  let app: TestApp;
  beforeEach(async () => (app = await startApp({ ORDO_RATE_LIMITS: 'on' })));
  afterEach(async () => {
    await app.database.query('DELETE FROM attempt');
    await app.close();
  });

  const tryAs = (email: string, password: string) => app.visitor().post('/api/session', { email, password });

  it('end after ten failures of one account, also when they come at once, and whether or not it exists', async () => {
    for (const email of [app.admin.email, 'nobody@example.org']) {
      const answers = await Promise.all(Array.from({ length: 14 }, () => tryAs(email, 'wrong wrong wrong wrong')));
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
      const refusal = await tryAs(email.toUpperCase(), PASSWORD);
      expect(refusal.status).toBe(429);
      expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(800);
    }
  });

  it('end after fifty failures from one address, at whatever accounts', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 52; n++) statuses.push((await tryAs(`${n}@example.org`, 'wrong wrong wrong wrong')).status);
    expect(statuses.indexOf(429)).toBe(50);
  });

  it('are forgotten at the first success', async () => {
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 9; n++) await tryAs(app.admin.email, 'wrong wrong wrong wrong').expect(401);
      await app.visitor().signIn(app.admin.email);
    }
  });

  it('count for a second instance too', async () => {
    const second = await startApp({ ORDO_RATE_LIMITS: 'on' });
    for (let n = 0; n < 10; n++) await tryAs('nobody@example.org', 'wrong wrong wrong wrong').expect(401);
    await second.visitor().post('/api/session', { email: 'nobody@example.org', password: PASSWORD }).refused('too-many-requests');
    await second.close();
  });
});

async function medianTime(work: () => PromiseLike<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 7; n++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[3] ?? 0;
}
