import type { BacklogItem, Change } from '@ordo/contract';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../test/backlog';

/** One thing a person may do; the numbers choose among what is there. */
type Deed =
  | { kind: 'create'; title: string; at: number }
  | { kind: 'move'; which: number[]; place: number; side: 'after' | 'before' | 'top' | 'bottom' }
  | { kind: 'edit'; which: number; estimate: number | null }
  | { kind: 'delete'; which: number[] }
  | { kind: 'parent'; which: number; above: number }
  | { kind: 'undo'; back: number };

const index = fc.nat({ max: 30 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), title: fc.constantFrom('A', 'B', 'Ç', '=1+1'), at: index }),
  fc.record({
    kind: fc.constant('move' as const),
    which: fc.uniqueArray(index, { minLength: 1, maxLength: 4 }),
    place: index,
    side: fc.constantFrom('after' as const, 'before' as const, 'top' as const, 'bottom' as const),
  }),
  fc.record({ kind: fc.constant('edit' as const), which: index, estimate: fc.constantFrom(null, 1, 5, 0.5) }),
  fc.record({ kind: fc.constant('delete' as const), which: fc.uniqueArray(index, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('parent' as const), which: index, above: index }),
  fc.record({ kind: fc.constant('undo' as const), back: fc.nat({ max: 5 }) }),
);

describe('laws of the log', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  it('makes the same product when replayed from nothing, and a move and its undo keep everybody else in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25 }), async (deeds) => {
        const key = await app.makeProduct();
        await addItems(app.admin, key, ['1', '2', '3', '4', '5']);
        for (const each of deeds) await doDeed(key, each);
        const snapshot = await snapshotOf(app.admin, key);
        const log = await logOf(app.admin, key);
        expect(withoutDescriptions(replay(log))).toEqual(asCollections(snapshot));
        expect(log.map(({ revision }) => revision)).toEqual(Array.from({ length: snapshot.revision }, (_, at) => at + 1));
        expectForest(snapshot.items);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  async function doDeed(key: string, each: Deed): Promise<void> {
    const { items, revision } = await snapshotOf(app.admin, key);
    const pick = (at: number): BacklogItem | undefined => items[at % Math.max(items.length, 1)];
    const ids = (which: number[]) => [...new Set(which.flatMap((at) => pick(at)?.id ?? []))];
    const path = `/api/products/${key}`;
    if (each.kind === 'undo') return void (await app.admin.post(`${path}/changes/${Math.max(1, revision - each.back)}/undo`));
    if (each.kind === 'create')
      return void (await app.admin
        .post(`${path}/items`, { title: each.title, place: items.length > 0 ? { before: pick(each.at)?.id } : { at: 'top' } })
        .expect(201));
    if (items.length === 0) return;
    if (each.kind === 'edit')
      return void (await app.admin.patch(`${path}/items/${pick(each.which)?.id}`, { estimate: each.estimate }, pick(each.which)?.version).expect(200));
    if (each.kind === 'parent')
      return void (await app.admin.patch(`${path}/items/${pick(each.which)?.id}`, { parentId: pick(each.above)?.id }, pick(each.which)?.version));
    if (each.kind === 'delete') return void (await app.admin.post(`${path}/items/delete`, { items: ids(each.which) }).expect(200));
    await moveAndComeBack(
      path,
      key,
      items,
      ids(each.which),
      each.side === 'after' || each.side === 'before' ? { [each.side]: pick(each.place)?.id } : { at: each.side },
    );
  }

  /** Moves, looks, undoes, looks, and redoes. */
  async function moveAndComeBack(path: string, key: string, before: BacklogItem[], moving: string[], place: object): Promise<void> {
    const { body } = await app.admin.post<Change>(`${path}/items/move`, { items: moving, place }).expect(200);
    const others = (items: BacklogItem[]) => items.map(({ id }) => id).filter((id) => !moving.includes(id));
    const moved = (await snapshotOf(app.admin, key)).items;
    expect(others(moved)).toEqual(others(before));
    expect(moved).toHaveLength(before.length);
    if (body.patches.length === 0) return;
    const undo = (await app.admin.post<Change>(`${path}/changes/${body.revision}/undo`).expect(200)).body;
    expect((await snapshotOf(app.admin, key)).items).toEqual(before);
    await app.admin.post(`${path}/changes/${undo.revision}/undo`).expect(200);
    expect((await snapshotOf(app.admin, key)).items).toEqual(moved);
  }
});

function expectForest(items: BacklogItem[]): void {
  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  for (const { id } of items) {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at != null; at = parents.get(at)) {
      expect(seen.has(at)).toBe(false);
      seen.add(at);
    }
  }
}
