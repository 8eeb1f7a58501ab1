import type { Change, Presence } from '@ordo/contract';
import type { ChangeLine } from './change-line';
import type { Connection } from './connection';
import { isRefusal, Refusal, Unreachable } from '../refusal';

/** Hears what the stream says besides changes. */
export interface StreamListener {
  presence(people: Presence['people']): void;
  /** There may be something new that the person is told, wherever it happened. */
  notified(): void;
  /** The person's role is another, or gone. */
  accessChanged(): Promise<void>;
  /** No such product any more, for this person. */
  missing(): void;
}

/** Why a stream ended. `refused`: it never began, or ended at once. `unseen`: nobody is looking. */
type End = 'refused' | 'broken' | 'renewed' | 'bye' | 'access' | 'unseen';

/** Milliseconds without any event after which we look ourselves: a dead connection makes no sound. */
const SILENCE = 60_000;

/** Milliseconds a page may be hidden and still listen: over HTTP/1.1 a browser has six connections for all its tabs. */
const UNSEEN = 60_000;

/** Milliseconds over which everybody comes back after a server said goodbye. */
const SPREAD = 1000;

/** A stream that lasts less was not worth the name. */
const AT_LEAST = 2000;

/** Follows a product's changes for as long as the connection is wanted. */
export class LiveStream {
  private stop: (end: End) => void = () => undefined;

  constructor(
    /** `products/CYC`. */
    private readonly path: string,
    private readonly connection: Connection,
    private readonly line: ChangeLine,
    private readonly revision: () => number,
    private readonly listener: StreamListener,
  ) {}

  /** Ends when the connection is closed, or when there is nothing left to follow. */
  async follow(): Promise<void> {
    let refusals = 0;
    for (let mayFollow = true; mayFollow && !this.connection.isClosed;) {
      const end = await this.listen();
      if (this.connection.isClosed) return;
      refusals = end === 'refused' ? refusals + 1 : 0;
      if (end === 'bye') await this.connection.sleep(SPREAD / 5 + Math.random() * SPREAD);
      else if (end === 'access') await this.listener.accessChanged();
      else if (end === 'unseen') await this.connection.untilSeen();
      else mayFollow = await this.lookAround(refusals);
    }
  }

  /** Begins anew, for when the old stream may be dead without knowing, and when it is not wanted any more. */
  renew(): void {
    this.stop('renewed');
  }

  /** Resolves when the stream has ended. */
  private listen(): Promise<End> {
    const source = new EventSource(`/api/${this.path}/stream?after=${this.revision()}`);
    const began = Date.now();
    let lastHeard = began;
    let lastSeen = began;
    const watch = setInterval(() => {
      const now = Date.now();
      if (document.visibilityState !== 'hidden') lastSeen = now;
      if (now - lastSeen > UNSEEN) return this.stop('unseen');
      if (now - lastHeard < SILENCE) return;
      lastHeard = now;
      this.line.catchUp().catch(() => this.stop('broken'));
    }, SILENCE / 4);
    return new Promise((resolve) => {
      this.stop = (end) => {
        clearInterval(watch);
        source.close();
        resolve(end);
      };
      const hear = (name: string, listener: (data: string) => void): void =>
        source.addEventListener(name, (event) => {
          lastHeard = Date.now();
          listener((event as MessageEvent<string>).data);
        });
      source.onopen = () => {
        this.connection.succeeded();
        // What was told while nobody listened.
        this.listener.notified();
      };
      source.onerror = () => this.stop(Date.now() - began < AT_LEAST ? 'refused' : 'broken');
      hear('beat', () => undefined);
      hear('change', (data) => this.line.receive([JSON.parse(data) as Change]));
      hear('reset', (data) => this.reset((JSON.parse(data) as { revision: number }).revision));
      hear('presence', (data) => this.listener.presence((JSON.parse(data) as Presence).people));
      hear('notification', () => this.listener.notified());
      hear('bye', () => this.stop('bye'));
      hear('access', () => this.stop('access'));
    });
  }

  /** A reset to what we have already was our own large change, unless the server's past is another now: catching up finds out. */
  private reset(revision: number): void {
    const work = revision > this.revision() ? this.line.reset() : this.line.catchUp();
    work.catch(() => this.stop('broken'));
  }

  /** A stream does not say why it broke; a plain request does. Whether there is something to follow still. */
  private async lookAround(refusals: number): Promise<boolean> {
    try {
      await this.line.catchUp();
      this.connection.succeeded();
      if (refusals > 0) await this.connection.sleep(Math.min(AT_LEAST * refusals, SILENCE / 4));
      return true;
    } catch (error) {
      if (isRefusal(error, 'unauthenticated')) return false;
      if (isRefusal(error, 'not-found', 'forbidden')) {
        this.listener.missing();
        return false;
      }
      if (error instanceof Unreachable) this.connection.failed();
      await this.connection.pause(error instanceof Unreachable || error instanceof Refusal ? error.retryAfter : null);
      return true;
    }
  }
}
