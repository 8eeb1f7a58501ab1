import type { FieldName, Operator } from './fields';

/** One thing asked of an item. Values are as they are written, in their one accepted spelling. */
export interface Condition {
  kind: 'condition';
  field: FieldName;
  operator: Operator;
  /** Without repetition; one only with `<`, `<=`, `>` and `>=`. */
  values: readonly string[];
}

/** What items are narrowed to. `and` of none lets everything through; a group of one is that one. */
export type Filter = Condition | { kind: 'not'; of: Filter } | { kind: 'and' | 'or'; of: readonly Filter[] };

export const EVERYTHING: Filter = { kind: 'and', of: [] };

export const FILTER_LIMITS = {
  /** Of the text, in UTF-16 code units. */
  length: 2000,
  /** Groups and negations in each other. */
  depth: 32,
} as const;

export type FilterErrorReason =
  | 'too-long'
  | 'too-deep'
  | 'unknown-field'
  | 'unknown-operator'
  | 'unknown-value'
  | 'missing-value'
  | 'one-value'
  | 'missing-condition'
  | 'empty-group'
  | 'open-quote'
  | 'open-group'
  | 'no-group';

/** What keeps a text from being a filter, and where. */
export interface FilterError {
  reason: FilterErrorReason;
  /** In UTF-16 code units from the beginning. */
  position: number;
  /** The piece of text that it is about; empty where something is missing. */
  given: string;
}

export type ParsedFilter = { filter: Filter; error: null } | { filter: null; error: FilterError };

/** Whether anything is narrowed at all. */
export function isFiltering(filter: Filter): boolean {
  return filter.kind !== 'and' || filter.of.length > 0;
}

export function condition(field: FieldName, values: readonly string[], operator: Operator = ':'): Condition {
  return { kind: 'condition', field, operator, values };
}

export function not(filter: Filter): Filter {
  return { kind: 'not', of: filter };
}

/** One filter of several: everything of none, itself of one. */
export function group(kind: 'and' | 'or', of: readonly Filter[]): Filter {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind, of };
}
