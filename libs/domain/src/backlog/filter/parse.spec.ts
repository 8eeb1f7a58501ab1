import fc from 'fast-check';
import { filters } from '../../../test/filters';
import { formatFilter } from './format';
import { parseFilter } from './parse';
import { condition, EVERYTHING, group, not, type FilterError } from './syntax';

const read = (text: string) => parseFilter(text).filter;
const wrong = (text: string): FilterError | null => parseFilter(text).error;

describe('a filter', () => {
  it('lets everything through when there is nothing in it', () => {
    expect(read('')).toEqual(EVERYTHING);
    expect(read('  \n ')).toEqual(EVERYTHING);
  });

  it('reads conditions side by side as all of them', () => {
    expect(read('status:todo,doing -type:bug updated>-7d assignee:me')).toEqual(
      group('and', [
        condition('status', ['todo', 'doing']),
        not(condition('type', ['bug'])),
        condition('updated', ['-7d'], '>'),
        condition('assignee', ['me']),
      ]),
    );
    expect(read('type:bug and type:task')).toEqual(read('type:bug type:task'));
  });

  it('binds "and" more than "or", and parentheses most', () => {
    const [a, b, c] = [condition('type', ['bug']), condition('type', ['task']), condition('type', ['spike'])] as const;
    expect(read('type:bug type:task or type:spike')).toEqual(group('or', [group('and', [a, b]), c]));
    expect(read('type:bug (type:task OR type:spike)')).toEqual(group('and', [a, group('or', [b, c])]));
    expect(read('not (type:bug or type:task)type:spike')).toEqual(group('and', [not(group('or', [a, b])), c]));
  });

  it('takes words and quoted words for text', () => {
    expect(read('dock "free or" text:"a \\"b\\" \\\\"')).toEqual(
      group('and', [condition('text', ['dock']), condition('text', ['free or']), condition('text', ['a "b" \\'])]),
    );
    expect(read('order android')).toEqual(group('and', [condition('text', ['order']), condition('text', ['android'])]));
  });

  it('has one spelling for a value', () => {
    expect(read('Type:BUG,bug estimate=05.0,NONE estimate:3..08 status!=done')).toEqual(
      group('and', [condition('type', ['bug']), condition('estimate', ['5', 'none']), condition('estimate', ['3..8']), not(condition('status', ['done']))]),
    );
  });

  it.each<[string, FilterError]>([
    ['stauts:todo', { reason: 'unknown-field', position: 0, given: 'stauts' }],
    ['type:bug :x', { reason: 'unknown-field', position: 9, given: '' }],
    ['type:bug,story', { reason: 'unknown-value', position: 9, given: 'story' }],
    ['estimate:many', { reason: 'unknown-value', position: 9, given: 'many' }],
    ['estimate>none', { reason: 'unknown-value', position: 9, given: 'none' }],
    ['estimate>3,5', { reason: 'one-value', position: 9, given: '3,5' }],
    ['created>2026-02-30', { reason: 'unknown-value', position: 8, given: '2026-02-30' }],
    ['type>bug', { reason: 'unknown-operator', position: 4, given: '>' }],
    ['type:', { reason: 'missing-value', position: 5, given: '' }],
    ['type:bug,', { reason: 'missing-value', position: 9, given: '' }],
    ['text:" "', { reason: 'missing-value', position: 5, given: ' ' }],
    ['type:bug or', { reason: 'missing-condition', position: 11, given: '' }],
    ['or type:bug', { reason: 'missing-condition', position: 0, given: '' }],
    ['type:bug and or type:task', { reason: 'missing-condition', position: 13, given: '' }],
    ['type:bug -', { reason: 'missing-condition', position: 10, given: '' }],
    ['type:bug ( )', { reason: 'empty-group', position: 9, given: '( )' }],
    ['(type:bug', { reason: 'open-group', position: 0, given: '(' }],
    ['type:bug)', { reason: 'no-group', position: 8, given: ')' }],
    ['text:"dock', { reason: 'open-quote', position: 5, given: '"' }],
  ])('says of %s what is wrong, and where', (text, error) => {
    expect(wrong(text)).toEqual(error);
  });

  it('is refused when it is too deep or too long, at once', () => {
    expect(wrong(`${'('.repeat(1000)}type:bug${')'.repeat(1000)}`)?.reason).toBe('too-long');
    expect(wrong(`${'('.repeat(900)}type:bug${')'.repeat(900)}`)).toEqual({ reason: 'too-deep', position: 33, given: '' });
    expect(wrong(`${'-'.repeat(900)}type:bug`)?.reason).toBe('too-deep');
    expect(wrong(`${'('.repeat(32)}type:bug${')'.repeat(32)}`)).toBeNull();
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(filters(), (filter) => {
        fc.pre(formatFilter(filter).length <= 2000);
        expect(read(formatFilter(filter))).toEqual(filter);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever is typed, and points into the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('type', 'estimate', ':', '>', '(', ')', '"', '\\', '-', ' or ', ' and ', 'not ', ',', '..', 'bug', '3', ' '),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { filter, error } = parseFilter(text);
        if (error === null) expect(parseFilter(formatFilter(filter)).filter).toEqual(filter);
        else expect(error.position).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});
