import { TestBed } from '@angular/core/testing';
import type { BacklogItem } from '@ordo/contract';
import { makeItems, makeMember } from '@ordo/testing';
import type { ProductStore } from './product-store';
import { FakeProblem } from './test/fake-product';
import { FakeServer } from './test/fake-server';
import { openStore, settle } from './test/open-store';

const [first, second, third] = makeItems(3) as [BacklogItem, BacklogItem, BacklogItem];
const BASE = [first.title, second.title, third.title];

function titles(store: ProductStore): string[] {
  return store.items().map(({ title }) => title);
}

describe('ProductStore', () => {
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

  describe('reading', () => {
    it('opens with the items in order and what the person may do', async () => {
      const { store } = await openStore(server);
      expect(store.state()).toBe('ready');
      expect(titles(store)).toEqual(BASE);
      expect(store.can('items.order')).toBe(true);
      expect(store.itemByKey(second.key)).toBe(store.items()[1]);
    });

    it('shows what others do as it happens, and for 2 s who moved what', async () => {
      const { store } = await openStore(server);
      server.change('POST', 'items/move', { items: [third.id], place: { at: 'top' } }, 'awa');
      expect(titles(store)).toEqual([third.title, first.title, second.title]);
      expect(store.remoteMoves()).toEqual([{ itemId: third.id, actorId: 'awa', at: Date.now() }]);
      jest.advanceTimersByTime(2000);
      expect(store.remoteMoves()).toEqual([]);
    });

    it('says that a product is missing', async () => {
      server.me.products = [];
      const { store } = await openStore(server);
      expect(store.state()).toBe('missing');
      expect(store.items()).toEqual([]);
    });

    it('draws from the browser’s copy before the server has answered', async () => {
      const { copies } = await openStore(server);
      await jest.advanceTimersByTimeAsync(1000);
      server.isHolding = true;
      const { store } = await openStore(server, copies);
      expect(store.state()).toBe('ready');
      expect(titles(store)).toEqual(BASE);
    });

    it('catches up on what was missed while the stream was broken', async () => {
      const { store } = await openStore(server);
      server.goDown();
      server.change('PATCH', `items/${first.id}`, { title: 'Tram' });
      await settle();
      expect(store.connection()).toBe('offline');
      server.isDown = false;
      store.reconnect();
      await settle();
      expect(store.connection()).toBe('online');
      expect(titles(store)).toEqual(['Tram', second.title, third.title]);
      expect(server.streams).toHaveLength(1);
    });

    it('fills a gap that the stream left', async () => {
      const { store } = await openStore(server);
      const [stream] = server.streams;
      server.streams.length = 0;
      server.change('PATCH', `items/${first.id}`, { title: 'Tram' });
      const later = server.change('PATCH', `items/${first.id}`, { title: 'Bus' });
      stream!.send('change', later);
      expect(titles(store)).toEqual(BASE);
      await jest.advanceTimersByTimeAsync(300);
      expect(titles(store)).toEqual(['Bus', second.title, third.title]);
    });

    it('takes a new snapshot when the stream says reset', async () => {
      const { store } = await openStore(server);
      const [stream] = server.streams;
      server.streams.length = 0;
      server.change('PATCH', `items/${first.id}`, { title: 'Tram' });
      stream!.send('reset', { revision: server.product.revision });
      await settle();
      expect(titles(store)).toEqual(['Tram', second.title, third.title]);
    });

    it('starts anew when the server’s past is shorter than ours', async () => {
      const { store } = await openStore(server);
      server.change('PATCH', `items/${first.id}`, { title: 'Tram' });
      server.product = new FakeServer({ items: [first, second], members: [server.owner] }).product;
      for (const stream of server.streams) stream.break();
      await settle();
      expect(titles(store)).toEqual([first.title, second.title]);
      expect(store.revision()).toBe(1);
    });

    it('comes back after the server said goodbye', async () => {
      const { store } = await openStore(server);
      server.streams[0]!.send('bye', {});
      await settle();
      expect(server.streams).toHaveLength(0);
      await jest.advanceTimersByTimeAsync(1500);
      expect(server.streams).toHaveLength(1);
      expect(store.connection()).toBe('online');
    });

    it('stops listening in a page that nobody sees, and is up to date when it is seen again', async () => {
      const { store } = await openStore(server);
      const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      await jest.advanceTimersByTimeAsync(90_000);
      expect(server.streams).toHaveLength(0);
      server.change('PATCH', `items/${first.id}`, { title: 'Tram' });
      visibility.mockRestore();
      document.dispatchEvent(new Event('visibilitychange'));
      await settle();
      expect(titles(store)).toEqual(['Tram', second.title, third.title]);
      expect(server.streams).toHaveLength(1);
    });

    it('looks for itself when the stream has been silent for long', async () => {
      const { store } = await openStore(server);
      server.streams.length = 0;
      server.change('PATCH', `items/${first.id}`, { title: 'Tram' });
      await jest.advanceTimersByTimeAsync(75_000);
      expect(titles(store)).toEqual(['Tram', second.title, third.title]);
    });

    it('reads its rights again when the role changes', async () => {
      const { store } = await openStore(server);
      server.me.products[0]!.role = 'stakeholder';
      server.product.commit('member.change', crypto.randomUUID(), 'awa', [
        { entity: 'member', id: server.me.id, before: { role: 'owner' }, after: { role: 'stakeholder' } },
      ]);
      server.tell();
      await settle();
      expect(store.role()).toBe('stakeholder');
      expect(store.can('items.order')).toBe(false);
      expect(server.calls.map(({ path }) => path).slice(-3)).toEqual(expect.arrayContaining(['me', 'products/CYC/snapshot']));
    });

    it('is missing once the person has lost their place in it', async () => {
      const { store } = await openStore(server);
      server.me.products = [];
      server.streams[0]!.send('access', {});
      await settle();
      expect(store.state()).toBe('missing');
      expect(store.items()).toEqual([]);
    });

    it('knows who is here', async () => {
      const { store } = await openStore(server);
      server.streams[0]!.send('presence', { people: [{ id: 'awa', name: 'Awa' }] });
      expect(store.people()).toEqual([{ id: 'awa', name: 'Awa' }]);
    });
  });

  describe('changing', () => {
    it('shows a move before it is sent, and resolves with the server’s change', async () => {
      const { store } = await openStore(server);
      const move = store.moveItems([third.id], { before: first.id });
      expect(titles(store)).toEqual([third.title, first.title, second.title]);
      expect([...store.waitingIds()]).toEqual([third.id]);
      expect((await move).revision).toBe(2);
      expect(store.waiting()).toBe(0);
      expect(store.revision()).toBe(2);
    });

    it('sends changes one at a time, in order', async () => {
      const { store } = await openStore(server);
      server.isHolding = true;
      void store.moveItems([third.id], { at: 'top' });
      void store.editItem(third.id, { title: 'Tram' });
      await settle();
      expect(server.held.map(({ call }) => call.path)).toEqual(['products/CYC/items/move']);
      expect(store.waiting()).toBe(2);
    });

    it('takes a refused change back, and says which rows it was about', async () => {
      const { store } = await openStore(server);
      server.refuseNext = new FakeProblem('forbidden', 403);
      const move = store.moveItems([third.id], { at: 'top' });
      await expect(move).rejects.toMatchObject({ code: 'forbidden' });
      expect(titles(store)).toEqual(BASE);
      expect(store.refused()).toMatchObject({ command: 'item.move', itemIds: [third.id] });
      expect(store.lostChanges()).toEqual([]);
      expect(store.canUndo()).toBe(false);
    });

    it('sends again with the same key until the server answers', async () => {
      const { store } = await openStore(server);
      server.refuseNext = new FakeProblem('outcome-unknown', 503);
      const edit = store.editItem(first.id, { title: 'Tram' });
      await jest.advanceTimersByTimeAsync(20_000);
      expect((await edit).revision).toBe(2);
      const keys = server.calls.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers['idempotency-key']);
      expect(keys).toHaveLength(2);
      expect(new Set(keys).size).toBe(1);
    });

    it('edits the newest version when somebody changed something else of the item', async () => {
      const { store } = await openStore(server);
      server.streams.length = 0;
      server.change('PATCH', `items/${first.id}`, { estimate: 8 });
      await store.editItem(first.id, { title: 'Tram' });
      await jest.advanceTimersByTimeAsync(500);
      expect(store.items()[0]).toMatchObject({ title: 'Tram', estimate: 8, version: 3 });
    });

    it('refuses to overwrite what somebody else wrote in the same place', async () => {
      const { store } = await openStore(server);
      server.streams.length = 0;
      server.change('PATCH', `items/${first.id}`, { title: 'Ferry' });
      await expect(store.editItem(first.id, { title: 'Tram' })).rejects.toMatchObject({ code: 'stale-version', problem: { current: { title: 'Ferry' } } });
    });

    it('refuses an edit that began from a value which others have replaced on the screen since', async () => {
      const { store } = await openStore(server);
      server.change('PATCH', `items/${first.id}`, { title: 'Ferry' });
      await expect(store.editItem(first.id, { title: 'Tram' }, { title: first.title })).rejects.toMatchObject({ code: 'stale-version' });
      expect(titles(store)).toContain('Ferry');
    });

    it('edits the same item several times in a row, each from what the one before made of it', async () => {
      const { store } = await openStore(server);
      void store.editItem(first.id, { title: 'Tram' });
      void store.editItem(first.id, { title: 'Ferry', estimate: 5 });
      await store.editItem(first.id, { estimate: 8 });
      expect(store.items()[0]).toMatchObject({ title: 'Ferry', estimate: 8, version: 4 });
    });

    it('takes nothing from a change that changed nothing', async () => {
      const { store } = await openStore(server);
      const change = await store.editItem(first.id, { title: first.title });
      expect(change.patches).toEqual([]);
      expect([store.waiting(), store.canUndo(), store.revision()]).toEqual([0, false, 1]);
    });
  });

  describe('undoing', () => {
    it('takes our changes back one by one, and does them again', async () => {
      const { store } = await openStore(server);
      await store.editItem(first.id, { title: 'Tram' });
      await store.editItem(second.id, { title: 'Ferry' });
      await store.undo();
      expect(titles(store)).toEqual(['Tram', second.title, third.title]);
      await store.undo();
      expect(titles(store)).toEqual(BASE);
      expect([store.canUndo(), store.canRedo()]).toEqual([false, true]);
      await store.redo();
      expect(titles(store)).toEqual(['Tram', second.title, third.title]);
      await store.undo();
      expect(titles(store)).toEqual(BASE);
    });

    it('brings a deleted item back', async () => {
      const { store } = await openStore(server);
      await store.deleteItems([second.id]);
      expect(titles(store)).toEqual([first.title, third.title]);
      await store.undo();
      expect(titles(store)).toEqual(BASE);
    });

    it('undoes what is still on its way', async () => {
      const { store } = await openStore(server);
      void store.moveItems([third.id], { at: 'top' });
      const undone = store.undo();
      expect(titles(store)).toEqual(BASE);
      expect((await undone)?.undoes).toBe(2);
      expect(titles(store)).toEqual(BASE);
    });

    it('explains itself when somebody has built on the change', async () => {
      const { store } = await openStore(server);
      await store.editItem(first.id, { title: 'Tram' });
      server.change('PATCH', `items/${first.id}`, { title: 'Ferry' });
      await expect(store.undo()).rejects.toMatchObject({ code: 'undo-conflict' });
      expect(titles(store)).toContain('Ferry');
      expect([store.canUndo(), store.canRedo()]).toEqual([false, false]);
    });

    it('forgets what could be redone after a new change', async () => {
      const { store } = await openStore(server);
      await store.editItem(first.id, { title: 'Tram' });
      await store.undo();
      await store.editItem(first.id, { title: 'Ferry' });
      expect(store.canRedo()).toBe(false);
    });

    it('has nothing to undo of a change that was refused meanwhile', async () => {
      const { store } = await openStore(server);
      server.refuseNext = new FakeProblem('forbidden', 403);
      void store.moveItems([third.id], { at: 'top' });
      expect(await store.undo()).toBeNull();
      expect(titles(store)).toEqual(BASE);
      expect(store.waiting()).toBe(0);
    });
  });

  describe('opened items', () => {
    it('have their description after a moment, and follow it', async () => {
      server.change('PATCH', `items/${first.id}`, { description: 'Long' });
      const { store } = await openStore(server);
      const open = store.openItem(first.id);
      expect(open()).toMatchObject({ state: 'opening', item: { title: first.title }, description: null });
      await settle();
      expect(open()).toMatchObject({ state: 'ready', description: 'Long' });
      server.change('PATCH', `items/${first.id}`, { description: 'Longer' });
      expect(open().description).toBe('Longer');
    });

    it('stay readable when somebody deletes them, and can be restored', async () => {
      const { store } = await openStore(server);
      const open = store.openItem(first.id);
      await settle();
      const { revision } = server.change('POST', 'items/delete', { items: [first.id] }, 'awa');
      expect(open()).toMatchObject({ state: 'removed', item: { title: first.title }, removed: { revision, actorId: 'awa' } });
      await store.undoRevision(revision);
      expect(open()).toMatchObject({ state: 'ready', removed: null });
    });

    it('are missing when there are none', async () => {
      const { store } = await openStore(server);
      const open = store.openItem('01900000-0000-7000-8000-00000000ffff');
      await settle();
      expect(open().state).toBe('missing');
    });
  });

  it('lets people who come later see the product as theirs', async () => {
    const member = makeMember({ role: 'member' });
    const { store } = await openStore(server);
    server.product.commit('member.join', crypto.randomUUID(), member.id, [{ entity: 'member', id: member.id, before: null, after: { ...member } }]);
    server.tell();
    expect(store.membersById().get(member.id)?.role).toBe('member');
  });
});
