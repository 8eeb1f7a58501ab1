import type { Member } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { addItems, move, snapshotOf } from '../../test/backlog';
import { Browser } from '../../test/browser';
import { EventStream } from '../../test/event-stream';
import { createApplication } from '../application';
import { readConfig } from '../platform/config';
import { Readiness } from '../platform/readiness';
import { Streams } from './streams';

describe('the stream', () => {
  let app: TestApp;
  let key: string;
  const open: EventStream[] = [];
  const listen = async (browser: Browser, after?: number, lastEventId?: number): Promise<EventStream> => {
    const stream = await EventStream.open(browser, key, after, lastEventId);
    open.push(stream);
    return stream;
  };
  beforeAll(async () => (app = await startApp()));
  beforeEach(async () => (key = await app.makeProduct()));
  afterEach(() => open.splice(0).forEach((stream) => stream.close()));
  afterAll(() => app.close());

  it('sends each change as it commits, the same object that its author got', async () => {
    const stream = await listen(app.admin, 1);
    const [a] = await addItems(app.admin, key, ['A', 'B']);
    const moved = await move(app.admin, key, [a?.id ?? ''], { at: 'bottom' });
    const event = await stream.until(({ id }) => id === moved.revision);
    expect(event).toEqual({ event: 'change', id: moved.revision, data: moved });
    expect(stream.changes()).toEqual([2, 3]);
  });

  it('resumes after the last event it was given, without a gap and without a repetition', async () => {
    for (const title of ['A', 'B', 'C']) await addItems(app.admin, key, [title]);
    const stream = await listen(app.admin, undefined, 2);
    await stream.until(({ id }) => id === 4);
    await addItems(app.admin, key, ['D']);
    await stream.until(({ id }) => id === 5);
    expect(stream.changes()).toEqual([3, 4, 5]);
  });

  it('asks for a new snapshot when the reader is from the future or too far behind', async () => {
    const ahead = await listen(app.admin, 99);
    expect((await ahead.until(({ event }) => event === 'reset')).data).toEqual({ revision: 1 });
    await addItems(app.admin, key, ['A']);
    await ahead.until(({ event, id }) => event === 'change' && id === 2);
  });

  it('announces a change of more than 500 things as a reset', async () => {
    const stream = await listen(app.admin, 1);
    await addItems(
      app.admin,
      key,
      Array.from({ length: 501 }, (_, index) => `Item ${index}`),
    );
    expect(await stream.until(({ id }) => id === 2)).toMatchObject({ event: 'reset' });
    await addItems(app.admin, key, ['One more']);
    await stream.until(({ event, id }) => event === 'change' && id === 3);
  });

  it('hears what another instance commits', async () => {
    const config = readConfig({ DATABASE_URL: process.env['DATABASE_URL'], ORDO_SECRET: 'x'.repeat(40), PORT: '0', ORDO_RATE_LIMITS: 'off' });
    const other = await createApplication(config, '/nowhere');
    await other.listen({ port: 0, host: '127.0.0.1' });
    await other.get(Readiness).opened();
    const { port } = other.getHttpServer().address() as { port: number };
    const elsewhere = new Browser(`http://127.0.0.1:${port}`);
    app.admin.cookies.forEach((value, name) => elsewhere.cookies.set(name, value));
    const stream = await listen(elsewhere, 1);
    await addItems(app.admin, key, ['A']);
    await stream.until(({ id }) => id === 2);
    await other.close();
  });

  it('shows who is there, and who has gone', async () => {
    const member = await app.join(key, 'member');
    const here = await listen(app.admin);
    const visit = await listen(member);
    await here.until(({ event, data }) => event === 'presence' && (data['people'] as unknown[]).length === 2);
    visit.close();
    await here.until(({ event, data }) => event === 'presence' && here.events.length > 1 && (data['people'] as unknown[]).length === 1);
  });

  it('hides from a stakeholder what is not theirs, and keeps the numbers', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    const from = (await snapshotOf(stakeholder, key)).revision;
    const stream = await listen(stakeholder, from);
    await app.admin.invite(key, 'member');
    const { data } = await stream.until(({ id }) => id === from + 1);
    expect(data['patches']).toEqual([]);
  });

  it('closes within five seconds when a role or a session ends', async () => {
    const member = await app.join(key, 'member');
    const leaver = await app.join(key, 'member');
    const [first, second] = [await listen(member), await listen(leaver)];
    const { members } = await snapshotOf(app.admin, key);
    const row = members.find(({ email }) => email === member.email) as Member;
    await app.admin.patch(`/api/products/${key}/members/${row.id}`, { role: 'stakeholder' }, row.version).expect(200);
    await leaver.delete('/api/session').expect(204);
    await Promise.all([first.untilClosed(5000), second.untilClosed(5000)]);
    expect(first.events.at(-1)?.event).toBe('access');
  });

  it('is not for visitors, for strangers, or for two hundred windows of one person', async () => {
    expect((await listen(app.visitor())).status).toBe(401);
    const stranger = await app.join(await app.makeProduct(), 'owner');
    expect((await listen(stranger)).status).toBe(404);
    const streams = await Promise.all(Array.from({ length: 40 }, () => listen(app.admin)));
    expect(streams.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
  });

  it('says goodbye before the server goes', async () => {
    const stream = await listen(app.admin);
    app.nest.get(Streams).drain();
    expect((await stream.until(({ event }) => event === 'bye')).data).toEqual({});
    expect((await listen(app.admin)).status).toBe(503);
  });
});
