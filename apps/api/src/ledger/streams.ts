import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, type OfProduct } from '../platform/database';
import { Problem } from '../platform/problem';
import { CHANNEL, Doorbell, PERSON } from './doorbell';
import { Feed } from './feed';
import { Listener } from './listener';
import { Presences } from './presences';
import type { Stream } from './stream';

/** Milliseconds between looking at the log though nobody rang, re-checking who may still listen, and signs of life. */
const LOOK = 1000;
const CHECK = 3000;
const BEAT = 15_000;

/** Milliseconds in which comings and goings are gathered. */
const SOON = 200;

/** One person's streams on one instance. */
const MAX_PER_PERSON = 30;

/** A ring about who is there rather than about a revision. */
const PRESENCE = 'presence';

/** All open streams of this instance. */
@Injectable()
export class Streams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Streams.name);
  private readonly feeds = new Map<string, Feed>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly counts = new Map<string, number>();
  private isDraining = false;

  constructor(
    private readonly database: Database,
    private readonly presences: Presences,
    private readonly doorbell: Doorbell,
    private readonly listener: Listener,
  ) {}

  onApplicationBootstrap(): void {
    this.doorbell.onRing((productId, revision) => this.look(productId, revision));
    this.listener.onRing((ring) => this.hear(ring));
    this.every(LOOK, () => this.lookAtAll());
    this.every(CHECK, () => this.checkAll());
    this.every(BEAT, () => this.beatAll());
  }

  onModuleDestroy(): void {
    this.timers.forEach(clearInterval);
    this.drain();
  }

  /** Refuses with `too-many-streams` before anything is sent. Whoever reserves must `leave`. */
  reserve(accountId: string): void {
    if (this.isDraining) throw new Problem('unavailable');
    const count = this.counts.get(accountId) ?? 0;
    if (count >= MAX_PER_PERSON) throw new Problem('too-many-streams');
    this.counts.set(accountId, count + 1);
  }

  async join(stream: Stream, revision: number): Promise<void> {
    const feed = this.feeds.get(stream.product.productId) ?? new Feed(stream.product, revision, this.database);
    this.feeds.set(stream.product.productId, feed);
    feed.readers += 1;
    await feed.join(stream);
    if (!stream.isOpen) return;
    if (isThereBeside(feed, stream)) return stream.send('presence', await this.presences.of(stream.product));
    await this.presences.seen(stream.product, [{ id: stream.accountId, name: stream.name }]);
    await this.tellPresence(stream.product);
  }

  async leave(stream: Stream): Promise<void> {
    stream.isOpen = false;
    this.counts.set(stream.accountId, (this.counts.get(stream.accountId) ?? 1) - 1);
    if (this.counts.get(stream.accountId) === 0) this.counts.delete(stream.accountId);
    const { product, accountId } = stream;
    const feed = this.feeds.get(product.productId);
    if (feed === undefined) return;
    feed.streams.delete(stream);
    feed.readers -= 1;
    if (feed.readers === 0) this.feeds.delete(product.productId);
    if (isThereBeside(feed, stream)) return;
    await this.presences.gone(product, [accountId]);
    await this.tellPresence(product);
  }

  /** Sends everyone a goodbye; new streams are refused from now on. */
  drain(): void {
    this.isDraining = true;
    for (const stream of this.all()) stream.end('bye');
  }

  private look(productId: string, revision: number): void {
    const feed = this.feeds.get(productId);
    if (feed?.isBehind(revision)) this.quietly(feed.pull());
  }

  private hear(ring: string): void {
    const [productId = '', what = ''] = ring.split(' ');
    if (productId === PERSON) return this.tellPerson(what);
    const feed = this.feeds.get(productId);
    if (feed === undefined) return;
    if (what === PRESENCE) this.sendPresenceSoon(feed);
    else this.look(productId, Number(what));
  }

  /** That there is something new for them, which they ask for themselves. */
  private tellPerson(accountId: string): void {
    for (const stream of this.all()) if (stream.accountId === accountId) stream.send('notification', {});
  }

  /** Whatever became of the doorbell. */
  private async lookAtAll(): Promise<void> {
    if (this.feeds.size === 0) return;
    const revisions = await this.database.query<{ id: string; revision: string }>('SELECT id, revision FROM revisions_of($1)', [[...this.feeds.keys()]]);
    for (const { id, revision } of revisions) this.look(id, Number(revision));
  }

  /** Ends the streams of sessions that ended and of people whose role changed. */
  private async checkAll(): Promise<void> {
    const streams = [...this.all()];
    if (streams.length === 0) return;
    const rows = await this.database.query<{ role: string | null }>(
      `SELECT a.role FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS wanted (session, key, place)
       LEFT JOIN LATERAL access_of(decode(wanted.session, 'hex'), wanted.key) a ON true ORDER BY wanted.place`,
      [streams.map(({ sessionHash }) => sessionHash), streams.map(({ product }) => product.productKey)],
    );
    streams.forEach((stream, index) => {
      if (rows[index]?.role !== stream.role) stream.end('access');
    });
  }

  private async beatAll(): Promise<void> {
    for (const stream of this.all()) stream.beat();
    for (const feed of this.feeds.values()) {
      const people = new Map([...feed.streams].map(({ accountId, name }) => [accountId, { id: accountId, name }]));
      await this.presences.seen(feed.product, [...people.values()]);
    }
  }

  private async tellPresence(product: OfProduct): Promise<void> {
    await this.database.query('SELECT pg_notify($1, $2)', [CHANNEL, `${product.productId} ${PRESENCE}`]);
  }

  /** Many come back at once when a server restarts: they are told of together. */
  private sendPresenceSoon(feed: Feed): void {
    if (feed.isPresenceDue) return;
    feed.isPresenceDue = true;
    setTimeout(() => {
      feed.isPresenceDue = false;
      this.quietly(this.sendPresence(feed));
    }, SOON).unref();
  }

  private async sendPresence(feed: Feed): Promise<void> {
    const presence = await this.presences.of(feed.product);
    for (const stream of feed.streams) stream.send('presence', presence);
  }

  private *all(): Iterable<Stream> {
    for (const feed of this.feeds.values()) yield* feed.streams;
  }

  private every(milliseconds: number, work: () => Promise<void>): void {
    this.timers.push(setInterval(() => this.quietly(work()), milliseconds));
  }

  /** The database may be away: the next look makes up for it. */
  private quietly(work: Promise<void>): void {
    work.catch((error: unknown) => this.logger.debug(`Will look again: ${String(error)}`));
  }
}

/** Whether somebody follows through another stream too. */
function isThereBeside(feed: Feed, stream: Stream): boolean {
  for (const other of feed.streams) if (other !== stream && other.accountId === stream.accountId) return true;
  return false;
}
