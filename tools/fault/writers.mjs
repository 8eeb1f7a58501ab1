import { randomUUID } from 'node:crypto';
import { sleep } from '../postgres/process.mjs';
import { ESTIMATES } from './domain.mjs';
import { titleFor } from './invariants.mjs';

/** People who change a product as fast as they are answered, whatever happens to the server. */
export class Writers {
  isWorking = true;
  /** Moments of answers that said done, in milliseconds of `performance.now()`. */
  successes = [];

  constructor(product, origins, count) {
    Object.assign(this, { product, origins });
    this.work = Promise.all(Array.from({ length: count }, (_, index) => this.writeAll(index)));
  }

  async stop() {
    this.isWorking = false;
    await this.work;
  }

  /** Milliseconds from a moment to the first success after it. */
  firstSuccessAfter(moment) {
    const first = this.successes.find((at) => at >= moment);
    return first === undefined ? Infinity : first - moment;
  }

  /** Every other writer asks again when the outcome is open, as a browser that comes back does. */
  async writeAll(index) {
    const isPersevering = index % 2 === 0;
    for (let turn = index; this.isWorking; turn++) {
      const origins = this.origins.map((_, offset) => this.origins[(turn + offset) % this.origins.length]);
      const line = await this.write(isPersevering ? [...origins, ...origins, ...origins] : origins.slice(0, 1));
      if (line.outcome === 'ok') this.successes.push(performance.now());
      else await sleep(20);
    }
  }

  async write(origins) {
    const { product } = this;
    const dice = Math.random();
    if (dice < 0.4 || product.items.length < 10) return this.create(origins);
    if (dice < 0.7) return product.command(origins, 'POST', '/items/move', { items: [any(product.items)], place: placeBeside(any(product.items)) });
    if (dice < 0.85) return product.command(origins, 'POST', '/items/edit', { items: [any(product.items)], set: { estimate: any(ESTIMATES) } });
    if (dice < 0.95) return product.command(origins, 'PATCH', `/items/${any(product.items)}`, { description: `Seen at ${randomUUID()}` }, { ifMatch: 1 });
    return this.undoOwn(origins);
  }

  async create(origins) {
    const key = randomUUID();
    const line = await this.product.command(origins, 'POST', '/items', { title: titleFor(key) }, { key });
    if (line.change) this.product.items.push(line.change.patches[0].id);
    return line;
  }

  /** Makes an item and takes it back: it must not be known to others, who would be refused. */
  async undoOwn(origins) {
    const key = randomUUID();
    const made = await this.product.command(origins, 'POST', '/items', { title: titleFor(key) }, { key });
    return made.change ? this.product.command(origins, 'POST', `/changes/${made.change.revision}/undo`, {}) : made;
  }
}

/** One of them, by chance. */
export function any(list) {
  return list[Math.floor(Math.random() * list.length)];
}

/** A place beside an item, or an end of the list. */
export function placeBeside(item) {
  return any([{ after: item }, { before: item }, { after: item }, { before: item }, { at: 'top' }, { at: 'bottom' }]);
}
