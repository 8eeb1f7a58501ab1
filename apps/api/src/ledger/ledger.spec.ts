import { randomUUID } from 'node:crypto';
import type { Change, ChangePage, HistoryPage } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { addItems, logOf, move, snapshotOf, titles } from '../../test/backlog';

describe('the log', () => {
  let app: TestApp;
  let key: string;
  beforeAll(async () => (app = await startApp()));
  beforeEach(async () => (key = await app.makeProduct()));
  afterAll(() => app.close());

  const path = (rest: string) => `/api/products/${key}/${rest}`;

  it('numbers changes from 1 without a gap, whoever writes at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => app.admin.post(path('items'), { title: `Item ${index}` }).expect(201)));
    const log = await logOf(app.admin, key);
    expect(log.map(({ revision }) => revision)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(new Set((await snapshotOf(app.admin, key)).items.map(({ number }) => number)).size).toBe(20);
  });

  it('does a request once however often it comes, and answers the same each time', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.admin.post<Change>(path('items'), { title: 'Once' }, headers).expect(201)));
    expect(new Set(answers.map(({ body }) => body.revision))).toEqual(new Set([2]));
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(4);
    expect(await titles(app.admin, key)).toEqual(['Once']);
  });

  it('refuses a request id that comes back with another body', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await app.admin.post(path('items'), { title: 'One' }, headers).expect(201);
    await app.admin.post(path('items'), { title: 'Other' }, headers).refused('request-id-reused');
    expect(await titles(app.admin, key)).toEqual(['One']);
  });

  it('logs nothing for a command that changes nothing', async () => {
    const [item] = await addItems(app.admin, key, ['Same']);
    const { body } = await app.admin.patch<Change>(path(`items/${item?.id}`), { title: 'Same' }, 1).expect(200);
    expect(body).toMatchObject({ revision: 2, patches: [] });
    expect(await logOf(app.admin, key)).toHaveLength(2);
  });

  it('logs nothing for a command that is refused', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    const before = await logOf(app.admin, key);
    await stakeholder.post(path('items'), { title: 'Mine' }).refused('forbidden');
    await app.admin.post(path('items'), { title: '' }).refused('invalid-input');
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('answers 304 for a snapshot that is known, and a compressed one to who can read it', async () => {
    await addItems(app.admin, key, ['A', 'B']);
    const { headers } = await app.admin.get(path('snapshot')).expect(200);
    expect(headers.get('etag')).toBe('"2"');
    expect((await app.admin.get(path('snapshot'), { 'if-none-match': '"2"' })).status).toBe(304);
    await addItems(app.admin, key, ['C']);
    expect((await app.admin.get(path('snapshot'), { 'if-none-match': '"2"' })).status).toBe(200);
    const raw = await fetch(app.url + path('snapshot'), {
      headers: { cookie: [...app.admin.cookies].map((pair) => pair.join('=')).join('; '), 'accept-encoding': 'gzip' },
    });
    expect(raw.headers.get('content-encoding')).toBe('gzip');
    expect(JSON.parse(await raw.text())).toEqual(await snapshotOf(app.admin, key));
  });

  it('answers a checkpoint that the newer changes can be folded on', async () => {
    await addItems(app.admin, key, ['A']);
    const first = (await app.admin.get<{ revision: number }>(path('snapshot?checkpoint'))).body;
    await addItems(app.admin, key, ['B']);
    const checkpoint = (await app.admin.get<{ revision: number }>(path('snapshot?checkpoint'))).body;
    expect(checkpoint).toEqual(first);
    const tail = (await app.admin.get<ChangePage>(path(`changes?after=${checkpoint.revision}`))).body;
    expect(tail.revision).toBe(3);
    expect(tail.changes.map(({ command }) => command)).toEqual(['item.create']);
    expect((await snapshotOf(app.admin, key)).revision).toBe(3);
  });

  it('tells the history of one thing, newest first, a page at a time', async () => {
    const [a] = await addItems(app.admin, key, ['A', 'B']);
    for (const [index, title] of ['AA', 'AAA'].entries()) await app.admin.patch(path(`items/${a?.id}`), { title }, index + 1).expect(200);
    const first = (await app.admin.get<HistoryPage>(path(`items/${a?.key}/history?limit=2`)).expect(200)).body;
    expect(first.changes.map(({ revision }) => revision)).toEqual([4, 3]);
    const rest = (await app.admin.get<HistoryPage>(path(`items/${a?.key}/history?limit=2&cursor=${first.cursor}`)).expect(200)).body;
    // Of two new items one, and that its author watches it.
    expect(rest.changes.map(({ revision, patches }) => [revision, ...patches.map(({ entity }) => entity)])).toEqual([[2, 'item', 'watch']]);
    expect(rest.cursor).toBeNull();
  });

  it('tells of an item what was said about it, how it was linked and who watched it, gone or not', async () => {
    const [a, b] = await addItems(app.admin, key, ['A', 'B']);
    const said = (await app.admin.post<Change>(path(`items/${a?.id}/comments`), { body: 'One' }).expect(201)).body.patches[0]?.id;
    await app.admin.patch(path(`items/${a?.id}/comments/${said}`), { body: 'Two' }, 1).expect(200);
    await app.admin.post(path(`items/${b?.id}/comments`), { body: 'Elsewhere' }).expect(201);
    await app.admin.delete(path(`items/${a?.id}/comments/${said}`), 2).expect(200);
    const link = (await app.admin.post<Change>(path(`items/${b?.id}/links`), { type: 'blocks', to: a?.id }).expect(201)).body.patches[0]?.id;
    await app.admin.delete(path(`items/${b?.id}/links/${link}`), 1).expect(200);
    await app.admin.post(path('items/watch'), { items: [a?.id, b?.id], isOn: false }).expect(200);
    const { changes } = (await app.admin.get<HistoryPage>(path(`items/${a?.key}/history`)).expect(200)).body;
    expect(changes.map(({ command, patches }) => [command, patches.length])).toEqual([
      ['item.watch', 1],
      ['link.delete', 1],
      ['link.create', 1],
      ['comment.delete', 1],
      ['comment.edit', 1],
      ['comment.create', 1],
      ['item.create', 2],
    ]);
    expect(changes[4]?.patches[0]).toMatchObject({ entity: 'comment', before: { body: 'One' }, after: { body: 'Two' } });
  });

  it('hides from stakeholders what is not for them, in snapshot, changes and history alike', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    const seen = await snapshotOf(stakeholder, key);
    expect(seen.invitations).toBeUndefined();
    expect(seen.members.every((member) => !('email' in member))).toBe(true);
    const pages = [await stakeholder.get(path('changes?after=0')), await stakeholder.get(path('history'))];
    for (const { text } of pages) expect(text).not.toMatch(/@example\.org|"invitation"/);
  });

  describe('undo', () => {
    it('takes back what nobody has built on, and undoing that brings it back', async () => {
      const [a, b] = await addItems(app.admin, key, ['A', 'B']);
      const moved = await move(app.admin, key, [b?.id ?? ''], { before: a?.id ?? '' });
      const undone = (await app.admin.post<Change>(path(`changes/${moved.revision}/undo`)).expect(200)).body;
      expect(undone).toMatchObject({ command: 'undo', undoes: moved.revision });
      expect(await titles(app.admin, key)).toEqual(['A', 'B']);
      await app.admin.post(path(`changes/${undone.revision}/undo`)).expect(200);
      expect(await titles(app.admin, key)).toEqual(['B', 'A']);
    });

    it('refuses, naming what was changed since, and changes nothing', async () => {
      const [a] = await addItems(app.admin, key, ['A']);
      const edit = (await app.admin.patch<Change>(path(`items/${a?.id}`), { title: 'AA', estimate: 3 }, 1)).body;
      await app.admin.patch(path(`items/${a?.id}`), { title: 'AAA' }, 2).expect(200);
      const problem = await app.admin.post(path(`changes/${edit.revision}/undo`)).refused('undo-conflict');
      expect(problem.errors?.map((error) => error.path)).toEqual([`item.${a?.id}.title`]);
      expect((await snapshotOf(app.admin, key)).items[0]).toMatchObject({ title: 'AAA', estimate: 3 });
    });

    it('leaves alone what others changed of the same item meanwhile', async () => {
      const [a] = await addItems(app.admin, key, ['A']);
      const edit = (await app.admin.patch<Change>(path(`items/${a?.id}`), { title: 'AA' }, 1)).body;
      await app.admin.patch(path(`items/${a?.id}`), { estimate: 8 }, 2).expect(200);
      await app.admin.post(path(`changes/${edit.revision}/undo`)).expect(200);
      expect((await snapshotOf(app.admin, key)).items[0]).toMatchObject({ title: 'A', estimate: 8 });
    });

    it('does not undo twice', async () => {
      const [a] = await addItems(app.admin, key, ['A', 'B']);
      const moved = await move(app.admin, key, [a?.id ?? ''], { at: 'bottom' });
      await app.admin.post(path(`changes/${moved.revision}/undo`)).expect(200);
      await app.admin.post(path(`changes/${moved.revision}/undo`)).refused('already-undone');
    });

    it('puts an item back beside the one that took its rank', async () => {
      const [, b, c, d] = await addItems(app.admin, key, ['A', 'B', 'C', 'D']);
      const moved = await move(app.admin, key, [b?.id ?? ''], { at: 'bottom' });
      await move(app.admin, key, [d?.id ?? ''], { before: c?.id ?? '' });
      await app.admin.post(path(`changes/${moved.revision}/undo`)).expect(200);
      expect((await titles(app.admin, key)).filter((title) => title !== 'D')).toEqual(['A', 'B', 'C']);
    });

    it('is refused to whoever may not do the thing itself', async () => {
      const member = await app.join(key, 'member');
      const [a] = await addItems(app.admin, key, ['A', 'B']);
      const moved = await move(app.admin, key, [a?.id ?? ''], { at: 'bottom' });
      await member.post(path(`changes/${moved.revision}/undo`)).refused('forbidden');
      await app.admin.post(path('changes/1/undo')).refused('undo-conflict');
      await app.admin.post(path('changes/999/undo')).refused('not-found');
      expect(await titles(app.admin, key)).toEqual(['B', 'A']);
    });
  });
});
