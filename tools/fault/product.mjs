import { randomUUID } from 'node:crypto';
import { sleep } from '../postgres/process.mjs';
import { Requests } from './requests.mjs';

const ITEMS_AT_ONCE = 1000;

/** A product of the server under test, with everything that was ever asked of it. */
export class Product {
  static async create(world, key) {
    const product = new Product(world, key);
    await product.command(world.origins[0], 'POST', null, { id: product.id, key, name: `Product ${key}` });
    return product;
  }

  id = randomUUID();
  requests = new Requests();
  /** Ids of items that are surely there. */
  items = [];

  constructor(world, key) {
    Object.assign(this, { world, key, path: `/api/products/${key}` });
  }

  /** Sends one change and notes what its sender learns. With several `origins` an open outcome is asked for again there, under the same key. */
  async command(origins, method, rest, body, { key = randomUUID(), ifMatch, patience, person = this.world.owner } = {}) {
    const path = rest === null ? '/api/products' : `${this.path}${rest}`;
    const line = this.requests.begin(key, { method, path, body });
    let answer;
    for (const [attempt, origin] of [origins].flat().entries()) {
      if (attempt > 0) await sleep(150);
      answer = await person.send(origin, method, path, body, { key, ifMatch, patience }).catch(() => undefined);
      line.heard(answer);
      if (line.outcome !== 'unknown') break;
    }
    return Object.assign(line, { answer });
  }

  /** The same, where nothing is broken: anything but success is an error. Answers the change. */
  async change(origin, method, rest, body, options) {
    const { answer, change } = await this.command(origin, method, rest, body, options);
    if (change === undefined) throw new Error(`${method} ${rest} was answered with ${answer?.status ?? 'nothing'}: ${answer?.text ?? ''}`);
    return change;
  }

  async addItems(count) {
    for (let done = 0; done < count; done += ITEMS_AT_ONCE) {
      const titles = Array.from({ length: Math.min(ITEMS_AT_ONCE, count - done) }, (_, index) => ({ title: `Item ${done + index + 1}` }));
      const { patches } = await this.change(this.world.origins[0], 'POST', '/items/add', { items: titles });
      this.items.push(...patches.filter(({ entity }) => entity === 'item').map(({ id }) => id));
    }
  }

  /** A read that must succeed. */
  async read(rest, origin = this.world.origins[0]) {
    const answer = await this.world.owner.send(origin, 'GET', `${this.path}${rest}`);
    if (!answer.isDone) throw new Error(`GET ${rest} was answered with ${answer.status}: ${answer.text}`);
    return answer.body;
  }

  async snapshot(origin) {
    return this.read('/snapshot', origin);
  }

  /** The whole log, oldest first. */
  async log() {
    const log = [];
    for (;;) {
      const { changes, revision } = await this.read(`/changes?after=${log.at(-1)?.revision ?? 0}`);
      log.push(...changes);
      if (changes.length === 0 || log.at(-1).revision >= revision) return log;
    }
  }

  /** Ids in the order that PostgreSQL itself gives, past the server. */
  async orderInDatabase() {
    const rows = await this.world.database.query('SELECT id FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL ORDER BY rank', [this.id]);
    return rows.map(({ id }) => id);
  }
}
