import { isWebAddress } from '@ordo/domain';
import { isDay, isTimeZone, parseFilter, parseSorting, type FilterError } from '@ordo/domain';
import { registerDecorator, ValidateIf, type ValidationOptions } from 'class-validator';

/** May be absent, but null is a value like any other and is refused by the rules beside it. */
export function OptionalNotNull(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** Text a person typed: well-formed Unicode, not blank, no control characters; `multiline` allows line breaks, tabs and emptiness, `blank` emptiness alone. */
export function IsText(options: { multiline?: boolean; blank?: boolean } = {}): PropertyDecorator {
  return rule('isText', 'must be readable text', (value) => typeof value === 'string' && isReadable(value, options));
}

/** `{ after }`, `{ before }` or `{ at: 'top' | 'bottom' }`, exactly one of them. */
export function IsPlace(): PropertyDecorator {
  return rule('isPlace', 'must be { after: id }, { before: id } or { at: "top" | "bottom" }', isPlace);
}

/** An address that a link may lead to: a web page or a mailbox. */
export function IsWebAddress(): PropertyDecorator {
  return rule('isWebAddress', 'must begin with https://, http:// or mailto:', (value) => typeof value === 'string' && isWebAddress(value));
}

/** A filter that can be read, as the domain's grammar says; otherwise what is wrong with it, and where. */
export function IsFilter(): PropertyDecorator {
  return rule('isFilter', filterProblem, (value) => typeof value === 'string' && value.isWellFormed() && parseFilter(value).error === null);
}

/** A field to sort by, with a dash before it to go down. */
export function IsSorting(): PropertyDecorator {
  return rule('isSorting', 'names nothing to sort by', (value) => typeof value === 'string' && parseSorting(value) !== null);
}

/** A day of the calendar, `2026-11-18`. */
export function IsDay(options: { each?: boolean } = {}): PropertyDecorator {
  return rule('isDay', 'must be a day such as 2026-11-18', (value) => typeof value === 'string' && /^(19[7-9]|20\d|21\d)/.test(value) && isDay(value), options);
}

export function IsZone(): PropertyDecorator {
  return rule('isZone', 'must be a time zone such as Europe/Paris', (value) => typeof value === 'string' && value.length <= 64 && isTimeZone(value));
}

function isReadable(value: string, { multiline, blank }: { multiline?: boolean; blank?: boolean }): boolean {
  if (!value.isWellFormed()) return false;
  if (multiline) return !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(value);
  return (blank || value.trim() !== '') && !/[\u0000-\u001F\u007F\u2028\u2029]/.test(value);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  if (entries.length !== 1) return false;
  const [name, target] = entries[0] as [string, unknown];
  if (name === 'at') return target === 'top' || target === 'bottom';
  return (name === 'after' || name === 'before') && typeof target === 'string' && UUID.test(target);
}

/** In English, for who writes programs; screens have words of their own. */
const FILTER_PROBLEMS: Record<FilterError['reason'], string> = {
  'too-long': 'is too long',
  'too-deep': 'has too many groups in each other',
  'unknown-field': 'names no field',
  'unknown-operator': 'does not compare this field so',
  'unknown-value': 'is no value of this field',
  'missing-value': 'lacks a value',
  'one-value': 'takes one value only',
  'missing-condition': 'lacks a condition',
  'empty-group': 'has nothing in parentheses',
  'open-quote': 'has a quote that is not closed',
  'open-group': 'has a parenthesis that is not closed',
  'no-group': 'closes a parenthesis that was not opened',
};

function filterProblem(value: unknown): string {
  const error = typeof value === 'string' && value.isWellFormed() ? parseFilter(value).error : null;
  if (error === null) return 'must be readable text';
  return `${FILTER_PROBLEMS[error.reason]} at ${error.position}${error.given === '' ? '' : `: ${error.given}`}`;
}

function rule(name: string, message: string | ((value: unknown) => string), validate: (value: unknown) => boolean, { each = false } = {}): PropertyDecorator {
  return (target, propertyName) => {
    const property = String(propertyName);
    const said = (value: unknown): string => `${property} ${typeof message === 'string' ? message : message(value)}`;
    const options: ValidationOptions = { each, message: ({ value }) => said(value) };
    registerDecorator({ name, target: target.constructor, propertyName: property, options, validator: { validate } });
  };
}
