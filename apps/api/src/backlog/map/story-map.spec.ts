import { randomUUID } from 'node:crypto';
import type { Activity, BacklogItem, Change, Step } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, asCollections, logOf, replay, snapshotOf, titles, withoutDescriptions } from '../../../test/backlog';
import { addActivities, addRelease, addStep } from '../../../test/story-map';

describe('the story map', () => {
  let app: TestApp;
  let key: string;
  let items: BacklogItem[];
  let find: Activity;
  let ride: Activity;
  let look: Step;
  let unlock: Step;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    items = await addItems(app.admin, key, ['A', 'B', 'C']);
    [find, ride] = (await addActivities(app.admin, key, ['Find', 'Ride'])) as [Activity, Activity];
    [look, unlock] = [await addStep(app.admin, key, find, 'Look'), await addStep(app.admin, key, ride, 'Unlock')];
  });

  const path = (rest: string) => `/api/products/${key}/${rest}`;
  const put = (which: number[], set: object) => app.admin.post<Change>(path('items/edit'), { items: which.map((at) => items[at]?.id), set });
  const undo = (revision: number) => app.admin.post<Change>(path(`changes/${revision}/undo`));
  /** `Find(Look, Choose) Ride(Unlock)`. */
  const backbone = async () => {
    const { activities, steps } = await snapshotOf(app.admin, key);
    const names = (id: string) => steps.filter(({ activityId }) => activityId === id).map(({ name }) => name);
    return activities.map(({ id, name }) => `${name}(${names(id).join(', ')})`).join(' ');
  };
  const standing = async () => {
    const { items: now, steps } = await snapshotOf(app.admin, key);
    return now.map(({ title, stepId }) => `${title}:${steps.find(({ id }) => id === stepId)?.name ?? '-'}`).join(' ');
  };

  it('begins with several activities at once, one change with one undo', async () => {
    const { body } = await app.admin
      .post<Change>(path('activities'), { activities: [{ name: ' Pay ' }, { name: 'Stay' }], place: { after: find.id } })
      .expect(201);
    expect(body).toMatchObject({ command: 'activity.create', patches: [{ entity: 'activity' }, { entity: 'activity' }] });
    expect(await backbone()).toBe('Find(Look) Pay() Stay() Ride(Unlock)');
    await undo(body.revision).expect(200);
    expect(await backbone()).toBe('Find(Look) Ride(Unlock)');
  });

  it('has names that change, activities and steps that move, and takes each move back', async () => {
    await app.admin.patch(path(`activities/${find.id}`), { name: 'Find a bike' }, 1).expect(200);
    await app.admin.patch(path(`steps/${look.id}`), { name: 'Look around' }, 1).expect(200);
    await app.admin.post(path(`activities/${ride.id}/move`), { place: { at: 'top' } }).expect(200);
    const { body } = await app.admin.post<Change>(path(`steps/${look.id}/move`), { activityId: ride.id, place: { before: unlock.id } }).expect(200);
    expect(await backbone()).toBe('Ride(Look around, Unlock) Find a bike()');
    await undo(body.revision).expect(200);
    expect(await backbone()).toBe('Ride(Unlock) Find a bike(Look around)');
  });

  it('keeps what others have named meanwhile: a stale version is refused with what is there', async () => {
    await app.admin.patch(path(`steps/${look.id}`), { name: 'Mine' }, 1).expect(200);
    expect((await app.admin.patch<{ current: Step }>(path(`steps/${look.id}`), { name: 'Yours' }, 1).refused('stale-version')).current).toMatchObject({
      name: 'Mine',
    });
    await app.admin.delete(path(`steps/${look.id}`), 1).refused('stale-version');
    await app.admin.delete(path(`activities/${find.id}`), 7).refused('stale-version');
  });

  it('loses a step with what stands in it, which stays in the backlog, and gets all of it back', async () => {
    await put([0, 1], { stepId: look.id }).expect(200);
    await put([2], { stepId: unlock.id }).expect(200);
    const { body } = await app.admin.delete<Change>(path(`steps/${look.id}`), 1).expect(200);
    expect(await standing()).toBe('A:- B:- C:Unlock');
    const undone = (await undo(body.revision).expect(200)).body;
    expect(await standing()).toBe('A:Look B:Look C:Unlock');
    await undo(undone.revision).expect(200);
    expect([await standing(), await titles(app.admin, key)]).toEqual(['A:- B:- C:Unlock', ['A', 'B', 'C']]);
  });

  it('loses an activity with its steps, and gets it back', async () => {
    await put([0], { stepId: look.id }).expect(200);
    const { body } = await app.admin.delete<Change>(path(`activities/${find.id}`), 1).expect(200);
    expect([await backbone(), await standing()]).toEqual(['Ride(Unlock)', 'A:- B:- C:-']);
    await undo(body.revision).expect(200);
    expect([await backbone(), await standing()]).toEqual(['Find(Look) Ride(Unlock)', 'A:Look B:- C:-']);
    expect(withoutDescriptions(replay(await logOf(app.admin, key)))).toEqual(asCollections(await snapshotOf(app.admin, key)));
  });

  it('does not take a step back that somebody has put something in, nor an activity that has been given a step', async () => {
    const { body: made } = await app.admin.post<Change>(path('steps'), { activityId: find.id, name: 'Choose' }).expect(201);
    const step = made.patches[0]?.id;
    await put([0], { stepId: step }).expect(200);
    expect((await undo(made.revision).refused('undo-conflict')).errors?.[0]?.path).toBe(`item.${items[0]?.id}.stepId`);
    const { body: pay } = await app.admin.post<Change>(path('activities'), { activities: [{ name: 'Pay' }] }).expect(201);
    await app.admin.post(path('steps'), { activityId: pay.patches[0]?.id, name: 'Card' }).expect(201);
    await undo(pay.revision).refused('undo-conflict');
    const { body: gone } = await app.admin.delete<Change>(path(`steps/${unlock.id}`), 1).expect(200);
    await app.admin.delete(path(`activities/${ride.id}`), 1).expect(200);
    await undo(gone.revision).refused('undo-conflict');
  });

  it('brings a deleted item back to the step it stood in, or off the map when that is gone', async () => {
    const release = await addRelease(app.admin, key, 'Release 7');
    await put([0, 1], { stepId: look.id, releaseId: release.id }).expect(200);
    const { body: deleted } = await app.admin.post<Change>(path('items/delete'), { items: [items[0]?.id] }).expect(200);
    await app.admin.delete(path(`steps/${look.id}`), 1).expect(200);
    await undo(deleted.revision).expect(200);
    expect((await snapshotOf(app.admin, key)).items[0]).toMatchObject({ title: 'A', stepId: null, releaseId: release.id });
  });

  it('moves a card to a step, a release and a place of the one order in one change, and back in one', async () => {
    const release = await addRelease(app.admin, key, 'Release 7');
    await put([0, 1], { stepId: look.id, releaseId: release.id }).expect(200);
    const move = { items: [items[2]?.id], place: { before: items[1]?.id }, set: { stepId: look.id, releaseId: release.id } };
    const { body } = await app.admin.post<Change>(path('items/move'), move).expect(200);
    expect(await standing()).toBe('A:Look C:Look B:Look');
    await undo(body.revision).expect(200);
    expect(await standing()).toBe('A:Look B:Look C:-');
  });

  it('is made of new items too, and copies stand where their original does', async () => {
    await app.admin.post(path('items'), { title: 'D', stepId: unlock.id }).expect(201);
    const last = (await snapshotOf(app.admin, key)).items.at(-1);
    await app.admin.post(path(`items/${last?.id}/clone`), {}).expect(201);
    expect(await standing()).toBe('A:- B:- C:- D:Unlock D:Unlock');
  });

  it.each(['stepId', 'releaseId'])('refuses a %s that is gone or foreign, by whatever way, and changes nothing', async (property) => {
    const elsewhere = await app.makeProduct();
    const [theirs] = (await addActivities(app.admin, elsewhere, ['Theirs'])) as [Activity];
    const foreign = property === 'stepId' ? (await addStep(app.admin, elsewhere, theirs, 'X')).id : (await addRelease(app.admin, elsewhere, 'X')).id;
    const gone = property === 'stepId' ? look.id : (await addRelease(app.admin, key, 'Gone')).id;
    await app.admin.delete(path(`${property === 'stepId' ? 'steps' : 'releases'}/${gone}`), 1).expect(200);
    const before = await logOf(app.admin, key);
    for (const id of [foreign, gone, randomUUID()]) {
      const set = { [property]: id };
      for (const answer of [
        put([0, 1], set),
        app.admin.patch(path(`items/${items[0]?.id}`), set, 1),
        app.admin.post(path('items'), { title: 'D', ...set }),
        app.admin.post(path('items/move'), { items: [items[0]?.id], set }),
      ])
        expect((await answer.refused('not-found')).errors?.[0]?.path).toBe(property);
    }
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('refuses names without letters, places that are none and steps without their activity, naming the field', async () => {
    const before = await logOf(app.admin, key);
    const refusals: [string, object, string][] = [
      ['activities', { activities: [] }, 'activities'],
      ['activities', { activities: [{ name: '  ' }] }, 'activities.0.name'],
      ['activities', { activities: Array.from({ length: 49 }, () => ({ name: 'Too many' })) }, 'activities'],
      ['steps', { activityId: find.id, name: 'x'.repeat(81) }, 'name'],
      ['steps', { activityId: find.id, name: 'Y', place: { after: 'nowhere' } }, 'place'],
      [`steps/${look.id}/move`, {}, 'place'],
    ];
    for (const [to, body, field] of refusals) expect((await app.admin.post(path(to), body).refused('invalid-input')).errors?.[0]?.path).toBe(field);
    const missing: [string, object, string][] = [
      ['steps', { activityId: look.id, name: 'Y' }, 'activityId'],
      ['steps', { activityId: ride.id, name: 'Y', place: { after: look.id } }, 'place.after'],
      [`steps/${look.id}/move`, { activityId: randomUUID(), place: { at: 'top' } }, 'activityId'],
      [`activities/${find.id}/move`, { place: { before: find.id } }, 'place.before'],
    ];
    for (const [to, body, field] of missing) expect((await app.admin.post(path(to), body).refused('not-found')).errors?.[0]?.path).toBe(field);
    expect(await logOf(app.admin, key)).toEqual(before);
  });

  it('is drawn by owners and members, and read by stakeholders', async () => {
    const [member, stakeholder] = [await app.join(key, 'member'), await app.join(key, 'stakeholder')];
    await member.post(path('steps'), { activityId: find.id, name: 'Choose' }).expect(201);
    await stakeholder.post(path('steps'), { activityId: find.id, name: 'Choose' }).refused('forbidden');
    expect((await snapshotOf(stakeholder, key)).steps).toHaveLength(3);
  });

  it('takes an id once, and the same request once', async () => {
    const id = randomUUID();
    await app.admin.post(path('steps'), { id, activityId: find.id, name: 'Choose' }).expect(201);
    await app.admin.post(path('steps'), { id, activityId: find.id, name: 'Other' }).refused('id-taken');
  });
});
