import { TestBed } from '@angular/core/testing';
import type { BacklogItem } from '@ordo/contract';
import { makeItems } from '@ordo/testing';
import { FakeServer } from './test/fake-server';
import { openStore, settle } from './test/open-store';

const [first, second, third] = makeItems(3) as [BacklogItem, BacklogItem, BacklogItem];

describe('Without the server', () => {
  let server: FakeServer;
  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    server = new FakeServer({ items: [first, second, third] });
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('changes wait, and are sent in order on return', async () => {
    const { store } = await openStore(server);
    server.goDown();
    const move = store.moveItems([third.id], { at: 'top' });
    const edit = store.editItem(third.id, { title: 'Tram' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect([store.connection(), store.waiting()]).toEqual(['offline', 2]);
    server.isDown = false;
    store.reconnect();
    expect((await move).revision).toBe(2);
    expect((await edit).revision).toBe(3);
    expect([store.connection(), store.waiting()]).toEqual(['online', 0]);
  });

  it('a reload keeps the product and the waiting changes, and sends them with the same keys', async () => {
    const { store: before, copies } = await openStore(server);
    await jest.advanceTimersByTimeAsync(1000);
    server.goDown();
    void before.moveItems([third.id], { at: 'top' });
    void before.editItem(third.id, { title: 'Tram' });
    await settle();
    const sent = server.calls.filter(({ method }) => method === 'POST').at(-1)?.headers['idempotency-key'];

    const { store } = await openStore(server, copies);
    expect(store.items().map(({ title }) => title)).toEqual(['Tram', first.title, second.title]);
    expect([store.connection(), store.waiting()]).toEqual(['offline', 2]);
    server.isDown = false;
    store.reconnect();
    await settle();
    expect(store.waiting()).toBe(0);
    expect(server.product.log.map(({ command }) => command)).toEqual(['item.move', 'item.edit']);
    expect(server.product.log[0]?.requestId).toBe(sent);
  });

  it('a change whose answer was lost is applied once', async () => {
    const { store: before, copies } = await openStore(server);
    await jest.advanceTimersByTimeAsync(1000);
    server.isHolding = true;
    void before.moveItems([third.id], { at: 'top' });
    await settle();
    server.arrive(server.held[0]!.call);
    server.isHolding = false;

    const { store } = await openStore(server, copies);
    await settle();
    expect(store.waiting()).toBe(0);
    expect(server.product.log).toHaveLength(1);
  });

  it('what is refused on return is listed until it was read, also across a reload', async () => {
    const { store: before, copies } = await openStore(server);
    await jest.advanceTimersByTimeAsync(1000);
    server.goDown();
    void before.editItem(third.id, { title: 'Tram' });
    await settle();
    server.change('POST', 'items/delete', { items: [third.id] });
    server.isDown = false;
    before.reconnect();
    await settle();
    expect(before.lostChanges()).toMatchObject([{ command: 'item.edit', itemIds: [third.id], refusal: { code: 'not-found' } }]);

    const { store: reloaded } = await openStore(server, copies);
    expect(reloaded.lostChanges()).toMatchObject([{ command: 'item.edit', refusal: { code: 'not-found' } }]);
    reloaded.forgetLostChanges();
    const { store } = await openStore(server, copies);
    expect(store.lostChanges()).toEqual([]);
  });

  it('a product that was never here is asked for again and again', async () => {
    const { copies } = await openStore(server);
    await copies.of(server.me.id).forget('CYC');
    server.goDown();
    const { store } = await openStore(server, copies);
    expect(store.state()).toBe('failed');
    server.isDown = false;
    await jest.advanceTimersByTimeAsync(20_000);
    expect(store.state()).toBe('ready');
  });

  it('an ended session keeps what waits for when the person is back', async () => {
    const { store: before, session, copies } = await openStore(server);
    await jest.advanceTimersByTimeAsync(1000);
    server.isSignedIn = false;
    void before.editItem(third.id, { title: 'Tram' });
    await settle();
    expect(session.state()).toBe('signed-out');
    expect(await copies.of(server.me.id).countWaiting()).toBe(1);

    server.isSignedIn = true;
    const { store } = await openStore(server, copies);
    await settle();
    expect(store.items().at(-1)?.title).toBe('Tram');
    expect(server.product.log).toHaveLength(1);
  });
});
