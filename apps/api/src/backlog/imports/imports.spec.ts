import { randomUUID } from 'node:crypto';
import type { Change, ImportAnswer, ImportItems, ImportProgress } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { asCollections, logOf, replay, snapshotOf, titles, withoutDescriptions } from '../../../test/backlog';

let app: TestApp;
let product: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  product = await app.makeProduct();
});

const send = (content: string, more: Partial<ImportItems> = {}, headers = {}) =>
  app.admin.post<ImportAnswer>(`/api/products/${product}/imports`, { source: 'csv', content, ...more }, headers);

const JIRA = `Summary,Issue key,Issue Type,Status,Assignee,Custom field (Story Points),Labels,Labels,Parent,Created,Description
Map of stations,CAR-2,Story,In Progress,Ada Admin,"0,5",map,Mobile,CAR-1,25/Jun/20 12:44,"h2. Why

* {code}x{code}"
Rent by the hour,CAR-1,Epic,Open,,12,,,,26/Jun/20 09:00,
Deposit charged twice,CAR-3,Bug,Closed,nobody@example.org,XL,mobile,,CAR-9,27/Jun/20 10:01,
`;

describe('a dry run', () => {
  it('says what would happen, and writes nothing', async () => {
    const before = await snapshotOf(app.admin, product);
    const { body } = await send(JIRA, { source: 'jira-csv', dryRun: true }).expect(200);
    expect(body.import.dryRun).toBe(true);
    expect(body.change).toBeUndefined();
    expect(body.report).toMatchObject({
      rows: 3,
      created: 3,
      skipped: 0,
      newLabels: ['map', 'Mobile'],
      unknownPeople: ['nobody@example.org'],
      leftOut: ['Created'],
    });
    expect(body.report.columns.find(({ header }) => header === 'Summary')).toEqual({
      index: 0,
      header: 'Summary',
      target: 'title',
      examples: ['Map of stations', 'Rent by the hour', 'Deposit charged twice'],
      filled: 3,
    });
    expect(body.report.notices.map(({ line, level, code, value }) => [line, level, code, value])).toEqual([
      [6, 'warning', 'estimate-unreadable', 'XL'],
      [6, 'warning', 'unknown-person', 'nobody@example.org'],
      [6, 'warning', 'unknown-parent', 'CAR-9'],
    ]);
    expect(body.report.preview[0]).toEqual({
      type: 'feature',
      key: 'CAR-2',
      title: 'Map of stations',
      status: 'In progress',
      estimate: 0.5,
      labels: ['map', 'Mobile'],
      assignee: 'Ada Admin',
    });
    expect(await snapshotOf(app.admin, product)).toEqual(before);
  });

  it('follows the mapping it is given', async () => {
    const { body } = await send('What,How much\nMap,3\n', { dryRun: true, mapping: { '0': 'title', '1': 'estimate' } }).expect(200);
    expect(body.report.preview).toMatchObject([{ title: 'Map', estimate: 3 }]);
    const guessed = await send('What,How much\nMap,3\n', { dryRun: true }).expect(200);
    expect(guessed.body.report).toMatchObject({ rows: 1, created: 0, notices: [{ line: 1, level: 'error', code: 'title-column-missing' }] });
    await send('What,How much\nMap,3\n').refused('invalid-input');
    await send('Title\nMap\n', { dryRun: true, mapping: { '4': 'title' } }).refused('invalid-input');
    await send('Title\nMap\n', { dryRun: true, mapping: { '0': 'rank' as never } }).refused('invalid-input');
  });
});

describe('an import', () => {
  it('puts the rows at the bottom in the order of the file, with everything they name', async () => {
    await app.admin.post(`/api/products/${product}/items`, { title: 'Was here' }).expect(201);
    const { body } = await send(JIRA, { source: 'jira-csv', fileName: 'cargo.csv' }).expect(201);
    const { items, labels, imports, members } = await snapshotOf(app.admin, product);
    expect(items.map(({ title, number }) => [title, number])).toEqual([
      ['Was here', 1],
      ['Map of stations', 2],
      ['Rent by the hour', 3],
      ['Deposit charged twice', 4],
    ]);
    const [, map, epic, bug] = items;
    const named = (name: string) => labels.find((label) => label.name === name)?.id;
    expect(map).toMatchObject({
      type: 'feature',
      status: 'in-progress',
      estimate: 0.5,
      parentId: epic?.id,
      assigneeId: members[0]?.id,
      labels: [named('map'), named('Mobile')],
      externalKey: 'CAR-2',
    });
    expect(epic).toMatchObject({ status: 'todo', estimate: 12, parentId: null });
    expect(bug).toMatchObject({ type: 'bug', status: 'done', estimate: null, assigneeId: null, labels: [named('Mobile')] });
    expect(imports).toMatchObject([{ source: 'jira-csv', fileName: 'cargo.csv', created: 3, skipped: 0, id: body.import.id }]);
    const { body: detail } = await app.admin.get<{ description: string }>(`/api/products/${product}/items/${map?.id}`);
    expect(detail.description).toBe('h2. Why\n\n* {code}x{code}');
  });

  it('is one change of the log, from which the product can be replayed', async () => {
    const { body } = await send(JIRA).expect(201);
    const log = await logOf(app.admin, product);
    expect(log.at(-1)).toMatchObject({ command: 'import', revision: body.change?.revision });
    expect(body.change).toEqual(log.at(-1));
    expect(withoutDescriptions(replay(log))).toEqual(asCollections(await snapshotOf(app.admin, product)));
  });

  it('changes nothing the second time', async () => {
    await send(JIRA).expect(201);
    const before = await snapshotOf(app.admin, product);
    const { body } = await send(JIRA).expect(200);
    expect(body.report).toMatchObject({ rows: 3, created: 0, skipped: 3, newLabels: [] });
    expect(body.change).toBeUndefined();
    expect(await snapshotOf(app.admin, product)).toEqual(before);
  });

  it('brings only what is new when the file has grown, under the parents that are here', async () => {
    await send('Key,Title\nA-1,One\n').expect(201);
    const { body } = await send('Key,Title,Parent\nA-2,Two,A-1\nA-1,One\n').expect(201);
    expect(body.report).toMatchObject({ created: 1, skipped: 1 });
    const { items } = await snapshotOf(app.admin, product);
    expect(items.map(({ title, parentId }) => [title, parentId === null ? null : items[0]?.id === parentId])).toEqual([
      ['One', null],
      ['Two', true],
    ]);
  });

  it('recognises rows without keys by their titles, however often each comes', async () => {
    await send('Title\nSame\nSame\nOther\n').expect(201);
    expect(await titles(app.admin, product)).toEqual(['Same', 'Same', 'Other']);
    const { body } = await send('Title\nOther\nSame\nSame\nSame\n').expect(201);
    expect(body.report).toMatchObject({ created: 1, skipped: 3 });
    expect(body.report.preview[0]).toMatchObject({ title: 'Same', key: null });
  });

  it('keeps keys of one source apart from those of another', async () => {
    await send('Key,Title\nA-1,One\n').expect(201);
    const { body } = await send('Key,Title\nA-1,One\n', { source: 'jira-csv' }).expect(201);
    expect(body.report.created).toBe(1);
  });

  it('takes a key once, and says which lines repeat it', async () => {
    const { body } = await send('Key,Title\nA-1,One\nA-1,Two\n').expect(201);
    expect(body.report).toMatchObject({ created: 1, skipped: 1, notices: [{ line: 3, code: 'duplicate-key', value: 'A-1' }] });
  });

  it('finds a parent however far below its child it stands', async () => {
    const between = Array.from({ length: 2500 }, (_, row) => `A-${row},Item,\n`).join('');
    await send(`Key,Title,Parent\nCHILD,Child,PARENT\n${between}PARENT,Parent,TOP\nTOP,Top,\n`).expect(201);
    const { items } = await snapshotOf(app.admin, product);
    const [child, parent, top] = ['CHILD', 'PARENT', 'TOP'].map((key) => items.find(({ externalKey }) => externalKey === key));
    expect([child?.parentId, parent?.parentId, top?.parentId]).toEqual([parent?.id, top?.id, null]);
    expect([items[0], ...items.slice(-2)]).toEqual([child, parent, top]);
  });

  it('breaks circles of parents, and says where', async () => {
    const { body } = await send('Key,Title,Parent\nA-1,One,A-2\nA-2,Two,A-1\nA-3,Three,A-3\n').expect(201);
    expect(body.report.notices.map(({ code, line }) => [code, line])).toEqual([
      ['parent-cycle', 3],
      ['parent-cycle', 4],
    ]);
    const { items } = await snapshotOf(app.admin, product);
    expect(items.map(({ parentId }) => parentId === null)).toEqual([false, true, true]);
  });

  it('uses labels that differ in case only, and gives new ones a colour', async () => {
    await app.admin.post(`/api/products/${product}/labels`, { name: 'Été', hue: 'rose' }).expect(201);
    await send('Title,Tags\nMap,"ÉTÉ, carte"\nLock,"Carte;CARTE"\n').expect(201);
    const { labels, items } = await snapshotOf(app.admin, product);
    expect(labels.map(({ name, hue }) => [name, hue])).toEqual([
      ['carte', 'teal'],
      ['Été', 'rose'],
    ]);
    expect(items[1]?.labels).toEqual([labels[0]?.id]);
  });

  it('reads a French file with semicolons, a byte order mark and decimal commas', async () => {
    await send('\uFEFFsep=;\r\nTitre;Statut;Points\r\nDéverrouiller;En revue;0,5\r\n').expect(201);
    expect((await snapshotOf(app.admin, product)).items).toMatchObject([{ title: 'Déverrouiller', status: 'in-review', estimate: 0.5 }]);
  });

  it('takes one story a line', async () => {
    await send('As a rider I want a map so that I find a bike\n\nAs a rider I want a lock\n', { source: 'stories' }).expect(201);
    expect(await titles(app.admin, product)).toEqual(['As a rider I want a map so that I find a bike', 'As a rider I want a lock']);
    await send('As a rider I want a map so that I find a bike\nAs a rider I want a lock\n', { source: 'stories' }).expect(200);
  });

  it('is taken back in one step, and can come again', async () => {
    const before = await snapshotOf(app.admin, product);
    const { body } = await send(JIRA).expect(201);
    await app.admin.post<Change>(`/api/products/${product}/changes/${body.change?.revision}/undo`, {}).expect(200);
    expect(await snapshotOf(app.admin, product)).toMatchObject({ items: [], labels: before.labels, imports: [] });
    expect((await send(JIRA).expect(201)).body.report.created).toBe(3);
  });

  it('is not brought back by undoing its undo when it has come again meanwhile', async () => {
    const { body } = await send('Key,Title\nA-1,One\nA-2,Two\n').expect(201);
    const undo = (revision?: number) => app.admin.post<Change>(`/api/products/${product}/changes/${revision}/undo`, {});
    const undone = await undo(body.change?.revision).expect(200);
    const redone = await undo(undone.body.revision).expect(200);
    expect(await titles(app.admin, product)).toEqual(['One', 'Two']);
    const again = await undo(redone.body.revision).expect(200);
    await send('Key,Title\nA-1,One\nA-2,Two\n').expect(201);
    const before = await snapshotOf(app.admin, product);
    await undo(again.body.revision).refused('undo-conflict');
    expect(await snapshotOf(app.admin, product)).toEqual(before);
  });

  it('answers a repeated request with the same, and does it once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await send(JIRA, {}, key).expect(201);
    const again = await send(JIRA, {}, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await titles(app.admin, product)).toHaveLength(3);
    await send('Title\nOther\n', {}, key).refused('request-id-reused');
  });

  it('is done once when it comes to four at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(JIRA)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await titles(app.admin, product)).toHaveLength(3);
  });

  it('tells how far it is, also when it is over', async () => {
    const id = randomUUID();
    const progress = async () => (await app.admin.get<ImportProgress>(`/api/products/${product}/imports/${id}/progress`).expect(200)).body;
    expect(await progress()).toEqual({ phase: 'unknown', done: 0, total: 0 });
    const running = send(`Title\n${Array.from({ length: 8000 }, (_, row) => `Item ${row}\n`).join('')}`, { id }).expect(201);
    const phases = new Set<string>();
    for (const over = running.then(() => true); !(await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 20))]));)
      phases.add((await progress()).phase);
    expect(phases).toContain('writing');
    expect((await running).body.import.id).toBe(id);
    while ((await progress()).phase !== 'done') await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('is for owners only', async () => {
    for (const role of ['member', 'stakeholder'] as const) {
      const person = await app.join(product, role);
      await person.post(`/api/products/${product}/imports`, { source: 'csv', content: 'Title\nMap\n' }).refused('forbidden');
      await person.get(`/api/products/${product}/imports/${randomUUID()}/progress`).refused('forbidden');
    }
    expect(await titles(app.admin, product)).toEqual([]);
  });
});

describe('how far refinement is', () => {
  const refinements = async () => (await snapshotOf(app.admin, product)).items.map(({ refinement, status }) => `${refinement} ${status}`);

  it('is taken from a status that says it, where the product has none of that name', async () => {
    await send('Title,Status\nA,Ready\nB,À affiner\nC,To refine\nD,Open\nE,Ready for test\n').expect(201);
    expect(await refinements()).toEqual(['ready todo', 'refining todo', 'new todo', 'new todo', 'new todo']);
  });

  it('is taken from a column of its own before that, and a word that says nothing is told', async () => {
    const { body } = await send('Title,Status,Refinement\nA,Ready,refining\nB,Done,Ready\nC,To do,half\n').expect(201);
    expect(await refinements()).toEqual(['refining todo', 'ready done', 'new todo']);
    expect(body.report.notices.map(({ code, value }) => [code, value])).toEqual([['unknown-refinement', 'half']]);
  });
});
