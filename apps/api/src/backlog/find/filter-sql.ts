import type { Had, Range, ReadyRule, Resolved, Test } from '@ordo/domain';
import type { Parameters } from './parameters';

/**
 * A filter as SQL over the row `t` of `backlog_item`, saying what the domain's `evaluateFilter` says in memory.
 * Each test is true or false and never null, so that `NOT` turns it round. `product` is the place of the product's id.
 */
export function filterSql(filter: Resolved, parameters: Parameters, product: string): string {
  switch (filter.test) {
    case 'not':
      return `NOT ${filterSql(filter.of, parameters, product)}`;
    case 'and':
      return joined(filter.of, 'AND', 'true', parameters, product);
    case 'or':
      return joined(filter.of, 'OR', 'false', parameters, product);
    default:
      return `(${testSql(filter, parameters, product)}) IS TRUE`;
  }
}

function joined(of: readonly Resolved[], word: 'AND' | 'OR', none: string, parameters: Parameters, product: string): string {
  return of.length === 0 ? `(${none})` : `(${of.map((part) => `(${filterSql(part, parameters, product)})`).join(` ${word} `)})`;
}

const COLUMNS = {
  type: 't.type',
  status: 't.status',
  refinement: 't.refinement',
  assigneeId: 't.assignee_id',
  sprintId: 't.sprint_id',
  parentId: 't.parent_id',
  stepId: 't.step_id',
  releaseId: 't.release_id',
  source: 't.source',
  externalKey: 't.external_key',
  number: 't.number',
  estimate: 't.estimate',
  createdAt: 't.created_at',
  updatedAt: 't.updated_at',
} as const;

function testSql(test: Test, parameters: Parameters, product: string): string {
  switch (test.test) {
    case 'one-of': {
      const column = COLUMNS[test.property];
      const type = test.property.endsWith('Id') ? 'uuid[]' : 'text[]';
      return orNone(`${column} = ANY (${parameters.add(test.values, type)})`, test.orNone && `${column} IS NULL`);
    }
    case 'labels':
      return orNone(`t.label_ids && ${parameters.add(test.values, 'uuid[]')}`, test.orNone && `t.label_ids = '{}'`);
    case 'goals':
      return orNone(
        `EXISTS (SELECT FROM jsonb_array_elements(t.goals) g WHERE g ->> 'goalId' = ANY (${parameters.add(test.values, 'text[]')}))`,
        test.orNone && `t.goals = '[]'`,
      );
    case 'below':
      return orNone(`t.parent_id IN (${branchSql(parameters.add(test.ids, 'uuid[]'), product)})`, test.orNone && 't.parent_id IS NULL');
    case 'number': {
      const column = COLUMNS[test.property];
      return orNone(
        within(column, test.ranges, (value) => parameters.add(String(value), 'numeric')),
        test.orNone && `${column} IS NULL`,
      );
    }
    case 'moment':
      return within(COLUMNS[test.property], test.ranges, (value) => parameters.add(new Date(value).toISOString(), 'timestamptz'));
    case 'words':
      return wordsSql(test, parameters);
    case 'blocked':
      return 't.blocked_reason IS NOT NULL';
    case 'ready':
      return test.rules.map((rule) => `(${readySql(rule, parameters, product)})`).join(' AND ');
    case 'watched': {
      const watchers = `SELECT FROM watch w WHERE w.product_id = ${product} AND w.item_id = t.id AND w.is_on`;
      return orNone(`EXISTS (${watchers} AND w.member_id = ANY (${parameters.add(test.by, 'uuid[]')}))`, test.orNone && `NOT EXISTS (${watchers})`);
    }
    case 'has':
      return HAS[test.what](product);
  }
}

function orNone(condition: string, isNone: string | false): string {
  return isNone === false ? condition : `${condition} OR ${isNone}`;
}

function within(column: string, ranges: readonly Range[], add: (value: number) => string): string {
  const all = ranges.map(({ from, to, withFrom, withTo }) => {
    const ends = [
      ...(from === null ? [] : [`${column} ${withFrom ? '>=' : '>'} ${add(from)}`]),
      ...(to === null ? [] : [`${column} ${withTo ? '<=' : '<'} ${add(to)}`]),
    ];
    return `(${[`${column} IS NOT NULL`, ...ends].join(' AND ')})`;
  });
  return all.length === 0 ? 'false' : all.join(' OR ');
}

/** These items and everything below them. */
function branchSql(ids: string, product: string): string {
  return `WITH RECURSIVE branch (id) AS (
    SELECT unnest(${ids})
    UNION SELECT i.id FROM branch JOIN backlog_item i ON i.product_id = ${product} AND i.parent_id = branch.id AND i.deleted_at IS NULL)
  SELECT id FROM branch`;
}

function wordsSql(test: Extract<Test, { test: 'words' }>, parameters: Parameters): string {
  const text = test.in === 'title' ? 'fold_text(t.title)' : `fold_text(current_setting('ordo.key') || '-' || t.number || ' ' || t.title)`;
  const lists = test.lists.map((words) => `(${['true', ...words.map((word) => `strpos(${text}, ${parameters.add(word, 'text')}) > 0`)].join(' AND ')})`);
  return lists.join(' OR ');
}

/** Met by the item itself or by what somebody said, or waived. */
function readySql(rule: ReadyRule, parameters: Parameters, product: string): string {
  const isSaid = (state: 'met' | 'waived'): string => `t.ready_checks @> ${parameters.add(JSON.stringify([{ ruleId: rule.id, state }]), 'jsonb')}`;
  return `(${metSql(rule, isSaid, parameters, product)}) OR ${isSaid('waived')}`;
}

function metSql({ kind, atMost }: ReadyRule, isSaid: (state: 'met') => string, parameters: Parameters, product: string): string {
  switch (kind) {
    case 'manual':
      return isSaid('met');
    case 'criteria':
      return HAS.criteria(product);
    case 'estimate':
      return atMost === undefined ? 't.estimate IS NOT NULL' : `t.estimate <= ${parameters.add(String(atMost), 'numeric')}`;
    case 'goal':
      return `t.goals <> '[]'`;
    case 'unblocked':
      return `t.blocked_reason IS NULL AND NOT (${isOpen('t', product)} AND EXISTS (
        SELECT FROM item_link l JOIN backlog_item o ON o.product_id = ${product} AND o.id = l.from_id
        WHERE l.product_id = ${product} AND l.type = 'blocks' AND l.to_id = t.id AND o.deleted_at IS NULL AND ${isOpen('o', product)}))`;
  }
}

function isOpen(item: string, product: string): string {
  return `NOT EXISTS (SELECT FROM status s WHERE s.product_id = ${product} AND s.id = ${item}.status AND s.category = 'done')`;
}

const HAS: Record<Had, (product: string) => string> = {
  criteria: () => `t.criteria <> '[]'`,
  comments: (product) => `EXISTS (SELECT FROM comment c WHERE c.product_id = ${product} AND c.item_id = t.id AND c.deleted_at IS NULL)`,
  children: (product) => `EXISTS (SELECT FROM backlog_item c WHERE c.product_id = ${product} AND c.parent_id = t.id AND c.deleted_at IS NULL)`,
  links: (product) => `EXISTS (SELECT FROM item_link l JOIN backlog_item o ON o.product_id = ${product} AND o.id IN (l.from_id, l.to_id) AND o.id <> t.id
    WHERE l.product_id = ${product} AND t.id IN (l.from_id, l.to_id) AND o.deleted_at IS NULL)`,
};
