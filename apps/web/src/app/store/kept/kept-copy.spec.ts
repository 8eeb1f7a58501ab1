import type { Change } from '@ordo/contract';
import { makeItems, makeSnapshot } from '@ordo/testing';
import { KeptCopy } from './kept-copy';
import { MemoryCopy, type LocalCopy } from './local-copy';

function change(revision: number, patches = 1): Change {
  const patch = { entity: 'item' as const, id: 'id', before: { title: 'a' }, after: { title: 'b' } };
  return { revision, at: '', actorId: 'awa', command: 'item.edit', requestId: String(revision), patches: Array.from({ length: patches }, () => patch) };
}

describe('KeptCopy', () => {
  const snapshot = makeSnapshot({ revision: 900, items: makeItems(3) });
  let memory: MemoryCopy;
  let copy: KeptCopy;

  beforeEach(async () => {
    globalThis.structuredClone ??= <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    jest.useFakeTimers();
    memory = new MemoryCopy();
    copy = new KeptCopy(memory, 'CYC', () => snapshot);
    await memory.keepSnapshot('CYC', makeSnapshot());
    await copy.read();
  });
  afterEach(() => jest.useRealTimers());

  it('keeps small changes beside the snapshot', async () => {
    copy.follow([change(2)]);
    copy.follow([change(3)]);
    expect(await memory.read('CYC')).toMatchObject({ snapshot: { revision: 1 }, changes: [{ revision: 2 }, { revision: 3 }] });
  });

  it.each([
    ['many changes', () => Array.from({ length: 301 }, (_, index) => copy.follow([change(index + 2)]))],
    ['one large change', () => copy.follow([change(2, 501)])],
  ])('writes a new snapshot after %s, when the page is idle', async (_, follow) => {
    follow();
    await jest.advanceTimersByTimeAsync(500);
    expect(await memory.read('CYC')).toMatchObject({ snapshot: { revision: 900 }, changes: [] });
  });

  it('lets a browser that keeps nothing have no say', async () => {
    const broken = { read: () => Promise.reject(new Error('full')) } as unknown as LocalCopy;
    const kept = new KeptCopy(broken, 'CYC', () => snapshot);
    expect(await kept.read()).toBeNull();
    await expect(kept.keepWaiting([])).resolves.toBeUndefined();
  });

  it('does not wait for a browser that never answers', async () => {
    const silent = { read: () => new Promise(() => undefined) } as unknown as LocalCopy;
    const read = new KeptCopy(silent, 'CYC', () => snapshot).read();
    await jest.advanceTimersByTimeAsync(2000);
    expect(await read).toBeNull();
  });
});
