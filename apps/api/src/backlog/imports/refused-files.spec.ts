import type { ImportItems, ProblemAnswer } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { snapshotOf } from '../../../test/backlog';

/** Large files on a machine that is doing other things too. */
jest.setTimeout(60_000);

let app: TestApp;
let product: string;

beforeAll(async () => {
  app = await startApp();
  product = await app.makeProduct();
  await app.admin.post(`/api/products/${product}/items`, { title: 'Was here' }).expect(201);
});
afterAll(() => app.close());

const records = (count: number, from = 0) => Array.from({ length: count }, (_, row) => `K-${from + row},Item ${from + row},A few words about it\n`).join('');
const HEADER = 'Key,Title,Description\n';

/** Sends a file that has to be refused, and sees that nothing changed by it. */
async function refusal(content: string, more: Partial<ImportItems> = {}): Promise<ProblemAnswer> {
  const before = await snapshotOf(app.admin, product);
  const { body } = await app.admin.post<ProblemAnswer>(`/api/products/${product}/imports`, { source: 'csv', content, ...more });
  expect(await snapshotOf(app.admin, product)).toEqual(before);
  return body;
}

describe('a file that cannot be imported', () => {
  it('has more rows than any backlog', async () => {
    expect(await refusal(HEADER + records(200_000))).toMatchObject({ status: 413, code: 'too-large', errors: [{ path: 'content', code: 'too-many-rows' }] });
    expect(await refusal('As a rider I want a bike\n'.repeat(50_001), { source: 'stories' })).toMatchObject({ status: 413, code: 'too-large' });
  });

  it.each([
    ['never closed', `K-3000,"Item 3000,A few words\n${records(500, 3001)}`],
    ['closed by a later record', `K-3000,"Item 3000,A few words\nK-3001,"Item 3001",A few words\n${records(500, 3002)}`],
    ['in the middle of a cell', `K-3000,Item "3000,A few words\n${records(500, 3001)}`],
  ])('has a quote in line 3,000 that is %s, and is told the line', async (_, broken) => {
    const content = HEADER + records(2998, 2) + broken;
    expect(content.split('\n')[2999]).toContain('K-3000');
    for (const dryRun of [true, false]) {
      expect(await refusal(content, { dryRun })).toMatchObject({ status: 422, code: 'unreadable-file', errors: [{ path: 'line.3000', code: 'broken-quote' }] });
    }
  });

  it('is a zip or a picture under another name', async () => {
    expect(await refusal('PK\u0003\u0004\u0014\u0006\u0008!\uFFFDx\uFFFD')).toMatchObject({
      status: 422,
      code: 'unreadable-file',
      errors: [{ path: 'content', code: 'not-text' }],
    });
    expect(await refusal('\uFFFDPNG\r\n\u001A\n\uFFFD\uFFFD\uFFFD')).toMatchObject({ code: 'unreadable-file' });
    expect(await refusal('PK\u0003\u0004\u0000\u0000')).toMatchObject({ status: 400, code: 'invalid-input' });
  });

  it('has rows without titles, named by line, and brings nothing of the others', async () => {
    const problem = await refusal('Key,Title\nA-1,One\nA-2,\nA-3,"  "\n');
    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid-input',
      errors: [
        { path: 'line.3', code: 'title-missing' },
        { path: 'line.4', code: 'title-missing' },
      ],
    });
  });

  it('holds longer texts than an item can', async () => {
    expect(await refusal(`Key,Title,Description\nA-1,One,${'x'.repeat(100_001)}\n`)).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: 'line.2', code: 'description-too-long' }],
    });
    expect(await refusal(`Key,Title\n${'k'.repeat(3000)},One\n`)).toMatchObject({ code: 'invalid-input', errors: [{ path: 'line.2', code: 'key-too-long' }] });
  });

  it('comes in a request of another shape', async () => {
    for (const more of [
      { source: 'exe' },
      { content: '' },
      { content: ['Title'] },
      { separator: 'x' },
      { mapping: 'title' },
      { dryRun: 'yes' },
      { id: '7' },
      { fileName: 'a\u0000b' },
      { status: 'done' },
    ]) {
      expect(await refusal('Title\nMap\n', more as never)).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });

  it('is larger than 16 million characters, or than the server takes at all', async () => {
    expect(await refusal('x'.repeat(16_000_001))).toMatchObject({ status: 400, code: 'invalid-input', errors: [{ path: 'content' }] });
    const before = await snapshotOf(app.admin, product);
    const upload = await app.admin.post<ProblemAnswer>(`/api/products/${product}/imports`, { source: 'csv', content: 'x'.repeat(100_000_000) }).then(
      ({ status, body }) => ({ status, code: body.code }),
      // The server closes the connection while a client that does not listen is still sending.
      () => ({ status: 413, code: 'too-large' }),
    );
    expect(upload).toEqual({ status: 413, code: 'too-large' });
    expect(await snapshotOf(app.admin, product)).toEqual(before);
  });

  it('leaves the server answering others while it is read', async () => {
    let answered = 0;
    let isOver = false;
    const refused = refusal(HEADER + records(49_000) + 'K,"broken').finally(() => (isOver = true));
    while (!isOver) {
      await app.visitor().get('/health/live').expect(200);
      answered += 1;
    }
    expect(await refused).toMatchObject({ errors: [{ path: 'line.49002' }] });
    expect(answered).toBeGreaterThan(5);
  });

  it('writes plain text that would be a script or a formula somewhere else', async () => {
    const content = 'Title,Labels,Assignee\n"<img src=x onerror=alert(1)>","<b>x</b>","=HYPERLINK(1)"\n';
    const { status } = await app.admin.post(`/api/products/${product}/imports`, { source: 'csv', content });
    expect(status).toBe(201);
    const { items, labels } = await snapshotOf(app.admin, product);
    expect(items.at(-1)?.title).toBe('<img src=x onerror=alert(1)>');
    expect(labels).toMatchObject([{ name: '<b>x</b>' }]);
  });
});
