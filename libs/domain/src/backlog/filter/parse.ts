import { fieldOf, isFieldName, spellingOf, takesOperator, type FieldName, type Operator } from './fields';
import { EVERYTHING, FILTER_LIMITS, group, not, type Condition, type Filter, type FilterError, type FilterErrorReason, type ParsedFilter } from './syntax';

/**
 * Reads `type:bug,task -status:done (estimate>5 or estimate:none) dock`. Side by side is "and", which binds more than `or`;
 * `-` and `not` negate; a word alone is looked for in key and title. Answers the first thing that is wrong instead of throwing.
 */
export function parseFilter(text: string): ParsedFilter {
  if (text.length > FILTER_LIMITS.length) return { filter: null, error: { reason: 'too-long', position: FILTER_LIMITS.length, given: '' } };
  const reader = new Reader(text);
  try {
    return { filter: readAll(reader), error: null };
  } catch (error) {
    if (error instanceof Wrong) return { filter: null, error: error.what };
    throw error;
  }
}

/** The fault that ends the reading. */
class Wrong extends Error {
  constructor(readonly what: FilterError) {
    super(what.reason);
  }
}

/** A text and how far it has been read. */
class Reader {
  at = 0;

  constructor(readonly text: string) {}

  get rest(): string {
    return this.text.slice(this.at);
  }

  skipBlanks(): void {
    this.take(/\s*/y);
  }

  /** What matches here, taken; empty when nothing does. The expression must be sticky. */
  take(expression: RegExp): string {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  sees(expression: RegExp): boolean {
    expression.lastIndex = this.at;
    return expression.test(this.text);
  }

  fail(reason: FilterErrorReason, position = this.at, given = ''): never {
    throw new Wrong({ reason, position, given });
  }
}

const KEYWORD_OR = /or(?![^\s()])/iy;
const KEYWORD_AND = /and(?![^\s()])/iy;
const KEYWORD_NOT = /not(?![^\s()])/iy;
const OPERATOR = /!=|<=|>=|[:=<>]/y;
const WORD = /[^\s()"]+?(?=!=|[:=<>\s()"]|$)/y;
const BARE_VALUE = /[^\s()",]+/y;

function readAll(reader: Reader): Filter {
  reader.skipBlanks();
  if (reader.rest === '') return EVERYTHING;
  const filter = readOr(reader, 0);
  if (reader.rest !== '') reader.fail('no-group', reader.at, ')');
  return filter;
}

function readOr(reader: Reader, depth: number): Filter {
  const of = [readAnd(reader, depth)];
  while (reader.take(KEYWORD_OR) !== '') of.push(readAnd(reader, depth));
  return group('or', of);
}

function readAnd(reader: Reader, depth: number): Filter {
  const of = [readNot(reader, depth)];
  for (;;) {
    reader.skipBlanks();
    const isJoined = reader.take(KEYWORD_AND) !== '';
    if (!isJoined && (reader.rest === '' || reader.sees(/\)/y) || reader.sees(KEYWORD_OR))) return group('and', of);
    of.push(readNot(reader, depth));
  }
}

function readNot(reader: Reader, depth: number): Filter {
  reader.skipBlanks();
  if (depth > FILTER_LIMITS.depth) reader.fail('too-deep');
  if (reader.take(/-/y) !== '' || reader.take(KEYWORD_NOT) !== '') return not(readNot(reader, depth + 1));
  return reader.sees(/\(/y) ? readGroup(reader, depth) : readCondition(reader);
}

function readGroup(reader: Reader, depth: number): Filter {
  const start = reader.at;
  reader.at += 1;
  reader.skipBlanks();
  if (reader.sees(/\)/y)) reader.fail('empty-group', start, reader.text.slice(start, reader.at + 1));
  const filter = readOr(reader, depth + 1);
  if (reader.take(/\)/y) === '') reader.fail('open-group', start, '(');
  return filter;
}

function readCondition(reader: Reader): Filter {
  const start = reader.at;
  if (reader.rest === '' || reader.sees(/\)/y) || reader.sees(KEYWORD_OR) || reader.sees(KEYWORD_AND)) reader.fail('missing-condition');
  if (reader.sees(/"/y)) return textCondition(reader, readQuoted(reader), start);
  const word = reader.sees(OPERATOR) ? '' : reader.take(WORD);
  const operatorAt = reader.at;
  const operator = reader.take(OPERATOR);
  if (operator === '') return textCondition(reader, word, start);
  if (!isFieldName(word.toLowerCase())) reader.fail('unknown-field', start, word);
  return fieldCondition(reader, word.toLowerCase() as FieldName, operator, operatorAt);
}

function textCondition(reader: Reader, words: string, position: number): Condition {
  if (spellingOf(fieldOf('text'), words, ':') === null) reader.fail('missing-value', position, words);
  return { kind: 'condition', field: 'text', operator: ':', values: [words] };
}

function fieldCondition(reader: Reader, name: FieldName, written: string, operatorAt: number): Filter {
  const field = fieldOf(name);
  const operator = (written === '=' || written === '!=' ? ':' : written) as Operator;
  if (!takesOperator(field, operator)) reader.fail('unknown-operator', operatorAt, written);
  const valuesAt = reader.at;
  const values = readValues(reader).map(({ value, position }) => {
    const spelling = spellingOf(field, value, operator);
    return spelling ?? reader.fail(value.trim() === '' ? 'missing-value' : 'unknown-value', position, value);
  });
  if (operator !== ':' && values.length > 1) reader.fail('one-value', valuesAt, reader.text.slice(valuesAt, reader.at));
  const found: Condition = { kind: 'condition', field: name, operator, values: [...new Set(values)] };
  return written === '!=' ? not(found) : found;
}

function readValues(reader: Reader): { value: string; position: number }[] {
  const values: { value: string; position: number }[] = [];
  do {
    const position = reader.at;
    const value = reader.sees(/"/y) ? readQuoted(reader) : reader.take(BARE_VALUE);
    if (value === '' && reader.at === position) reader.fail('missing-value');
    values.push({ value, position });
  } while (reader.take(/,/y) !== '');
  return values;
}

function readQuoted(reader: Reader): string {
  const start = reader.at;
  const quoted = reader.take(/"(?:[^"\\]|\\[\s\S])*"/y);
  if (quoted === '') reader.fail('open-quote', start, '"');
  return quoted.slice(1, -1).replace(/\\([\s\S])/g, '$1');
}
