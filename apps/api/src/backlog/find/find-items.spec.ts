import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, Comment, ItemLink, ItemPage, Snapshot } from '@ordo/contract';
import {
  evaluateFilter,
  EVERYTHING,
  foldText,
  formatSorting,
  ITEM_TYPES,
  parseFilter,
  openBlockers,
  parseSorting,
  REFINEMENTS,
  resolveFilter,
  SORT_FIELDS,
  sortItems,
  type ItemFacts,
} from '@ordo/domain';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, logOf, snapshotOf } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { asSuperuser } from '../../../test/cluster';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());

const address = (key: string, asked: Record<string, string>) => `/api/products/${key}/items?${new URLSearchParams(asked)}`;
const ask = async (key: string, asked: Record<string, string>, who: Browser = app.admin) => (await who.get<ItemPage>(address(key, asked)).expect(200)).body;
const found = async (key: string, filter: string, who?: Browser) => (await ask(key, { filter }, who)).items.map(({ title }) => title).join(' ');

/** Page after page, to the end. */
async function findAll(key: string, asked: Record<string, string>): Promise<BacklogItem[]> {
  const items: BacklogItem[] = [];
  let cursor: string | null = null;
  do {
    const page: ItemPage = await ask(key, cursor === null ? asked : { ...asked, cursor });
    items.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== null);
  return items;
}

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
    const first = await ask(key, { limit: '2' });
    expect(first.items.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(first.items[0]).toEqual((await snapshotOf(app.admin, key)).items[0]);
    const second = await ask(key, { limit: '3', cursor: first.cursor ?? '' });
    expect(second).toMatchObject({ items: [{ title: 'C' }, { title: 'D' }, { title: 'E' }], cursor: null });
    expect(await ask(key, { filter: 'type:bug' })).toEqual({ items: [], cursor: null });
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
    expect((await ask(key, { sort: 'estimate' })).items.map(({ title }) => title)).toEqual(['D', 'B', 'A', 'C', 'E']);
    expect((await findAll(key, { sort: '-estimate', limit: '1' })).map(({ title }) => title)).toEqual(['B', 'D', 'A', 'C', 'E']);
  });

  it('can be found by who only reads, and by nobody outside', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    expect(await found(key, 'text:a', stakeholder)).toBe('A');
    const stranger = await app.join(await app.makeProduct(), 'owner');
    await stranger.get(address(key, {})).refused('not-found');
    await app.visitor().get(address(key, {})).refused('unauthenticated');
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

  it.each(['sort=rank', 'sort=--key', 'sort=title;drop', 'limit=0', 'limit=101', 'zone=Moon/Crater', 'cursor=%27', 'filter[]=a', 'filter=a&filter=b', 'q=x'])(
    'are refused with ?%s',
    async (query) => {
      await app.admin.get(`/api/products/${key}/items?${query}`).refused('invalid-input');
    },
  );

  it('are refused after a cursor that was not given out for them', async () => {
    const { cursor } = await ask(key, { limit: '2' });
    await app.admin.get(address(key, { sort: 'estimate', cursor: cursor ?? '' })).refused('invalid-input');
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
        await app.admin.get(address(key, { ...sort, cursor: forgery })).refused('invalid-input');
    }
  });
});

describe('folding in the database', () => {
  it('is folding in memory, for any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(
          'É',
          'é',
          'E\u0301',
          'ß',
          'İ',
          'ı',
          'Σ',
          'ς',
          'ﬁ',
          'ǅ',
          '\u00a0',
          '\u3000',
          '\ufeff',
          ' ',
          '\t',
          'ᾳ',
          '\u0345',
          '한',
          '日',
          '🚲',
          'A',
          'b',
          '\u20dd',
          '\u{1e8d0}',
        ),
      }),
    );
    const texts = fc.sample(text, { numRuns: 2000, seed: 7 }).map((each) => each.replaceAll('\u0000', ''));
    const rows = await app.database.query<{ folded: string }>(
      'SELECT fold_text(given) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS t (given, at) ORDER BY at',
      [texts],
    );
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(foldText));
  });
});

describe('the database and the browser', () => {
  it('choose the same items in the same order, whatever the items, the filter and the sorting', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drafts, { minLength: 1, maxLength: 9 }),
        fc.array(questions, { minLength: 25, maxLength: 25 }),
        fc.constantFrom(4, 3, 1, 0),
        async (wanted, asked, ruleCount) => {
          const world = await makeWorld(wanted, ruleCount);
          for (const { pieces, sort, limit } of asked) {
            const filter = pieces.map((piece) => piece(world)).join(' ');
            const sorting = parseSorting(sort);
            const page = await findAll(world.key, {
              filter,
              zone: 'Europe/Paris',
              limit: String(limit),
              ...(sorting === null ? {} : { sort: formatSorting(sorting) }),
            });
            expect([filter, sort, page.map(({ key }) => key)]).toEqual([filter, sort, inMemory(world, filter, sort).map(({ key }) => key)]);
          }
        },
      ),
      // Shrinking would make a world for each try.
      { numRuns: 6, endOnFailure: true },
    );
  }, 300_000);
});

interface World {
  key: string;
  snapshot: Snapshot;
  comments: Comment[];
}

const drafts = fc.record({
  title: fc.constantFrom('Map', 'free Dock', 'Vélo électrique', 'ÉCRAN  x', '日本 🚲', 'straße', 'a_b%c'),
  type: fc.constantFrom(...ITEM_TYPES),
  status: fc.constantFrom('todo', 'in-progress', 'in-review', 'done'),
  estimate: fc.constantFrom(null, 0.5, 3, 5, 13),
  labels: fc.subarray([0, 1, 2]),
  assignee: fc.constantFrom(null, 0, 1),
  parent: fc.nat({ max: 3 }),
  isBlocked: fc.boolean(),
  criteria: fc.nat({ max: 1 }),
  refinement: fc.constantFrom(...REFINEMENTS),
  checks: fc.constantFrom('none', 'met', 'waived'),
  isTalkedAbout: fc.boolean(),
  linked: fc.nat({ max: 4 }),
  isDeleted: fc.nat({ max: 9 }).map((chance) => chance === 0),
  isImported: fc.boolean(),
  daysAgo: fc.integer({ min: 0, max: 40 }),
});

/** Pieces of a filter that name what the world has. */
const pieces: fc.Arbitrary<(world: World) => string> = fc.letrec<{ piece: (world: World) => string; several: (world: World) => string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3 },
    asked(),
    tie('piece').map((piece) => (world: World) => `-(${piece(world)})`),
    tie('several'),
  ),
  several: fc.tuple(fc.constantFrom(' ', ' or '), fc.array(tie('piece'), { minLength: 2, maxLength: 3 })).map(
    ([word, parts]) =>
      (world: World) =>
        `(${parts.map((part) => part(world)).join(word)})`,
  ),
})).piece;

const questions = fc.record({
  pieces: fc.array(pieces, { maxLength: 2 }),
  sort: fc.constantFrom('', ...SORT_FIELDS.flatMap((field) => [field, `-${field}`])),
  limit: fc.constantFrom(1, 3, 100),
});

function asked(): fc.Arbitrary<(world: World) => string> {
  const fixed = [
    ...[
      'type:bug,task',
      'category:doing',
      'status:done,todo',
      'status:"In progress"',
      'estimate:3',
      'estimate:none,5',
      'estimate:1..5',
      'estimate>3',
      'estimate<=3',
      'estimate:..0.5',
    ],
    ...[
      'label:none',
      'label:mobile',
      'label:"a b",none',
      'assignee:me',
      'assignee:none',
      'assignee:"some member"',
      'parent:none',
      'epic:none',
      'parent:1',
      'epic:1,2',
      'key:2,3',
      'number>2',
    ],
    ...[
      'text:map',
      'text:"velo ele"',
      'title:"Ecran x"',
      'text:日',
      'text:"_b%"',
      'text:straße',
      'blocked:yes',
      'blocked:yes,no',
      'has:criteria',
      'has:comments,links',
      'has:children',
      'refinement:new,ready',
      'ready:yes',
      'ready:no',
    ],
    ...[
      'created>-7d',
      'created<=-7d',
      'updated:this-week',
      'updated:last-month,today',
      'created:-14d..-3d',
      'source:csv',
      'source:none',
      'imported:X-1,none',
      'label:gone',
      'epic:gone',
    ],
  ].map((text) => () => text);
  const named: ((at: number) => (world: World) => string)[] = [
    (at) =>
      ({ snapshot: { labels } }) =>
        `label:${labels[at % labels.length]?.id}`,
    (at) =>
      ({ snapshot: { members } }) =>
        `assignee:${members[at % members.length]?.id}`,
    (at) =>
      ({ snapshot: { items } }) =>
        `parent:${items[at % Math.max(1, items.length)]?.id ?? 'gone'}`,
    (at) =>
      ({ snapshot: { items } }) =>
        `epic:${items[at % Math.max(1, items.length)]?.key ?? 'gone'}`,
  ];
  return fc.oneof(
    { arbitrary: fc.constantFrom(...fixed), weight: 4 },
    fc.tuple(fc.constantFrom(...named), fc.nat({ max: 9 })).map(([make, at]) => make(at)),
  );
}

/** A product of such items. Deleting, and the days on which things were done, come last. */
async function makeWorld(wanted: (typeof drafts extends fc.Arbitrary<infer Draft> ? Draft : never)[], ruleCount: number): Promise<World> {
  const key = await app.makeProduct();
  const path = `/api/products/${key}`;
  await app.join(key, 'member');
  const labels = await Promise.all(
    ['mobile', 'Äpp', 'a b'].map(async (name) => (await app.admin.post<Change>(`${path}/labels`, { name }).expect(201)).body.patches[0]?.id),
  );
  const { members } = await snapshotOf(app.admin, key);
  const rules = [{ kind: 'criteria' }, { kind: 'estimate', atMost: 5 }, { kind: 'unblocked' }, { kind: 'manual', text: 'Talked through' }].map((rule) => ({
    id: randomUUID(),
    ...rule,
  }));
  await app.admin.patch(`${path}/ready-rules`, { rules }, 1).expect(200);
  const ids: string[] = [];
  for (const draft of wanted) {
    const id = randomUUID();
    const { title, type, status, estimate, refinement } = draft;
    const parentId = draft.parent === 0 ? null : (ids.at(-draft.parent) ?? null);
    const assigneeId = draft.assignee === null ? null : members[draft.assignee]?.id;
    const body = {
      id,
      title,
      type,
      status,
      estimate,
      refinement,
      parentId,
      assigneeId,
      labels: draft.labels.map((at) => labels[at]),
      place: ids[2] ? { before: ids[2] } : { at: 'bottom' },
    };
    await app.admin.post(`${path}/items`, body).expect(201);
    const criteria = draft.criteria === 0 ? [] : [{ id: randomUUID(), text: 'Holds', isMet: false }];
    const readyChecks =
      draft.checks === 'none'
        ? []
        : [{ ruleId: rules[draft.checks === 'met' ? 3 : 0]?.id, state: draft.checks, reason: draft.checks === 'met' ? null : 'No need' }];
    await app.admin.patch(`${path}/items/${id}`, { criteria, blockedReason: draft.isBlocked ? 'waits' : null, readyChecks }, 1).expect(200);
    if (draft.isTalkedAbout) await app.admin.post(`${path}/items/${id}/comments`, { body: 'Hm' }).expect(201);
    const other = draft.linked === 0 ? undefined : ids.at(-draft.linked);
    if (other !== undefined) await app.admin.post(`${path}/items/${id}/links`, { type: draft.criteria === 0 ? 'relates' : 'blocks', to: other }).expect(201);
    ids.push(id);
  }
  // Checks of rules that are gone stay on the items.
  await app.admin.patch(`${path}/ready-rules`, { rules: rules.slice(0, ruleCount) }, 2).expect(200);
  const deleted = ids.filter((_, at) => wanted[at]?.isDeleted);
  if (deleted.length > 0) await app.admin.post(`${path}/items/delete`, { items: deleted }).expect(200);
  await asSuperuser(
    async (client) => {
      for (const [at, { daysAgo, isImported }] of wanted.entries())
        await client.query(
          `UPDATE backlog_item SET created_at = created_at - make_interval(days => $2, hours => $3), updated_at = updated_at - make_interval(hours => $2), source = $4, external_key = $5 WHERE id = $1`,
          [ids[at], daysAgo, at, isImported ? 'csv' : null, isImported ? `X-${at}` : null],
        );
    },
    new URL(process.env['DATABASE_URL'] ?? '').pathname.slice(1),
  );
  const comments = await Promise.all(ids.map(async (id) => (await app.admin.get<Comment[]>(`${path}/items/${id}/comments`)).body));
  return { key, snapshot: await snapshotOf(app.admin, key), comments: comments.flat() };
}

function inMemory({ key, snapshot, comments }: World, text: string, sort: string): BacklogItem[] {
  const { items, labels, members, links, product } = snapshot;
  const byId = new Map(items.map((item) => [item.id, item]));
  const joins = ({ fromId, toId }: ItemLink, id: string) => (fromId === id && byId.has(toId)) || (toId === id && byId.has(fromId));
  const done = new Set(product.statuses.filter(({ category }) => category === 'done').map(({ id }) => id));
  const waits = openBlockers(
    (id) => byId.get(id),
    links,
    ({ status }) => done.has(status),
  );
  const facts: ItemFacts = {
    hasChildren: (id) => items.some(({ parentId }) => parentId === id),
    hasComments: (id) => Array.isArray(comments) && comments.some(({ itemId }) => itemId === id),
    hasLinks: (id) => links.some((link) => joins(link, id)),
    waitsForOthers: (id) => waits.has(id),
    parentOf: (id) => byId.get(id)?.parentId,
  };
  const me = members.find(({ email }) => email === app.admin.email)?.id ?? null;
  const resolved = resolveFilter(parseFilter(text).filter ?? EVERYTHING, {
    productKey: key,
    myId: me,
    now: Date.now(),
    zone: 'Europe/Paris',
    statuses: product.statuses,
    labels,
    members,
    readyRules: product.readyRules,
    idOfNumber: (number) => items.find((item) => item.number === number)?.id,
  });
  const passing = items.filter(evaluateFilter(resolved, facts));
  const sorting = parseSorting(sort);
  return sorting === null ? passing : sortItems(passing, sorting, { statuses: product.statuses, members });
}
