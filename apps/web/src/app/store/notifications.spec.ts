import { TestBed } from '@angular/core/testing';
import type { Notification } from '@ordo/contract';
import { Notifications } from './notifications';
import { FakeServer } from './test/fake-server';
import { openStore, settle } from './test/open-store';

const told = (id: string, isRead = false): Notification => ({
  id,
  kind: 'mention',
  at: '2026-11-18T09:00:00Z',
  isRead,
  product: { key: 'CYC', name: 'Cyclade' },
  actor: { id: 'awa', name: 'Awa Diallo' },
  items: [],
  count: 1,
  commentId: null,
  excerpt: null,
  what: [],
});

describe('notifications', () => {
  let server: FakeServer;
  let notifications: Notifications;

  beforeEach(async () => {
    server = new FakeServer();
    server.notifications = [told('2'), told('1')];
    await openStore(server);
    notifications = TestBed.runInInjectionContext(() => new Notifications());
    TestBed.tick();
    await settle();
  });

  const shown = () => notifications.all().map(({ id, isRead }) => `${id}${isRead ? '' : ' unread'}`);
  const ring = async () => {
    for (const stream of server.streams) stream.send('notification', {});
    TestBed.tick();
    await settle();
  };

  it('are read at the start, and again when the stream says so', async () => {
    expect([notifications.state(), shown(), notifications.unread()]).toEqual(['ready', ['2 unread', '1 unread'], 2]);
    server.notifications.unshift(told('3'));
    await ring();
    expect([shown()[0], notifications.unread()]).toEqual(['3 unread', 3]);
  });

  it('are marked at once, and stay so while an older answer still says otherwise', async () => {
    server.isHolding = true;
    const marking = notifications.markRead(['2']);
    expect([shown(), notifications.unread()]).toEqual([['2', '1 unread'], 1]);
    await ring();
    expect([shown(), notifications.unread()]).toEqual([['2', '1 unread'], 1]);
    server.isHolding = false;
    for (let at = 0; at < 4; at++) {
      for (const held of server.held.splice(0)) held.settle(() => server.arrive(held.call));
      await settle();
    }
    await marking;
    expect([shown(), notifications.unread()]).toEqual([['2', '1 unread'], 1]);
  });

  it('are all marked up to the newest that is known', async () => {
    server.notifications.unshift(told('3'));
    await notifications.markAllRead();
    expect(server.calls.filter(({ path }) => path === 'notifications/read').map(({ body }) => body)).toEqual([{ upTo: '2' }]);
    expect([shown(), notifications.unread()]).toEqual([['3 unread', '2', '1'], 1]);
  });

  it('are unread again when that could not be noted', async () => {
    server.isDown = true;
    await expect(notifications.markRead(['2'])).rejects.toThrow();
    expect([shown(), notifications.unread()]).toEqual([['2 unread', '1 unread'], 2]);
  });

  it('come page by page', async () => {
    server.notifications = Array.from({ length: 40 }, (_, index) => told(String(40 - index), true));
    await notifications.refresh();
    expect([notifications.all().length, notifications.hasMore()]).toEqual([30, true]);
    await notifications.readMore();
    expect([shown().length, notifications.hasMore()]).toEqual([40, false]);
    await ring();
    expect(shown()).toHaveLength(40);
  });
});

describe('without an answer', () => {
  it('the state says so, and asking again mends it', async () => {
    const server = new FakeServer();
    await openStore(server);
    server.isDown = true;
    const notifications = TestBed.runInInjectionContext(() => new Notifications());
    TestBed.tick();
    await settle();
    expect(notifications.state()).toBe('failed');
    server.isDown = false;
    await notifications.refresh();
    expect([notifications.state(), notifications.unread()]).toEqual(['ready', 0]);
  });
});
