import type { Condition, Filter } from './syntax';

/** The text of a filter, which reads back as the same. */
export function formatFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'condition':
      return formatCondition(filter);
    case 'not':
      return `-${inGroup(filter.of, filter.of.kind !== 'condition')}`;
    case 'and':
      return filter.of.map((part) => inGroup(part, part.kind === 'and' || part.kind === 'or')).join(' ');
    case 'or':
      return filter.of.map((part) => inGroup(part, part.kind === 'or')).join(' or ');
  }
}

/** A value as it is written after an operator: in quotes where it has to be. */
export function formatValue(value: string): string {
  return /^[^\s()",]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function formatCondition({ field, operator, values }: Condition): string {
  return `${field}${operator}${values.map(formatValue).join(',')}`;
}

function inGroup(filter: Filter, needs: boolean): string {
  return needs ? `(${formatFilter(filter)})` : formatFilter(filter);
}
