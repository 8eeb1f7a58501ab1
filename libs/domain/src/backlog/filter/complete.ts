import { FIELD_NAMES, OPERATORS, fieldOf, isFieldName, takesOperator, type FieldName, type Operator } from './fields';

/** What can follow in a filter being typed, and which piece of the text it would take the place of. */
export type Completion = { from: number; to: number; typed: string } & (
  | { kind: 'field'; fields: readonly FieldName[] }
  | { kind: 'operator'; field: FieldName; operators: readonly Operator[] }
  | { kind: 'value'; field: FieldName; operator: Operator }
);

const TOKEN = /^(-*)([a-z]+)(!=|<=|>=|[:=<>])/i;

/** Null inside a quoted text that belongs to no field, where nothing can be offered. */
export function completionAt(text: string, caret: number): Completion | null {
  const start = tokenStart(text, caret);
  const token = text.slice(start, caret);
  const [whole, , name = '', sign = ''] = TOKEN.exec(token) ?? [];
  const field = name.toLowerCase();
  if (whole !== undefined && isFieldName(field)) return valueAt(text, start + whole.length, caret, field, sign);
  if (token.includes('"')) return null;
  const word = token.replace(/^-+/, '');
  const from = caret - word.length;
  const to = caret + (/^[^\s()":=<>!]*/.exec(text.slice(caret))?.[0].length ?? 0);
  const exact = word.toLowerCase();
  if (isFieldName(exact)) return { kind: 'operator', field: exact, operators: operatorsOf(exact), from, to, typed: word };
  return { kind: 'field', fields: FIELD_NAMES.filter((one) => one.startsWith(exact)), from, to, typed: word };
}

/** Where the piece without blanks around the caret begins; blanks in quotes belong to it. */
function tokenStart(text: string, caret: number): number {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < caret; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\s()]/.test(sign)) start = at + 1;
  }
  return start;
}

/** The last of the values, of which those before it are done. */
function valueAt(text: string, start: number, caret: number, field: FieldName, sign: string): Completion {
  const before = text.slice(start, caret);
  const done = /^(?:(?:"(?:[^"\\]|\\[\s\S])*"|[^",]*),)*/.exec(before)?.[0].length ?? 0;
  const typed = before
    .slice(done)
    .replace(/^"/, '')
    .replace(/"$/, '')
    .replace(/\\([\s\S])/g, '$1');
  const rest = before.slice(done).startsWith('"') ? /^[^"]*"?/ : /^[^\s(),"]*/;
  const to = caret + (rest.exec(text.slice(caret))?.[0].length ?? 0);
  return { kind: 'value', field, operator: sign === '=' || sign === '!=' ? ':' : (sign as Operator), from: start + done, to, typed };
}

function operatorsOf(name: FieldName): Operator[] {
  return OPERATORS.filter((operator) => takesOperator(fieldOf(name), operator));
}
