import type { Change, Me, Member } from '@ordo/contract';
import { startApp, type Snapshot, type TestApp } from '../../test/app';
import type { Browser } from '../../test/browser';

describe('members', () => {
  let app: TestApp;
  let key: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => (key = await app.makeProduct()));

  const snapshot = async () => (await app.admin.get<Snapshot>(`/api/products/${key}/snapshot`).expect(200)).body;
  const memberOf = async (browser: Browser): Promise<Member> => {
    const { id } = (await browser.get<Me>('/api/me')).body;
    const member = (await snapshot()).members.find((other) => other.id === id);
    if (member === undefined) throw new Error('They are not in the product');
    return member;
  };
  const path = ({ id }: Member) => `/api/products/${key}/members/${id}`;

  it('are given another role by an owner, at once', async () => {
    const guest = await app.join(key, 'stakeholder');
    const member = await memberOf(guest);
    await guest.post(`/api/products/${key}/items`, { title: 'Not mine to make' }).refused('forbidden');
    const { body } = await app.admin.patch<Change>(path(member), { role: 'member' }, member.version).expect(200);
    expect(body.patches).toMatchObject([{ entity: 'member', id: member.id, before: { role: 'stakeholder' }, after: { role: 'member' } }]);
    await guest.post(`/api/products/${key}/items`, { title: 'Mine to make' }).expect(201);
  });

  it('are sent away by an owner: gone from their list, kept in the history', async () => {
    const guest = await app.join(key, 'member');
    const member = await memberOf(guest);
    await app.admin.delete(path(member), member.version).expect(200);
    await guest.get(`/api/products/${key}/snapshot`).refused('not-found');
    expect((await guest.get<Me>('/api/me')).body.products).toEqual([]);
    expect(await memberOf(guest)).toMatchObject({ role: null, name: 'Some member' });
    await app.admin.patch(path(member), { role: 'owner' }, member.version + 1).refused('not-found');
    await app.admin.delete(path(member), member.version + 1).refused('not-found');
  });

  it('may leave, but send nobody else away', async () => {
    const [guest, other] = [await app.join(key, 'stakeholder'), await app.join(key, 'member')];
    const before = await snapshot();
    await guest.delete(path(await memberOf(other)), 1).refused('forbidden');
    await guest.patch(path(await memberOf(guest)), { role: 'owner' }, 1).refused('forbidden');
    expect(await snapshot()).toEqual(before);
    await guest.delete(path(await memberOf(guest)), 1).expect(200);
    await guest.get(`/api/products/${key}/snapshot`).refused('not-found');
  });

  it('keep one owner among them', async () => {
    const owner = await memberOf(app.admin);
    const before = await snapshot();
    await app.admin.patch(path(owner), { role: 'member' }, owner.version).refused('last-owner');
    await app.admin.delete(path(owner), owner.version).refused('last-owner');
    expect(await snapshot()).toEqual(before);
  });

  it('keep one owner even when both leave at the same moment', async () => {
    const second = await app.join(key, 'owner');
    const [a, b] = [await memberOf(app.admin), await memberOf(second)];
    const answers = await Promise.all([second.delete(path(a), a.version), app.admin.delete(path(b), b.version)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const still = answers[0].status === 200 ? second : app.admin;
    const { members } = (await still.get<Snapshot>(`/api/products/${key}/snapshot`).expect(200)).body;
    expect(members.filter(({ role }) => role === 'owner')).toHaveLength(1);
  });

  it('of another product are not found', async () => {
    const elsewhere = key;
    const guest = await app.join(elsewhere, 'member');
    const { id } = await memberOf(guest);
    key = await app.makeProduct();
    const before = await snapshot();
    await app.admin.patch(`/api/products/${key}/members/${id}`, { role: 'owner' }, 1).refused('not-found');
    await app.admin.delete(`/api/products/${key}/members/${id}`, 1).refused('not-found');
    await app.admin.delete(`/api/products/${key}/members/not-an-id`, 1).refused('not-found');
    expect(await snapshot()).toEqual(before);
  });

  it('are refused the roles that there are not, and everything else', async () => {
    const guest = await app.join(key, 'member');
    const member = await memberOf(guest);
    for (const body of [{ role: 'admin' }, { role: null }, { role: ['owner'] }, { role: 'owner', name: 'Renamed' }, {}])
      await app.admin.patch(path(member), body, member.version).refused('invalid-input');
    await app.admin.patch(path(member), { role: 'owner' }, member.version + 1).refused('stale-version');
    expect(await memberOf(guest)).toEqual(member);
  });

  it('show their e-mail addresses to the team only', async () => {
    const [stakeholder, member] = [await app.join(key, 'stakeholder'), await app.join(key, 'member')];
    const addresses = async (browser: Browser) =>
      (await browser.get<Snapshot>(`/api/products/${key}/snapshot`)).body.members.filter(({ email }) => email !== undefined);
    expect(await addresses(member)).toHaveLength(3);
    expect(await addresses(stakeholder)).toHaveLength(0);
  });
});
