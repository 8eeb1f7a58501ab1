import type { FieldName, Operator } from './fields';
import { group, not, type Condition, type Filter } from './syntax';

/** One thing that a filter asks, or asks not: what fits on a chip. */
export interface Ask {
  field: FieldName;
  operator: Operator;
  values: readonly string[];
  isExcluded: boolean;
}

/** What a filter asks all at once; nothing for everything. */
export function partsOf(filter: Filter): readonly Filter[] {
  return filter.kind === 'and' ? filter.of.flatMap(partsOf) : [filter];
}

export function filterOf(parts: readonly Filter[]): Filter {
  return group('and', parts.flatMap(partsOf));
}

/** Null for what needs to be written out. */
export function askOf(part: Filter): Ask | null {
  const isExcluded = part.kind === 'not';
  const asked = isExcluded ? part.of : part;
  return asked.kind === 'condition' ? { field: asked.field, operator: asked.operator, values: asked.values, isExcluded } : null;
}

export function partOf({ field, operator, values, isExcluded }: Ask): Filter {
  const asked: Condition = { kind: 'condition', field, operator, values };
  return isExcluded ? not(asked) : asked;
}

/** Every condition in a filter, however deep. */
export function conditionsIn(filter: Filter): Condition[] {
  if (filter.kind === 'condition') return [filter];
  return filter.kind === 'not' ? conditionsIn(filter.of) : filter.of.flatMap(conditionsIn);
}

/** The same filter with other values. */
export function withValues(filter: Filter, valueFor: (value: string, field: FieldName) => string): Filter {
  if (filter.kind === 'condition') return { ...filter, values: [...new Set(filter.values.map((value) => valueFor(value, filter.field)))] };
  return filter.kind === 'not' ? not(withValues(filter.of, valueFor)) : { ...filter, of: filter.of.map((part) => withValues(part, valueFor)) };
}
