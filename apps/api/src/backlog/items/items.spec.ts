import { randomUUID } from 'node:crypto';
import type { BacklogItem, BacklogItemDetail, Change } from '@ordo/contract';
import type { Browser } from '../../../test/browser';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, move, snapshotOf, titles } from '../../../test/backlog';

describe('the backlog', () => {
  let app: TestApp;
  let owner: Browser;
  let key: string;
  let items: BacklogItem[];
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = app.admin;
    key = await app.makeProduct();
    items = await addItems(owner, key, ['A', 'B', 'C', 'D', 'E']);
  });

  const path = (rest = '') => `/api/products/${key}/items${rest}`;
  const id = (title: string) => items.find((item) => item.title === title)?.id ?? '';
  const order = async () => (await titles(owner, key)).join('');

  it('gives numbers, keys and the first status, and keeps pasted lines together and in order', async () => {
    const { body } = await owner.post<Change>(path('/add'), { items: [{ title: 'X' }, { title: 'Y', type: 'bug' }], place: { after: id('B') } }).expect(201);
    expect(body.patches.filter(({ entity }) => entity === 'item').map(({ after }) => after)).toMatchObject([
      { key: `${key}-6`, status: 'todo', type: 'feature', estimate: null },
      { key: `${key}-7`, type: 'bug' },
    ]);
    expect(await order()).toBe('ABXYCDE');
  });

  it('makes the item that the client named, once', async () => {
    const chosen = randomUUID();
    await owner.post(path(), { id: chosen, title: 'X' }).expect(201);
    await owner.post(path(), { id: chosen, title: 'X again' }).refused('id-taken');
    expect((await owner.get<BacklogItemDetail>(path(`/${chosen}`))).body.title).toBe('X');
  });

  it.each([
    ['to the top', ['D'], { at: 'top' as const }, 'DABCE'],
    ['to the bottom', ['B'], { at: 'bottom' as const }, 'ACDEB'],
    ['several, in their own order', ['E', 'A'], { at: 'top' as const }, 'AEBCD'],
  ])('moves %s', async (_, names, place, expected) => {
    await move(owner, key, names.map(id), place);
    expect(await order()).toBe(expected);
  });

  it('lands after or before the item it names, also when that one moves too', async () => {
    await move(owner, key, [id('A')], { after: id('C') });
    expect(await order()).toBe('BCADE');
    await move(owner, key, [id('E')], { before: id('B') });
    expect(await order()).toBe('EBCAD');
    await move(owner, key, [id('B'), id('D')], { after: id('B') });
    expect(await order()).toBe('EBDCA');
  });

  it('says where an item is when it was moved elsewhere meanwhile', async () => {
    await owner.patch(path(`/${id('A')}`), { status: 'done' }, 1).expect(200);
    const problem = await owner.post(path('/move'), { items: [id('A')], place: { at: 'top' }, expected: { status: 'todo' } }).refused('item-moved-elsewhere');
    expect(problem.current).toMatchObject([{ key: `${key}-1`, status: 'done' }]);
    expect(await order()).toBe('ABCDE');
  });

  it('edits what is sent and nothing else, and null empties', async () => {
    await owner.patch(path(`/${id('A')}`), { estimate: 5, description: '**Why**' }, 1).expect(200);
    const { body } = await owner.patch<Change>(path(`/${id('A')}`), { estimate: null }, 2).expect(200);
    expect(body.patches[0]).toMatchObject({ before: { estimate: 5, version: 2 }, after: { estimate: null, version: 3 } });
    expect((await owner.get<BacklogItemDetail>(path(`/${key}-1`))).body).toMatchObject({ title: 'A', description: '**Why**', estimate: null });
  });

  it('asks for the version that was read, and shows the row when it is an old one', async () => {
    await owner.patch(path(`/${id('A')}`), { title: 'AA' }).refused('version-required');
    await owner.patch(path(`/${id('A')}`), { title: 'AA' }, 1).expect(200);
    const problem = await owner.patch(path(`/${id('A')}`), { title: 'AAA' }, 1).refused('stale-version');
    expect(problem.current).toMatchObject({ title: 'AA', version: 2 });
    await owner.delete(path(`/${id('A')}`), 1).refused('stale-version');
  });

  it('lets one of many editors win, and moves nobody by moving', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => owner.patch(path(`/${id('A')}`), { title: `A${index}` }, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    await move(owner, key, [id('A')], { at: 'bottom' });
    expect((await snapshotOf(owner, key)).items.at(-1)).toMatchObject({ version: 2 });
  });

  it('edits many as one change, and takes labels on and off', async () => {
    const label = (await owner.post<Change>(`/api/products/${key}/labels`, { name: 'mobile' }).expect(201)).body.patches[0]?.id ?? '';
    const { body } = await owner.post<Change>(path('/edit'), { items: [id('A'), id('B')], set: { type: 'bug', addLabels: [label] } }).expect(200);
    expect(body.patches).toHaveLength(2);
    const shown = (await snapshotOf(owner, key)).items;
    expect(shown.map(({ type, labels }) => [type, labels.length])).toEqual([['bug', 1], ['bug', 1], ...Array.from({ length: 3 }, () => ['feature', 0])]);
    await owner.post(`/api/products/${key}/labels`, { name: 'Mobile' }).refused('label-taken');
    await owner.delete(`/api/products/${key}/labels/${label}`, 1).expect(200);
    expect((await snapshotOf(owner, key)).items.every(({ labels }) => labels.length === 0)).toBe(true);
  });

  it('deletes out of sight and brings back to the same place, children included', async () => {
    await owner.post(path('/edit'), { items: [id('D')], set: { parentId: id('B') } }).expect(200);
    const deleted = (await owner.post<Change>(path('/delete'), { items: [id('B'), id('C')] }).expect(200)).body;
    expect(await order()).toBe('ADE');
    await owner.get(path(`/${id('B')}`)).refused('not-found');
    await owner.post(`/api/products/${key}/changes/${deleted.revision}/undo`).expect(200);
    expect(await order()).toBe('ABCDE');
    expect((await owner.get<BacklogItemDetail>(path(`/${id('D')}`))).body.parentId).toBe(id('B'));
  });

  it('keeps parents a forest, and names the way round', async () => {
    await owner.patch(path(`/${id('A')}`), { parentId: id('B') }, 1).expect(200);
    await owner.patch(path(`/${id('B')}`), { parentId: id('C') }, 1).expect(200);
    const problem = await owner.patch(path(`/${id('C')}`), { parentId: id('A') }, 1).refused('invalid-input');
    expect(problem.errors?.[0]?.message).toContain(`${key}-3 → ${key}-1 → ${key}-2 → ${key}-3`);
    await owner.patch(path(`/${id('A')}`), { parentId: id('A') }, 2).refused('invalid-input');
  });

  it('rewrites all ranks when one would grow too long; order and undo live through it', async () => {
    const early = await move(owner, key, [id('E')], { at: 'top' });
    for (let index = 0; index < 300; index++) await move(owner, key, [id(index % 2 === 0 ? 'C' : 'D')], { after: id('A') });
    const log = await logOf(owner, key);
    expect(log.filter(({ command }) => command === 'ranks.rebalance').length).toBeGreaterThan(0);
    const shown = (await snapshotOf(owner, key)).items;
    expect(Math.max(...shown.map(({ rank }) => rank.length))).toBeLessThanOrEqual(64);
    expect(shown.map(({ rank }) => rank)).toEqual([...new Set(shown.map(({ rank }) => rank))].sort());
    expect(await order()).toBe('EADCB');
    await owner.post(`/api/products/${key}/changes/${early.revision}/undo`).expect(200);
    expect(await order()).toBe('ADCBE');
  });

  it('lets members write at the bottom and not order, and stakeholders only read', async () => {
    const member = await app.join(key, 'member');
    const stakeholder = await app.join(key, 'stakeholder');
    await member.post(path(), { title: 'F' }).expect(201);
    await member.post(path(), { title: 'G', place: { at: 'top' } }).refused('forbidden');
    await member.post(path('/move'), { items: [id('A')], place: { at: 'bottom' } }).refused('forbidden');
    await stakeholder.patch(path(`/${id('A')}`), { title: 'X' }, 1).refused('forbidden');
    expect(await order()).toBe('ABCDEF');
    expect((await stakeholder.get<BacklogItemDetail>(path(`/${id('A')}`)).expect(200)).body.title).toBe('A');
  });

  it.each([
    ['an estimate off the scale', { estimate: 4 }],
    ['a type nobody knows', { type: 'story' }],
    ['a status the product lacks', { status: 'doing' }],
    ['an empty title', { title: '' }],
    ['a title of blanks', { title: '   ' }],
    ['a title over two lines', { title: 'a\nb' }],
    ['a title that is an object', { title: { x: 1 } }],
    ['null where a text belongs', { title: null }],
    ['NUL', { title: 'a\u0000b' }],
    ['half a surrogate pair', { title: 'a\ud800b' }],
    ['too many labels', { labels: Array.from({ length: 31 }, () => randomUUID()) }],
    ['a version', { version: 7 }],
    ['a rank', { rank: 'a0' }],
  ])('refuses %s and changes nothing', async (_, set) => {
    const before = await logOf(owner, key);
    const answer = await owner.patch(path(`/${id('A')}`), set, 1);
    expect([400, 404]).toContain(answer.status);
    expect((answer.body as { errors: { path: string }[] }).errors[0]?.path).toMatch(Object.keys(set)[0] as string);
    expect(await logOf(owner, key)).toEqual(before);
  });
});
