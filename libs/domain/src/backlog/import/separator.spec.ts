import { detectSeparator, withoutPreamble } from './separator';

describe('detectSeparator', () => {
  it.each([
    ['Title,Points\nMap,3', ','],
    ['Titre;Points\nCarte;0,5\nVélo;1,5', ';'],
    ['Titre\tPoints\tNotes, brèves', '\t'],
    ['Title|Points', '|'],
    ['Title', ','],
    ['', ','],
  ])('finds it in %j', (text, separator) => expect(detectSeparator(text)).toBe(separator));

  it('does not count what stands in quotes', () => {
    expect(detectSeparator('"a, b, c, d";Points\n')).toBe(';');
    expect(detectSeparator('"line one,\nline, two",Notes;x\na,b\n')).toBe(',');
  });

  it('lets the following lines decide when the header has as many of two', () => {
    expect(detectSeparator('Short, title;Points\nMap;1\nLock;2\nDock;3\n')).toBe(';');
  });

  it('believes the line that tells Excel', () => {
    expect(detectSeparator('\uFEFFsep=;\r\na,b,c\r\n')).toBe(';');
  });
});

describe('withoutPreamble', () => {
  it('drops a byte order mark and the line for Excel, and says how many lines went', () => {
    expect(withoutPreamble('\uFEFFTitle\n')).toEqual({ text: 'Title\n', skippedLines: 0 });
    expect(withoutPreamble('sep=;\nTitle\n')).toEqual({ text: 'Title\n', skippedLines: 1 });
  });
});
