import { randomBytes } from 'node:crypto';
import { buildStale } from '../build.mjs';
import { VictimDatabase } from '../fault/database.mjs';
import { Instance } from '../fault/instance.mjs';
import { Person } from '../fault/person.mjs';
import { Product } from '../fault/product.mjs';
import { Yardstick } from './yardstick.mjs';

/** One server as people run it, on a PostgreSQL that writes safely, and the yardstick on the same one. */
export class Place {
  static async open() {
    const place = new Place();
    await buildStale();
    place.database = await VictimDatabase.start();
    try {
      place.server = await Instance.start('bench', { DATABASE_URL: place.database.url(), ORDO_SECRET: randomBytes(48).toString('base64'), ORDO_SAMPLE: 'off' });
      place.yardstick = await Yardstick.start(place.database.superuserUrl);
      place.owner = await Person.join(place.origin);
    } catch (error) {
      await place.close();
      throw error;
    }
    return place;
  }

  /** Products by number of items. */
  products = new Map();

  get origin() {
    return this.server.origin;
  }

  get origins() {
    return [this.origin];
  }

  async product(key) {
    return Product.create(this, key);
  }

  async close() {
    this.owner?.leave();
    this.yardstick?.stop();
    await this.server?.kill();
    await this.database.discard();
  }
}
