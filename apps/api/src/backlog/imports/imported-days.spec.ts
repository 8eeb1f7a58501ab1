import type { Change, FlowReport, ImportAnswer } from '@ordo/contract';
import { addDays, dayOf } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { snapshotOf } from '../../../test/backlog';

/** Four that can be counted, five that cannot, two that are not finished. */
const FILE = `Title,Id,Started,Finished,Cycle time
Lamp,A-1,2015-02-02,2015-02-04,
Buoy,A-2,,2015-02-05,4
Rope,A-3,2015-02-05,2015-02-05,0
Mast,A-4,,2015-02-06,
Sail,A-5,2015-02-05,2015-02-04,
Keel,A-6,,2015-02-07,-1
Helm,A-7,2015-02-05,yesterday,
Deck,A-8,,,3
Dock,A-9,,${addDays(dayOf(Date.now(), 'UTC'), 2)},
Quay,A-10,2015-02-05,,
Pier,A-11,,,
`;

let app: TestApp;
let product: string;

beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());
beforeEach(async () => (product = await app.makeProduct()));

const send = async (content: string, dryRun = false) =>
  (await app.admin.post<ImportAnswer>(`/api/products/${product}/imports`, { source: 'csv', content, dryRun })).body;
const flowOf = async () => (await app.admin.get<FlowReport>(`/api/products/${product}/flow?from=2015-02-01&to=2015-02-10`).expect(200)).body;
const statuses = async () => (await snapshotOf(app.admin, product)).items.map(({ title, status }) => `${title} ${status}`);

describe('finished work that is imported with its days', () => {
  it('comes in done, and the charts of flow count it on those days', async () => {
    expect((await flowOf()).since).toBeNull();
    const { report } = await send(FILE);
    expect(report).toMatchObject({ rows: 11, created: 11, leftOut: [] });
    expect(report.columns.map(({ target }) => target)).toEqual(['title', 'key', 'started', 'finished', 'cycleDays']);
    expect(await statuses()).toEqual([
      ...['Lamp', 'Buoy', 'Rope', 'Mast', 'Sail', 'Keel'].map((title) => `${title} done`),
      'Helm in-progress',
      'Deck done',
      'Dock done',
      'Quay in-progress',
      'Pier todo',
    ]);
    const flow = await flowOf();
    expect(flow.cycleTimes.map(({ startedOn, finishedOn, days }) => [startedOn, finishedOn, days])).toEqual([
      // By dates 4 − 2 + 1 = 3; by the file's own count where it has one.
      ['2015-02-02', '2015-02-04', 3],
      ['2015-02-02', '2015-02-05', 4],
      ['2015-02-05', '2015-02-05', 0],
    ]);
    expect(flow.percentiles).toEqual({ p50: 3, p85: 4, p95: 4 });
    expect(flow.throughput.filter(({ items }) => items > 0).map(({ day, items }) => [day, items])).toEqual([
      ['2015-02-04', 1],
      ['2015-02-05', 2],
      ['2015-02-06', 1],
    ]);
    expect(flow.days.at(-1)).toEqual({ day: '2015-02-10', reached: [5, 5, 4, 4] });
    expect(flow.since).toBe('2015-02-02');
    expect(flow.ages).toMatchObject([{ startedOn: '2015-02-05' }, { days: 1 }]);
  });

  it('names each row whose days cannot be, before anything is written and after', async () => {
    const before = await snapshotOf(app.admin, product);
    const rehearsed = await send(FILE, true);
    expect(await snapshotOf(app.admin, product)).toEqual(before);
    const written = await send(FILE);
    for (const { report } of [rehearsed, written]) {
      expect(report.undated).toEqual([6, 7, 8, 9, 10]);
      expect(report.notices.map(({ line, code, level }) => [line, code, level])).toEqual([
        [6, 'finished-before-started', 'warning'],
        [7, 'cycle-days-impossible', 'warning'],
        [8, 'date-unreadable', 'warning'],
        [9, 'done-without-day', 'warning'],
        [10, 'day-to-come', 'warning'],
      ]);
      expect(report.notices.map(({ value }) => value)).toEqual(['2015-02-05 – 2015-02-04', '-1', 'yesterday', '', expect.stringMatching(/^20/)]);
    }
  });

  it('is left without days where its status says that it is not done', async () => {
    const { report } = await send('Title,Status,Finished\nLamp,Reopened,2015-02-04\n');
    expect(report).toMatchObject({ undated: [2], notices: [{ code: 'finished-not-done', value: '2015-02-04', line: 2 }] });
    expect(await statuses()).toEqual(['Lamp todo']);
    expect((await flowOf()).throughput.every(({ items }) => items === 0)).toBe(true);
  });

  it('goes with the import when that is undone, and comes again with redo', async () => {
    const { change } = await send(FILE);
    const shown = await flowOf();
    const undone = (await app.admin.post<Change>(`/api/products/${product}/changes/${change?.revision}/undo`).expect(200)).body;
    expect(await flowOf()).toMatchObject({ cycleTimes: [], ages: [] });
    expect((await flowOf()).throughput.every(({ items }) => items === 0)).toBe(true);
    await app.admin.post(`/api/products/${product}/changes/${undone.revision}/undo`).expect(200);
    expect(await flowOf()).toEqual(shown);
  });

  it('goes with the export into another product', async () => {
    await send(FILE);
    const [flow, { text }] = [await flowOf(), await app.admin.get(`/api/products/${product}/export?format=csv`).expect(200)];
    product = await app.makeProduct();
    expect((await send(text)).report).toMatchObject({ created: 11, undated: [], noticeCount: 0 });
    const { cycleTimes, ...other } = await flowOf();
    expect(cycleTimes.map(({ itemId: _, ...time }) => time)).toEqual(flow.cycleTimes.map(({ itemId: _, ...time }) => time));
    expect(other).toMatchObject({ days: flow.days, throughput: flow.throughput });
  });

  it('is not what a copy of the item has done', async () => {
    await send(FILE);
    const [lamp] = (await snapshotOf(app.admin, product)).items;
    const { body } = await app.admin.post<Change>(`/api/products/${product}/items/${lamp?.id}/clone`, {}).expect(201);
    expect(body.patches.find(({ entity }) => entity === 'item')?.after).toMatchObject({ title: 'Lamp', pastWork: null });
  });

  it('is not of a day to come by the clock of the database', async () => {
    const later = await startApp({ ORDO_CLOCK_AHEAD: '7' });
    const content = `Title,Finished\nBell,${addDays(dayOf(Date.now(), 'UTC'), 5)}\n`;
    const past = await later.admin.post<ImportAnswer>(`/api/products/${product}/imports`, { source: 'csv', content, dryRun: true });
    expect(past.body.report.undated).toEqual([]);
    await later.close();
    expect((await send(content, true)).report.undated).toEqual([2]);
  });
});
