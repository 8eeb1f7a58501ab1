import { fieldOf, spellingOf } from './fields';
import { condition, group, not, type Filter } from './syntax';

const CHOICES = ['type', 'status', 'label', 'assignee'] as const;

/** Parameters in which addresses said their filter before there was `filter`. */
export const OLD_PARAMETERS = ['q', ...CHOICES] as const;

/** Reads `?q=map&type=bug,task&status=!done&assignee=me`; null when an address says nothing so. */
export function filterOfOldAddress(params: Readonly<Record<string, unknown>>): Filter | null {
  const text = textOf(params['q']);
  const parts = CHOICES.flatMap((name) => choiceOf(name, textOf(params[name])) ?? []);
  if (text.trim() !== '') parts.unshift(condition('text', [text]));
  return parts.length === 0 ? null : group('and', parts);
}

function choiceOf(name: (typeof CHOICES)[number], param: string): Filter | null {
  const isExcluded = param.startsWith('!');
  const values = param
    .slice(isExcluded ? 1 : 0)
    .split(',')
    .flatMap((value) => spellingOf(fieldOf(name), value, ':') ?? []);
  if (values.length === 0) return null;
  const asked = condition(name, [...new Set(values)]);
  return isExcluded ? not(asked) : asked;
}

function textOf(param: unknown): string {
  return typeof param === 'string' ? param : '';
}
