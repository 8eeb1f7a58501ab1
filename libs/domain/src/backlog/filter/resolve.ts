import { nextSprint, type SprintState } from '../../sprints/sprint';
import type { Day } from '../../sprints/day';
import type { StatusCategory } from '../item';
import { foldText } from '../fold-text';
import type { ReadyRule } from '../readiness';
import { periodOf, type Moment } from './days';
import { endsOf, fieldOf, ME, NONE, type Had } from './fields';
import type { Condition, Filter } from './syntax';

/** What the names in a filter stand for in one product, for one person, at one moment. */
export interface FilterContext extends Moment {
  productKey: string;
  /** Whoever looks; null for nobody. */
  myId: string | null;
  statuses: readonly { id: string; name: string; category: StatusCategory }[];
  labels: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string }[];
  sprints: readonly { id: string; name: string; number: number; state: SprintState; startsOn: Day }[];
  goals: readonly { id: string; name: string }[];
  steps: readonly { id: string; name: string }[];
  releases: readonly { id: string; name: string }[];
  /** The Definition of Ready. */
  readyRules: readonly ReadyRule[];
  /** The id of the item with a number. */
  idOfNumber(number: number): string | undefined;
}

/** Numbers from here to there, or beyond; moments are in milliseconds since 1970. */
export interface Range {
  from: number | null;
  to: number | null;
  /** Whether the ends are in it. */
  withFrom: boolean;
  withTo: boolean;
}

/** A condition of which every value is known: what memory and database are both asked. No test knows a third answer beside yes and no. */
export type Test =
  | {
      test: 'one-of';
      property: 'type' | 'status' | 'refinement' | 'assigneeId' | 'sprintId' | 'parentId' | 'stepId' | 'releaseId' | 'source' | 'externalKey';
      values: readonly string[];
      orNone: boolean;
    }
  | { test: 'labels' | 'goals'; values: readonly string[]; orNone: boolean }
  | { test: 'below'; ids: readonly string[]; orNone: boolean }
  | { test: 'number'; property: 'number' | 'estimate'; ranges: readonly Range[]; orNone: boolean }
  | { test: 'moment'; property: 'createdAt' | 'updatedAt'; ranges: readonly Range[] }
  /** All words of one of the lists. */
  | { test: 'words'; in: 'title' | 'key and title'; lists: readonly (readonly string[])[] }
  | { test: 'blocked' }
  /** All of these rules, which are one at least, met or waived. */
  | { test: 'ready'; rules: readonly ReadyRule[] }
  | { test: 'watched'; by: readonly string[]; orNone: boolean }
  | { test: 'has'; what: Had };

export type Resolved = Test | { test: 'not'; of: Resolved } | { test: 'and' | 'or'; of: readonly Resolved[] };

export const NEVER: Resolved = { test: 'or', of: [] };

/** Puts ids, numbers and moments in the place of names. What means nothing here, such as a label that was deleted, fits no item. */
export function resolveFilter(filter: Filter, context: FilterContext): Resolved {
  switch (filter.kind) {
    case 'not':
      return { test: 'not', of: resolveFilter(filter.of, context) };
    case 'and':
    case 'or':
      return { test: filter.kind, of: filter.of.map((part) => resolveFilter(part, context)) };
    case 'condition':
      return resolveCondition(filter, context);
  }
}

/** Numbers of the items that a filter names by their keys. */
export function numbersIn(filter: Filter, productKey: string): number[] {
  if (filter.kind === 'not') return numbersIn(filter.of, productKey);
  if (filter.kind !== 'condition') return filter.of.flatMap((part) => numbersIn(part, productKey));
  return filter.field === 'parent' || filter.field === 'epic' ? filter.values.flatMap((value) => numberOf(value, productKey) ?? []) : [];
}

function resolveCondition(asked: Condition, context: FilterContext): Resolved {
  const values = asked.values.filter((value) => value !== NONE);
  const orNone = fieldOf(asked.field).hasNone === true && values.length < asked.values.length;
  switch (asked.field) {
    case 'type':
    case 'refinement':
      return { test: 'one-of', property: asked.field, values, orNone: false };
    case 'status':
      return { test: 'one-of', property: 'status', values: idsNamed(values, context.statuses), orNone: false };
    case 'category':
      return {
        test: 'one-of',
        property: 'status',
        values: context.statuses.filter(({ category }) => values.includes(category)).map(({ id }) => id),
        orNone: false,
      };
    case 'label':
      return { test: 'labels', values: idsNamed(values, context.labels), orNone };
    case 'goal':
      return { test: 'goals', values: idsNamed(values, context.goals), orNone };
    case 'assignee':
      return { test: 'one-of', property: 'assigneeId', values: people(values, context), orNone };
    case 'sprint':
      return { test: 'one-of', property: 'sprintId', values: values.flatMap((value) => sprintIds(value, context)), orNone };
    case 'watching':
      return { test: 'watched', by: people(values, context), orNone };
    case 'parent':
      return { test: 'one-of', property: 'parentId', values: itemIds(values, context), orNone };
    case 'epic':
      return { test: 'below', ids: itemIds(values, context), orNone };
    case 'step':
      return { test: 'one-of', property: 'stepId', values: idsNamed(values, context.steps), orNone };
    case 'release':
      return { test: 'one-of', property: 'releaseId', values: idsNamed(values, context.releases), orNone };
    case 'key':
      return { test: 'number', property: 'number', ranges: values.flatMap((value) => exactly(numberOf(value, context.productKey))), orNone: false };
    case 'source':
      return { test: 'one-of', property: 'source', values, orNone };
    case 'imported':
      return { test: 'one-of', property: 'externalKey', values, orNone };
    case 'number':
    case 'estimate':
      return { test: 'number', property: asked.field, ranges: values.map((value) => numbersFrom(value, asked.operator)), orNone };
    case 'created':
    case 'updated':
      return { test: 'moment', property: `${asked.field}At`, ranges: values.map((value) => momentsFrom(value, asked.operator, context)) };
    case 'text':
    case 'title':
      return { test: 'words', in: asked.field === 'title' ? 'title' : 'key and title', lists: values.map(wordsOf) };
    case 'blocked':
      return any(values.map((value) => (value === 'yes' ? { test: 'blocked' } : { test: 'not', of: { test: 'blocked' } })));
    case 'ready':
      return any(values.map((value) => readiness(value === 'yes', context.readyRules)));
    case 'has':
      return any(values.map((what) => ({ test: 'has', what: what as Had })));
  }
}

/** The words that are all to be found, as text is compared. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Without rules nothing is ready, and nothing is not. */
function readiness(isReady: boolean, rules: readonly ReadyRule[]): Resolved {
  if (rules.length === 0) return NEVER;
  return isReady ? { test: 'ready', rules } : { test: 'not', of: { test: 'ready', rules } };
}

function any(of: Resolved[]): Resolved {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { test: 'or', of };
}

/** Ids as they are; a name that no id is stands for everything of that name. */
function idsNamed(values: readonly string[], known: readonly { id: string; name: string }[]): string[] {
  const ids = new Set(known.map(({ id }) => id));
  return [
    ...new Set(values.flatMap((value) => (ids.has(value) ? [value] : known.filter(({ name }) => foldText(name) === foldText(value)).map(({ id }) => id)))),
  ];
}

function people(values: readonly string[], { members, myId }: FilterContext): string[] {
  const me = values.includes(ME) && myId !== null ? [myId] : [];
  const others = idsNamed(
    values.filter((value) => value !== ME),
    members,
  );
  return [...new Set([...me, ...others])];
}

function sprintIds(value: string, { sprints }: FilterContext): string[] {
  if (value === 'active') return sprints.flatMap(({ id, state }) => (state === 'active' ? [id] : []));
  if (value !== 'next') return idsNamed([value], sprints);
  const next = nextSprint(sprints);
  return next === undefined ? [] : [next.id];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function itemIds(values: readonly string[], { productKey, idOfNumber }: FilterContext): string[] {
  return values.flatMap((value) => {
    if (UUID.test(value)) return [value.toLowerCase()];
    const number = numberOf(value, productKey);
    return number === null ? [] : (idOfNumber(number) ?? []);
  });
}

/** 142 of `142` and of `CYC-142`. */
function numberOf(value: string, productKey: string): number | null {
  const [, key, digits] = /^(?:([a-z][a-z0-9]{1,9})-)?(\d{1,9})$/i.exec(value) ?? [];
  if (digits === undefined || (key !== undefined && key.toUpperCase() !== productKey)) return null;
  return Number(digits);
}

function exactly(value: number | null): Range[] {
  return value === null ? [] : [{ from: value, to: value, withFrom: true, withTo: true }];
}

function numbersFrom(value: string, operator: Condition['operator']): Range {
  const { from, to } = endsOf(value);
  const [low, high] = [from === null ? null : Number(from), to === null ? null : Number(to)];
  switch (operator) {
    case ':':
      return { from: low, to: high, withFrom: true, withTo: true };
    case '<':
    case '<=':
      return { from: null, to: high, withFrom: true, withTo: operator === '<=' };
    case '>':
    case '>=':
      return { from: low, to: null, withFrom: operator === '>=', withTo: true };
  }
}

/** A day is all of its moments: after it is from its end on, before it until it begins. */
function momentsFrom(value: string, operator: Condition['operator'], moment: Moment): Range {
  const { from, to } = endsOf(value);
  const first = from === null ? null : periodOf(from, moment);
  const last = to === null ? null : periodOf(to, moment);
  switch (operator) {
    case ':':
      return until(first?.from ?? null, last?.to ?? null);
    case '<':
      return until(null, first?.from ?? null);
    case '<=':
      return until(null, last?.to ?? null);
    case '>':
      return until(last?.to ?? null, null);
    case '>=':
      return until(first?.from ?? null, null);
  }
}

function until(from: number | null, to: number | null): Range {
  return { from, to, withFrom: true, withTo: false };
}
