import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BacklogItemDetail, FlowReport, ImportAnswer, ImportSource } from '@ordo/contract';
import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../../../test/app';
import { snapshotOf } from '../../../test/backlog';

/** Real public data that a checkout for users does not have. */
const DATA = path.resolve(__dirname, '../../../../../../shared/data');
const isThere = existsSync(DATA);
const files = (folder: string, end: string) => (isThere ? readdirSync(path.join(DATA, folder)).filter((name) => name.endsWith(end)) : []);

if (!isThere) console.warn('Skipped: there are no real files beside this checkout.');

/** Large files on a machine that is doing other things too. */
jest.setTimeout(60_000);

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function bring(content: string, source: ImportSource): Promise<{ answer: ImportAnswer; product: string; items: BacklogItemDetail[] }> {
  const product = await app.makeProduct();
  const { body: answer } = await app.admin.post<ImportAnswer>(`/api/products/${product}/imports`, { source, content });
  const { body } = await app.admin.get<{ items: BacklogItemDetail[] }>(`/api/products/${product}/export?format=json`).expect(200);
  return { answer, product, items: body.items };
}

/** Of 97, 97 and 67 lines: the three others say what somebody does not, or only, wants. */
const STORIES_TOLD: Record<string, number> = { 'g02-federalspending.txt': 94, 'g10-scrumalliance.txt': 97, 'g14-datahub.txt': 67 };

(isThere ? describe : describe.skip)('real files', () => {
  it.each(files('jira', '.csv').filter((name) => name.startsWith('storypoints')))(
    'brings every title, description and estimate of %s, in its order',
    async (name) => {
      const content = readFileSync(path.join(DATA, 'jira', name), 'utf8');
      const rows = parse<Record<string, string>>(content, { columns: true });
      const { answer, product, items } = await bring(content, 'jira-csv');
      expect(answer.report).toMatchObject({ rows: rows.length, created: rows.length, skipped: 0, leftOut: ['split_mark'] });
      const shown = items.map(({ externalKey, title, description, estimate }) => [externalKey, title, description, estimate]);
      expect(shown).toEqual(rows.map((row) => [row['issuekey'], row['title'], row['description'], Number(row['storypoint'])]));
      const again = await app.admin.post<ImportAnswer>(`/api/products/${product}/imports`, { source: 'jira-csv', content }).expect(200);
      expect(again.body.report).toMatchObject({ created: 0, skipped: rows.length });
    },
  );

  it('brings a Jira Server export, and names what it leaves out', async () => {
    const content = readFileSync(path.join(DATA, 'jira/server-export.csv'), 'utf8');
    const rows = parse<Record<string, string>>(content, { columns: true });
    const { answer, items } = await bring(content, 'jira-csv');
    expect(items.map(({ title, description, externalKey }) => [title, description, externalKey])).toEqual(
      rows.map((row) => [row['Summary'], row['Description'], row['Issue key']]),
    );
    expect(answer.report.leftOut).toContain('Created');
    expect(answer.report.notices).toMatchObject([{ code: 'unknown-type', value: 'Access' }]);
  });

  it('matches the columns of a Jira Cloud export that has no rows', async () => {
    const { answer } = await bring(readFileSync(path.join(DATA, 'jira/cloud-header.csv'), 'utf8'), 'jira-csv');
    const targets = answer.report.columns.filter(({ target }) => target !== 'ignore').map(({ header, target }) => `${header}: ${target}`);
    expect(targets).toEqual([
      'Summary: title',
      'Issue key: key',
      'Issue Type: type',
      'Status: status',
      'Assignee: assignee',
      'Resolved: finished',
      'Description: description',
      'Custom field (Actual start): started',
      'Custom field (Story point estimate): estimate',
      'Labels: labels',
      'Labels: labels',
    ]);
    expect(answer.report).toMatchObject({ rows: 0, created: 0, noticeCount: 0 });
  });

  it.each(files('stories', '.txt'))('brings every story of %s', async (name) => {
    const content = readFileSync(path.join(DATA, 'stories', name), 'utf8');
    const sentences = content
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const { items } = await bring(content, 'stories');
    expect(items.map(({ title }) => title)).toEqual(sentences);
    const told = items.filter(({ story }) => story !== null);
    expect([name, told.length, sentences.length]).toEqual([name, STORIES_TOLD[name], sentences.length]);
    for (const { title, story } of told) {
      const line = title.replace(/\s+/g, ' ');
      const [asA, iWant, soThat] = [line.indexOf(story?.asA ?? '-'), line.indexOf(story?.iWant ?? '-'), line.lastIndexOf(story?.soThat ?? '-')];
      expect([title, 0 < asA && asA < iWant && iWant < soThat]).toEqual([title, true]);
    }
  });

  it('brings the export of another tracker as any CSV', async () => {
    const content = readFileSync(path.join(DATA, 'plane/sample.csv'), 'utf8');
    const rows = parse<Record<string, string>>(content, { columns: true });
    const { items } = await bring(content, 'csv');
    expect(items.map(({ title, estimate }) => [title, estimate])).toEqual(
      rows.map((row) => [row['Name'], row['Estimate'] === '' ? null : Number(row['Estimate'])]),
    );
  });

  it('brings 4,123 finished tasks with their days, names the 1,662 that have none, and takes P50 and P85 from the others', async () => {
    const content = readFileSync(path.join(DATA, 'flow/cycle-times.csv'), 'utf8');
    const rows = parse<Record<string, string>>(content, { columns: true });
    const { answer, product, items } = await bring(content, 'csv');
    expect(answer.report.columns.map(({ header, target }) => `${header}: ${target}`)).toEqual([
      'id: key',
      'project: ignore',
      'task: title',
      'created_date: ignore',
      'finished_date: finished',
      'cycle_time_days: cycleDays',
    ]);
    expect(answer.report).toMatchObject({ rows: 4123, created: 4123, noticeCount: 1662 });
    // The head is line 1.
    expect(answer.report.undated).toEqual(rows.flatMap((row, index) => (row['cycle_time_days'] === '-1' ? [index + 2] : [])));
    expect(answer.report.undated).toHaveLength(1662);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['done']));
    const { body: flow } = await app.admin.get<FlowReport>(`/api/products/${product}/flow?from=2012-01-01&to=2019-12-31`).expect(200);
    expect(flow.cycleTimes).toHaveLength(4123 - 1662);
    expect(flow.percentiles).toMatchObject({ p50: 5, p85: 19 });
  });

  it('shows imported wiki markup as it came', async () => {
    const { product } = await bring('Summary,Description\nMap,"h2. Why\n{code}x{code}"\n', 'jira-csv');
    const { items } = await snapshotOf(app.admin, product);
    const { body } = await app.admin.get<BacklogItemDetail>(`/api/products/${product}/items/${items[0]?.id}`).expect(200);
    expect(body.description).toBe('h2. Why\n{code}x{code}');
  });
});
