import type { BacklogItem, Change, Snapshot } from '@ordo/contract';
import { CHILDREN_FATES, findCycle, ORIGINAL_FATES, type ChildrenFate, type OriginalFate } from '@ordo/domain';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

/** What a person may do to the structure; the numbers choose among what is there. */
type Deed =
  | { kind: 'parent'; which: number[]; above: number | null }
  | { kind: 'block'; first: number; then: number }
  | { kind: 'unblock'; which: number }
  | { kind: 'delete'; which: number[]; children: ChildrenFate }
  | { kind: 'split'; which: number; original: OriginalFate; link: number }
  | { kind: 'clone'; which: number }
  | { kind: 'create'; above: number | null }
  | { kind: 'undo'; back: number };

const index = fc.nat({ max: 5 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('parent' as const), which: fc.uniqueArray(index, { minLength: 1, maxLength: 2 }), above: fc.option(index) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('block' as const), first: index, then: index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unblock' as const), which: index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      which: fc.uniqueArray(index, { minLength: 1, maxLength: 2 }),
      children: fc.constantFrom(...CHILDREN_FATES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const), which: index, original: fc.constantFrom(...ORIGINAL_FATES), link: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clone' as const), which: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create' as const), above: fc.option(index) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat({ max: 6 }) }) },
);

describe('the structure of a backlog', () => {
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    first = await startApp();
    second = await startApp();
  });
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  it('stays a forest of what is there, and its dependencies without a cycle, whatever two clients do at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(deed, deed), { minLength: 3, maxLength: 30, size: 'max' }), async (rounds) => {
        const key = await first.makeProduct();
        await addItems(first.admin, key, ['A', 'B', 'C', 'D']);
        for (const [one, other] of rounds) {
          const snapshot = await snapshotOf(first.admin, key);
          const statuses = await Promise.all([doDeed(first.admin, key, snapshot, one), doDeed(second.admin, key, snapshot, other)]);
          expect(statuses.filter((status) => status >= 500)).toEqual([]);
        }
        const snapshot = await snapshotOf(second.admin, key);
        const log = await logOf(second.admin, key);
        expectSound(snapshot);
        expect(withoutDescriptions(replay(log))).toEqual(asCollections(snapshot));
        expect(log.map(({ revision }) => revision)).toEqual(Array.from({ length: snapshot.revision }, (_, at) => at + 1));
      }),
      { numRuns: 20 },
    );
  }, 240_000);
});

/** Both act on what they saw before the other's deed, as people do. */
async function doDeed(client: Browser, key: string, { items, links, revision }: Snapshot, each: Deed): Promise<number> {
  const path = `/api/products/${key}`;
  const pick = (at: number): BacklogItem | undefined => items[at % Math.max(items.length, 1)];
  const ids = (which: number[]) => [...new Set(which.flatMap((at) => pick(at)?.id ?? []))];
  const post = async (rest: string, body: object): Promise<number> => (await client.post<Change>(`${path}/${rest}`, body)).status;
  const above = (at: number | null) => (at === null ? null : (pick(at)?.id ?? null));
  if (each.kind === 'undo') return post(`changes/${Math.max(1, revision - each.back)}/undo`, {});
  if (each.kind === 'create') return post('items', { title: 'new', parentId: above(each.above) });
  if (items.length === 0) return 0;
  if (each.kind === 'parent') return post('items/edit', { items: ids(each.which), set: { parentId: above(each.above) } });
  if (each.kind === 'block') return post(`items/${pick(each.first)?.id}/links`, { type: 'blocks', to: pick(each.then)?.id });
  if (each.kind === 'delete') return post('items/delete', { items: ids(each.which), children: each.children });
  if (each.kind === 'clone') return post(`items/${pick(each.which)?.id}/clone`, {});
  if (each.kind === 'split') {
    const original = pick(each.which);
    const own = links.filter(({ fromId, toId }) => [fromId, toId].includes(original?.id ?? ''));
    const copyLinks = own.slice(0, each.link).map(({ id }) => id);
    return post(`items/${original?.id}/split`, { original: each.original, parts: [{ title: 'one' }, { title: 'two' }], copyLinks });
  }
  const link = links[each.which % Math.max(links.length, 1)];
  return link === undefined ? 0 : (await client.delete(`${path}/items/${link.fromId}/links/${link.id}`)).status;
}

function expectSound({ items, links }: Snapshot): void {
  const there = new Set(items.map(({ id }) => id));
  expect(items.filter(({ parentId }) => parentId !== null && !there.has(parentId))).toEqual([]);
  expect(findCycle(items.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const])))).toBeNull();
  const blocks = links.filter(({ type, fromId, toId }) => type === 'blocks' && there.has(fromId) && there.has(toId));
  expect(findCycle(blocks.map(({ fromId, toId }) => [fromId, toId] as const))).toBeNull();
}
