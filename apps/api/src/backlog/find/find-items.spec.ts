import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { addressOf, findAllItems, findItems } from '../../../test/find';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());

const found = async (key: string, filter: string, who: Browser = app.admin) =>
  (await findItems(who, key, { filter })).items.map(({ title }) => title).join(' ');

describe('the items of a filter', () => {
  let key: string;
  let items: BacklogItem[];
  beforeEach(async () => {
    key = await app.makeProduct();
    items = await addItems(app.admin, key, ['A', 'B', 'C', 'D', 'E']);
  });
  const id = (title: string) => items.find((item) => item.title === title)?.id ?? '';
  const set = (title: string, values: object) => app.admin.post(`/api/products/${key}/items/edit`, { items: [id(title)], set: values }).expect(200);

  it('come in their order, a page at a time', async () => {
    const first = await findItems(app.admin, key, { limit: '2' });
    expect(first.items.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(first.items[0]).toEqual((await snapshotOf(app.admin, key)).items[0]);
    const second = await findItems(app.admin, key, { limit: '3', cursor: first.cursor ?? '' });
    expect(second).toMatchObject({ items: [{ title: 'C' }, { title: 'D' }, { title: 'E' }], cursor: null });
    expect(await findItems(app.admin, key, { filter: 'type:bug' })).toEqual({ items: [], cursor: null });
  });

  it('are those that pass, for who asks', async () => {
    const member = await app.join(key, 'member');
    const { members } = await snapshotOf(app.admin, key);
    await set('B', { estimate: 8, assigneeId: members.find(({ email }) => email === member.email)?.id });
    await set('C', { estimate: 3, type: 'bug' });
    expect(await found(key, 'estimate>=3 -type:bug')).toBe('B');
    expect(await found(key, '(estimate>5 or type:bug) -assignee:me', member)).toBe('C');
    expect(await found(key, 'assignee:me', member)).toBe('B');
    expect(await found(key, 'assignee:me')).toBe('');
    expect(await found(key, 'created:today key:5,1')).toBe('A E');
  });

  it('are sorted when that is asked for, those without a value last', async () => {
    await set('B', { estimate: 8 });
    await set('D', { estimate: 3 });
    expect((await findItems(app.admin, key, { sort: 'estimate' })).items.map(({ title }) => title)).toEqual(['D', 'B', 'A', 'C', 'E']);
    expect((await findAllItems(app.admin, key, { sort: '-estimate', limit: '1' })).map(({ title }) => title)).toEqual(['B', 'D', 'A', 'C', 'E']);
  });

  it('can be found by who only reads, and by nobody outside', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    expect(await found(key, 'title:a', stakeholder)).toBe('A');
    const stranger = await app.join(await app.makeProduct(), 'owner');
    await stranger.get(addressOf(key, {})).refused('not-found');
    await app.visitor().get(addressOf(key, {})).refused('unauthenticated');
  });

  it('are none for a label, a person or a parent that is not of this product', async () => {
    const other = await app.makeProduct();
    const [x] = await addItems(app.admin, other, ['X']);
    const label = (await app.admin.post<Change>(`/api/products/${other}/labels`, { name: 'theirs' }).expect(201)).body.patches[0]?.id ?? '';
    const stranger = await app.join(other, 'member');
    const theirs = (await snapshotOf(app.admin, other)).members.find(({ email }) => email === stranger.email)?.id ?? '';
    for (const filter of [
      `label:${label}`,
      'label:theirs',
      `assignee:${theirs}`,
      `parent:${x?.id}`,
      `parent:${x?.key}`,
      `epic:${x?.id}`,
      `key:${x?.key}`,
      'status:gone',
    ])
      expect([filter, await found(key, filter)]).toEqual([filter, '']);
    expect(await found(key, `-label:${label}`)).toBe('A B C D E');
  });

  it.each<[string, string, RegExp]>([
    ['an unknown field', 'priority:high', /^filter names no field at 0: priority$/],
    ['an unknown value', 'type:bug,story', /is no value of this field at 9: story$/],
    ['an operator that does not fit', 'type>bug', /at 4: >$/],
    ['a group that is not closed', '(type:bug', /at 0: \($/],
    ['a thousand groups in each other', `${'('.repeat(990)}type:bug${')'.repeat(990)}`, /too many groups in each other at 33$/],
    ['too much', `text:${'x'.repeat(2000)}`, /is too long/],
    ['half a surrogate pair', 'text:\ud800', /^filter/],
    ['a thousand negations', `${'-'.repeat(1000)}type:bug`, /too many groups/],
  ])('are refused with the place of the fault for %s', async (_, filter, message) => {
    const before = await logOf(app.admin, key);
    // As a browser cannot write it, half a pair goes as its bytes.
    const query = filter.isWellFormed() ? encodeURIComponent(filter) : 'text:%ED%A0%80';
    const answer = await app.admin.get<{ errors?: { path: string; message: string }[] }>(`/api/products/${key}/items?filter=${query}`);
    if (filter.isWellFormed()) {
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ path: 'filter' }]);
      expect(answer.body.errors?.[0]?.message).toMatch(message);
    } else expect(answer.status).toBeLessThan(500);
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it.each([
    'sort=rank',
    'sort=-score',
    'sort=--key',
    'sort=title;drop',
    'limit=0',
    'limit=101',
    'zone=Moon/Crater',
    'cursor=%27',
    'filter[]=a',
    'filter=a&filter=b',
    'q=x',
  ])('are refused with ?%s', async (query) => {
    await app.admin.get(`/api/products/${key}/items?${query}`).refused('invalid-input');
  });

  it('are refused after a cursor that was not given out for them', async () => {
    const { cursor } = await findItems(app.admin, key, { limit: '2' });
    await app.admin.get(addressOf(key, { sort: 'estimate', cursor: cursor ?? '' })).refused('invalid-input');
    const forged = [
      ['ASC estimate', 'x', 'a0'],
      ['ASC estimate', '1; DROP', 'a0'],
      ['ASC estimate', null, "a'"],
      ['ASC estimate', null, {}],
      ['', '1', 'a0'],
      7,
      ['ASC title', '\u0000', 'a0'],
    ];
    for (const parts of forged) {
      const forgery = Buffer.from(JSON.stringify(parts)).toString('base64url');
      for (const sort of [{}, { sort: 'estimate' }, { sort: 'title' }] as Record<string, string>[])
        await app.admin.get(addressOf(key, { ...sort, cursor: forgery })).refused('invalid-input');
    }
  });
});
