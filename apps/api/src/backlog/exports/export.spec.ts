import type { BacklogItemDetail, Change, CreateItem, ImportAnswer, Label, Member } from '@ordo/contract';
import { ESTIMATES, EXPORT_HEADERS, ITEM_TYPES, REFINEMENTS } from '@ordo/domain';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, replay, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

interface Exported {
  format: string;
  revision: number;
  product: { key: string };
  items: BacklogItemDetail[];
  labels: Label[];
  members: Member[];
  invitations?: unknown[];
  changes: Change[];
}

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const json = async (product: string, reader: Browser = app.admin) =>
  (await reader.get<Exported>(`/api/products/${product}/export?format=json`).expect(200)).body;
const csv = async (product: string, more = '') => (await app.admin.get(`/api/products/${product}/export?format=csv${more}`).expect(200)).text;
const bring = async (product: string, content: string) =>
  (await app.admin.post<ImportAnswer>(`/api/products/${product}/imports`, { source: 'csv', content })).body;

/** As they come: whoever reads text drops a byte order mark. */
async function bytes(product: string, more: string): Promise<Buffer> {
  const cookie = [...app.admin.cookies].map((pair) => pair.join('=')).join('; ');
  return Buffer.from(await (await fetch(`${app.url}/api/products/${product}/export?format=csv${more}`, { headers: { cookie } })).arrayBuffer());
}

/** What a backlog says, whatever ids and keys its things have. */
async function said(product: string): Promise<unknown[]> {
  const { items, labels } = await json(product);
  const label = new Map(labels.map(({ id, name }) => [id, name]));
  const place = new Map(items.map(({ id }, index) => [id, index]));
  return items.map(({ type, title, description, story, status, refinement, estimate, labels: ids, parentId, assigneeId }) => ({
    type,
    title,
    description,
    story,
    status,
    refinement,
    estimate,
    labels: ids.map((id) => label.get(id)),
    parent: parentId === null ? null : place.get(parentId),
    assigneeId,
  }));
}

describe('the JSON of a product', () => {
  it('holds every item in its order, and the whole log', async () => {
    const product = await app.makeProduct();
    const [one, two] = await addItems(app.admin, product, ['One', 'Two']);
    await app.admin.post(`/api/products/${product}/items/move`, { items: [two?.id], place: { before: one?.id } }).expect(200);
    await app.admin.post(`/api/products/${product}/items/edit`, { items: [one?.id], set: { estimate: 3 } }).expect(200);
    const file = await json(product);
    const { revision, items } = await snapshotOf(app.admin, product);
    expect(file).toMatchObject({ format: 'ordo-product', revision, product: { key: product } });
    expect(file.items).toEqual(items.map((item) => ({ ...item, description: '', pastWork: null })));
    expect(file.changes).toEqual(await logOf(app.admin, product));
  });

  it('gives the product again when its log is replayed', async () => {
    const product = await app.makeProduct();
    const [item] = await addItems(app.admin, product, ['One', 'Two']);
    await app.admin.delete(`/api/products/${product}/items/${item?.id}`, 1).expect(200);
    const { items, members, changes } = await json(product);
    const replayed = replay(changes);
    expect([...(replayed.get('item')?.values() ?? [])]).toEqual(items);
    expect([...(replayed.get('member')?.values() ?? [])]).toEqual(members);
  });

  it('shows a member what a member may see, and a stakeholder nothing', async () => {
    const product = await app.makeProduct();
    const member = await app.join(product, 'member');
    const stakeholder = await app.join(product, 'stakeholder');
    const file = await json(product, member);
    expect(file.invitations).toBeUndefined();
    expect(file.changes.flatMap(({ patches }) => patches.filter(({ entity }) => entity === 'invitation'))).toEqual([]);
    expect((await json(product)).invitations).toHaveLength(2);
    await stakeholder.get(`/api/products/${product}/export?format=json`).refused('forbidden');
    await app.visitor().get(`/api/products/${product}/export?format=json`).refused('unauthenticated');
  });

  it('refuses what it does not know', async () => {
    const product = await app.makeProduct();
    for (const query of ['', '?format=xlsx', '?format=csv&separator=x', '?format=csv&bom=2', '?format=csv&rows=1'])
      await app.admin.get(`/api/products/${product}/export${query}`).refused('invalid-input');
  });
});

describe('the CSV of a backlog', () => {
  it('is what a spreadsheet reads, and never runs', async () => {
    const product = await app.makeProduct();
    const titles = ['=1+1', '＝1', '+49', '-x', '@SUM(A1)', "'=1", "'quoted'", 'a;b,"c"'];
    await addItems(app.admin, product, titles);
    const rows = parse<Record<string, string>>(await csv(product), { columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual([...EXPORT_HEADERS]);
    expect(rows.map((row) => row['Title'])).toEqual(["'=1+1", "'＝1", "'+49", "'-x", "'@SUM(A1)", "''=1", "'quoted'", 'a;b,"c"']);
    expect(rows[0]).toMatchObject({ Key: `${product}-1`, Type: 'feature', Status: 'To do', Estimate: '' });
  });

  it('speaks to French Excel when asked', async () => {
    const product = await app.makeProduct();
    await app.admin.post(`/api/products/${product}/items`, { title: 'Vélo', estimate: 0.5 }).expect(201);
    const { headers, text } = await app.admin.get(`/api/products/${product}/export?format=csv&separator=;&bom=1`).expect(200);
    expect(text).toContain(';Vélo;To do;new;0,5;');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="ordo-${product}.csv"`);
    expect((await bytes(product, '')).subarray(0, 3)).toEqual(Buffer.from('Key'));
    expect((await bytes(product, '&bom=1')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('changes nothing when it is imported where it comes from', async () => {
    const product = await app.makeProduct();
    await addItems(app.admin, product, ['One', 'Two']);
    const before = await snapshotOf(app.admin, product);
    expect((await bring(product, await csv(product))).report).toMatchObject({ created: 0, skipped: 2, leftOut: [] });
    expect(await snapshotOf(app.admin, product)).toEqual(before);
  });

  it('brings back what was deleted since', async () => {
    const product = await app.makeProduct();
    const [one, two] = await addItems(app.admin, product, ['One', 'Two']);
    await app.admin.patch(`/api/products/${product}/items/${two?.id}`, { parentId: one?.id }, 1).expect(200);
    const file = await csv(product);
    await app.admin.delete(`/api/products/${product}/items/${two?.id}`, 2).expect(200);
    await bring(product, file);
    expect((await snapshotOf(app.admin, product)).items).toMatchObject([{ title: 'One' }, { title: 'Two', parentId: one?.id }]);
  });

  it('gives the same backlog in another product, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(backlogs(), fc.constantFrom('', '&separator=;&bom=1'), async (backlog, options) => {
        const [from, to] = [await app.makeProduct(), await app.makeProduct()];
        await fill(from, backlog);
        const { report } = await bring(to, await csv(from, options));
        expect(report).toMatchObject({ created: backlog.length, noticeCount: 0, leftOut: [] });
        expect(await said(to)).toEqual(await said(from));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

interface Draft {
  type: CreateItem['type'];
  title: string;
  description: string;
  status: string;
  refinement: CreateItem['refinement'];
  estimate: number | null;
  labels: string[];
  /** How many places above its parent stands; 0 for none. */
  parent: number;
  isMine: boolean;
}

function backlogs(): fc.Arbitrary<Draft[]> {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', "'=1", "'", '-', '＋', 'a;b', 'x,"y"', ' edge ', '[1]'));
  const line = text.map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, '')).filter((value) => value.trim() !== '');
  const lines = fc
    .array(fc.oneof(text, fc.constantFrom('\n', '\r\n', '\t', '\n- ')), { maxLength: 6 })
    .map((parts) => parts.join('').replace(/[^\P{Cc}\r\n\t]/gu, ''));
  return fc.array(
    fc.record({
      type: fc.constantFrom(...ITEM_TYPES),
      title: line,
      description: lines,
      status: fc.constantFrom('todo', 'in-progress', 'in-review', 'done'),
      refinement: fc.constantFrom(...REFINEMENTS),
      estimate: fc.option(fc.constantFrom(...ESTIMATES)),
      labels: fc.uniqueArray(
        line.map((name) => name.slice(0, 60).toWellFormed().trim()).filter((name) => name !== ''),
        { maxLength: 3, selector: (name) => name.normalize().toLowerCase() },
      ),
      parent: fc.nat({ max: 2 }),
      isMine: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );
}

async function fill(product: string, backlog: Draft[]): Promise<void> {
  const { members } = await snapshotOf(app.admin, product);
  const ids: string[] = [];
  for (const { labels, parent, isMine, ...draft } of backlog) {
    const labelIds = await Promise.all(labels.map((name) => labelNamed(product, name)));
    const body = {
      ...draft,
      labels: [...new Set(labelIds)],
      parentId: parent === 0 ? null : (ids.at(-parent) ?? null),
      assigneeId: isMine ? members[0]?.id : null,
    };
    const { body: change } = await app.admin.post<Change>(`/api/products/${product}/items`, body).expect(201);
    ids.push(change.patches.find(({ entity }) => entity === 'item')?.id ?? '');
  }
}

async function labelNamed(product: string, name: string): Promise<string> {
  const made = await app.admin.post<Change>(`/api/products/${product}/labels`, { name });
  if (made.status === 201) return made.body.patches[0]?.id ?? '';
  const { labels } = await snapshotOf(app.admin, product);
  return labels.find((label) => label.name.toLowerCase() === name.toLowerCase())?.id ?? '';
}
