import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, Sprint } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { createSprint, startSprint } from '../../../test/sprints';

/** Two lines, spaces at both ends, quotes: nothing of it may be tidied. */
const WORDS = '  “I found my bike at once.”\nThen the lock would not open  ';

describe('what people said in a review', () => {
  let app: TestApp;
  let owner: Browser;
  let member: Browser;
  let key: string;
  let sprint: Sprint;
  let item: BacklogItem;
  let path: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    owner = app.admin;
    key = await app.makeProduct();
    member = await app.join(key, 'member');
    item = (await addItems(owner, key, ['A']))[0] as BacklogItem;
    sprint = await createSprint(owner, key);
    await startSprint(owner, key, sprint.id, [item]);
    path = `/api/products/${key}/sprints/${sprint.id}/statements`;
  });

  const YANN = { speakerName: 'Yann Kervella', speakerOrganisation: 'Port-Sauvelle' };
  const say = async (who: Browser, body: object) => (await who.post<Change>(path, body).expect(201)).body;
  const said = async (who: Browser = owner) => (await snapshotOf(who, key)).statements;
  const idOf = (change: Change) => change.patches[0]?.id ?? '';
  const undo = (who: Browser, { revision }: Change) => who.post<Change>(`/api/products/${key}/changes/${revision}/undo`);
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await logOf(owner, key);
    await work();
    expect(await logOf(owner, key)).toEqual(before);
  };

  it('is kept verbatim, with who said it, when, and about which item', async () => {
    const { at, actorId } = await say(member, { text: WORDS, ...YANN, itemId: item.id });
    const me = (await snapshotOf(owner, key)).members[0]?.id ?? '';
    await say(owner, { text: 'Well done', speakerId: me, speakerName: 'not needed' });
    expect(await said()).toMatchObject([
      { sprintId: sprint.id, text: WORDS, speakerId: null, ...YANN, itemId: item.id, authorId: actorId, createdAt: at, editedAt: null, version: 1 },
      { text: 'Well done', speakerId: me, speakerName: '', speakerOrganisation: '', itemId: null },
    ]);
    expect(withoutDescriptions(replay(await logOf(owner, key)))).toEqual(asCollections(await snapshotOf(owner, key)));
  });

  it('is read by everybody, also by stakeholders, who were there', async () => {
    await say(member, { text: WORDS, ...YANN });
    expect((await said(await app.join(key, 'stakeholder'))).map(({ text }) => text)).toEqual([WORDS]);
  });

  it('is corrected by who builds, with the version that was read', async () => {
    const id = idOf(await say(member, { text: 'Fast enuf', ...YANN, itemId: item.id }));
    const { body } = await owner.patch<Change>(`${path}/${id}`, { text: 'Fast enough' }, 1).expect(200);
    expect(await said()).toMatchObject([{ text: 'Fast enough', ...YANN, itemId: item.id, editedAt: body.at, version: 2 }]);
    await owner.patch(`${path}/${id}`, { itemId: null, speakerOrganisation: '' }, 2).expect(200);
    expect(await said()).toMatchObject([{ text: 'Fast enough', itemId: null, speakerName: 'Yann Kervella', speakerOrganisation: '' }]);
    await unchanged(async () => {
      await owner.patch(`${path}/${id}`, { text: 'Again' }, 1).refused('stale-version');
      await owner.patch(`${path}/${id}`, { text: 'Again' }).refused('version-required');
      expect((await owner.patch(`${path}/${id}`, { speakerName: '' }, 3).refused('invalid-input')).errors).toMatchObject([{ path: 'speakerName' }]);
      await owner.delete(`${path}/${id}`, 2).refused('stale-version');
    });
  });

  it('is deleted, brought back as it was, and deleted again', async () => {
    const id = idOf(await say(member, { text: WORDS, ...YANN }));
    const before = await said();
    const deleted = (await owner.delete<Change>(`${path}/${id}`, 1).expect(200)).body;
    expect(await said()).toEqual([]);
    const undone = (await undo(owner, deleted).expect(200)).body;
    expect(await said()).toEqual(before);
    await undo(owner, undone).expect(200);
    expect(await said()).toEqual([]);
  });

  it('is still written down when the sprint is over, and undone like anything else', async () => {
    await owner.post(`/api/products/${key}/sprints/${sprint.id}/complete`, { unfinished: 'backlog' }).expect(200);
    const change = await say(member, { text: WORDS, ...YANN });
    await undo(member, change).expect(200);
    expect(await said()).toEqual([]);
  });

  it.each([
    ['nothing', { text: '' }, 'text'],
    ['blanks', { text: ' \n ' }, 'text'],
    ['too much', { text: 'x'.repeat(LIMITS.statement + 1) }, 'text'],
    ['nobody', { speakerName: ' ' }, 'speakerName'],
    ['a name without end', { speakerName: 'x'.repeat(LIMITS.personName + 1) }, 'speakerName'],
    ['an organisation without end', { speakerOrganisation: 'x'.repeat(LIMITS.organisation + 1) }, 'speakerOrganisation'],
    ['another author', { authorId: randomUUID() }, 'authorId'],
  ])('is refused from %s, and nothing is changed', async (_, part, field) => {
    await unchanged(async () => {
      const { errors } = await owner.post(path, { text: 'Hello', ...YANN, ...part }).refused('invalid-input');
      expect(errors?.map((error) => error.path)).toContain(field);
    });
  });

  it('names only what is here, of a sprint that has begun', async () => {
    const planned = await createSprint(owner, key);
    await unchanged(async () => {
      for (const [body, field] of [
        [{ speakerId: randomUUID() }, 'speakerId'],
        [{ ...YANN, itemId: randomUUID() }, 'itemId'],
      ] as const)
        expect((await owner.post(path, { text: 'Hello', ...body }).refused('not-found')).errors).toMatchObject([{ path: field }]);
      const early = owner.post(`/api/products/${key}/sprints/${planned.id}/statements`, { text: 'Hello', ...YANN });
      expect((await early.refused('invalid-input')).errors).toMatchObject([{ code: 'isStarted' }]);
    });
    const id = idOf(await say(member, { text: 'Hello', ...YANN }));
    await owner.patch(`/api/products/${key}/sprints/${planned.id}/statements/${id}`, { text: 'There' }, 1).refused('not-found');
  });

  it('is written by nobody who only looks on', async () => {
    const stakeholder = await app.join(key, 'stakeholder');
    const change = await say(member, { text: 'Hello', ...YANN });
    await unchanged(async () => {
      await stakeholder.post(path, { text: 'Mine', ...YANN }).refused('forbidden');
      await stakeholder.patch(`${path}/${idOf(change)}`, { text: 'Mine' }, 1).refused('forbidden');
      await stakeholder.delete(`${path}/${idOf(change)}`, 1).refused('forbidden');
      await undo(stakeholder, change).refused('forbidden');
    });
  });

  it('ends at two hundred a sprint', async () => {
    for (let count = 0; count < LIMITS.statementsPerSprint; count += 1) await say(owner, { text: `Statement ${count}`, ...YANN });
    const { errors } = await owner.post(path, { text: 'One more', ...YANN }).refused('invalid-input');
    expect(errors).toMatchObject([{ path: 'text', code: 'tooMany' }]);
  }, 60_000);
});
