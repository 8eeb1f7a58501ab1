import { Injectable } from '@nestjs/common';
import type { ItemScores, ScoreCriterionSent, ScoresAnswer } from '@ordo/contract';
import {
  WEIGHTED,
  frameworkOf,
  kanoCounts,
  scoreOf,
  scoreOfItem,
  weightedFramework,
  type KanoPair,
  type Rated,
  type Score,
  type ScoreCriterion,
} from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { Database, type OfProduct } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { allOf } from '../items/all-of';
import { figuresOf, frameworksFor, rescored } from './kept-figures';

type RatedRow = Rated & { id: string };

const RATED = `SELECT id, scores, estimate::float8 AS estimate FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL ORDER BY rank`;

const NOT_SCORABLE: Score = { kind: 'missing', missing: [] };

/** The figures items are scored by, and the scores that are worked out from them. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  /** By a framework of the registry, or by the product's own criteria. */
  async by(product: OfProduct, id: string): Promise<ScoresAnswer> {
    const rows = await this.database.read<RatedRow>(product, RATED, [product.productId]);
    const scoreBy = await this.scorer(product, id, rows);
    const items = rows.map((row) => {
      const score = scoreBy(row);
      return { id: row.id, score: score.kind === 'scored' ? score.score : null, missing: score.kind === 'missing' ? [...score.missing] : [] };
    });
    return { items: items.sort((one, other) => (other.score ?? -Infinity) - (one.score ?? -Infinity) || 0) };
  }

  /** Figures of many items at once: what one of them says of an input takes the place of what was said before, whoever said it. */
  async write(access: ProductAccess, sent: ItemScores[]): Promise<Committed> {
    return this.ledger.commit(access, 'item.edit', async (tx) => {
      const frameworks = await frameworksFor(tx, ...sent.map(({ scores }) => scores));
      const changes = new Map(sent.map(({ id, scores }, index) => [id.toLowerCase(), figuresOf(scores, frameworks, `items.${index}.scores`)]));
      const items = await allOf(tx, [...changes.keys()]);
      await tx.updateMany(
        'item',
        items.map((item) => ({ id: item.id, ...rescored(item, changes.get(item.id) ?? {}) })),
      );
    });
  }

  /** All criteria, in order. Figures of one that goes stay with the items and count for nothing. */
  async editCriteria(access: ProductAccess, sent: ScoreCriterionSent[], version: number): Promise<Committed> {
    const errors = sent.flatMap(({ min, max }, index) =>
      min < max ? [] : [{ path: `criteria.${index}.max`, code: 'isAboveMin', message: 'max must be above min' }],
    );
    if (errors.length > 0) throw new Problem('invalid-input', { errors });
    const scoreCriteria = sent.map(({ id, name, weight, min, max, raises }): ScoreCriterion => ({
      id: id.toLowerCase(),
      name: name.trim(),
      weight,
      min,
      max,
      raises,
    }));
    return this.ledger.commit(access, 'product.edit-score-criteria', (tx) => tx.update('product', { id: access.productId, scoreCriteria }, version));
  }

  private async scorer(product: OfProduct, id: string, rows: readonly RatedRow[]): Promise<(row: RatedRow) => Score> {
    if (id === WEIGHTED) return this.byCriteria(product, rows);
    const framework = frameworkOf(id);
    if (framework === undefined) throw new Problem('not-found');
    if (id !== 'kano') return (row) => scoreOfItem(framework, row);
    const answers = Map.groupBy(
      await this.database.read<KanoPair & { itemId: string }>(
        product,
        'SELECT item_id AS "itemId", functional, dysfunctional FROM kano_answer WHERE product_id = $1',
        [product.productId],
      ),
      ({ itemId }) => itemId,
    );
    return ({ id: itemId }) => {
      const given = answers.get(itemId);
      return given === undefined ? { kind: 'missing', missing: ['answers'] } : scoreOf(framework, kanoCounts(given));
    };
  }

  private async byCriteria(product: OfProduct, rows: readonly RatedRow[]): Promise<(row: RatedRow) => Score> {
    const [{ criteria = [] } = {}] = await this.database.read<{ criteria?: ScoreCriterion[] }>(
      product,
      'SELECT score_criteria AS criteria FROM product WHERE id = $1',
      [product.productId],
    );
    const framework = weightedFramework(
      criteria,
      rows.map(({ scores }) => scores[WEIGHTED] ?? {}),
    );
    return criteria.length === 0 ? () => NOT_SCORABLE : (row) => scoreOfItem(framework, row);
  }
}
