import { completionAt, type Completion } from './complete';

/** `|` is where the caret stands. */
function at(text: string): Completion | null {
  const caret = text.indexOf('|');
  return completionAt(text.replace('|', ''), caret);
}

describe('completing a filter', () => {
  it('offers fields by how they begin, also behind a minus and in a group', () => {
    expect(at('st|')).toMatchObject({ kind: 'field', fields: ['status', 'step'], from: 0, to: 2 });
    expect(at('type:bug -(par|')).toMatchObject({ kind: 'field', fields: ['parent'], from: 11 });
    expect(at('type:bug -lab|el:x')).toMatchObject({ kind: 'field', from: 10, to: 15 });
    expect(at('|')).toMatchObject({ kind: 'field', typed: '' });
    expect(at('zzz|')).toMatchObject({ fields: [] });
  });

  it('offers the signs that a field can be compared with', () => {
    expect(at('estimate|')).toMatchObject({ kind: 'operator', operators: [':', '<', '<=', '>', '>='] });
    expect(at('TYPE|')).toMatchObject({ kind: 'operator', field: 'type', operators: [':'], from: 0 });
  });

  it('offers values, of which those before the last are done', () => {
    expect(at('type:bug,ta|')).toMatchObject({ kind: 'value', field: 'type', operator: ':', typed: 'ta', from: 9, to: 11 });
    expect(at('estimate>=|')).toMatchObject({ kind: 'value', field: 'estimate', operator: '>=', typed: '' });
    expect(at('type!=b|ug x')).toMatchObject({ kind: 'value', operator: ':', typed: 'b', from: 6, to: 9 });
  });

  it('reads a value in quotes to its end', () => {
    expect(at('label:"open da|ta" type:bug')).toMatchObject({ kind: 'value', field: 'label', typed: 'open da', from: 6, to: 17 });
    expect(at('label:"a, b","c|')).toMatchObject({ typed: 'c', from: 13 });
  });

  it('offers nothing in a quoted text', () => {
    expect(at('"free do|')).toBeNull();
  });
});
