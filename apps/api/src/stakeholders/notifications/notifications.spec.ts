import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, Comment, NotificationSettings } from '@ordo/contract';
import { mention } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { EventStream } from '../../../test/event-stream';
import { notificationsOf, untilTold } from '../../../test/notifications';

describe('notifications', () => {
  let app: TestApp;
  let key: string;
  let path: string;
  let item: BacklogItem;
  let ada: Browser;
  let ben: Browser;
  let ids: { ada: string; ben: string };
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    path = `/api/products/${key}`;
    ada = await app.join(key, 'owner');
    ben = await app.join(key, 'member');
    ids = { ada: await idOf(ada), ben: await idOf(ben) };
    item = (await addItems(ada, key, ['Unlock a bike']))[0] as BacklogItem;
  });

  const idOf = async (who: Browser) => (await who.get<{ id: string }>('/api/me')).body.id;
  const at = (id: string) => mention({ id, name: 'Somebody' });
  const say = (who: Browser, body: string, itemId = item.id) => who.post<Change>(`${path}/items/${itemId}/comments`, { body });
  const edit = (who: Browser, set: object, items = [item.id]) => who.post<Change>(`${path}/items/edit`, { items, set }).expect(200);
  const watch = (who: Browser) => who.post(`${path}/items/watch`, { items: [item.id], isOn: true }).expect(200);

  it('tell who is mentioned, with where it was and how it begins, by present names', async () => {
    const { body } = await say(ada, `${at(ids.ben)}, can\nyou **look**?`).expect(201);
    const [told] = await untilTold(ben, 1);
    expect(told).toMatchObject({
      kind: 'mention',
      isRead: false,
      product: { key, name: 'A product' },
      actor: { id: ids.ada, name: 'Some owner' },
      items: [{ id: item.id, key: item.key, title: 'Unlock a bike' }],
      count: 1,
      commentId: body.patches[0]?.id,
      excerpt: '@Some member, can you **look**?',
      at: body.at,
    });
    expect((await notificationsOf(ada)).notifications).toEqual([]);
    await ada.patch(`${path}/items/${item.id}`, { title: 'Unlock a bike with NFC' }, 1).expect(200);
    expect((await notificationsOf(ben)).notifications[0]?.items[0]?.title).toBe('Unlock a bike with NFC');
  });

  it('tell of a mention in a description, and once only when it is reworded', async () => {
    await ada.patch(`${path}/items/${item.id}`, { description: `Ask ${at(ids.ben)}` }, 1).expect(200);
    expect((await untilTold(ben, 1))[0]).toMatchObject({ kind: 'mention', commentId: null, excerpt: null });
    await ada.patch(`${path}/items/${item.id}`, { description: `Do ask ${at(ids.ben)}` }, 2).expect(200);
    await say(ada, at(ids.ben)).expect(201);
    expect((await untilTold(ben, 2)).map(({ commentId }) => commentId !== null)).toEqual([true, false]);
  });

  it('refuse to mention who is not in the product, and change nothing', async () => {
    const stranger = await idOf(await app.join(await app.makeProduct(), 'owner'));
    const before = await logOf(ada, key);
    for (const id of [stranger, randomUUID()]) {
      const problem = await say(ada, `Ask ${at(ids.ben)} and ${at(id)}`).refused('not-found');
      expect(problem.errors).toMatchObject([{ path: 'body', code: 'mention' }]);
    }
    expect(await logOf(ada, key)).toEqual(before);
    const said = (await say(ada, `Ask ${at(ids.ben)}`).expect(201)).body.patches[0]?.after as unknown as Comment;
    const own = `${path}/items/${item.id}/comments/${said.id}`;
    await ada.patch(own, { body: at(stranger) }, 1).refused('not-found');
    const member = (await snapshotOf(ada, key)).members.find(({ id }) => id === ids.ben);
    await ada.delete(`${path}/members/${ids.ben}`, member?.version).expect(200);
    await ada.patch(own, { body: `I asked ${at(ids.ben)}` }, 1).expect(200);
    await say(ada, at(ids.ben)).refused('not-found');
  });

  it('keep what is hostile as the text it is', async () => {
    const body = `<script>alert(1)</script> ${at(ids.ben)} <img src=x onerror=alert(1)>`;
    await say(ada, body).expect(201);
    await say(ada, `${at(ids.ben)}${'x'.repeat(20_001)}`).refused('invalid-input');
    await ada.patch(`${path}/items/${item.id}`, { description: '@['.repeat(10_000) }, 1).expect(200);
    const [told] = await untilTold(ben, 1);
    expect(told?.excerpt).toBe('<script>alert(1)</script> @Some member <img src=x onerror=alert(1)>');
  });

  it('say once for a change how many items somebody was given', async () => {
    const items = await addItems(
      ada,
      key,
      Array.from({ length: 12 }, (_, index) => `Item ${index}`),
    );
    await edit(
      ada,
      { assigneeId: ids.ben },
      items.map(({ id }) => id),
    );
    await edit(ben, { assigneeId: ids.ben });
    const [told, ...others] = await untilTold(ben, 1);
    expect(told).toMatchObject({ kind: 'assignment', count: 12, items: items.slice(0, 3).map(({ id }) => ({ id })) });
    expect(others).toEqual([]);
    expect((await untilTold(ada, 1))[0]).toMatchObject({ kind: 'watched', what: ['assigneeId'], actor: { id: ids.ben } });
  });

  it('say to who watches what others did to an item, but not where they moved it, nor what oneself did', async () => {
    await watch(ben);
    await edit(ada, { status: 'done', estimate: 5 });
    await ada.post(`${path}/items/move`, { items: [item.id], place: { at: 'top' } }).expect(200);
    await edit(ben, { estimate: 8 });
    const [other] = await addItems(ada, key, ['B']);
    await ada.post(`${path}/items/${item.id}/links`, { type: 'relates', to: other?.id }).expect(201);
    const comment = (await say(ada, 'Look').expect(201)).body;
    await ada.post(`${path}/items/delete`, { items: [item.id] }).expect(200);
    const told = await untilTold(ben, 4);
    expect(told.map(({ kind, what }) => [kind, [...what].sort()])).toEqual([
      ['watched', ['deleted']],
      ['watched', ['comment']],
      ['watched', ['link']],
      ['watched', ['estimate', 'status']],
    ]);
    expect(told[1]).toMatchObject({ commentId: comment.patches[0]?.id, excerpt: 'Look' });
    expect((await untilTold(ada, 1))[0]).toMatchObject({ what: ['estimate'] });
  });

  it('say to who invited somebody that they have come, for as long as they may know', async () => {
    const invitation = await ada.invite(key, 'stakeholder');
    await app.visitor().signUp({ name: 'Cy', invitation });
    expect((await untilTold(ada, 1))[0]).toMatchObject({ kind: 'invitation', actor: { name: 'Cy' }, items: [] });
    const row = (await snapshotOf(ada, key)).members.find(({ id }) => id === ids.ada);
    await app.admin.patch(`${path}/members/${ids.ada}`, { role: 'member' }, row?.version).expect(200);
    expect(await notificationsOf(ada)).toMatchObject({ unread: 0, notifications: [] });
  });

  it('say nothing to who has left, and show them nothing of what they were told', async () => {
    await watch(ben);
    await say(ada, at(ids.ben)).expect(201);
    await untilTold(ben, 1);
    const row = (await snapshotOf(ada, key)).members.find(({ id }) => id === ids.ben);
    await ada.delete(`${path}/members/${ids.ben}`, row?.version).expect(200);
    await edit(ada, { estimate: 3 });
    expect(await notificationsOf(ben)).toEqual({ unread: 0, notifications: [], cursor: null });
    const cy = await app.join(key, 'member');
    await say(ada, at(await idOf(cy))).expect(201);
    await untilTold(cy, 1);
    const rows = await app.database.personal<{ kind: string }>(ids.ben, 'SELECT kind FROM notification');
    expect(rows).toEqual([{ kind: 'mention' }]);
  });

  it('lose the words of a comment that was removed', async () => {
    const said = (await say(ada, `${at(ids.ben)} a secret`).expect(201)).body.patches[0];
    await ada.delete(`${path}/items/${item.id}/comments/${said?.id}`, 1).expect(200);
    expect((await untilTold(ben, 1))[0]).toMatchObject({ commentId: null, excerpt: null });
  });

  it('are read one by one or up to one, by their owner only', async () => {
    for (const body of ['one', 'two', 'three']) await say(ada, `${at(ids.ben)} ${body}`).expect(201);
    const told = await untilTold(ben, 3);
    await ben.post('/api/notifications/read', { ids: [told[1]?.id] }).expect(204);
    expect((await untilTold(ben, 2)).map(({ id }) => id)).toEqual([told[0]?.id, told[2]?.id]);
    await ada.post('/api/notifications/read', { ids: [told[0]?.id] }).refused('not-found');
    await ada.post('/api/notifications/read', { upTo: told[0]?.id }).expect(204);
    await ben.post('/api/notifications/read', { ids: [told[0]?.id, '999999999'] }).refused('not-found');
    await untilTold(ben, 2);
    await ben.post('/api/notifications/read', { upTo: told[1]?.id }).expect(204);
    expect((await untilTold(ben, 1))[0]?.id).toBe(told[0]?.id);
  });

  it.each([[{}], [{ ids: ['1'], upTo: '1' }], [{ ids: [] }], [{ ids: ['0'] }], [{ ids: [1] }], [{ upTo: 'x' }], [{ upTo: '1e3' }], [{ all: true }]])(
    'are not read by %j',
    async (body) => {
      await ben.post('/api/notifications/read', body).refused('invalid-input');
    },
  );

  it('come page by page, newest first', async () => {
    for (let index = 0; index < 5; index++) await say(ada, `${at(ids.ben)} ${index}`).expect(201);
    const all = await untilTold(ben, 5);
    const pages: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `/api/notifications?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`;
      const { body }: { body: { notifications: { id: string }[]; cursor: string | null } } = await ben.get(query);
      pages.push(body.notifications.map(({ id }) => id).join());
      cursor = body.cursor;
    } while (cursor !== null);
    expect(pages).toEqual(
      [0, 2, 4].map((from) =>
        all
          .slice(from, from + 2)
          .map(({ id }) => id)
          .join(),
      ),
    );
    for (const query of ['limit=0', 'limit=101', 'cursor=x', 'cursor=-1', 'kind=mention'])
      await ben.get(`/api/notifications?${query}`).refused('invalid-input');
  });

  it('come only of the kinds that somebody wants, the next best reason counting', async () => {
    const settings = async (change?: object) =>
      (change === undefined
        ? await ben.get<NotificationSettings>('/api/me/notification-settings')
        : await ben.patch<NotificationSettings>('/api/me/notification-settings', change)
      ).body;
    expect(await settings()).toEqual({ mention: true, assignment: true, watched: true, invitation: true });
    expect(await settings({ mention: false, assignment: false })).toEqual({ mention: false, assignment: false, watched: true, invitation: true });
    await say(ada, `${at(ids.ben)} unheard`).expect(201);
    await watch(ben);
    await say(ada, 'heard too').expect(201);
    await say(ada, `${at(ids.ben)} heard`).expect(201);
    expect((await untilTold(ben, 2)).map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
      ['watched', '@Some member heard'],
      ['watched', 'heard too'],
    ]);
    expect(await settings({ mention: true })).toMatchObject({ mention: true, assignment: false });
    await ben.patch('/api/me/notification-settings', { watched: 'no' }).refused('invalid-input');
    await ben.patch('/api/me/notification-settings', { watched: null }).refused('invalid-input');
    await ben.patch('/api/me/notification-settings', { accountId: ids.ada, mention: false }).refused('invalid-input');
    expect((await ada.get('/api/me/notification-settings')).body).toMatchObject({ mention: true });
  });

  it('are announced on the open streams of their person only, also when another window has read them', async () => {
    const [his, hers] = [await EventStream.open(ben, key), await EventStream.open(ada, key)];
    await say(ada, at(ids.ben)).expect(201);
    await his.until(({ event }) => event === 'notification');
    const [told] = await untilTold(ben, 1);
    his.events.length = 0;
    await ben.post('/api/notifications/read', { ids: [told?.id] }).expect(204);
    await his.until(({ event }) => event === 'notification');
    expect(hers.events.filter(({ event }) => event === 'notification')).toEqual([]);
    his.close();
    hers.close();
  });
});
