import { randomUUID } from 'node:crypto';
import type { BacklogItem, BacklogItemDetail, Change, HistoryPage, ItemLink } from '@ordo/contract';
import type { Browser } from '../../../test/browser';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf, titles } from '../../../test/backlog';

describe('items made from other items', () => {
  let app: TestApp;
  let key: string;
  let epic: BacklogItem;
  let map: BacklogItem;
  let last: BacklogItem;
  const criteria = ['Shows the dock', 'Works offline', 'Is fast'].map((text) => ({ id: randomUUID(), text, isMet: false }));
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    [epic, map, last] = (await addItems(app.admin, key, ['Epic', 'Map', 'Last'])) as [BacklogItem, BacklogItem, BacklogItem];
    const label = (await app.admin.post<Change>(`/api/products/${key}/labels`, { name: 'mobile' })).body.patches[0]?.id;
    const met = criteria.map((criterion, index) => ({ ...criterion, isMet: index === 0 }));
    const set = { type: 'bug', description: '**Why**', estimate: 8, parentId: epic.id, labels: [label], criteria: met, status: 'in-progress' };
    await app.admin.patch(path(`/${map.id}`), { ...set, blockedReason: 'No data' }, 1).expect(200);
  });

  const path = (rest = '') => `/api/products/${key}/items${rest}`;
  const read = async (name: string) => (await app.admin.get<BacklogItemDetail>(path(`/${name}`)).expect(200)).body;
  const clone = (who: Browser = app.admin) => who.post<Change>(path(`/${map.id}/clone`), {});
  const split = (body: object, who: Browser = app.admin) => who.post<Change>(path(`/${map.id}/split`), body);
  const made = ({ patches }: Change) => patches.filter(({ entity, before }) => entity === 'item' && before === null).map(({ id }) => id);
  const undo = (revision: number) => app.admin.post<Change>(`/api/products/${key}/changes/${revision}/undo`).expect(200);
  const PARTS = [{ title: 'Map: list' }, { title: 'Map: filter' }];

  describe('a clone', () => {
    it('says what the original says, is done and blocked in nothing, and stands after it, linked', async () => {
      const { body } = await clone().expect(201);
      expect(await titles(app.admin, key)).toEqual(['Epic', 'Map', 'Map', 'Last']);
      const [copy, original] = [await read(made(body)[0] ?? ''), await read(map.id)];
      const { type, title, description, estimate, parentId, labels } = original;
      expect(copy).toMatchObject({ type, title, description, estimate, parentId, labels, status: 'todo', blockedReason: null, number: 4, version: 1 });
      expect(copy.criteria.map(({ text, isMet }) => [text, isMet])).toEqual(criteria.map(({ text }) => [text, false]));
      expect(copy.criteria.every(({ id }) => !original.criteria.some((criterion) => criterion.id === id))).toBe(true);
      expect((await snapshotOf(app.admin, key)).links).toMatchObject([{ type: 'relates', fromId: copy.id, toId: map.id }]);
    });

    it('is one change and one undo', async () => {
      const before = await snapshotOf(app.admin, key);
      const { body } = await clone().expect(201);
      await undo(body.revision);
      expect(await snapshotOf(app.admin, key)).toMatchObject({ items: before.items, links: [] });
    });

    it('goes to the bottom for who may not order, and is not for who only reads', async () => {
      await clone(await app.join(key, 'member')).expect(201);
      expect(await titles(app.admin, key)).toEqual(['Epic', 'Map', 'Last', 'Map']);
      await clone(await app.join(key, 'stakeholder')).refused('forbidden');
    });
  });

  describe('a split', () => {
    it('keeps the original as the first part and puts the others after it, each with the criteria given to it', async () => {
      const { body } = await split({
        original: 'part',
        parts: [
          { title: 'Map: show', estimate: 3 },
          { title: 'Map: filter', criteria: [criteria[2]?.id, criteria[0]?.id] },
          { title: 'Map: share', estimate: 5 },
        ],
      }).expect(201);
      expect(await titles(app.admin, key)).toEqual(['Epic', 'Map: show', 'Map: filter', 'Map: share', 'Last']);
      expect(await read(map.id)).toMatchObject({ title: 'Map: show', estimate: 3, status: 'in-progress', blockedReason: 'No data', splitFromId: null });
      expect((await read(map.id)).criteria.map(({ text }) => text)).toEqual(['Works offline']);
      const [filter, share] = await Promise.all(made(body).map(read));
      expect(filter).toMatchObject({
        type: 'bug',
        description: '',
        estimate: null,
        parentId: epic.id,
        labels: map.labels.length ? map.labels : expect.any(Array),
        status: 'todo',
        blockedReason: null,
        splitFromId: map.id,
      });
      expect(filter?.criteria.map(({ text, isMet }) => [text, isMet])).toEqual([
        ['Shows the dock', true],
        ['Is fast', false],
      ]);
      expect(share).toMatchObject({ estimate: 5, criteria: [], splitFromId: map.id });
    });

    it('makes the original the parent of its parts, and keeps its own estimate', async () => {
      const { body } = await split({ original: 'parent', parts: PARTS, copyDescription: true }).expect(201);
      expect(await titles(app.admin, key)).toEqual(['Epic', 'Map', 'Map: list', 'Map: filter', 'Last']);
      expect(await read(map.id)).toMatchObject({ title: 'Map', estimate: 8, parentId: epic.id });
      for (const id of made(body)) expect(await read(id)).toMatchObject({ parentId: map.id, splitFromId: map.id, estimate: null, description: '**Why**' });
    });

    it('estimates anew: what nobody says has no points, the original included', async () => {
      await split({ original: 'part', parts: PARTS }).expect(201);
      expect((await snapshotOf(app.admin, key)).items.map(({ estimate }) => estimate)).toEqual([null, null, null, null]);
    });

    it('gives copies of the chosen links to the new items, in their direction, and leaves comments where they were said', async () => {
      const link = async (from: string, type: string, to: string) =>
        (await app.admin.post<Change>(path(`/${from}/links`), { type, to }).expect(201)).body.patches[0]?.id;
      const needs = await link(last.id, 'blocks', map.id);
      await link(map.id, 'relates', epic.id);
      await app.admin.post(path(`/${map.id}/comments`), { body: 'Which docks?' }).expect(201);
      const { body } = await split({ original: 'part', parts: PARTS, copyLinks: [needs] }).expect(201);
      const [part] = made(body);
      const { links } = await snapshotOf(app.admin, key);
      expect(links.filter(({ type }) => type === 'blocks').map(({ fromId, toId }) => [fromId, toId])).toEqual(
        expect.arrayContaining([
          [last.id, map.id],
          [last.id, part],
        ]),
      );
      expect(links).toHaveLength(3);
      expect((await app.admin.get<unknown[]>(path(`/${map.id}/comments`))).body).toHaveLength(1);
      expect((await app.admin.get<unknown[]>(path(`/${part}/comments`))).body).toEqual([]);
    });

    it.each(['part', 'parent'])('is one change and one undo, which can be redone, when the original is the %s', async (original) => {
      const before = await snapshotOf(app.admin, key);
      const { body } = await split({ original, parts: PARTS }).expect(201);
      const after = (await snapshotOf(app.admin, key)).items;
      const undone = (await undo(body.revision)).body;
      const plain = (items: BacklogItem[]) => items.map(({ version: _, updatedAt: __, ...item }) => item);
      expect(plain((await snapshotOf(app.admin, key)).items)).toEqual(plain(before.items));
      await undo(undone.revision);
      expect(plain((await snapshotOf(app.admin, key)).items)).toEqual(plain(after));
    });

    it('is in the history of the original also when nothing of it changed', async () => {
      await split({ original: 'parent', parts: PARTS }).expect(201);
      const { body } = await app.admin.get<HistoryPage>(path(`/${map.id}/history`));
      expect(body.changes[0]).toMatchObject({ command: 'item.split', patches: [{ id: map.id }] });
    });

    it('puts the new items at the bottom for who may not order, and is not for who only reads', async () => {
      await split({ original: 'part', parts: PARTS }, await app.join(key, 'member')).expect(201);
      expect(await titles(app.admin, key)).toEqual(['Epic', 'Map: list', 'Last', 'Map: filter']);
      await split({ original: 'part', parts: PARTS }, await app.join(key, 'stakeholder')).refused('forbidden');
    });

    it.each<[string, (links: ItemLink[]) => object, string]>([
      ['one part', () => ({ parts: [{ title: 'Only' }] }), 'parts'],
      ['twenty-one parts', () => ({ parts: Array.from({ length: 21 }, () => ({ title: 'x' })) }), 'parts'],
      ['a part without a title', () => ({ parts: [{ title: 'x' }, { title: ' ' }] }), 'parts.1.title'],
      ['an estimate off the scale', () => ({ parts: [{ title: 'x' }, { title: 'y', estimate: 4 }] }), 'parts.1.estimate'],
      ['a criterion that is not the original\u2019s', () => ({ parts: [{ title: 'x' }, { title: 'y', criteria: [randomUUID()] }] }), 'parts.1.criteria.0'],
      [
        'a criterion given twice',
        () => ({
          parts: [
            { title: 'x', criteria: [criteria[0]?.id] },
            { title: 'y', criteria: [criteria[1]?.id, criteria[0]?.id] },
          ],
        }),
        'parts.1.criteria.1',
      ],
      ['another id for the original', () => ({ parts: [{ id: randomUUID(), title: 'x' }, { title: 'y' }] }), 'parts.0.id'],
      ['a fate nobody knows', () => ({ original: 'burnt', parts: PARTS }), 'original'],
      ['a link of other items', (links) => ({ parts: PARTS, copyLinks: [links[0]?.id] }), 'copyLinks.0'],
    ])('refuses %s, by name, and changes nothing', async (_, body, property) => {
      await app.admin.post(path(`/${epic.id}/links`), { type: 'relates', to: last.id }).expect(201);
      const [before, { links }] = [await logOf(app.admin, key), await snapshotOf(app.admin, key)];
      const answer = await split({ original: 'part', ...body(links) });
      expect([answer.status, (answer.body as unknown as { errors: { path: string }[] }).errors.map((error) => error.path)]).toEqual([
        property === 'copyLinks.0' ? 404 : 400,
        expect.arrayContaining([property]),
      ]);
      expect(await logOf(app.admin, key)).toEqual(before);
    });

    it('makes the parts that the client named, once, however often it is sent', async () => {
      const id = randomUUID();
      const body = { original: 'part', parts: [{ title: 'a' }, { id, title: 'b' }] };
      await split(body).expect(201);
      await split(body).refused('id-taken');
      expect((await read(id)).title).toBe('b');
    });
  });
});
