import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, Comment } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

describe('comments', () => {
  let app: TestApp;
  let key: string;
  let item: BacklogItem;
  let path: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
    path = `/api/products/${key}/items/${item.id}/comments`;
  });

  const say = async (who: Browser, body: string) => (await who.post<Change>(path, { body }).expect(201)).body.patches[0]?.after as unknown as Comment;
  const said = async (who: Browser = app.admin) => (await who.get<Comment[]>(path).expect(200)).body.map(({ body }) => body);

  it('are read with the item, oldest first, by everybody in the product', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    await say(app.admin, 'First');
    await say(stakeholder, '**Second**');
    expect(await said(stakeholder)).toEqual(['First', '**Second**']);
    const snapshot = await snapshotOf(app.admin, key);
    expect(snapshot).not.toHaveProperty('comments');
    expect(snapshot.commentCounts).toEqual({ [item.id]: 2 });
  });

  it('are edited by their author only, with the version that was read', async () => {
    const member = await app.join(key, 'member');
    const comment = await say(member, 'Mine');
    await app.admin.patch(`${path}/${comment.id}`, { body: 'Yours' }, 1).refused('forbidden');
    await member.patch(`${path}/${comment.id}`, { body: 'Mine, better' }).refused('version-required');
    await member.patch(`${path}/${comment.id}`, { body: 'Mine, better' }, 1).expect(200);
    await member.patch(`${path}/${comment.id}`, { body: 'Mine, again' }, 1).refused('stale-version');
    expect(await said()).toEqual(['Mine, better']);
  });

  it('are removed by their author or an owner, and only their author brings them back', async () => {
    const [member, other] = [await app.join(key, 'member'), await app.join(key, 'member')];
    const comment = await say(member, 'Mine');
    await other.delete(`${path}/${comment.id}`, 1).refused('forbidden');
    const { body } = await member.delete<Change>(`${path}/${comment.id}`, 1).expect(200);
    expect(await said()).toEqual([]);
    expect((await snapshotOf(app.admin, key)).commentCounts).toEqual({});
    await other.post(`/api/products/${key}/changes/${body.revision}/undo`).refused('forbidden');
    await member.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect(await said()).toEqual(['Mine']);
    const again = (await member.get<Comment[]>(path)).body[0];
    await app.admin.delete(`${path}/${comment.id}`, again?.version).expect(200);
    expect(await said()).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['blanks', '  \n '],
    ['too much', 'x'.repeat(20_001)],
    ['NUL', 'a\u0000'],
  ])('refuse %s and change nothing', async (_, body) => {
    const before = await logOf(app.admin, key);
    await app.admin.post(path, { body }).refused('invalid-input');
    await app.admin.post(`/api/products/${key}/items/${randomUUID()}/comments`, { body: 'Lost' }).refused('not-found');
    expect(await logOf(app.admin, key)).toEqual(before);
  });
});
