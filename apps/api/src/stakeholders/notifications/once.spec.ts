import type { BacklogItem } from '@ordo/contract';
import { mention } from '@ordo/domain';
import { Client } from 'pg';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { notificationsOf, untilTold } from '../../../test/notifications';

describe('each change is told once', () => {
  let app: TestApp;
  let key: string;
  let item: BacklogItem;
  let ben: Browser;
  let benId: string;
  beforeAll(async () => {
    app = await startApp();
    key = await app.makeProduct();
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
    ben = await app.join(key, 'member');
    benId = (await ben.get<{ id: string }>('/api/me')).body.id;
  });
  afterAll(() => app.close());

  const say = (who: Browser, text: string) =>
    who.post(`/api/products/${key}/items/${item.id}/comments`, { body: `${mention({ id: benId, name: 'Ben' })} ${text}` }).expect(201);
  const elsewhere = (other: TestApp, who: Browser): Browser => {
    const browser = other.visitor();
    who.cookies.forEach((value, name) => browser.cookies.set(name, value));
    return browser;
  };

  it('by two instances that both read the log, in the order of the changes', async () => {
    const other = await startApp();
    const writers = [app.admin, elsewhere(other, app.admin), app.admin, elsewhere(other, app.admin)];
    const write = async (who: Browser, at: number) => {
      for (let index = 0; index < 10; index++) await say(who, `${at} ${index}`);
    };
    await Promise.all(writers.map(write));
    const told = await untilTold(ben, 40);
    expect(new Set(told.map(({ excerpt }) => excerpt)).size).toBe(40);
    expect(told.map(({ at }) => at)).toEqual(
      told
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    await other.close();
    await ben.post('/api/notifications/read', { upTo: told[0]?.id }).expect(204);
  });

  it('and not at all while somebody else is at it, but afterwards', async () => {
    const { product } = await snapshotOf(app.admin, key);
    const client = new Client({ connectionString: process.env['DATABASE_URL'] });
    await client.connect();
    await client.query(`BEGIN; SET LOCAL ROLE ordo_app; SET LOCAL ordo.product = '${product.id}'`);
    await client.query(`SELECT FROM log_cursor WHERE consumer = 'notifications' FOR UPDATE`);
    await say(app.admin, 'meanwhile');
    await new Promise((wake) => setTimeout(wake, 500));
    expect((await notificationsOf(ben)).unread).toBe(0);
    // As when it is killed: what it has begun is gone, and its lock with it.
    await client.end();
    expect((await untilTold(ben, 1))[0]?.excerpt).toContain('meanwhile');
    await ben.post('/api/notifications/read', { upTo: '999999999999999' }).expect(204);
  });

  it('also when what was told is told again by a cursor that was set back', async () => {
    await say(app.admin, 'once');
    await untilTold(ben, 1);
    const { product } = await snapshotOf(app.admin, key);
    await app.database.note({ productId: product.id, productKey: key }, `UPDATE log_cursor SET revision = 0 WHERE product_id = $1`, [product.id]);
    await say(app.admin, 'next');
    await untilTold(ben, 2);
    const all = (await notificationsOf(ben)).notifications.map(({ excerpt }) => excerpt);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what somebody is told', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startApp();
    client = new Client({ connectionString: process.env['DATABASE_URL'] });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await app.close();
  });

  it('is shown by the database to nobody else, and made by nobody but who reads the product’s log', async () => {
    const key = await app.makeProduct();
    const [item] = await addItems(app.admin, key, ['A']);
    const people = [await app.join(key, 'member'), await app.join(key, 'member')];
    const ids = await Promise.all(people.map(async (person) => (await person.get<{ id: string }>('/api/me')).body.id));
    const body = ids.map((id) => mention({ id, name: 'Somebody' })).join();
    await app.admin.post(`/api/products/${key}/items/${item?.id}/comments`, { body }).expect(201);
    await Promise.all(people.map((person) => untilTold(person, 1)));
    await people[0]?.patch('/api/me/notification-settings', { watched: false }).expect(200);
    const { product } = await snapshotOf(app.admin, key);
    await client.query('BEGIN; SET LOCAL ROLE ordo_app');
    for (const table of ['notification', 'notification_setting', 'log_cursor']) expect((await client.query(`SELECT FROM ${table}`)).rowCount).toBe(0);
    await client.query(`SET LOCAL ordo.product = '${product.id}'`);
    expect((await client.query('SELECT FROM notification')).rowCount).toBe(0);
    await client.query(`SET LOCAL ordo.product = ''; SET LOCAL ordo.account = '${ids[0]}'`);
    expect((await client.query('SELECT account_id FROM notification')).rows).toEqual([{ account_id: ids[0] }]);
    expect((await client.query('UPDATE notification SET read_at = now()')).rowCount).toBe(1);
    await client.query('SAVEPOINT before');
    for (const statement of [
      'DELETE FROM notification',
      `UPDATE notification SET account_id = '${ids[1]}'`,
      `INSERT INTO notification (account_id, product_id, revision, kind, at, actor_id, data) VALUES ('${ids[0]}', '${product.id}', 1, 'mention', now(), '${ids[1]}', '{}')`,
      `INSERT INTO notification_setting VALUES ('${ids[1]}', 'mention', false)`,
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|row-level security/);
      await client.query('ROLLBACK TO before');
    }
    await client.query('ROLLBACK');
  });
});
