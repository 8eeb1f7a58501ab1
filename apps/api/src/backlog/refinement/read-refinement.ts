import { Injectable } from '@nestjs/common';
import type { RefinementAnswer } from '@ordo/contract';
import {
  itemKey,
  knownPace,
  openBlockers,
  readinessOf,
  refinementQueue,
  type Dependency,
  type Pace,
  type QueuedItem,
  type ReadyRule,
  type Refinable,
  type Refinement,
  type StatusCategory,
  VELOCITY_SPRINTS,
} from '@ordo/domain';
import { LentBySprints } from '../../ledger/lent-by-sprints';
import { Database, type OfProduct } from '../../platform/database';
import { Problem } from '../../platform/problem';

interface Row extends Refinable {
  id: string;
  number: number;
  refinement: Refinement;
  category: StatusCategory;
  isEpic: boolean;
}

interface Stated {
  rules: ReadyRule[];
  pace: Pace | null;
  items: Row[];
  links: Dependency[];
}

/** All of it at one moment. */
const STATED = `
  SELECT p.ready_rules AS rules, p.pace,
    (SELECT coalesce(json_agg(item), '[]') FROM (
      SELECT i.id, i.number, i.refinement, i.estimate, i.criteria, i.goals, i.blocked_reason AS "blockedReason", i.ready_checks AS "readyChecks", s.category,
        EXISTS (SELECT FROM backlog_item c WHERE c.product_id = i.product_id AND c.parent_id = i.id AND c.deleted_at IS NULL) AS "isEpic"
      FROM backlog_item i JOIN status s ON s.product_id = i.product_id AND s.id = i.status
      WHERE i.product_id = p.id AND i.deleted_at IS NULL ORDER BY i.rank) item) AS items,
    (SELECT coalesce(json_agg(json_build_object('type', l.type, 'fromId', l.from_id, 'toId', l.to_id)), '[]') FROM item_link l WHERE l.product_id = p.id) AS links
  FROM product p WHERE p.id = $1`;

/** The refinement queue for programs: by the same rules as on the screen. */
@Injectable()
export class ReadRefinement {
  constructor(
    private readonly database: Database,
    private readonly sprints: LentBySprints,
  ) {}

  async queue(product: OfProduct, sprints: number, limit: number): Promise<RefinementAnswer> {
    const [[stated], completed] = await Promise.all([
      this.database.read<Stated>(product, STATED, [product.productId]),
      this.sprints.completedPoints(product, VELOCITY_SPRINTS),
    ]);
    if (stated === undefined) throw new Problem('not-found');
    const { rules, items, links } = stated;
    const pace = knownPace(completed, stated.pace);
    const byId = new Map(items.map((item) => [item.id, item]));
    const blockers = openBlockers(
      (id) => byId.get(id),
      links,
      ({ category }) => category === 'done',
    );
    const queue = refinementQueue(
      items.filter(({ category, isEpic }) => category === 'todo' && !isEpic),
      { readinessOf: (row: Row) => readinessOf(row, rules, blockers.has(row.id)), pace, sprints },
    );
    const { entries, further, missing, assumed, unestimated } = queue;
    return {
      sprints,
      pace,
      items: entries.slice(0, limit).map((entry) => toNeed(product, entry)),
      count: entries.length,
      further,
      missing,
      assumed,
      unestimated,
    };
  }
}

function toNeed({ productKey }: OfProduct, { item, readiness, likelihood, need }: QueuedItem<Row>): RefinementAnswer['items'][number] {
  const rules = readiness?.standings.map(({ rule, state, why }) => ({ ruleId: rule.id, state, why })) ?? [];
  return {
    id: item.id,
    key: itemKey(productKey, item.number),
    refinement: item.refinement,
    readiness: readiness && { settled: readiness.settled, share: readiness.share, rules },
    likelihood,
    need,
  };
}
