import type { Change, Me, Notification, NotificationPage, Presence, ReadNotifications, Setup } from '@ordo/contract';
import { makeMember, makeSnapshot } from '@ordo/testing';
import { FakeProblem, FakeProduct } from './fake-product';

interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

interface Held {
  call: Call;
  settle(answer: () => FakeAnswer): void;
  fail(): void;
}

interface FakeAnswer {
  ok: boolean;
  status: number;
  statusText: string;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The API in memory, behind the browser's `fetch` and `EventSource`. Answers at once, unless a test holds them back. */
export class FakeServer {
  readonly owner = makeMember();
  readonly me: Me = {
    id: this.owner.id,
    name: this.owner.name,
    email: 'ines@port-sauvelle.example',
    locale: 'en',
    isAdmin: true,
    isSample: false,
    products: [],
  };
  readonly setup: Setup = { firstRun: false, sample: true, publicUrl: 'https://ordo.example' };
  readonly calls: Call[] = [];
  readonly streams: FakeStream[] = [];
  product: FakeProduct;
  isSignedIn = true;
  /** Requests fail before they arrive. */
  isDown = false;
  /** Requests wait for `arrive`. */
  isHolding = false;
  /** The next command is refused, or answered with a server's excuse. */
  refuseNext: FakeProblem | null = null;
  readonly held: Held[] = [];
  /** Newest first. */
  notifications: Notification[] = [];

  constructor(items: Parameters<typeof makeSnapshot>[0] = {}) {
    this.product = new FakeProduct(makeSnapshot({ members: [this.owner], ...items }));
    this.me.products = [{ id: this.product.first.product.id, key: 'CYC', name: 'Cyclade', role: 'owner' }];
  }

  /** Stands where the browser's own would. */
  install(): void {
    globalThis.structuredClone ??= copy;
    putToken(this.isSignedIn);
    globalThis.fetch = ((url: string, request: RequestInit) => this.fetch(url, request)) as typeof fetch;
    globalThis.EventSource = FakeStream.bind(null, this) as unknown as typeof EventSource;
  }

  /** Somebody else's change, told to all streams. */
  change(method: string, path: string, body: object, actorId = 'awa'): Change {
    const change = this.product.command(method, path, body, crypto.randomUUID(), actorId);
    this.tell();
    return change;
  }

  tell(): void {
    for (const stream of this.streams) stream.pump();
  }

  /** Cuts the network; open streams break. */
  goDown(): void {
    this.isDown = true;
    for (const stream of this.streams) stream.break();
  }

  private async fetch(url: string, { method = 'GET', headers, body }: RequestInit): Promise<FakeAnswer> {
    const call: Call = {
      method,
      path: url.replace(/^\/api\//, ''),
      headers: headers as Record<string, string>,
      body: body === undefined ? undefined : JSON.parse(body as string),
    };
    // Asked beside everything else, and of no interest to what a test holds back.
    const isAside = method === 'GET' && call.path.endsWith('/views');
    if (!isAside) this.calls.push(call);
    await Promise.resolve();
    if (this.isDown) throw new TypeError('fetch failed');
    if (!this.isHolding || isAside) return this.arrive(call);
    const { promise, resolve, reject } = Promise.withResolvers<FakeAnswer>();
    this.held.push({ call, settle: (answer) => resolve(answer()), fail: () => reject(new TypeError('fetch failed')) });
    return promise;
  }

  /** Lets a request do its work; the answer is what a test may still lose. */
  arrive(call: Call): FakeAnswer {
    try {
      const answer = this.handle(call);
      return toAnswer(answer === undefined ? 204 : 200, answer);
    } catch (problem) {
      if (!(problem instanceof FakeProblem)) throw problem;
      return toAnswer(problem.status, problem.answer());
    }
  }

  private handle({ method, path, headers, body }: Call): unknown {
    if (path === 'setup') return this.setup;
    if (path === 'session' && method === 'POST') return void putToken((this.isSignedIn = true));
    if (!this.isSignedIn) throw new FakeProblem('unauthenticated', 401);
    if (path === 'session' || path === 'sessions') return void putToken((this.isSignedIn = false));
    if (path === 'me') return method === 'GET' ? this.me : undefined;
    if (path === 'notifications/read') return this.noteRead(body as ReadNotifications);
    if (path.startsWith('notifications?')) return this.pageOf(new URLSearchParams(path.split('?')[1]));
    const [, rest = ''] = /^products\/CYC\/?(.*)$/.exec(path) ?? [];
    const after = /^changes\?after=(\d+)$/.exec(rest)?.[1];
    if (this.me.products.length === 0) throw new FakeProblem('not-found', 404);
    if (method === 'GET' && after !== undefined) return this.product.changesAfter(Number(after));
    if (method === 'GET' && rest.startsWith('snapshot')) return this.product.snapshot();
    if (method === 'GET' && rest === 'views') return this.product.privateViews();
    if (method === 'GET') return this.product.item(rest.replace('items/', ''));
    const refusal = this.refuseNext;
    this.refuseNext = null;
    if (refusal !== null) throw refusal;
    const version = /"(\d+)"/.exec(headers['if-match'] ?? '')?.[1];
    const change = this.product.command(method, rest, body, headers['idempotency-key'] ?? '', this.me.id, version === undefined ? null : Number(version));
    this.tell();
    return change;
  }

  private pageOf(query: URLSearchParams): NotificationPage {
    const before = Number(query.get('cursor') ?? Infinity);
    const [page, rest] = [this.notifications.filter(({ id }) => Number(id) < before), Number(query.get('limit'))];
    const notifications = page.slice(0, rest);
    const unread = this.notifications.filter(({ isRead }) => !isRead).length;
    return { unread, notifications: structuredClone(notifications), cursor: page.length > rest ? (notifications.at(-1)?.id ?? null) : null };
  }

  private noteRead({ ids, upTo }: ReadNotifications): void {
    const isMeant = (id: string): boolean => ids?.includes(id) ?? Number(id) <= Number(upTo);
    this.notifications = this.notifications.map((each) => (isMeant(each.id) ? { ...each, isRead: true } : each));
  }
}

/** An `EventSource` whose events a test may hold back, lose or break off. */
export class FakeStream {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  isOpen = false;
  private isClosed = false;
  private revision: number;
  private readonly listeners = new Map<string, (event: { data: string }) => void>();

  constructor(
    private readonly server: FakeServer,
    readonly url: string,
  ) {
    this.revision = Number(/after=(\d+)/.exec(url)?.[1]);
    server.streams.push(this);
    if (!server.isHolding) void Promise.resolve().then(() => this.begin());
  }

  addEventListener(name: string, listener: (event: { data: string }) => void): void {
    this.listeners.set(name, listener);
  }

  begin(): void {
    if (this.isClosed) return;
    if (this.server.isDown || !this.server.isSignedIn || this.server.me.products.length === 0) return this.break();
    this.isOpen = true;
    this.onopen?.();
    if (this.revision > this.server.product.revision) return this.send('reset', { revision: this.server.product.revision });
    this.pump();
  }

  /** Sends what is new, `atMost` so many. */
  pump(atMost = Infinity): void {
    if (!this.isOpen || (this.server.isHolding && atMost === Infinity)) return;
    for (const change of this.server.product.changesAfter(this.revision).changes.slice(0, atMost)) {
      this.revision = change.revision;
      this.send('change', change);
    }
  }

  send(name: 'change' | 'reset' | 'bye' | 'access' | 'presence' | 'notification', data: Change | Presence | { revision: number } | object): void {
    if (this.isOpen) this.listeners.get(name)?.({ data: JSON.stringify(data) });
  }

  break(): void {
    const wasClosed = this.isClosed;
    this.close();
    if (!wasClosed) this.onerror?.();
  }

  close(): void {
    this.isOpen = false;
    this.isClosed = true;
    const index = this.server.streams.indexOf(this);
    if (index !== -1) this.server.streams.splice(index, 1);
  }
}

/** jsdom has no `structuredClone`. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function toAnswer(status: number, body: unknown): FakeAnswer {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { ok: status < 400, status, statusText: String(status), headers: { get: () => null }, text: () => Promise.resolve(text) };
}

/** The cookie that comes and goes with the session's own. */
function putToken(isSignedIn: boolean): void {
  document.cookie = `XSRF-TOKEN=${isSignedIn ? 'token' : ''}; max-age=${isSignedIn ? 3600 : 0}`;
}
