import { randomBytes } from 'node:crypto';
import { buildStale } from '../build.mjs';
import { VictimDatabase } from './database.mjs';
import { Instance } from './instance.mjs';
import { Person } from './person.mjs';
import { Product } from './product.mjs';
import { Proxy } from './proxy.mjs';

/** Two instances of the server on one PostgreSQL, with a proxy in between, and somebody who uses them. */
export class World {
  static async open() {
    await buildStale({ only: 'API' });
    const world = new World();
    world.database = await VictimDatabase.start();
    try {
      await world.settle();
    } catch (error) {
      await world.close();
      throw error;
    }
    return world;
  }

  instances = [];
  products = 0;

  async settle() {
    this.proxy = await Proxy.before(this.database.port);
    const settings = { DATABASE_URL: this.database.url(this.proxy.port), ORDO_SECRET: randomBytes(48).toString('base64'), ORDO_SAMPLE: 'off' };
    this.instances = await Promise.all(['A', 'B'].map((name) => Instance.start(name, settings)));
    this.owner = await Person.join(this.origins[0]);
  }

  get origins() {
    return this.instances.map(({ origin }) => origin);
  }

  /** A product of its own for a scenario, with so many items. */
  async product({ items = 0 } = {}) {
    const product = await Product.create(this, `F${(this.products += 1)}`);
    if (items > 0) await product.addItems(items);
    return product;
  }

  /** What must not have happened to any instance, whatever was done to it. */
  complaints() {
    return this.instances.flatMap((instance) => [
      ...(instance.desertions > 0 ? [`instance ${instance.name} ended by itself:\n${instance.said.slice(-2000)}`] : []),
      ...instance.takeBadWords().map((line) => `instance ${instance.name} said: ${line}`),
    ]);
  }

  /** Everything runs and answers again, for the next scenario. */
  async repair() {
    this.proxy.heal();
    await this.database.start();
    for (const instance of this.instances) {
      instance.desertions = 0;
      if (instance.child.exitCode !== null || instance.child.signalCode !== null) await instance.start();
      else await instance.becomesReady();
    }
  }

  async close() {
    this.owner?.leave();
    await Promise.all(this.instances.map((instance) => instance.kill()));
    await this.proxy?.close();
    await this.database.discard();
  }
}
