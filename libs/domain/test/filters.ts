import fc from 'fast-check';
import { FIELD_NAMES, fieldOf, OPERATORS, spellingOf, takesOperator, type FieldName, type Operator } from '../src/backlog/filter/fields';
import { condition, group, not, type Condition, type Filter } from '../src/backlog/filter/syntax';

/** Any filter whose values could have been typed. */
export function filters(): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter; several: Filter }>((tie) => ({
    filter: fc.oneof({ depthSize: 'small', maxDepth: 6, withCrossShrink: true }, conditions(), tie('filter').map(not), tie('several')),
    several: fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('filter'), { minLength: 2, maxLength: 4 }))
      .map(([kind, of]) => group(kind, of)),
  })).filter;
}

/** Values as people write them, for every field. */
const WORDS: Partial<Record<FieldName, readonly string[]>> = {
  status: ['todo', 'doing', 'done', 'To do', 'gone'],
  label: ['l1', 'l2', 'mobile', 'none', 'gone', 'or', '-x', 'a "b" \\c', 'a,b', '(c)', ' d '],
  assignee: ['p1', 'p2', 'me', 'none', 'Awa Diop', 'gone'],
  goal: ['g1', 'g2', 'Fast start', 'none', 'gone'],
  watching: ['p1', 'me', 'none'],
  sprint: ['s1', 'Sprint 2', 'active', 'Next', 'none', 'gone'],
  parent: ['CYC-1', '2', 'none', 'gone'],
  epic: ['CYC-1', '2', 'none', 'gone'],
  step: ['s1', 'Open the lock', 'none', 'gone'],
  release: ['v7', 'Release 8', 'none', 'gone'],
  key: ['CYC-1', '3', 'ABC-1', 'gone'],
  text: ['map', 'free dock', 'é', 'cyc-1', '"'],
  title: ['map', 'dock', 'velo'],
  source: ['csv', 'none'],
  imported: ['X-1', 'none'],
};
const NUMBERS = ['0', '0.5', '3', '8', '3..8', '5..', '..2', '8..3', 'none'];
const DAYS = ['today', 'yesterday', 'this-week', 'last-month', '-7d', '-1m', '2026-11-18', '2026-11-01..-2d', '..today', '-2w..'];

export function conditions(): fc.Arbitrary<Condition> {
  return fc.tuple(fc.constantFrom(...FIELD_NAMES), fc.constantFrom(...OPERATORS), fc.nat(), fc.nat()).map(([name, wanted, first, second]) => {
    const field = fieldOf(name);
    const operator: Operator = takesOperator(field, wanted) ? wanted : ':';
    const known = [...(field.values ?? []), ...(WORDS[name] ?? (field.kind === 'number' ? NUMBERS : field.kind === 'day' ? DAYS : []))];
    const spelled = known.flatMap((value) => spellingOf(field, value, operator) ?? []);
    const pick = (at: number): string => spelled[at % spelled.length] ?? '';
    return condition(name, operator === ':' ? [...new Set([pick(first), pick(second)])] : [pick(first)], operator);
  });
}
