import { createHash, randomBytes } from 'node:crypto';
import type { Change, Invitation, Me } from '@ordo/contract';
import { PASSWORD, startApp, type Snapshot, type TestApp } from '../../test/app';

describe('invitations', () => {
  let app: TestApp;
  let key: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => (key = await app.makeProduct()));

  const snapshot = async () => (await app.admin.get<Snapshot>(`/api/products/${key}/snapshot`).expect(200)).body;
  const only = async (): Promise<Invitation> => {
    const [invitation] = (await snapshot()).invitations ?? [];
    if (invitation === undefined) throw new Error('There is no invitation');
    return invitation;
  };
  const people = async () => (await app.database.query<{ n: number }>('SELECT count(*)::int AS n FROM account'))[0]?.n;

  it('last two weeks, and say nothing of their token in any answer', async () => {
    const token = await app.admin.invite(key, 'member');
    const invitation = await only();
    expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBe(14 * 24 * 3600_000);
    expect(invitation).toMatchObject({ role: 'member', state: 'open', version: 1 });
    const hash = createHash('sha256').update(token).digest();
    const told = (await app.admin.get(`/api/products/${key}/history`)).text + JSON.stringify(await snapshot());
    for (const secret of [token, hash.toString('hex'), hash.toString('base64url')]) expect(told).not.toContain(secret);
  });

  it('show what they offer before anything is accepted', async () => {
    const token = await app.admin.invite(key, 'stakeholder');
    expect((await app.visitor().post('/api/invitations/preview', { token }).expect(200)).body).toEqual({ productName: 'A product', role: 'stakeholder' });
    await app
      .visitor()
      .post('/api/invitations/preview', { token: randomBytes(32).toString('base64url') })
      .refused('invitation-invalid');
    expect((await only()).state).toBe('open');
  });

  it('let in who has an account elsewhere', async () => {
    const guest = await app.join(await app.makeProduct(), 'member');
    const token = await app.admin.invite(key, 'owner');
    expect((await guest.post('/api/invitations/accept', { token }).expect(200)).body).toEqual({ key });
    expect((await guest.get<Me>('/api/me')).body.products).toContainEqual(expect.objectContaining({ key, role: 'owner' }));
    expect((await only()).state).toBe('accepted');
  });

  it('let in one person, however many come with them at once', async () => {
    const token = await app.admin.invite(key, 'member');
    const before = await people();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        app.visitor().post('/api/accounts', { email: `${n}-${key}@example.org`, name: `Guest ${n}`, password: PASSWORD, invitation: token }),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(5);
    expect((await snapshot()).members).toHaveLength(2);
    expect(await people()).toBe((before ?? 0) + 1);
    await app.visitor().post('/api/invitations/preview', { token }).refused('invitation-invalid');
  });

  it('are kept for somebody else by who is in already', async () => {
    const token = await app.admin.invite(key, 'stakeholder');
    expect((await app.admin.post('/api/invitations/accept', { token }).expect(200)).body).toEqual({ key });
    expect(await only()).toMatchObject({ state: 'open' });
    expect((await snapshot()).members).toMatchObject([{ role: 'owner' }]);
  });

  it('let in again who had left', async () => {
    const guest = await app.join(key, 'member');
    const { id } = (await guest.get<Me>('/api/me')).body;
    await guest.delete(`/api/products/${key}/members/${id}`, 1).expect(200);
    await guest.post('/api/invitations/accept', { token: await app.admin.invite(key, 'stakeholder') }).expect(200);
    expect((await snapshot()).members).toContainEqual(expect.objectContaining({ id, role: 'stakeholder' }));
  });

  it('end when they are revoked or too old', async () => {
    const revoked = await app.admin.invite(key, 'member');
    const { id, version } = await only();
    const { body } = await app.admin.delete<Change>(`/api/products/${key}/invitations/${id}`, version).expect(200);
    expect(body.patches).toMatchObject([{ entity: 'invitation', after: { state: 'revoked' } }]);
    const old = await app.admin.invite(key, 'member');
    await app.database.connected((client) =>
      client.query(`SET SESSION AUTHORIZATION DEFAULT; UPDATE invitation SET expires_at = clock_timestamp() WHERE state = 'open'`),
    );
    const guest = await app.join(await app.makeProduct(), 'member');
    for (const token of [revoked, old]) {
      await guest.post('/api/invitations/accept', { token }).refused('invitation-invalid');
      await app
        .visitor()
        .post('/api/accounts', { email: 'late@example.org', name: 'Late', password: PASSWORD, invitation: token })
        .refused('invitation-invalid');
    }
    expect((await snapshot()).members).toHaveLength(1);
  });

  it('are not found through another product', async () => {
    await app.admin.invite(key, 'member');
    const { id } = await only();
    const elsewhere = await app.makeProduct();
    await app.admin.delete(`/api/products/${elsewhere}/invitations/${id}`, 1).refused('not-found');
    expect((await only()).state).toBe('open');
  });

  it('are for owners only, to make and to see', async () => {
    const member = await app.join(key, 'member');
    await member.post(`/api/products/${key}/invitations`, { role: 'owner', tokenHash: 'A'.repeat(43) }).refused('forbidden');
    expect((await member.get<Snapshot>(`/api/products/${key}/snapshot`)).body.invitations).toBeUndefined();
    expect((await member.get<{ changes: Change[] }>(`/api/products/${key}/changes?after=0`)).text).not.toContain('"invitation"');
  });

  it.each(['token', 'createdBy', 'state', 'expiresAt', 'version', 'productId'])('cannot be given a %s', async (property) => {
    const before = await snapshot();
    await app.admin.post(`/api/products/${key}/invitations`, { role: 'member', tokenHash: 'A'.repeat(43), [property]: 'open' }).refused('invalid-input');
    expect(await snapshot()).toEqual(before);
  });
});
