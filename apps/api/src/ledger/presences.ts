import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Presence } from '@ordo/contract';
import { Database, type OfProduct } from '../platform/database';

/** Who has not been seen for so long is gone, in seconds. */
const FORGOTTEN_AFTER = 30;

/** Who has which product open, over all instances. */
@Injectable()
export class Presences {
  private readonly instance = randomUUID();

  constructor(private readonly database: Database) {}

  /** Says that these people are looking through this instance. */
  async seen(product: OfProduct, people: { id: string; name: string }[]): Promise<void> {
    await this.database.note(
      product,
      `INSERT INTO presence (product_id, account_id, instance, name)
       SELECT $1, id, $2, name FROM jsonb_to_recordset($3) AS person (id uuid, name text)
       ON CONFLICT (product_id, account_id, instance) DO UPDATE SET seen_at = clock_timestamp()`,
      [product.productId, this.instance, JSON.stringify(people)],
    );
  }

  /** Says that these people no longer look through this instance, and forgets whoever an instance that died has left. */
  async gone(product: OfProduct, accountIds: string[]): Promise<void> {
    await this.database.note(
      product,
      `DELETE FROM presence WHERE product_id = $1 AND ((instance = $2 AND account_id = ANY ($3::uuid[]))
        OR seen_at < clock_timestamp() - make_interval(secs => ${FORGOTTEN_AFTER}))`,
      [product.productId, this.instance, accountIds],
    );
  }

  async of(product: OfProduct): Promise<Presence> {
    const people = await this.database.read<{ id: string; name: string }>(
      product,
      `SELECT account_id AS id, min(name) AS name FROM presence
       WHERE product_id = $1 AND seen_at > clock_timestamp() - make_interval(secs => ${FORGOTTEN_AFTER})
       GROUP BY account_id ORDER BY min(name), account_id`,
      [product.productId],
    );
    return { people };
  }
}
