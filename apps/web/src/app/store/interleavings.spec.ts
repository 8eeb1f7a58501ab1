import { TestBed } from '@angular/core/testing';
import type { Change } from '@ordo/contract';
import { foldPatches, type MutableCollections, type Place, type Properties } from '@ordo/domain';
import { makeId, makeItems } from '@ordo/testing';
import fc from 'fast-check';
import type { LocalCopies } from './kept/local-copies';
import type { ProductStore } from './product-store';
import { FakeProblem, type FakeProduct } from './test/fake-product';
import { FakeServer } from './test/fake-server';
import { openStore, settle } from './test/open-store';

/** One step of a story between this person, others, the network and the server. */
type Step =
  | { do: 'move' | 'others move'; which: number; to: number }
  | { do: 'retitle' | 'others retitle' | 'delete' | 'others delete'; which: number }
  | { do: 'create' | 'others create' | 'undo' | 'redo' | 'reload' }
  | { do: 'answer' | 'lose answer' | 'lose request' | 'refuse'; which: number }
  | { do: 'stream event' | 'stream opens' | 'stream breaks' | 'time passes' | 'network fails' | 'network returns' };

const which = fc.nat({ max: 7 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('move' as const, 'others move' as const), which, to: which }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('retitle' as const, 'others retitle' as const, 'delete' as const, 'others delete' as const), which }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('create' as const, 'others create' as const, 'undo' as const, 'redo' as const, 'reload' as const) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('answer' as const, 'lose answer' as const, 'lose request' as const, 'refuse' as const), which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'stream event' as const,
        'stream opens' as const,
        'stream breaks' as const,
        'time passes' as const,
        'network fails' as const,
        'network returns' as const,
      ),
    }),
  },
);

class Story {
  readonly server = new FakeServer({ items: makeItems(5) });
  /** What our commands resolved with; null for those that were refused. */
  readonly outcomes: Promise<Change | null>[] = [];
  store!: ProductStore;
  private copies!: LocalCopies;
  private words = 0;

  async begin(): Promise<void> {
    localStorage.clear();
    ({ store: this.store, copies: this.copies } = await openStore(this.server));
    await jest.advanceTimersByTimeAsync(1000);
    this.server.isHolding = true;
  }

  async play(step: Step): Promise<void> {
    const { server, store } = this;
    const ours = (index: number): string => store.items()[index % Math.max(1, store.items().length)]?.id ?? makeId();
    const theirs = (index: number): string => server.product.snapshot().items[index % Math.max(1, server.product.snapshot().items.length)]?.id ?? makeId();
    switch (step.do) {
      case 'move':
        return this.did(store.moveItems([ours(step.which)], placeAt(step.to, ours)));
      case 'retitle':
        return this.did(store.editItem(ours(step.which), { title: this.word() }));
      case 'delete':
        return this.did(store.deleteItems([ours(step.which)]));
      case 'create':
        return this.did(store.createItem({ title: this.word(), place: { at: 'top' } }));
      case 'undo':
        return this.did(store.undo());
      case 'redo':
        return this.did(store.redo());
      case 'reload':
        return this.reload();
      case 'others move':
        return this.others('POST', 'items/move', { items: [theirs(step.which)], place: placeAt(step.to, theirs) });
      case 'others retitle':
        return this.others('PATCH', `items/${theirs(step.which)}`, { title: this.word() });
      case 'others delete':
        return this.others('POST', 'items/delete', { items: [theirs(step.which)] });
      case 'others create':
        return this.others('POST', 'items', { id: makeId(), title: this.word() });
      case 'answer':
      case 'lose answer':
      case 'lose request':
      case 'refuse':
        return this.request(step.do, step.which);
      case 'stream event':
        return server.streams.at(-1)?.pump(1);
      case 'stream opens':
        return server.streams.at(-1)?.begin();
      case 'stream breaks':
        return server.streams.at(-1)?.break();
      case 'time passes':
        await jest.advanceTimersByTimeAsync(700);
        return;
      case 'network fails':
        return server.goDown();
      case 'network returns':
        server.isDown = false;
        return store.reconnect();
    }
  }

  /** The network is well again and everything arrives. */
  async end(): Promise<void> {
    const { server } = this;
    server.isDown = false;
    server.isHolding = false;
    for (const { call, settle: answer } of server.held.splice(0)) answer(() => server.arrive(call));
    for (const stream of [...server.streams]) stream.begin();
    for (let turn = 0; turn < 5; turn += 1) {
      this.store.reconnect();
      await jest.advanceTimersByTimeAsync(20_000);
    }
    server.tell();
    await settle();
  }

  private async reload(): Promise<void> {
    const { server } = this;
    server.held.length = 0;
    server.isHolding = false;
    const isDown = server.isDown;
    server.isDown = true;
    ({ store: this.store } = await openStore(server, this.copies));
    server.isDown = isDown;
    server.isHolding = true;
    this.outcomes.length = 0;
  }

  private did(outcome: Promise<Change | null>): void {
    this.outcomes.push(outcome.catch(() => null));
  }

  private others(method: string, path: string, body: object): void {
    try {
      this.server.change(method, path, body);
    } catch (problem) {
      if (!(problem instanceof FakeProblem)) throw problem;
    }
  }

  private request(fate: 'answer' | 'lose answer' | 'lose request' | 'refuse', index: number): void {
    const { server } = this;
    const [held] = server.held.splice(index % Math.max(1, server.held.length), 1);
    if (held === undefined) return;
    if (fate === 'refuse' && held.call.method !== 'GET') server.refuseNext = new FakeProblem('forbidden', 403);
    if (fate === 'lose request') return held.fail();
    const answer = server.arrive(held.call);
    server.refuseNext = null;
    if (fate === 'lose answer') held.fail();
    else held.settle(() => answer);
  }

  private word(): string {
    this.words += 1;
    return `Word ${this.words}`;
  }
}

function placeAt(to: number, id: (index: number) => string): Place {
  if (to === 0) return { at: 'top' };
  return to % 2 === 0 ? { after: id(to) } : { before: id(to) };
}

/** What the log says, by the domain's own fold. */
function foldOf({ first, log }: FakeProduct): Properties[] {
  const collections: MutableCollections = new Map([['item', new Map(first.items.map((item) => [item.id, { ...item }]))]]);
  for (const { patches } of log) foldPatches(collections, patches);
  const items = [...(collections.get('item')?.values() ?? [])].map(({ description: _, ...row }): Properties => row);
  return items.sort((one, other) => (String(one['rank']) < String(other['rank']) ? -1 : 1));
}

describe('ProductStore', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('ends as the server’s log says, whatever happened on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40, size: 'max' }), async (steps) => {
        const story = new Story();
        await story.begin();
        for (const step of steps) {
          await story.play(step);
          await settle();
        }
        await story.end();
        const { log } = story.server.product;
        expect(story.store.items()).toEqual(foldOf(story.server.product));
        expect(story.store.waiting()).toBe(0);
        expect(story.store.revision()).toBe(story.server.product.revision);
        expect(new Set(log.map(({ requestId }) => requestId)).size).toBe(log.length);
        const done = (await Promise.all(story.outcomes)).filter((change) => change !== null && change.patches.length > 0);
        expect(log).toEqual(expect.arrayContaining(done));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
