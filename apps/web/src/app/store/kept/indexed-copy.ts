import type { BacklogItem, Change, Snapshot } from '@ordo/contract';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { WaitingChange } from '../model/intent';
import type { KeptProduct, LocalCopy } from './local-copy';

interface Tables extends DBSchema {
  /** Without their items. */
  snapshots: { key: string; value: Snapshot };
  /** A snapshot's items in order, some at a time. */
  items: { key: [product: string, part: number]; value: BacklogItem[] };
  changes: { key: [product: string, revision: number]; value: Change };
  outbox: { key: string; value: WaitingChange; indexes: { product: string } };
}

const PREFIX = 'ordo-';

/** Of the products kept: a higher one makes every browser fetch them anew. What waits to be sent stays. */
const FORM = 10;
const RELAXED = { durability: 'relaxed' } as const;

/** The tables that hold products. */
const PRODUCTS = ['snapshots', 'items', 'changes'] as const;

/** Items written in one go: copying ten thousand at once would make the page miss a frame. */
const PART = 250;

/** One IndexedDB database per account, so that nothing of one person is ever read for another. Changes are appended, not folded: a move writes one small row. */
export class IndexedCopy implements LocalCopy {
  private readonly name: string;
  private database: Promise<IDBPDatabase<Tables>> | null = null;
  private isWiped = false;

  constructor(accountId: string) {
    this.name = PREFIX + accountId;
  }

  async read(product: string): Promise<KeptProduct | null> {
    const tx = (await this.open()).transaction(PRODUCTS);
    const [snapshot, items, changes] = await Promise.all([
      tx.objectStore('snapshots').get(product),
      tx.objectStore('items').getAll(partsOf(product)),
      tx.objectStore('changes').getAll(partsOf(product)),
    ]);
    if (snapshot === undefined) return null;
    return { snapshot: { ...snapshot, items: items.flat() }, changes: following(snapshot.revision, changes) };
  }

  /** Another tab may have kept a newer one, which stays. */
  async keepSnapshot(product: string, { items, ...snapshot }: Snapshot): Promise<void> {
    const tx = (await this.open()).transaction(PRODUCTS, 'readwrite', RELAXED);
    const kept = await tx.objectStore('snapshots').get(product);
    if (kept === undefined || kept.revision <= snapshot.revision) {
      await tx.objectStore('items').delete(partsOf(product));
      for (let part = 0; part * PART < items.length; part += 1) {
        await tx.objectStore('items').put(items.slice(part * PART, (part + 1) * PART), [product, part]);
      }
      await tx.objectStore('snapshots').put({ ...snapshot, items: [] }, product);
      await tx.objectStore('changes').delete(partsOf(product, snapshot.revision));
    }
    await tx.done;
  }

  async keepChanges(product: string, changes: readonly Change[]): Promise<void> {
    const tx = (await this.open()).transaction('changes', 'readwrite', RELAXED);
    await Promise.all([...changes.map((change) => tx.store.put(change, [product, change.revision])), tx.done]);
  }

  async forget(product: string): Promise<void> {
    const tx = (await this.open()).transaction(PRODUCTS, 'readwrite');
    const parts = (['items', 'changes'] as const).map((name) => tx.objectStore(name).delete(partsOf(product)));
    await Promise.all([tx.objectStore('snapshots').delete(product), ...parts, tx.done]);
  }

  /** Request ids are UUIDv7: their order is the order in which they were made. */
  async waiting(product: string): Promise<WaitingChange[]> {
    return (await this.open()).getAllFromIndex('outbox', 'product', product);
  }

  async keepWaiting(changes: readonly WaitingChange[]): Promise<void> {
    const tx = (await this.open()).transaction('outbox', 'readwrite', RELAXED);
    await Promise.all([...changes.map((change) => tx.store.put(change)), tx.done]);
  }

  async dropWaiting(requestIds: readonly string[]): Promise<void> {
    const tx = (await this.open()).transaction('outbox', 'readwrite', RELAXED);
    await Promise.all([...requestIds.map((requestId) => tx.store.delete(requestId)), tx.done]);
  }

  async countWaiting(): Promise<number> {
    const all = await (await this.open()).getAll('outbox');
    return all.filter(({ refusal }) => refusal === undefined).length;
  }

  async wipe(): Promise<void> {
    this.isWiped = true;
    (await this.database)?.close();
    await deleteDB(this.name);
  }

  /** Leaves only what waits to be sent. */
  async forgetProducts(): Promise<void> {
    const tx = (await this.open()).transaction(PRODUCTS, 'readwrite');
    await Promise.all([...PRODUCTS.map((name) => tx.objectStore(name).clear()), tx.done]);
    (await this.database)?.close();
    this.database = null;
  }

  private open(): Promise<IDBPDatabase<Tables>> {
    if (this.isWiped) return Promise.reject(new Error('This copy has been wiped'));
    this.database ??= openDB<Tables>(this.name, FORM, {
      upgrade: (database, before) => {
        if (before > 0) for (const name of PRODUCTS) database.deleteObjectStore(name);
        for (const name of PRODUCTS) database.createObjectStore(name);
        if (before === 0) database.createObjectStore('outbox', { keyPath: 'requestId' }).createIndex('product', 'product');
      },
      blocking: (_version, wanted) => this.makeWay(wanted),
      terminated: () => (this.database = null),
    });
    return this.database;
  }

  /** Another tab signs out (no version is wanted), or has a newer Ordo. */
  private makeWay(wanted: number | null): void {
    this.isWiped ||= wanted === null;
    void this.database?.then((database) => database.close());
    this.database = null;
  }
}

/** Removes what others who signed in here left behind, except changes that still wait for them. */
export async function forgetOthers(accountId: string): Promise<void> {
  const databases = await indexedDB.databases();
  const others = databases.map(({ name = '' }) => name).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + accountId);
  for (const name of others) {
    const copy = new IndexedCopy(name.slice(PREFIX.length));
    if ((await copy.countWaiting()) === 0) await copy.wipe();
    else await copy.forgetProducts();
  }
}

/** Kept changes that do not follow on the snapshot without a gap are of no use. */
function following(revision: number, changes: Change[]): Change[] {
  const later = changes.filter((change) => change.revision > revision);
  const gap = later.findIndex((change, index) => change.revision !== revision + 1 + index);
  return gap === -1 ? later : later.slice(0, gap);
}

/** All parts of a product in a table, by number. */
function partsOf(product: string, last = Number.MAX_SAFE_INTEGER): IDBKeyRange {
  return IDBKeyRange.bound([product, 0], [product, last]);
}
