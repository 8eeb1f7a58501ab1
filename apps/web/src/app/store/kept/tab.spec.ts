import type { LocalCopy } from './local-copy';
import type { Tab as TabClass } from './tab';
import type { WaitingChange } from '../model/intent';

/** Web Locks as one browser gives them to all its tabs. */
class FakeLocks {
  private readonly held = new Map<string, Promise<unknown>>();

  async request<T>(name: string, ...rest: unknown[]): Promise<T> {
    const work = rest.at(-1) as (lock: object | null) => Promise<T>;
    const { ifAvailable = false } = rest.length > 1 ? (rest[0] as { ifAvailable?: boolean }) : {};
    if (this.held.has(name) && ifAvailable) return work(null);
    const mine = (this.held.get(name) ?? Promise.resolve()).then(() => work({}));
    this.held.set(name, mine);
    const answer = await mine;
    if (this.held.get(name) === mine) this.held.delete(name);
    return answer;
  }
}

function waiting(requestId: string, owner: string): WaitingChange {
  return { requestId, product: 'CYC', owner, intent: { kind: 'item.delete', items: [] }, hasWaited: false };
}

describe('Tab', () => {
  let Tab: typeof TabClass;
  let memory: LocalCopy;
  let open: () => TabClass;

  beforeEach(async () => {
    globalThis.structuredClone ??= <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
    jest.resetModules();
    ({ Tab } = await import('./tab'));
    const { MemoryCopy } = await import('./local-copy');
    const { KeptCopy } = await import('./kept-copy');
    memory = new MemoryCopy();
    open = () => new Tab(new KeptCopy(memory, 'CYC', () => null));
  });

  const owners = async (): Promise<string[]> => (await memory.waiting('CYC')).map(({ owner }) => owner);

  it('takes over what a tab that is gone has left, in order', async () => {
    await memory.keepWaiting([waiting('2', 'gone'), waiting('1', 'gone too')]);
    const tab = open();
    await tab.enter();
    const taken = await tab.takeOver(() => undefined);
    expect(taken.map(({ requestId, hasWaited }) => [requestId, hasWaited])).toEqual([
      ['1', true],
      ['2', true],
    ]);
    expect(await owners()).toEqual([tab.id, tab.id]);
  });

  it('leaves a living tab its own, until it closes', async () => {
    const other = open();
    await other.enter();
    await memory.keepWaiting([waiting('1', other.id)]);
    const tab = open();
    await tab.enter();
    const later: WaitingChange[] = [];
    expect(await tab.takeOver((left) => later.push(...left))).toEqual([]);
    expect(await owners()).toEqual([other.id]);
    other.exit();
    await new Promise((resolve) => setTimeout(resolve));
    expect(later.map(({ requestId }) => requestId)).toEqual(['1']);
    expect(await owners()).toEqual([tab.id]);
  });

  it('never takes what another tab has taken', async () => {
    await memory.keepWaiting([waiting('1', 'gone')]);
    const tabs = [open(), open(), open()];
    const taken = await Promise.all(tabs.map((tab) => tab.takeOver(() => undefined)));
    expect(taken.flat()).toHaveLength(1);
  });
});
