import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, PrivateCard, PrivateCards, Sprint } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { EventStream } from '../../../test/event-stream';
import { createSprint, startSprint } from '../../../test/sprints';

const SECRET = 'Moonshot meetings eat my mornings';
const KEEP = { id: randomUUID(), name: 'Went well' };
const CHANGE = { id: randomUUID(), name: 'To improve' };

let app: TestApp;
let owner: Browser;
let awa: Browser;
let rui: Browser;
let stakeholder: Browser;
let key: string;
let sprint: Sprint;
let item: BacklogItem;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.close());
beforeEach(async () => {
  owner = app.admin;
  key = await app.makeProduct();
  [awa, rui, stakeholder] = [await app.join(key, 'member'), await app.join(key, 'member'), await app.join(key, 'stakeholder')];
  item = (await addItems(owner, key, ['A']))[0] as BacklogItem;
  sprint = await createSprint(owner, key);
  await startSprint(owner, key, sprint.id, [item]);
  await awa.post(path(), { columns: [KEEP, CHANGE] }).expect(201);
});

const product = (rest: string) => `/api/products/${key}/${rest}`;
const path = (rest = '') => product(`sprints/${sprint.id}/retro${rest}`);
const write = async (who: Browser, text: string, columnId = CHANGE.id) => (await who.post<Change>(path('/cards'), { columnId, text }).expect(201)).body;
const reveal = async () => (await owner.post<Change>(path('/reveal')).expect(200)).body;
const undo = (who: Browser, { revision }: Change) => who.post<Change>(product(`changes/${revision}/undo`));
const idOf = ({ patches }: Change) => patches[0]?.id ?? '';
const cards = async (who: Browser = owner) => (await snapshotOf(who, key)).retroCards ?? [];
const own = async (who: Browser) => (await who.get<PrivateCards>(product('private-cards')).expect(200)).body.cards;
const unchanged = async (work: () => Promise<unknown>) => {
  const before = await logOf(owner, key);
  await work();
  expect(await logOf(owner, key)).toEqual(before);
};

describe('before the reveal', () => {
  it('a card is there for everybody in the team, and its text for its author alone', async () => {
    const change = await write(awa, `  ${SECRET} `);
    expect(await cards(rui)).toMatchObject([{ id: idOf(change), columnId: CHANGE.id, authorId: change.actorId, text: '' }]);
    expect(await own(awa)).toEqual([{ id: idOf(change), authorId: change.actorId, text: SECRET, version: 1 }]);
    expect(await own(rui)).toEqual([]);
  });

  it('nobody else gets a text: in answers, snapshot, changes, history, stream, search or export, written, edited, deleted, undone or redone', async () => {
    const from = (await snapshotOf(owner, key)).revision;
    const change = await write(awa, SECRET);
    const edited = (await awa.patch<Change>(path(`/cards/${idOf(change)}`), { text: `${SECRET} still` }, 1).expect(200)).body;
    const unedited = (await undo(awa, edited).expect(200)).body;
    await undo(awa, unedited).expect(200);
    await awa.post(path(`/cards/${idOf(change)}/move`), { columnId: KEEP.id }).expect(200);
    const deleted = (await awa.delete<Change>(path(`/cards/${idOf(change)}`), 2).expect(200)).body;
    const restored = (await undo(awa, deleted).expect(200)).body;
    await undo(awa, restored).expect(200);
    const last = (await undo(awa, (await logOf(awa, key)).at(-1) as Change).expect(200)).body.revision;
    expect(await own(awa)).toMatchObject([{ text: `${SECRET} still` }]);

    for (const who of [owner, rui, await app.join(key, 'owner'), stakeholder]) {
      const stream = await EventStream.open(who, key, from);
      await stream.until(({ id }) => id === last);
      stream.close();
      const answers = await Promise.all([
        who.get(product('snapshot')),
        who.get(product('snapshot?checkpoint')),
        who.get(product('private-cards')),
        who.get(product('changes?after=0')),
        who.get(product('history')),
        who.get(product(`items/${item.id}/history`)),
        who.get(product('search?q=moonshot')),
        who.get(product('views')),
        who.get(product('export?format=json')),
        who.get(product('export?format=csv')),
        who.patch(path(`/cards/${idOf(change)}`), { text: 'Mine now' }, 2),
        who.delete(path(`/cards/${idOf(change)}`), 99),
        ...[change, edited, deleted, restored].map((each) => undo(who, each)),
      ]);
      const seen = [...answers.map(({ text }) => text), JSON.stringify(stream.events)].join('\n');
      expect(seen).toContain('"revision"');
      expect(seen.replaceAll('moonshot"', '')).not.toMatch(/moonshot|meetings/i);
    }
  });

  it('its author has all of it: in the answer, on the stream, in the log and in the export', async () => {
    const change = await write(awa, SECRET);
    expect(change.patches.map(({ entity }) => entity)).toEqual(['retro-card', 'private-card']);
    const stream = await EventStream.open(awa, key, change.revision - 1);
    const { data } = await stream.until(({ id }) => id === change.revision);
    stream.close();
    expect(data).toEqual(change);
    const file = (await awa.get<{ privateCards: PrivateCard[]; changes: Change[] }>(product('export?format=json')).expect(200)).body;
    expect([...(replay(file.changes).get('private-card')?.values() ?? [])]).toEqual(file.privateCards);
    expect(file.privateCards).toMatchObject([{ text: SECRET }]);
  });

  it('a card is edited, moved and deleted by its author, and by nobody else edited, moved or undone', async () => {
    const change = await write(awa, SECRET);
    const card = path(`/cards/${idOf(change)}`);
    await unchanged(async () => {
      await rui.patch(card, { text: 'Mine' }, 1).refused('forbidden');
      await rui.post(`${card}/move`, { columnId: KEEP.id }).refused('forbidden');
      await rui.delete(card, 1).refused('forbidden');
      await undo(owner, change).refused('forbidden');
      await owner.post(`${card}/vote`, { amount: 1 }).refused('invalid-input');
      await awa.patch(card, { text: 'Late' }, 7).refused('stale-version');
    });
    await awa.post(`${card}/move`, { columnId: KEEP.id }).expect(200);
    await awa.delete(card, 2).expect(200);
    expect([await cards(), await own(awa)]).toEqual([[], []]);
  });
});

describe('the reveal', () => {
  it('puts on each card what its author wrote, for good', async () => {
    const [one, other] = [await write(awa, SECRET), await write(rui, 'We paired')];
    await unchanged(async () => {
      for (const who of [awa, stakeholder]) await who.post(path('/reveal')).refused('forbidden');
    });
    const change = await reveal();
    expect((await cards(rui)).map(({ text }) => text)).toEqual([SECRET, 'We paired']);
    expect([await own(awa), await own(rui)]).toEqual([[], []]);
    await unchanged(async () => {
      await undo(owner, change).refused('undo-conflict');
      for (const [who, earlier] of [
        [awa, one],
        [rui, other],
      ] as const)
        await undo(who, earlier).refused('undo-conflict');
      await owner.post(path('/reveal')).expect(200);
    });
    expect(withoutDescriptions(replay(await logOf(owner, key)))).toEqual(asCollections(await snapshotOf(owner, key)));
  });

  it('takes what is private from its author’s copy too, and from nobody else’s', async () => {
    await write(awa, SECRET);
    await write(rui, 'We paired');
    const { revision } = await reveal();
    for (const [who, mine] of [
      [awa, 1],
      [rui, 1],
      [owner, 0],
    ] as const) {
      const stream = await EventStream.open(who, key, revision - 1);
      const { data } = await stream.until(({ id }) => id === revision);
      stream.close();
      const gone = (data['patches'] as Change['patches']).filter(({ entity }) => entity === 'private-card');
      expect(gone).toHaveLength(mine);
      expect(replay(await logOf(who, key)).get('private-card')?.size ?? 0).toBe(0);
    }
  });

  it('is not gone behind: what was deleted before it does not come back hidden', async () => {
    const change = await write(awa, SECRET);
    const deleted = (await awa.delete<Change>(path(`/cards/${idOf(change)}`), 1).expect(200)).body;
    await reveal();
    await unchanged(() => undo(awa, deleted).refused('undo-conflict'));
  });
});

describe('after the reveal', () => {
  let ids: string[];
  beforeEach(async () => {
    ids = [idOf(await write(awa, 'One')), idOf(await write(awa, 'Two')), idOf(await write(rui, 'Three'))];
    await reveal();
  });
  const vote = (who: Browser, card: number, amount: number) => who.post<Change>(path(`/cards/${ids[card]}/vote`), { amount });
  const votes = async () => ((await snapshotOf(owner, key)).retroVotes ?? []).map(({ cardId, amount }) => [ids.indexOf(cardId), amount]).sort();

  it('cards are written in the open, changed by their author, moved by everybody and removed by an owner', async () => {
    const card = idOf(await write(awa, 'Four'));
    expect((await cards()).at(-1)).toMatchObject({ text: 'Four' });
    await unchanged(() => rui.patch(path(`/cards/${card}`), { text: 'Mine' }, 1).refused('forbidden'));
    await awa.patch(path(`/cards/${card}`), { text: 'Fourth' }, 1).expect(200);
    await rui.post(path(`/cards/${card}/move`), { columnId: KEEP.id }).expect(200);
    expect((await cards()).at(-1)).toMatchObject({ text: 'Fourth', columnId: KEEP.id, version: 3 });
    const deleted = (await owner.delete<Change>(path(`/cards/${card}`), 3).expect(200)).body;
    expect(await cards()).toHaveLength(3);
    await undo(owner, deleted).expect(200);
    expect(await cards()).toHaveLength(4);
  });

  it('everybody has five votes, several for one card if they like, and takes them back', async () => {
    await vote(awa, 0, 3).expect(200);
    await vote(awa, 2, 2).expect(200);
    await vote(rui, 0, 1).expect(200);
    await unchanged(async () => {
      const { errors } = await vote(awa, 1, 1).refused('invalid-input');
      expect(errors).toMatchObject([{ path: 'amount', code: 'tooMany' }]);
      await vote(awa, 0, 4).refused('invalid-input');
      for (const amount of [6, -1, 1.5]) await vote(owner, 0, amount).refused('invalid-input');
    });
    await vote(awa, 0, 0).expect(200);
    await vote(awa, 1, 3).expect(200);
    expect(await votes()).toEqual([
      [0, 1],
      [1, 3],
      [2, 2],
    ]);
  });

  it('nobody has more for asking twice at the same moment, from two servers', async () => {
    const other = await startApp();
    const twin = other.visitor();
    for (const [name, value] of awa.cookies) twin.cookies.set(name, value);
    await Promise.all([0, 1, 2].flatMap((card) => [vote(awa, card, 3), twin.post<Change>(path(`/cards/${ids[card]}/vote`), { amount: 2 })]));
    await other.close();
    expect((await votes()).reduce((sum, [, amount]) => sum + (amount ?? 0), 0)).toBeLessThanOrEqual(5);
    expect((await votes()).length).toBeGreaterThan(0);
  });

  it('a vote is undone by who gave it, and not where it would be one too many', async () => {
    const change = (await vote(awa, 0, 5).expect(200)).body;
    await unchanged(() => undo(owner, change).refused('forbidden'));
    const back = (await vote(awa, 0, 0).expect(200)).body;
    await vote(awa, 1, 5).expect(200);
    await unchanged(() => undo(awa, back).refused('undo-conflict'));
  });

  it('a deleted card gives its votes back, and a card that has some is not unmade', async () => {
    await vote(rui, 0, 5).expect(200);
    const deleted = (await awa.delete<Change>(path(`/cards/${ids[0]}`), 2).expect(200)).body;
    expect(await votes()).toEqual([]);
    await undo(awa, deleted).expect(200);
    expect(await votes()).toEqual([[0, 5]]);
    const fresh = await write(awa, 'Four');
    await vote(rui, 0, 0).expect(200);
    await rui.post(path(`/cards/${idOf(fresh)}/vote`), { amount: 1 }).expect(200);
    await unchanged(() => undo(awa, fresh).refused('undo-conflict'));
  });

  it('a card becomes an item with somebody who does it, in one step that can be taken back', async () => {
    const retroId = (await snapshotOf(owner, key)).retros?.[0]?.id;
    const assigneeId = (await snapshotOf(owner, key)).members[0]?.id;
    const draft = { title: 'No meeting before ten', type: 'task', assigneeId, place: { at: 'top' }, retro: { retroId, cardId: ids[0] } };
    const change = (await owner.post<Change>(product('items'), draft).expect(201)).body;
    const after = await snapshotOf(rui, key);
    expect(after.items[0]).toMatchObject({ title: 'No meeting before ten', assigneeId });
    expect(after.retroActions).toMatchObject([{ retroId, cardId: ids[0], itemId: after.items[0]?.id }]);
    const undone = (await undo(owner, change).expect(200)).body;
    expect((await snapshotOf(owner, key)).retroActions).toEqual([]);
    await undo(owner, undone).expect(200);
    expect((await snapshotOf(owner, key)).retroActions).toHaveLength(1);
    await awa.post(product('items'), { title: 'A line', retro: { retroId } }).expect(201);
    expect((await snapshotOf(stakeholder, key)).items.map(({ title }) => title)).toContain('A line');
    expect(withoutDescriptions(replay(await logOf(owner, key)))).toEqual(asCollections(await snapshotOf(owner, key)));
    await unchanged(async () => {
      for (const retro of [{ retroId: randomUUID() }, { retroId, cardId: randomUUID() }])
        await owner.post(product('items'), { title: 'X', retro }).refused('not-found');
    });
  });
});

describe('a retrospective', () => {
  it('is opened once, by the team, for a sprint that has begun', async () => {
    const planned = await createSprint(owner, key);
    await unchanged(async () => {
      await rui.post(path(), { columns: [KEEP] }).refused('id-taken');
      await owner.post(product(`sprints/${planned.id}/retro`), { columns: [KEEP] }).refused('invalid-input');
      await owner.post(product(`sprints/${planned.id}/retro/cards`), { columnId: KEEP.id, text: 'Early' }).refused('not-found');
    });
    expect((await snapshotOf(rui, key)).retros).toMatchObject([{ sprintId: sprint.id, columns: [KEEP, CHANGE], revealedAt: null }]);
  });

  it('is unmade while nobody has written, and made again', async () => {
    const opened = (await logOf(owner, key)).find(({ command }) => command === 'retro.create') as Change;
    const card = await write(awa, 'One');
    await unchanged(() => undo(owner, opened).refused('undo-conflict'));
    await undo(awa, card).expect(200);
    await undo(owner, opened).expect(200);
    expect((await snapshotOf(owner, key)).retros).toEqual([]);
    await rui.post(path(), { columns: [KEEP] }).expect(201);
  });

  it.each([
    ['no column', { columns: [] }],
    ['too many columns', { columns: Array.from({ length: LIMITS.retroColumns + 1 }, () => ({ id: randomUUID(), name: 'X' })) }],
    ['one column twice', { columns: [KEEP, KEEP] }],
    ['a column without a name', { columns: [{ id: randomUUID(), name: ' ' }] }],
  ])('is refused with %s', async (_, body) => {
    await unchanged(async () => expect((await owner.post(path(), body).refused('invalid-input')).errors?.[0]?.path).toMatch(/^columns/));
  });

  it.each([
    ['a blank card', { text: ' ' }, 'text'],
    ['a card that is too long', { text: 'x'.repeat(LIMITS.retroCard + 1) }, 'text'],
    ['a card of somebody else', { authorId: randomUUID() }, 'authorId'],
  ])('takes no %s', async (_, part, field) => {
    await unchanged(async () => {
      const { errors } = await awa.post(path('/cards'), { columnId: KEEP.id, text: 'Fine', ...part }).refused('invalid-input');
      expect(errors?.map((error) => error.path)).toContain(field);
      await awa.post(path('/cards'), { columnId: randomUUID(), text: 'Nowhere' }).refused('not-found');
    });
  });

  it('is nothing to stakeholders: not to read, not to write', async () => {
    await write(awa, SECRET);
    await reveal();
    await write(rui, SECRET);
    const snapshot = await stakeholder.get(product('snapshot')).expect(200);
    const seen = [snapshot, await stakeholder.get(product('changes?after=0')), await stakeholder.get(product('history'))].map(({ text }) => text).join();
    expect(seen).not.toMatch(/moonshot|retro-card|Went well/i);
    for (const name of ['retros', 'retroCards', 'retroVotes', 'retroActions']) expect(snapshot.body).not.toHaveProperty(name);
    await unchanged(async () => {
      await stakeholder.post(path('/cards'), { columnId: KEEP.id, text: 'Me too' }).refused('forbidden');
      await stakeholder.get(product('private-cards')).refused('forbidden');
    });
  });
});
