import { RowSelection } from './row-selection';

describe('RowSelection', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
  let selected: ReadonlySet<string>;
  let selection: RowSelection;
  const ids = (): string => [...selected].sort().join('');

  beforeEach(() => {
    selected = new Set();
    selection = new RowSelection(
      () => rows,
      () => selected,
      (next) => (selected = next),
    );
  });

  it('adds a row and takes it back', () => {
    selection.toggle('b');
    selection.toggle('d');
    expect(ids()).toBe('bd');
    selection.toggle('b');
    expect(ids()).toBe('d');
  });

  it('extends from the row that was selected last', () => {
    selection.toggle('b');
    selection.extendTo('d');
    expect(ids()).toBe('bcd');
  });

  it('extends from the focused row when nothing is selected', () => {
    selection.extendTo('c', 'a');
    expect(ids()).toBe('abc');
  });

  it('gives rows back when the keys turn round', () => {
    selection.walk('b', 'c');
    selection.walk('c', 'd');
    expect(ids()).toBe('bcd');
    selection.walk('d', 'c');
    expect(ids()).toBe('bc');
  });

  it('leaves out what cannot be selected', () => {
    selection = new RowSelection(
      () => [{ id: 'a' }, { id: 'new', fixed: true }, { id: 'b' }],
      () => selected,
      (next) => (selected = next),
    );
    selection.all();
    expect(ids()).toBe('ab');
  });
});
