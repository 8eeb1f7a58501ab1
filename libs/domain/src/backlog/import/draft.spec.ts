import { EXPORT_HEADERS } from '../csv-export';
import { draftReader, type ItemDraft } from './draft';
import { guessMapping, type ImportTarget } from './columns';
import { Notices } from './notices';

function read(headers: string[], cells: string[], mapping: ImportTarget[] = guessMapping(headers)): { draft: ItemDraft | null; notices: Notices } {
  const notices = new Notices();
  const columns = headers.map((header, index) => ({ index, header, target: mapping[index] ?? 'ignore' }));
  return { draft: draftReader(columns, notices)({ line: 7, cells }), notices };
}

describe('draftReader', () => {
  it('reads a row with repeated labels and a cell of many lines', () => {
    const { draft, notices } = read(
      ['Summary', 'Issue key', 'Issue Type', 'Status', 'Labels', 'Labels', 'Story Points', 'Description', 'Assignee', 'Parent'],
      ['Map', 'CYC-7', 'Bug', 'Open', 'map', 'mobile', '0,5', 'h2. Why\n\n* {code}x{code}\r\n', 'inês', 'CYC-1'],
    );
    expect(draft).toEqual({
      line: 7,
      ownId: null,
      key: 'CYC-7',
      title: 'Map',
      description: 'h2. Why\n\n* {code}x{code}\r\n',
      story: null,
      type: 'bug',
      status: 'Open',
      refinement: null,
      estimate: 0.5,
      labels: ['map', 'mobile'],
      assignee: 'inês',
      parent: 'CYC-1',
      work: { past: null, reached: 'nothing', isImpossible: false },
    });
    expect(notices.count).toBe(0);
  });

  it('keeps a title exactly, with the spaces around it', () => {
    expect(read(['Title', 'Notes'], [" '--type=' not supported ", '']).draft?.title).toBe(" '--type=' not supported ");
  });

  it('passes over a row in which nothing is used', () => {
    expect(read(['Title', 'Votes'], ['', '3'])).toMatchObject({ draft: null, notices: { count: 0 } });
  });

  it('holds up a row without a title', () => {
    expect(read(['Title', 'Key'], [' ', 'A-1']).notices.list()).toEqual([{ line: 7, level: 'error', code: 'title-missing', value: '', column: 'Title' }]);
  });

  it('keeps the whole of a title that is too long at the top of the description', () => {
    const title = 'a'.repeat(499) + '🚲🚲';
    const { draft, notices } = read(['Title', 'Description'], [title, 'More.']);
    expect(draft?.title).toBe(`${'a'.repeat(499)}…`);
    expect(draft?.description).toBe(`${title}\n\nMore.`);
    expect(notices.list()).toMatchObject([{ level: 'warning', code: 'title-shortened', line: 7 }]);
  });

  it('makes one line of a title in several', () => {
    const { draft, notices } = read(['Title', 'x'], ['Map\r\n of stations', '']);
    expect(draft?.title).toBe('Map of stations');
    expect(notices.list()).toMatchObject([{ code: 'title-cleaned' }]);
  });

  it('imports without what it cannot read, and says so', () => {
    const { draft, notices } = read(['Title', 'Points', 'Type', 'Labels'], ['Map', 'XL', 'Access', 'x'.repeat(61)]);
    expect(draft).toMatchObject({ estimate: null, type: 'feature', labels: ['x'.repeat(60)] });
    expect(notices.list().map(({ code, value }) => [code, value.slice(0, 6)])).toEqual([
      ['unknown-type', 'Access'],
      ['estimate-unreadable', 'XL'],
      ['label-shortened', 'xxxxxx'],
    ]);
  });

  it('holds up texts beyond every limit', () => {
    const { notices } = read(['Title', 'Description', 'Key'], ['Map', 'x'.repeat(100_001), 'k'.repeat(256)]);
    expect(notices.errors).toBe(2);
  });

  it('joins columns that were mapped to one target', () => {
    const { draft } = read(['A', 'B', 'C'], ['Map', 'Why', 'How'], ['title', 'description', 'description']);
    expect(draft?.description).toBe('Why\n\nHow');
  });

  it('restores formulas only in our own export', () => {
    const cells = ['CYC-1', 'task', "'=1+1", '', '', '', '', '', '', "'- a list", 'rider', "'=a map", '', '', '', '', '0198'];
    expect(read([...EXPORT_HEADERS], cells).draft).toMatchObject({
      title: '=1+1',
      description: '- a list',
      story: { asA: 'rider', iWant: '=a map', soThat: '' },
      ownId: '0198',
    });
    expect(read(EXPORT_HEADERS.slice(0, -1), cells).draft).toMatchObject({ title: "'=1+1", description: "'- a list", ownId: null });
  });

  it('finds the parts of a story in its title, unless the file has columns for them', () => {
    const sentence = 'As a rider I want a map so that I find a bike';
    expect(read(['Title'], [sentence]).draft?.story).toEqual({ asA: 'rider', iWant: 'a map', soThat: 'I find a bike' });
    expect(read(['Title', 'As a', 'I want', 'So that'], [sentence, '', '', '']).draft?.story).toBeNull();
  });

  it('keeps parts that make no story in the description', () => {
    const headers = ['Title', 'Description', 'As a', 'I want', 'So that'];
    const { draft, notices } = read(headers, ['Map', 'Long ago', '', 'a map', 'I find it']);
    expect(draft).toMatchObject({ story: null, description: 'a map\n\nI find it\n\nLong ago' });
    expect(notices.list()).toMatchObject([{ code: 'story-incomplete', value: 'a map, I find it', column: 'As a' }]);
    expect(read(headers, ['Map', '', 'rider', 'x'.repeat(501), '']).draft).toMatchObject({ story: null, description: `rider\n\n${'x'.repeat(501)}` });
  });
});

describe('Notices', () => {
  it('keeps the first 200 and counts the rest, without hiding an error behind warnings', () => {
    const notices = new Notices();
    for (let line = 1; line <= 300; line += 1) notices.warn('uneven-row', '', { line, column: null });
    notices.error('title-missing', '', { line: 301, column: null });
    expect(notices.count).toBe(301);
    expect(notices.list()).toHaveLength(200);
    expect(notices.list()[0]).toMatchObject({ line: 301, level: 'error' });
  });

  it('says the same once', () => {
    const notices = new Notices();
    for (const line of [1, 2]) notices.warnOnce('unknown-type', 'Access', { line, column: 'Type' });
    expect(notices.list()).toHaveLength(1);
  });
});
