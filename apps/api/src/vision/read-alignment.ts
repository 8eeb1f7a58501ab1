import { Injectable } from '@nestjs/common';
import type { AlignmentAnswer } from '@ordo/contract';
import { alignmentOf, type Aimed, type WeightedGoal } from '@ordo/domain';
import { Database, type OfProduct } from '../platform/database';
import { Problem } from '../platform/problem';

interface Stated {
  goals: WeightedGoal[];
  items: Aimed[];
}

/** All of it at one moment. What is done, what stands above others, and what the running sprint holds is no effort that the order still decides on. */
const STATED = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', g.id, 'weight', g.weight) ORDER BY g.number), '[]') FROM goal g
     WHERE g.product_id = p.id AND g.state IN ('planned', 'active') AND g.deleted_at IS NULL) AS goals,
    (SELECT coalesce(json_agg(item), '[]') FROM (
      SELECT i.id, i.estimate, i.goals FROM backlog_item i JOIN status s ON s.product_id = i.product_id AND s.id = i.status
      WHERE i.product_id = p.id AND i.deleted_at IS NULL AND s.category <> 'done'
        AND NOT EXISTS (SELECT FROM backlog_item c WHERE c.product_id = p.id AND c.parent_id = i.id AND c.deleted_at IS NULL)
        AND NOT EXISTS (SELECT FROM sprint r WHERE r.product_id = i.product_id AND r.id = i.sprint_id AND r.state = 'active')
      ORDER BY i.rank) item) AS items
  FROM product p WHERE p.id = $1`;

/** How well the top of the order follows the goals, for programs: by the same rule as on the screen. */
@Injectable()
export class ReadAlignment {
  constructor(private readonly database: Database) {}

  /** `points`: how far down the order is looked. */
  async of(product: OfProduct, points: number): Promise<AlignmentAnswer> {
    const [stated] = await this.database.read<Stated & Record<string, unknown>>(product, STATED, [product.productId]);
    if (stated === undefined) throw new Problem('not-found');
    const { alignment, goals, unaligned, ...looked } = alignmentOf(stated.items, stated.goals, points);
    return { alignment, goals: goals.map(({ goalId, weight, share }) => ({ goalId, weight, share })), unaligned, ...looked };
  }
}
