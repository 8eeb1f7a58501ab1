import { ITEM_TYPES, STATUS_CATEGORIES } from '../item';
import { REFINEMENTS } from '../readiness';
import { isDayWord } from './days';

/** How a field is compared. `:` is "is one of", and for text "has the words of one of". */
export const OPERATORS = [':', '<', '<=', '>', '>='] as const;
export type Operator = (typeof OPERATORS)[number];

/** Values that stand for no value, and for whoever looks. */
export const NONE = 'none';
export const ME = 'me';

/** How values of a field are written, compared and chosen. */
export type FieldKind = 'choice' | 'name' | 'number' | 'day' | 'text';

export interface Field {
  kind: FieldKind;
  /** Of a `choice`: all values there are, besides `none`. */
  values?: readonly string[];
  /** May be asked for being empty. */
  hasNone?: boolean;
  /** May be asked for whoever looks. */
  hasMe?: boolean;
  /** Of a `name`: words for whichever thing is so by then; they win over a thing of that name. */
  words?: readonly string[];
}

/** The sprint that runs, and the planned one that starts first. */
export const SPRINT_WORDS = ['active', 'next'] as const;

export const YES_NO = ['yes', 'no'] as const;

/** What an item can be asked to have. */
export const HAD = ['criteria', 'comments', 'children', 'links'] as const;
export type Had = (typeof HAD)[number];

/** Every field that can be filtered by. A `name` is an id, or the name that people read. */
export const FIELDS = {
  type: { kind: 'choice', values: ITEM_TYPES },
  status: { kind: 'name' },
  category: { kind: 'choice', values: STATUS_CATEGORIES },
  refinement: { kind: 'choice', values: REFINEMENTS },
  /** Whether the whole Definition of Ready is met; neither where there is none. */
  ready: { kind: 'choice', values: YES_NO },
  estimate: { kind: 'number', hasNone: true },
  label: { kind: 'name', hasNone: true },
  assignee: { kind: 'name', hasNone: true, hasMe: true },
  sprint: { kind: 'name', hasNone: true, words: SPRINT_WORDS },
  /** Which it serves, with whatever share. */
  goal: { kind: 'name', hasNone: true },
  parent: { kind: 'name', hasNone: true },
  /** Anywhere below. */
  epic: { kind: 'name', hasNone: true },
  /** On the story map. */
  step: { kind: 'name', hasNone: true },
  release: { kind: 'name', hasNone: true },
  key: { kind: 'name' },
  number: { kind: 'number' },
  text: { kind: 'text' },
  title: { kind: 'text' },
  blocked: { kind: 'choice', values: YES_NO },
  has: { kind: 'choice', values: HAD },
  /** Who wants to hear of it. */
  watching: { kind: 'name', hasNone: true, hasMe: true },
  created: { kind: 'day' },
  updated: { kind: 'day' },
  source: { kind: 'name', hasNone: true },
  imported: { kind: 'name', hasNone: true },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Longest value of a name, in UTF-16 code units. */
const LONGEST_NAME = 500;

const NUMBER = /^\d{1,9}(\.\d{1,4})?$/;

export function fieldOf(name: FieldName): Field {
  return FIELDS[name];
}

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

export function takesOperator(field: Field, operator: Operator): boolean {
  return operator === ':' || field.kind === 'number' || field.kind === 'day';
}

/** The one spelling of a value of this field; null when it is none. Ranges (`3..8`, `5..`) stand with `:` only. */
export function spellingOf(field: Field, value: string, operator: Operator): string | null {
  const word = value.toLowerCase();
  const isEmptiness = (word === NONE && field.hasNone === true) || (word === ME && field.hasMe === true) || field.words?.includes(word) === true;
  if (isEmptiness) return operator === ':' ? word : null;
  if (field.kind === 'choice') return field.values?.includes(word) ? word : null;
  if (field.kind === 'text' || field.kind === 'name') return value.trim() === '' || value.length > LONGEST_NAME ? null : value;
  const one = field.kind === 'number' ? spellNumber : spellDay;
  return operator === ':' && word.includes('..') ? spellRange(word, one) : one(word);
}

/** The two ends of a range; null where it is open. */
export function endsOf(value: string): { from: string | null; to: string | null } {
  const at = value.indexOf('..');
  if (at < 0) return { from: value, to: value };
  return { from: value.slice(0, at) || null, to: value.slice(at + 2) || null };
}

function spellRange(word: string, one: (word: string) => string | null): string | null {
  const { from, to } = endsOf(word);
  const [low, high] = [from === null ? '' : one(from), to === null ? '' : one(to)];
  return low === null || high === null || (low === '' && high === '') ? null : `${low}..${high}`;
}

function spellNumber(word: string): string | null {
  return NUMBER.test(word) ? String(Number(word)) : null;
}

function spellDay(word: string): string | null {
  return isDayWord(word) ? word : null;
}
