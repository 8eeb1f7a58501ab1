import type { BacklogItem, Change } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import { startApp, type TestApp } from '../../test/app';
import { addItems, logOf, snapshotOf } from '../../test/backlog';
import type { Browser } from '../../test/browser';

describe('who may take back what', () => {
  let app: TestApp;
  let key: string;
  let path: string;
  let item: BacklogItem;
  let people: Record<Role, Browser>;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
    people = { owner: app.admin, member: await app.join(key, 'member'), stakeholder: await app.join(key, 'stakeholder') };
  });

  const say = async (who: Browser) => (await who.post<Change>(`${path}/items/${item.id}/comments`, { body: 'Hello' }).expect(201)).body;
  const undo = (who: Browser, { revision }: Change) => who.post<Change>(`${path}/changes/${revision}/undo`);
  const comments = async () => (await snapshotOf(app.admin, key)).commentCounts[item.id] ?? 0;

  it.each<Role>(['owner', 'member', 'stakeholder'])('gives a %s back their own words, and nobody else', async (role) => {
    const said = await say(people[role]);
    for (const other of (['owner', 'member', 'stakeholder'] as const).filter((each) => each !== role)) await undo(people[other], said).refused('forbidden');
    expect(await comments()).toBe(1);
    const undone = (await undo(people[role], said).expect(200)).body;
    expect(await comments()).toBe(0);
    for (const other of (['owner', 'member', 'stakeholder'] as const).filter((each) => each !== role)) await undo(people[other], undone).refused('forbidden');
    await undo(people[role], undone).expect(200);
    expect(await comments()).toBe(1);
  });

  it('leaves it to each person whether they watch', async () => {
    const { body } = await people.stakeholder.post<Change>(`${path}/items/watch`, { items: [item.id], isOn: true }).expect(200);
    for (const other of ['owner', 'member'] as const) await undo(people[other], body).refused('forbidden');
    await undo(people.stakeholder, body).expect(200);
  });

  it('lets those who build take back each other’s work, and a stakeholder none of it', async () => {
    const edit = async (who: Browser, title: string) => (await who.post<Change>(`${path}/items/add`, { items: [{ title }] }).expect(201)).body;
    const [byOwner, byMember] = [await edit(people.owner, 'B'), await edit(people.member, 'C')];
    const label = (await people.member.post<Change>(`${path}/labels`, { name: 'mobile' }).expect(201)).body;
    const before = await logOf(app.admin, key);
    for (const change of [byOwner, byMember, label]) await undo(people.stakeholder, change).refused('forbidden');
    await undo(people.stakeholder, { revision: 1 } as Change).refused('undo-conflict');
    expect(await logOf(app.admin, key)).toEqual(before);
    await undo(people.owner, byMember).expect(200);
    const undone = (await undo(people.member, byOwner).expect(200)).body;
    await undo(people.stakeholder, undone).refused('forbidden');
  });

  it('lets only who may change members bring back somebody who was sent away', async () => {
    const { members } = await snapshotOf(app.admin, key);
    const other = await app.join(key, 'member');
    const sent = members.find(({ email }) => email === people.member.email);
    const { body } = await app.admin.delete<Change>(`${path}/members/${sent?.id}`, sent?.version).expect(200);
    await undo(other, body).refused('forbidden');
    await undo(people.stakeholder, body).refused('forbidden');
    await undo(people.member, body).refused('not-found');
    await undo(app.admin, body).expect(200);
    await people.member.get(`${path}/snapshot`).expect(200);
  });
});
