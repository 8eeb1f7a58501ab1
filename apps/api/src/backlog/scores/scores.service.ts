import { Injectable } from '@nestjs/common';
import type { ItemScores, ScoresAnswer } from '@ordo/contract';
import { frameworkOf, scoreOfItem, type Rated } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { Database, type OfProduct } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { allOf } from '../items/all-of';
import { figuresOf, rescored } from './kept-figures';

const RATED = `SELECT id, scores, estimate::float8 AS estimate FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL ORDER BY rank`;

/** The figures items are scored by, and the scores that are worked out from them. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  /** By a framework of the registry. */
  async by(product: OfProduct, id: string): Promise<ScoresAnswer> {
    const framework = frameworkOf(id);
    if (framework === undefined) throw new Problem('not-found');
    const rows = await this.database.read<Rated & { id: string }>(product, RATED, [product.productId]);
    const items = rows.map((row) => {
      const score = scoreOfItem(framework, row);
      return { id: row.id, score: score.kind === 'scored' ? score.score : null, missing: score.kind === 'missing' ? [...score.missing] : [] };
    });
    return { items: items.sort((one, other) => (other.score ?? -Infinity) - (one.score ?? -Infinity) || 0) };
  }

  /** Figures of many items at once: what one of them says of an input takes the place of what was said before, whoever said it. */
  async write(access: ProductAccess, sent: ItemScores[]): Promise<Committed> {
    const changes = new Map(sent.map(({ id, scores }, index) => [id.toLowerCase(), figuresOf(scores, `items.${index}.scores`)]));
    return this.ledger.commit(access, 'item.edit', async (tx) => {
      const items = await allOf(tx, [...changes.keys()]);
      await tx.updateMany(
        'item',
        items.map((item) => ({ id: item.id, ...rescored(item, changes.get(item.id) ?? {}) })),
      );
    });
  }
}
