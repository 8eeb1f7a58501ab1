import { randomUUID } from 'node:crypto';
import type { BacklogItem, BacklogItemDetail, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, snapshotOf } from '../../../test/backlog';

describe('an item described', () => {
  let app: TestApp;
  let key: string;
  let item: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
  });

  const patch = (set: object, version: number) => app.admin.patch<Change>(`/api/products/${key}/items/${item.id}`, set, version);
  const now = async () => (await snapshotOf(app.admin, key)).items[0] as BacklogItem;
  const criterion = (text: string, isMet = false) => ({ id: randomUUID(), text, isMet });

  const webLink = (url: string, title = '') => ({ id: randomUUID(), url, title });

  it('has acceptance criteria, in order, that can be met one by one and taken back', async () => {
    const [one, two] = [criterion('The price is shown first'), criterion('It falls back to the code')];
    await patch({ criteria: [one, two] }, 1).expect(200);
    const { body } = await patch({ criteria: [{ ...one, isMet: true }, two] }, 2).expect(200);
    expect((await now()).criteria.map(({ isMet }) => isMet)).toEqual([true, false]);
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect((await now()).criteria).toEqual([one, two]);
  });

  it('has criteria that are examples, with what is known of them so far', async () => {
    const scenario = { given: 'a bike in a dock', when: 'a phone comes near', then: '' };
    const criteria = [
      { ...criterion('Starts by itself'), scenario },
      { ...criterion('Is fast'), scenario: null },
    ];
    await patch({ criteria }, 1).expect(200);
    expect((await now()).criteria).toEqual(criteria);
  });

  it('tells a story in its parts, and one without', async () => {
    const story = { asA: 'rider', iWant: 'to see free docks', soThat: '' };
    await patch({ story }, 1).expect(200);
    expect((await now()).story).toEqual(story);
    const { body } = await patch({ story: null }, 2).expect(200);
    expect((await now()).story).toBeNull();
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect((await now()).story).toEqual(story);
  });

  it('links to pages elsewhere, in order', async () => {
    const webLinks = [webLink('https://port-sauvelle.example/lanes', 'The plan of lanes'), webLink('mailto:ines@port-sauvelle.example')];
    await patch({ webLinks }, 1).expect(200);
    expect((await now()).webLinks).toEqual(webLinks);
  });

  it('keeps a description of 100,000 characters as it was written, whatever it holds', async () => {
    for (const [version, description] of ['['.repeat(100_000), '<script>alert(1)</script>\n'.repeat(3846), '🚲\r\n\t'.repeat(20_000)].entries()) {
      await patch({ description }, version + 1).expect(200);
      const { body } = await app.admin.get<BacklogItemDetail>(`/api/products/${key}/items/${item.id}`).expect(200);
      expect(body.description === description).toBe(true);
    }
    const { errors } = await patch({ description: 'x'.repeat(100_001) }, 4).refused('invalid-input');
    expect(errors?.map(({ path }) => path)).toEqual(['description']);
  });

  it('is blocked from the moment that is said until it is taken back', async () => {
    const { body } = await patch({ blockedReason: 'The contract is not signed' }, 1).expect(200);
    const since = (await now()).blockedSince;
    expect(since).toBe(body.at);
    await patch({ blockedReason: 'The contract lies with legal' }, 2).expect(200);
    expect(await now()).toMatchObject({ blockedReason: 'The contract lies with legal', blockedSince: since });
    await patch({ blockedReason: null }, 3).expect(200);
    expect(await now()).toMatchObject({ blockedReason: null, blockedSince: null });
  });

  it.each([
    ['a criterion without words', { criteria: [criterion('  ')] }, 'criteria.0.text'],
    [
      'two criteria of one id',
      {
        criteria: [
          { ...criterion('a'), id: 'c0ffee00-0000-4000-8000-000000000000' },
          { ...criterion('b'), id: 'c0ffee00-0000-4000-8000-000000000000' },
        ],
      },
      'criteria',
    ],
    ['fifty-one criteria', { criteria: Array.from({ length: 51 }, () => criterion('x')) }, 'criteria'],
    ['a criterion with more to it', { criteria: [{ ...criterion('x'), points: 3 }] }, 'criteria.0.points'],
    ['a scenario with more to it', { criteria: [{ ...criterion('x'), scenario: { given: '', when: '', then: '', but: 'x' } }] }, 'criteria.0.scenario.but'],
    ['a scenario without an end', { criteria: [{ ...criterion('x'), scenario: { given: '', when: '' } }] }, 'criteria.0.scenario.then'],
    ['a scenario that is a list', { criteria: [{ ...criterion('x'), scenario: [] }] }, 'criteria.0.scenario'],
    ['a story that nobody tells', { story: { asA: ' ', iWant: 'a map', soThat: '' } }, 'story.asA'],
    ['a story that wants nothing', { story: { asA: 'rider', iWant: '', soThat: '' } }, 'story.iWant'],
    ['a story without its last part', { story: { asA: 'rider', iWant: 'a map' } }, 'story.soThat'],
    ['a story of two lines', { story: { asA: 'rider', iWant: 'a map', soThat: 'a\nb' } }, 'story.soThat'],
    ['too long a part', { story: { asA: 'rider', iWant: 'x'.repeat(501), soThat: '' } }, 'story.iWant'],
    ['a story that is a text', { story: 'As a rider' }, 'story'],
    ['a story that is a list', { story: [] }, 'story'],
    ['a link that is a script', { webLinks: [webLink('javascript:alert(1)')] }, 'webLinks.0.url'],
    ['a link that is data', { webLinks: [webLink('https://a.example'), webLink('data:text/html,<script>alert(1)</script>')] }, 'webLinks.1.url'],
    ['a link that is long', { webLinks: [webLink(`https://a.example/${'x'.repeat(2000)}`)] }, 'webLinks.0.url'],
    ['a link that is no text', { webLinks: [{ ...webLink(''), url: { href: 'x' } }] }, 'webLinks.0.url'],
    ['thirty-one links', { webLinks: Array.from({ length: 31 }, () => webLink('https://a.example')) }, 'webLinks'],
    ['criteria that are no list', { criteria: 'all' }, 'criteria'],
    ['no reason for being blocked', { blockedReason: '' }, 'blockedReason'],
    ['a time of being blocked', { blockedSince: '2026-01-01T00:00:00Z' }, 'blockedSince'],
  ])('refuses %s and changes nothing', async (_, set, path) => {
    const problem = await patch(set, 1).refused('invalid-input');
    expect(problem.errors?.map((error) => error.path)).toContain(path);
    expect(await now()).toMatchObject({ version: 1, criteria: [], story: null, webLinks: [], blockedReason: null });
  });
});
