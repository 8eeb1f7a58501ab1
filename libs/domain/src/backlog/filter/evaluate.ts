import { foldText } from '../fold-text';
import { readinessOf, type Refinable } from '../readiness';
import type { Had } from './fields';
import type { Range, Resolved, Test } from './resolve';

/** The smallest that can be filtered. */
export interface FilterableItem extends Refinable {
  id: string;
  number: number;
  key: string;
  title: string;
  type: string;
  status: string;
  refinement: string;
  labels: readonly string[];
  assigneeId: string | null;
  sprintId: string | null;
  parentId: string | null;
  stepId: string | null;
  releaseId: string | null;
  source: string | null;
  externalKey: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What is known of items beside what stands on themselves. */
export interface ItemFacts {
  hasChildren(id: string): boolean;
  hasComments(id: string): boolean;
  hasLinks(id: string): boolean;
  /** Ids of who watches it. */
  watchersOf(id: string): readonly string[];
  /** An open item must come before it. */
  waitsForOthers(id: string): boolean;
  parentOf(id: string): string | null | undefined;
}

type Passes = (item: FilterableItem) => boolean;

/** The test of one item. Made once for many items: reading names, words and moments is done beforehand. */
export function evaluateFilter(filter: Resolved, facts: ItemFacts): Passes {
  switch (filter.test) {
    case 'not': {
      const passes = evaluateFilter(filter.of, facts);
      return (item) => !passes(item);
    }
    case 'and': {
      const all = filter.of.map((part) => evaluateFilter(part, facts));
      return (item) => all.every((passes) => passes(item));
    }
    case 'or': {
      const some = filter.of.map((part) => evaluateFilter(part, facts));
      return (item) => some.some((passes) => passes(item));
    }
    default:
      return evaluateTest(filter, facts);
  }
}

function evaluateTest(test: Test, facts: ItemFacts): Passes {
  switch (test.test) {
    case 'one-of': {
      const values = new Set(test.values);
      return (item) => {
        const value = item[test.property];
        return value === null ? test.orNone : values.has(value);
      };
    }
    case 'labels': {
      const values = new Set(test.values);
      return ({ labels }) => (labels.length === 0 ? test.orNone : labels.some((label) => values.has(label)));
    }
    case 'goals': {
      const values = new Set(test.values);
      return ({ goals }) => (goals.length === 0 ? test.orNone : goals.some(({ goalId }) => values.has(goalId)));
    }
    case 'below':
      return isBelow(new Set(test.ids), test.orNone, facts);
    case 'number':
      return (item) => {
        const value = item[test.property];
        return value === null ? test.orNone : isWithin(value, test.ranges);
      };
    case 'moment':
      return (item) => isWithin(Date.parse(item[test.property]), test.ranges);
    case 'words':
      return (item) => {
        const text = test.in === 'title' ? foldText(item.title) : foldedName(item);
        return test.lists.some((words) => words.every((word) => text.includes(word)));
      };
    case 'blocked':
      return ({ blockedReason }) => blockedReason !== null;
    case 'ready':
      return (item) => readinessOf(item, test.rules, facts.waitsForOthers(item.id))?.share === 1;
    case 'watched': {
      const by = new Set(test.by);
      return ({ id }) => {
        const watchers = facts.watchersOf(id);
        return watchers.length === 0 ? test.orNone : watchers.some((watcher) => by.has(watcher));
      };
    }
    case 'has':
      return (item) => HAS[test.what](item, facts);
  }
}

const HAS: Record<Had, (item: FilterableItem, facts: ItemFacts) => boolean> = {
  criteria: ({ criteria }) => criteria.length > 0,
  comments: ({ id }, facts) => facts.hasComments(id),
  children: ({ id }, facts) => facts.hasChildren(id),
  links: ({ id }, facts) => facts.hasLinks(id),
};

/** Key and title without accents and capitals. Items are never changed, so each is folded once, not with every letter typed. */
function foldedName(item: FilterableItem): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const name = foldText(`${item.key} ${item.title}`);
  folded.set(item, name);
  return name;
}

const folded = new WeakMap<FilterableItem, string>();

function isWithin(value: number, ranges: readonly Range[]): boolean {
  return ranges.some(
    ({ from, to, withFrom, withTo }) => (from === null || (withFrom ? value >= from : value > from)) && (to === null || (withTo ? value <= to : value < to)),
  );
}

/** Climbs each branch once, however many items hang from it. */
function isBelow(ids: ReadonlySet<string>, orNone: boolean, facts: ItemFacts): Passes {
  const known = new Map<string, boolean>();
  const isAt = (id: string): boolean => {
    const way = new Set<string>();
    let at: string | null | undefined = id;
    while (at != null && !known.has(at) && !way.has(at) && !ids.has(at)) {
      way.add(at);
      at = facts.parentOf(at);
    }
    const answer = at != null && (ids.has(at) || known.get(at) === true);
    for (const each of way) known.set(each, answer);
    return answer;
  };
  return ({ parentId }) => (parentId === null ? orNone : isAt(parentId));
}
