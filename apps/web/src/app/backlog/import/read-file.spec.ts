import { readFile, readPasted, sourceOf } from './read-file';

/** As the browser gives it: jsdom's files cannot be read as bytes. */
const file = (text: string | Uint8Array, name = 'backlog.csv', size = text.length): File => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name, size, arrayBuffer: () => Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) } as unknown as File;
};

describe('readFile', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('titre\nDéverrouiller')],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('titre\nDéverrouiller'))],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...[...'titre\nDéverrouiller'].flatMap((letter) => [letter.charCodeAt(0), 0]))],
    ['windows-1252', Uint8Array.from([...'titre\nDéverrouiller'].map((letter) => letter.charCodeAt(0)))],
  ])('reads %s', async (_, bytes) => {
    expect(await readFile(file(bytes))).toMatchObject({ name: 'backlog.csv', text: 'titre\nDéverrouiller' });
  });

  it('refuses what is not text, whatever its name', async () => {
    expect(await readFile(file(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)))).toBe('not-text');
  });

  it('refuses an empty file, and a pasted nothing', async () => {
    expect(await readFile(file(' \n '))).toBe('empty');
    expect(readPasted('')).toBe('empty');
  });

  it('refuses a file that is too large before reading it', async () => {
    expect(await readFile(file('x', 'backlog.csv', 100_000_000))).toBe('too-large');
  });
});

describe('sourceOf', () => {
  const jira = 'Summary,Issue key,Issue id,Issue Type,Status\nA,B-1,2,Bug,Open';

  it('knows Jira by its columns, whatever was chosen', () => {
    expect([sourceOf({ name: 'a.csv', text: jira }, 'csv'), sourceOf({ name: null, text: jira }, 'jira-csv')]).toEqual(['jira-csv', 'jira-csv']);
    expect(sourceOf({ name: 'a.csv', text: 'issuekey,title\nX-1,A' }, 'jira-csv')).toBe('csv');
  });

  it('takes lines of text as stories when it is told so, or the file is called so', () => {
    expect([sourceOf({ name: 'g02.txt', text: 'As a user' }, 'csv'), sourceOf({ name: null, text: 'As a user' }, 'stories')]).toEqual(['stories', 'stories']);
  });
});
