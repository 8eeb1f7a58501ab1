import { TestBed } from '@angular/core/testing';
import { makeItems } from '@ordo/testing';
import { LocalCopies } from './kept/local-copies';
import { Session } from './session';
import { FakeServer } from './test/fake-server';
import { openStore, settle } from './test/open-store';

function inject(server: FakeServer): Session {
  server.install();
  TestBed.resetTestingModule();
  return TestBed.inject(Session);
}

describe('Session', () => {
  let server: FakeServer;
  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    server = new FakeServer({ items: makeItems(2) });
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('finds out who is here', async () => {
    const session = inject(server);
    await session.start();
    expect([session.state(), session.me()?.name, session.setup()?.sample]).toEqual(['signed-in', server.me.name, true]);
  });

  it('finds nobody, and asks only who has been given a session', async () => {
    server.isSignedIn = false;
    const session = inject(server);
    await session.start();
    expect(server.calls.map(({ path }) => path)).toEqual(['setup']);
    expect([session.state(), session.me(), session.setup()?.firstRun]).toEqual(['signed-out', null, false]);
  });

  it('remembers who was here while the server cannot be reached', async () => {
    await inject(server).start();
    server.isDown = true;
    const session = inject(server);
    await session.start();
    expect([session.state(), session.me()?.id]).toEqual(['signed-in', server.me.id]);
  });

  it('asks again when it knows nobody and nobody answers', async () => {
    server.isDown = true;
    const session = inject(server);
    await session.start();
    expect(session.state()).toBe('unreachable');
    server.isDown = false;
    await jest.advanceTimersByTimeAsync(2000);
    expect(session.state()).toBe('signed-in');
  });

  it('signs in with the XSRF header of its cookie', async () => {
    server.isSignedIn = false;
    const session = inject(server);
    document.cookie = 'XSRF-TOKEN=a%2Bb';
    await session.start();
    await session.signIn({ email: 'ines@port-sauvelle.example', password: 'a long enough one' });
    expect(session.state()).toBe('signed-in');
    expect(server.calls.find(({ method }) => method === 'POST')?.headers['x-xsrf-token']).toBe('a+b');
  });

  it('wipes everything at sign-out, and closes the stream', async () => {
    const { store, session, copies } = await openStore(server);
    await jest.advanceTimersByTimeAsync(1000);
    expect(await copies.of(server.me.id).read('CYC')).not.toBeNull();
    await session.signOut();
    TestBed.tick();
    await settle();
    expect([session.state(), session.me(), store.items()]).toEqual(['signed-out', null, []]);
    expect(await copies.of(server.me.id).read('CYC')).toBeNull();
    expect(server.streams).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('says how many changes a sign-out would lose', async () => {
    const { store, session } = await openStore(server);
    server.goDown();
    void store.moveItems([store.items()[0]!.id], { at: 'bottom' });
    await settle();
    expect(await session.waitingChanges()).toBe(1);
  });

  it('stays signed in when signing out does not reach the server', async () => {
    const { session } = await openStore(server);
    server.isDown = true;
    await expect(session.signOut()).rejects.toMatchObject({ reason: 'network' });
    expect(session.state()).toBe('signed-in');
  });

  it('never opens the copy of somebody else', async () => {
    const { copies } = await openStore(server);
    await jest.advanceTimersByTimeAsync(1000);
    const other = new FakeServer({ items: [] });
    other.isHolding = false;
    localStorage.clear();
    const { store } = await openStore(other, copies);
    expect(store.items()).toEqual([]);
    expect(TestBed.inject(LocalCopies)).toBe(copies);
  });
});
