import { TestBed } from '@angular/core/testing';
import type { SavedView } from '@ordo/contract';
import { makeId } from '@ordo/testing';
import { ProductStore } from './product-store';
import { SavedViews } from './saved-views';
import { FakeServer } from './test/fake-server';
import { openStore, settle } from './test/open-store';

const LOOK = { filter: 'type:bug', grouping: null, sorting: null, columns: null, density: null, framework: null };
const view = (name: string): SavedView => ({ id: makeId(), name, authorId: 'ines', ...LOOK, version: 1 });

async function open(server: FakeServer): Promise<SavedViews> {
  await openStore(server);
  return TestBed.runInInjectionContext(() => new SavedViews());
}
const shown = (views: SavedViews): string[] => views.all().map(({ name, isShared }) => `${name}${isShared ? ' shared' : ''}`);

describe('saved views', () => {
  it('are the shared ones of the snapshot and the private ones read apart', async () => {
    const server = new FakeServer({ views: [view('Bugs')] });
    server.install();
    server.product.commit('private-view.create', 'r', server.owner.id, [
      { entity: 'private-view', id: 'v', before: null, after: { ...view('Mine'), id: 'v' } },
    ]);
    const views = await open(server);
    expect(shown(views)).toEqual(['Bugs shared', 'Mine']);
    expect(views.find('v')).toMatchObject({ filter: 'type:bug', isShared: false });
  });

  it('are there at once when saved, and stay when the server has answered', async () => {
    const server = new FakeServer();
    const views = await open(server);
    server.isHolding = true;
    const { id } = views.save('Mine', LOOK, false);
    expect(shown(views)).toEqual(['Mine']);
    await settle();
    const [held] = server.held;
    held?.settle(() => server.arrive(held.call));
    await settle();
    expect(views.find(id)).toMatchObject({ name: 'Mine', version: 1 });
    expect(server.calls.at(-1)?.body).toEqual({ id, name: 'Mine', isShared: false, ...LOOK });
  });

  it('are renamed, shared, deleted and brought back', async () => {
    const server = new FakeServer({ views: [view('Bugs')] });
    const views = await open(server);
    const [bugs] = views.all();
    if (bugs === undefined) throw new Error('It is not there');
    await views.edit(bugs, { name: 'All bugs' });
    expect(shown(views)).toEqual(['All bugs shared']);
    const { id, saved } = views.save('Mine', LOOK, false);
    await saved;
    const mine = views.find(id);
    if (mine) await views.edit(mine, { isShared: true });
    expect(shown(views)).toEqual(['All bugs shared', 'Mine shared']);
    const again = views.find(id);
    if (again) await views.delete(again);
    expect(shown(views)).toEqual(['All bugs shared']);
    await TestBed.inject(ProductStore).undo();
    expect(shown(views)).toEqual(['All bugs shared', 'Mine shared']);
  });

  it('follow what a colleague does with a shared one', async () => {
    const server = new FakeServer({ views: [view('Bugs')] });
    const views = await open(server);
    server.change('PATCH', `views/${views.all()[0]?.id}`, { name: 'Defects' });
    await settle();
    expect(shown(views)).toEqual(['Defects shared']);
  });

  it('are drawn from the browser’s copy when the server cannot be reached', async () => {
    const server = new FakeServer();
    jest.useFakeTimers();
    const { copies } = await openStore(server);
    await jest.advanceTimersByTimeAsync(1000);
    const views = TestBed.runInInjectionContext(() => new SavedViews());
    await views.save('Mine', LOOK, false).saved;
    await jest.advanceTimersByTimeAsync(1000);
    server.goDown();
    await openStore(server, copies);
    expect(shown(TestBed.runInInjectionContext(() => new SavedViews()))).toEqual(['Mine']);
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });
});
