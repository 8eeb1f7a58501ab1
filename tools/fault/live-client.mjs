import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { sleep } from '../postgres/process.mjs';
import { foldPatches } from './domain.mjs';
import { EventStream } from './event-stream.mjs';

/** A browser's copy of a product: a snapshot, and the stream folded on top for as long as it is followed. */
export class LiveClient {
  revision = 0;
  items = new Map();
  /** Moment at which each revision was seen on the stream. */
  seenAt = new Map();
  resets = 0;
  connections = 0;
  isFollowing = true;

  constructor(product, origins, person = product.world.owner) {
    Object.assign(this, { product, origins, person });
  }

  async start() {
    await this.takeSnapshot();
    this.following = this.follow();
    return this;
  }

  async stop() {
    this.isFollowing = false;
    this.stream?.cut();
    await this.following;
  }

  /** Breaks the connection where it is, perhaps in the middle of an event. */
  cut() {
    this.stream?.cut();
  }

  async reaches(revision, patience = 10_000) {
    for (const end = performance.now() + patience; this.revision < revision; await sleep(20)) {
      if (this.failure) throw this.failure;
      if (performance.now() > end) throw new Error(`a client is at revision ${this.revision} and not at ${revision} after ${patience} ms`);
    }
  }

  /** Whether it shows exactly what a snapshot says now. */
  checkAgainst(snapshot) {
    assert.equal(this.revision, snapshot.revision);
    assert.equal(this.items.size, snapshot.items.length, 'a client has as many items as the snapshot');
    for (const item of snapshot.items) {
      const { description: _, pastWork: __, ...mine } = this.items.get(item.id) ?? {};
      if (!isDeepStrictEqual(mine, item)) assert.deepEqual(mine, item, 'a client shows what the snapshot says');
    }
  }

  async takeSnapshot() {
    const { revision, items } = await this.product.snapshot(this.origins[0]);
    this.revision = revision;
    this.items = new Map(items.map((item) => [item.id, item]));
  }

  async follow() {
    for (let turn = 0; this.isFollowing; turn++) {
      const origin = this.origins[turn % this.origins.length];
      this.stream = new EventStream(this.person, origin, `${this.product.path}/stream?after=${this.revision}`);
      try {
        for await (const event of this.stream) await this.take(event);
      } catch (error) {
        if (error instanceof assert.AssertionError) this.failure = error;
      }
      if (this.stream.isOpened) this.connections += 1;
      await sleep(50 + Math.random() * 100);
    }
  }

  async take({ type, data }) {
    if (type === 'reset') {
      this.resets += 1;
      await this.takeSnapshot();
      return;
    }
    if (type !== 'change' || data.revision <= this.revision) return;
    assert.equal(data.revision, this.revision + 1, 'a client misses no change');
    const collections = new Map([['item', this.items]]);
    foldPatches(collections, data.patches);
    this.revision = data.revision;
    this.seenAt.set(data.revision, performance.now());
  }
}
