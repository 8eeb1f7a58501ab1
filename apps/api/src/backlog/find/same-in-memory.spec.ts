import { randomUUID } from 'node:crypto';
import type { Activity, BacklogItem, Change, Comment, ItemLink, Snapshot } from '@ordo/contract';
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
import { snapshotOf } from '../../../test/backlog';
import { asSuperuser } from '../../../test/cluster';
import { findAllItems } from '../../../test/find';
import { createSprint, startSprint } from '../../../test/sprints';
import { createGoal } from '../../../test/vision';
import { addActivities, addRelease, addStep } from '../../../test/story-map';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());

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
            const page = await findAllItems(app.admin, world.key, {
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
  goals: fc.subarray([0, 1]),
  assignee: fc.constantFrom(null, 0, 1),
  parent: fc.nat({ max: 3 }),
  sprint: fc.constantFrom(null, 0, 1, 2),
  isBlocked: fc.boolean(),
  criteria: fc.nat({ max: 1 }),
  refinement: fc.constantFrom(...REFINEMENTS),
  checks: fc.constantFrom('none', 'met', 'waived'),
  isTalkedAbout: fc.boolean(),
  linked: fc.nat({ max: 4 }),
  isDeleted: fc.nat({ max: 9 }).map((chance) => chance === 0),
  isImported: fc.boolean(),
  release: fc.constantFrom(null, 0, 1),
  isOnMap: fc.boolean(),
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
  sort: fc.constantFrom('', ...SORT_FIELDS.filter((field) => field !== 'score').flatMap((field) => [field, `-${field}`])),
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
      'sprint:none',
      'sprint:active',
      'sprint:next,none',
      'sprint:"sprint 2",gone',
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
      'watching:me',
      'watching:none',
      'watching:"some member",none',
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
      'goal:none',
      'goal:Loyalty,none',
      'goal:gone',
      'release:none',
      'release:"Release 7",gone',
      'step:unlock',
      'step:none',
      'epic:gone',
    ],
  ].map((text) => () => text);
  const named: ((at: number) => (world: World) => string)[] = [
    (at) =>
      ({ snapshot: { labels } }) =>
        `label:${labels[at % labels.length]?.id}`,
    (at) =>
      ({ snapshot: { goals } }) =>
        `goal:${goals[at % goals.length]?.id}`,
    (at) =>
      ({ snapshot: { members } }) =>
        `assignee:${members[at % members.length]?.id}`,
    (at) =>
      ({ snapshot: { sprints } }) =>
        `sprint:${sprints[at % sprints.length]?.id}`,
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
  const goals = [await createGoal(app.admin, key, { name: 'Fast start' }), await createGoal(app.admin, key, { name: 'Loyalty' })];
  const [activity] = (await addActivities(app.admin, key, ['Ride'])) as [Activity];
  const step = await addStep(app.admin, key, activity, 'Unlock');
  const releases = [await addRelease(app.admin, key, 'Release 7'), await addRelease(app.admin, key, 'Release 8')];
  const { members } = await snapshotOf(app.admin, key);
  const rules = [
    { kind: 'criteria' },
    { kind: 'estimate', atMost: 5 },
    { kind: 'unblocked' },
    { kind: 'manual', text: 'Talked through' },
    { kind: 'goal' },
  ].map((rule) => ({
    id: randomUUID(),
    ...rule,
  }));
  await app.admin.patch(`${path}/ready-rules`, { rules }, 1).expect(200);
  const sprints = await Promise.all([1, 2, 3].map((number) => createSprint(app.admin, key, { name: `Sprint ${number}`, startsOn: `2026-11-0${number}` })));
  await startSprint(app.admin, key, sprints[0]?.id ?? '', []);
  const ids: string[] = [];
  for (const draft of wanted) {
    const id = randomUUID();
    const { title, type, status, estimate, refinement } = draft;
    const parentId = draft.parent === 0 ? null : (ids.at(-draft.parent) ?? null);
    const assigneeId = draft.assignee === null ? null : members[draft.assignee]?.id;
    const releaseId = draft.release === null ? null : releases[draft.release]?.id;
    const body = {
      id,
      title,
      type,
      status,
      estimate,
      refinement,
      parentId,
      assigneeId,
      releaseId,
      stepId: draft.isOnMap ? step.id : null,
      labels: draft.labels.map((at) => labels[at]),
      goals: draft.goals.map((at) => ({ goalId: goals[at]?.id, share: 0.5 })),
      place: ids[2] ? { before: ids[2] } : { at: 'bottom' },
    };
    await app.admin.post(`${path}/items`, body).expect(201);
    const criteria = draft.criteria === 0 ? [] : [{ id: randomUUID(), text: 'Holds', isMet: false }];
    const readyChecks =
      draft.checks === 'none'
        ? []
        : [{ ruleId: rules[draft.checks === 'met' ? 3 : 0]?.id, state: draft.checks, reason: draft.checks === 'met' ? null : 'No need' }];
    await app.admin.patch(`${path}/items/${id}`, { criteria, blockedReason: draft.isBlocked ? 'waits' : null, readyChecks }, 1).expect(200);
    if (draft.sprint !== null) await app.admin.post(`${path}/items/move`, { items: [id], sprintId: sprints[draft.sprint]?.id }).expect(200);
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
  const { items, labels, members, goals, steps, releases, links, product, sprints, watches } = snapshot;
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
    watchersOf: (id) => watches.filter(({ itemId, isOn }) => itemId === id && isOn).map(({ memberId }) => memberId),
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
    sprints,
    goals,
    steps,
    releases,
    readyRules: product.readyRules,
    idOfNumber: (number) => items.find((item) => item.number === number)?.id,
  });
  const passing = items.filter(evaluateFilter(resolved, facts));
  const sorting = parseSorting(sort);
  return sorting === null ? passing : sortItems(passing, sorting, { statuses: product.statuses, members });
}
