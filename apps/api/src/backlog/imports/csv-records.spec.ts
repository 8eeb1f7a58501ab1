import type { FileRow } from '@ordo/domain';
import { readRecords } from './csv-records';

async function read(text: string, firstLine = 1): Promise<FileRow[]> {
  const all: FileRow[] = [];
  for await (const { rows } of readRecords(text, ',', firstLine)) all.push(...rows);
  return all;
}

describe('readRecords', () => {
  it('knows the line at which each record begins, through cells of many lines and empty lines', async () => {
    const rows = await read('a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,"p\nq"\n3,r\n');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, '1'],
      [5, ''],
      [6, '2'],
      [8, '3'],
    ]);
  });

  it('keeps cells exactly: spaces, quotes, both kinds of line ends', async () => {
    const [row] = await read(' a ,"say ""hi""","x\r\ny\n"\n');
    expect(row?.cells).toEqual([' a ', 'say "hi"', 'x\r\ny\n']);
  });

  it('reads characters that a slice of bytes cuts in two', async () => {
    const title = `${'x'.repeat(64 * 1024 - 1)}🚲é`;
    expect((await read(`${title},b\n`))[0]?.cells[0]).toBe(title);
  });

  it.each([
    ['never closed', 'a,b\n1,2\n3,"x\n4,5\n6,7\n', 3],
    ['closed too early', 'a,b\n1,2\n3,"x"y\n4,5\n', 3],
    ['closed by the next record', 'a,b\n1,"x\n2,"y"\n', 2],
    ['in the middle of a cell', 'a,b\n1,"p\nq"\n2,x"y\n', 4],
  ])('names the line of a record whose quote is %s', async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'unreadable-file', errors: [{ path: `line.${line}`, code: 'broken-quote' }] });
  });

  it('lets other work go on while it reads', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await read('a,"b\nc",d\n'.repeat(200_000));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});
