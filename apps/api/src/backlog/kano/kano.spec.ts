import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, KanoAnswered, ScoresAnswer } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';

describe('answers to the questions of Kano', () => {
  let app: TestApp;
  let key: string;
  let a: BacklogItem;
  let b: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    [a, b] = (await addItems(app.admin, key, ['A', 'B'])) as [BacklogItem, BacklogItem];
  });

  const give = (item: BacklogItem, body: object, browser: Browser = app.admin) =>
    browser.post<Change>(`/api/products/${key}/items/${item.id}/kano-answers`, { functional: 'like', dysfunctional: 'dislike', ...body });
  const all = async (): Promise<KanoAnswered[]> => (await snapshotOf(app.admin, key)).kanoAnswers;
  const only = async (): Promise<KanoAnswered> => (await all())[0] as KanoAnswered;
  const path = (id: string) => `/api/products/${key}/kano-answers/${id}`;
  const undo = ({ revision }: Change) => app.admin.post(`/api/products/${key}/changes/${revision}/undo`);

  it('are given by people of the product and by others, and make a class of an item', async () => {
    const { product, members } = await snapshotOf(app.admin, key);
    await give(a, { respondentId: members[0]?.id }).expect(201);
    await give(a, { respondentName: ' Marc ', dysfunctional: 'neutral' }).expect(201);
    await give(a, { respondentName: 'Noor', functional: 'neutral' }).expect(201);
    await give(a, { respondentName: 'Sven', functional: 'must-be' }).expect(201);
    expect((await all()).map(({ respondentId, respondentName }) => respondentId ?? respondentName)).toEqual([members[0]?.id, 'Marc', 'Noor', 'Sven']);
    const { items } = (await app.admin.get<ScoresAnswer>(`/api/products/${key}/scores?framework=kano`).expect(200)).body;
    // One performance, one attractive, two must-be: must-be, the first of six classes
    expect(items).toEqual([
      { id: a.id, score: 5, missing: [] },
      { id: b.id, score: null, missing: ['answers'] },
    ]);
    expect(product.id).not.toBe('');
    expect(withoutDescriptions(replay(await logOf(app.admin, key)))).toEqual(asCollections(await snapshotOf(app.admin, key)));
  });

  it('are corrected and withdrawn, and each of that can be taken back', async () => {
    await give(a, { respondentName: 'Marc' }).expect(201);
    const { id } = await only();
    const { body: edit } = await app.admin.patch<Change>(path(id), { functional: 'neutral', respondentName: 'Marc Aubry' }, 1).expect(200);
    expect(await only()).toMatchObject({ functional: 'neutral', dysfunctional: 'dislike', respondentName: 'Marc Aubry', version: 2 });
    await undo(edit).expect(200);
    expect(await only()).toMatchObject({ functional: 'like', respondentName: 'Marc' });
    const { body: withdrawal } = await app.admin.delete<Change>(path(id), 3).expect(200);
    expect(await all()).toEqual([]);
    await undo(withdrawal).expect(200);
    expect(await only()).toMatchObject({ id, functional: 'like' });
    const history = await app.admin.get<{ changes: Change[] }>(`/api/products/${key}/items/${a.id}/history`).expect(200);
    expect(history.body.changes.filter(({ patches }) => patches.some(({ entity }) => entity === 'kano-answer'))).toHaveLength(5);
  });

  it('are one of each person about an item, however the name is written; also after an undo', async () => {
    await give(a, { respondentName: 'Marc' }).expect(201);
    const { id } = await only();
    expect((await give(a, { respondentName: ' MARC' }).refused('invalid-input')).errors?.[0]?.path).toBe('respondentName');
    await give(b, { respondentName: 'Marc' }).expect(201);
    const { body: withdrawal } = await app.admin.delete<Change>(path(id), 1).expect(200);
    await give(a, { respondentName: 'marc' }).expect(201);
    await undo(withdrawal).refused('undo-conflict');
    expect(await all()).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ['nobody', {}, 'respondentName'],
    ['a name of blanks', { respondentName: ' ' }, 'respondentName'],
    ['a long name', { respondentName: 'x'.repeat(81) }, 'respondentName'],
    ['words of their own', { respondentName: 'Marc', functional: 'love' }, 'functional'],
    ['half an answer', { respondentName: 'Marc', dysfunctional: null }, 'dysfunctional'],
  ])('are not from %s', async (_, body, property) => {
    const { errors } = await give(a, body).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(property);
    expect(await all()).toEqual([]);
  });

  it('name people of this product, and are written by who builds it', async () => {
    expect((await give(a, { respondentId: randomUUID() }).refused('not-found')).errors?.[0]?.path).toBe('respondentId');
    const [member, reader] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    await give(a, { respondentName: 'Marc' }, reader).refused('forbidden');
    await give(a, { respondentName: 'Marc' }, member).expect(201);
    const { id } = await only();
    await reader.patch(path(id), { functional: 'neutral' }, 1).refused('forbidden');
    await reader.delete(path(id), 1).refused('forbidden');
    await member.patch(path(id), { functional: 'neutral' }, 9).refused('stale-version');
    await member.delete(path(id), 1).expect(200);
  });
});
