import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, FoundItems, Me } from '@ordo/contract';
import { searchWords } from '@ordo/domain';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, move } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { asSuperuser } from '../../../test/cluster';
import { INDEX_WHAT_IS_THERE } from '../../migrations/search.sql';

describe('search', () => {
  let app: TestApp;
  let key: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => (key = await app.makeProduct()));

  const path = (rest = '') => `/api/products/${key}${rest}`;
  const find = async (q: string, { who = app.admin, product = key, limit = '' }: { who?: Browser; product?: string; limit?: string } = {}) =>
    (await who.get<FoundItems>(`/api/products/${product}/search?q=${encodeURIComponent(q)}${limit && `&limit=${limit}`}`).expect(200)).body.items;
  const titles = async (q: string) => (await find(q)).map(({ title }) => title);
  const write = async (item: object) => (await app.admin.post<Change>(path('/items'), item).expect(201)).body.patches[0]?.after as unknown as BacklogItem;
  const criterion = (text: string) => ({ id: randomUUID(), text, isMet: false });
  const edit = (item: BacklogItem, set: object) => app.admin.patch<Change>(path(`/items/${item.id}`), set, item.version).expect(200);
  const say = (item: BacklogItem, body: string) => app.admin.post<Change>(path(`/items/${item.id}/comments`), { body }).expect(201);
  const undo = ({ body }: { body: Change }) => app.admin.post(path(`/changes/${body.revision}/undo`)).expect(200);

  it.each([
    ['deverrouiller velo', 'accents left out'],
    ['DÉVERROUILLER un VÉLO', 'capitals'],
    ['vélos déverrouillés', 'other endings'],
    ['dévérouiller', 'a letter too few, and accents anywhere'],
    ['deverruoiller', 'two letters that changed places'],
    ['dever', 'a beginning'],
    ['coeur velo', 'letters that are joined'],
    ['nfc, vélo?', 'punctuation'],
  ])('finds "Déverrouiller un vélo en NFC au cœur de la ville" by "%s": %s', async (q) => {
    const title = 'Déverrouiller un vélo en NFC au cœur de la ville';
    await addItems(app.admin, key, ['Payer en plusieurs fois', title, 'Voir la carte']);
    expect(await titles(q)).toEqual([title]);
  });

  it('finds English words by their stems', async () => {
    await addItems(app.admin, key, ['Flag bikes that have not moved', 'Refund automatically']);
    expect(await titles('moving bike')).toEqual(['Flag bikes that have not moved']);
    expect(await titles('automatic refunds')).toEqual(['Refund automatically']);
  });

  it('takes a word as finished when a space follows', async () => {
    await addItems(app.admin, key, ['Map of docks', 'Mapping of columns']);
    expect(await titles('map')).toEqual(['Map of docks', 'Mapping of columns']);
    expect(await titles('col ')).toEqual([]);
  });

  it('says where the words are, and marks them', async () => {
    const [a, b, c, d] = [await write({ title: 'A harbour' }), await write({ title: 'B' }), await write({ title: 'C' }), await write({ title: 'D' })];
    await edit(b, { criteria: [criterion('The tide is shown'), criterion('Every harbour is named')] });
    await edit(c, { description: `${'Ships come and go. '.repeat(20)}The **harbours** close at night.` });
    const said = (await say(d, 'What about my harbour?')).body.patches[0]?.id;
    const found = await find('harbour');
    expect(found.map(({ title, where }) => [title, where])).toEqual([
      ['A harbour', 'title'],
      ['B', 'criteria'],
      ['C', 'description'],
      ['D', 'comment'],
    ]);
    expect(found.map(({ excerpt: { text, ranges } }) => ranges.map(([from, to]) => text.slice(from, to)))).toEqual([
      ['harbour'],
      ['harbour'],
      ['harbour'],
      ['harbour'],
    ]);
    expect(found.map(({ excerpt }) => excerpt.text)).toEqual([
      'A harbour',
      'Every harbour is named',
      expect.stringMatching(/^….*The harbours close at night\.$/),
      'What about my harbour?',
    ]);
    expect(found.map(({ commentId }) => commentId)).toEqual([null, null, null, said]);
    expect(found[0]).toMatchObject({ id: a.id, key: a.key, type: 'feature', status: a.status });
    expect(found[0]).not.toHaveProperty('description');
  });

  it('puts the key first, what is spelt right before what is not, and the top of the order before the rest', async () => {
    const [one, two, three] = await addItems(app.admin, key, ['Bridge 3', 'Bridges', 'Fridge']);
    await write({ title: 'Elsewhere', description: 'A bridge' });
    expect(await titles('bridge')).toEqual(['Bridge 3', 'Bridges', 'Elsewhere', 'Fridge']);
    await move(app.admin, key, [two?.id ?? ''], { at: 'top' });
    expect(await titles('bridge')).toEqual(['Bridges', 'Bridge 3', 'Elsewhere', 'Fridge']);
    for (const typed of ['3', `${key}-3`, `${key.toLowerCase()}3`]) expect((await find(typed))[0]).toMatchObject({ id: three?.id, where: 'key' });
    expect(await titles('3')).toEqual(['Fridge', 'Bridge 3']);
    expect((await find(one?.key ?? '')).map(({ where }) => where)).toEqual(['key']);
  });

  it('finds stories, examples, pages elsewhere and people by their names', async () => {
    const item = await write({ title: 'A' });
    const story = { asA: 'mariner', iWant: 'to anchor', soThat: '' };
    const scenario = { given: 'A gale', when: 'it blows', then: 'nothing drifts' };
    const webLinks = [{ id: randomUUID(), title: 'Almanac', url: 'https://tides.example.org' }];
    await edit(item, { story, criteria: [{ ...criterion('B'), scenario }], webLinks });
    const me = (await app.admin.get<Me>('/api/me')).body;
    await say(item, `Ask @[${me.name}](member:${me.id})`);
    const places = await Promise.all(['mariner', 'gales', 'almanac', 'tides', me.name].map(async (q) => (await find(q)).map(({ where }) => where)));
    expect(places).toEqual([['story'], ['criteria'], ['link'], ['link'], ['comment']]);
    expect(await find(me.id.slice(0, 8))).toEqual([]);
  });

  it('finds words that stand in different texts of one item', async () => {
    const item = await write({ title: 'Pay with a card', description: 'Without a contract' });
    await say(item, 'The bank agrees');
    await write({ title: 'Pay', description: 'In cash' });
    expect(await titles('pay contract bank')).toEqual(['Pay with a card']);
    expect((await find('pay bank'))[0]).toMatchObject({ where: 'comment', excerpt: { text: 'The bank agrees' } });
  });

  it('follows every change and every undo at once', async () => {
    const item = await write({ title: 'Lighthouse', description: 'By the sea' });
    const renamed = await edit(item, { title: 'Beacon', description: '' });
    expect([await titles('lighthouse'), await titles('sea'), await titles('beacon')]).toEqual([[], [], ['Beacon']]);
    await undo(renamed);
    expect([await titles('lighthouse'), await titles('sea'), await titles('beacon')]).toEqual([['Lighthouse'], ['Lighthouse'], []]);
    const said = await say(item, 'Blinking');
    const comment = said.body.patches[0]?.id;
    await app.admin.patch(path(`/items/${item.id}/comments/${comment}`), { body: 'Turning' }, 1).expect(200);
    expect([await titles('blinking'), await titles('turning')]).toEqual([[], ['Lighthouse']]);
    const unsaid = await app.admin.delete<Change>(path(`/items/${item.id}/comments/${comment}`), 2).expect(200);
    expect(await titles('turning')).toEqual([]);
    await undo(unsaid);
    expect(await titles('turning')).toEqual(['Lighthouse']);
    const deleted = await app.admin.post<Change>(path('/items/delete'), { items: [item.id] }).expect(200);
    expect([await titles('lighthouse'), await titles('turning'), await titles(item.key)]).toEqual([[], [], []]);
    await undo(deleted);
    expect([await titles('lighthouse'), await titles('turning'), await titles(item.key)]).toEqual([['Lighthouse'], ['Lighthouse'], ['Lighthouse']]);
  });

  it('finds what was imported', async () => {
    await app.admin.post(path('/imports'), { source: 'csv', content: 'Title,Description\nAncre flottante,Pour les tempêtes' }).expect(201);
    expect(await titles('tempete')).toEqual(['Ancre flottante']);
  });

  it('never finds what is in another product', async () => {
    const other = await app.makeProduct();
    await addItems(app.admin, other, ['Quay']);
    expect(await find('quay')).toEqual([]);
    expect(await find('quay', { product: other })).toHaveLength(1);
    const outsider = await app.join(key, 'owner');
    await outsider.get(`/api/products/${other}/search?q=quay`).refused('not-found');
  });

  it('shows a stakeholder what they may read', async () => {
    const item = await write({ title: 'Quay' });
    await say(item, 'Made of granite');
    const stakeholder = await app.join(key, 'stakeholder');
    expect(await find('granite', { who: stakeholder })).toMatchObject([{ title: 'Quay', where: 'comment' }]);
  });

  it('answers as many as were asked for', async () => {
    await addItems(
      app.admin,
      key,
      Array.from({ length: 60 }, (_, index) => `Berth ${index}`),
    );
    expect([(await find('berth')).length, (await find('berth', { limit: '3' })).length, (await find('berth', { limit: '50' })).length]).toEqual([20, 3, 50]);
  });

  it.each([
    ['operators', "a' | b & !(c) <-> d:* \\"],
    ['quotes', `'"''"'`],
    ['wildcards', '%_*?'],
    ['punctuation only', '— … !?'],
    ['a rocket', '\u{1F680}'],
    ['statements', "'); DROP TABLE backlog_item; --"],
    ['marks without letters', '\u0301\u0301'],
    ['two hundred words of one letter', 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.repeat(3)],
    ['one long word', 'x'.repeat(200)],
    ['letters of four bytes', '\u{1D49C}'.repeat(100)],
    ['a number beyond all keys', '999999999'],
    ['a number beyond all numbers', '99999999999999999999'],
  ])('answers %s with nothing', async (_, q) => {
    await addItems(app.admin, key, ['Quay']);
    expect(await find(q)).toEqual([]);
  });

  it.each([
    ['no words', ''],
    ['an empty search', 'q='],
    ['blanks', 'q=%20%20'],
    ['201 characters', `q=${'x'.repeat(201)}`],
    ['10,000 characters', `q=${'x '.repeat(5000).trim().replaceAll(' ', '+')}`],
    ['NUL', 'q=a%00b'],
    ['a line break', 'q=a%0Ab'],
    ['two searches', 'q=a&q=b'],
    ['an object', 'q[x]=1'],
    ['no item', 'q=a&limit=0'],
    ['all items', 'q=a&limit=51'],
    ['an order', 'q=a&sort=rank'],
  ])('refuses %s', async (_, query) => {
    await app.admin.get(path(`/search?${query}`)).refused('invalid-input');
  });

  it('costs a move nothing: no row of the index is written, and no index of items knows their texts', async () => {
    const [first] = await addItems(app.admin, key, ['Anchor', 'Buoy']);
    const database = new URL(process.env['DATABASE_URL'] ?? '').pathname.slice(1);
    const written = () => asSuperuser(async (client) => (await client.query('SELECT ctid, xmin, id FROM search_text ORDER BY id')).rows, database);
    const before = await written();
    await move(app.admin, key, [first?.id ?? ''], { at: 'bottom' });
    expect(await written()).toEqual(before);
    const indexes = await asSuperuser(
      async (client) => (await client.query("SELECT indexdef FROM pg_indexes WHERE tablename = 'backlog_item'")).rows,
      database,
    );
    expect(indexes.filter(({ indexdef }) => /title|description|criteria|gin/.test(String(indexdef)))).toEqual([]);
  });

  it('takes the words of texts that were there before it as it does later', async () => {
    const item = await write({ title: 'Déverrouiller l’ŒUVRE n° 12', description: '**Ville** étroite, à 50 %: a_b c-d' });
    const story = { asA: 'abonnée', iWant: 'déverrouiller', soThat: '' };
    const scenario = { given: 'Sans réseau', when: '', then: 'le vélo s’ouvre' };
    const webLinks = [{ id: randomUUID(), title: 'Étude', url: 'https://example.org/nfc' }];
    await edit(item, { criteria: [{ ...criterion('Sans clé'), scenario }, criterion('Ni code')], story, webLinks });
    await say(item, `Straße, naïve @[Noor Haddad](member:${(await app.admin.get<Me>('/api/me')).body.id})`);
    const database = new URL(process.env['DATABASE_URL'] ?? '').pathname.slice(1);
    const words = `SELECT t.id, t.place, t.words::text FROM search_text t JOIN product p ON p.id = t.product_id WHERE p.key = '${key}' ORDER BY place`;
    const [before, after] = await asSuperuser(async (client) => {
      const { rows } = await client.query(words);
      await client.query(`BEGIN; TRUNCATE search_text, search_word; ${INDEX_WHAT_IS_THERE}; COMMIT`);
      return [rows, (await client.query(words)).rows];
    }, database);
    expect(before).toHaveLength(6);
    expect(after).toEqual(before);
    expect(await titles('deverouiller etroit')).toEqual([item.title]);
  });

  it('finds an item by any word of its title, with any case and accents, and with one slip in words of five letters', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcdeéèçïœßnrstuæ'), minLength: 1, maxLength: 12 });
    const items = await addItems(
      app.admin,
      key,
      fc.sample(fc.array(words, { minLength: 1, maxLength: 6 }), { numRuns: 40, seed: 1 }).map((title) => title.join(' ')),
    );
    const slips = fc.constantFrom(
      (before: string, here: string, after: string) => before + after || here,
      (before: string, here: string, after: string) => `${before}x${here}${after}`,
      (before: string, _: string, after: string) => `${before}é${after}`,
      (before: string, here: string, after: string) => before + after.slice(0, 1) + here + after.slice(1),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...items), fc.nat(), fc.nat(), slips, async ({ id, title }, which, where, slip) => {
        const inTitle = title.split(' ');
        const word = inTitle[which % inTitle.length] ?? '';
        const [plain = ''] = searchWords(word);
        const at = where % plain.length;
        const slipped = slip(plain.slice(0, at), plain.slice(at, at + 1), plain.slice(at + 1));
        for (const typed of [word, word.toUpperCase(), plain, ...(plain.length >= 5 ? [slipped] : [])]) {
          const found = await find(typed, { limit: '50' });
          expect([title, typed, found.map((item) => item.id)]).toEqual([title, typed, expect.arrayContaining([id])]);
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
