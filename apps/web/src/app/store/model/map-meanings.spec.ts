import type { Activity, BacklogItem, Release, Step } from '@ordo/contract';
import { evenRanks, inRankOrder } from '@ordo/domain';
import { makeActivity, makeId, makeItems, makeRelease, makeSnapshot, makeStep } from '@ordo/testing';
import type { Intent, WaitingChange } from './intent';
import { requestOf } from './meanings';
import { ProductModel } from './product-model';

describe('what commands on the story map will look like', () => {
  let items: BacklogItem[];
  let find: Activity;
  let ride: Activity;
  let look: Step;
  let choose: Step;
  let seven: Release;
  let eight: Release;
  let model: ProductModel;
  beforeEach(() => {
    const [first = '', second = ''] = evenRanks(2);
    find = makeActivity({ name: 'Find', rank: first });
    ride = makeActivity({ name: 'Ride', rank: second });
    look = makeStep({ activityId: find.id, name: 'Look', rank: first });
    choose = makeStep({ activityId: find.id, name: 'Choose', rank: second });
    seven = makeRelease({ name: '7', rank: first });
    eight = makeRelease({ name: '8', rank: second });
    items = makeItems(2).map((item) => ({ ...item, stepId: look.id, releaseId: seven.id }));
    model = new ProductModel(makeSnapshot({ items, activities: [find, ride], steps: [look, choose], releases: [seven, eight] }));
  });

  const perform = (intent: Intent): WaitingChange => {
    const waiting = { requestId: makeId(), product: 'CYC', owner: 'tab', intent, hasWaited: false };
    model.add(waiting);
    return waiting;
  };
  const basis = { base: {}, version: 1 };
  const backbone = (): string => {
    const steps = inRankOrder(model.shown.list('step').values());
    const names = (id: string): string =>
      steps
        .filter(({ activityId }) => activityId === id)
        .map(({ name }) => name)
        .join(', ');
    return inRankOrder(model.shown.list('activity').values())
      .map(({ id, name }) => `${name}(${names(id)})`)
      .join(' ');
  };
  const releases = (): string =>
    inRankOrder(model.shown.list('release').values())
      .map(({ name }) => name)
      .join();
  const standing = (): unknown[] => model.shown.items.inOrder().map(({ stepId, releaseId }) => [stepId, releaseId]);

  it('adds activities and steps at a place, and takes them off again when they are refused', () => {
    const pay = perform({ kind: 'activity.create', activities: [{ id: 'pay', name: 'Pay' }], place: { after: find.id } });
    const step = perform({ kind: 'step.create', step: { id: 'card', activityId: 'pay', name: 'Card' } });
    expect(backbone()).toBe('Find(Look, Choose) Pay(Card) Ride()');
    model.drop(step.requestId);
    model.drop(pay.requestId);
    expect(backbone()).toBe('Find(Look, Choose) Ride()');
  });

  it('renames and moves them', () => {
    perform({ kind: 'activity.edit', id: ride.id, name: 'Go', ...basis });
    perform({ kind: 'activity.move', id: ride.id, place: { at: 'top' } });
    perform({ kind: 'step.edit', id: look.id, name: 'Look around', ...basis });
    perform({ kind: 'step.move', id: choose.id, activityId: ride.id, place: { at: 'bottom' } });
    expect(backbone()).toBe('Go(Choose) Find(Look around)');
    perform({ kind: 'step.move', id: choose.id, place: { after: look.id } });
    expect(backbone()).toBe('Go(Choose) Find(Look around)');
  });

  it('takes an activity off with its steps, and what stands in them off the map', () => {
    const deletion = perform({ kind: 'activity.delete', id: find.id, ...basis });
    expect([backbone(), standing()]).toEqual([
      'Ride()',
      [
        [null, seven.id],
        [null, seven.id],
      ],
    ]);
    model.drop(deletion.requestId);
    expect([backbone(), standing()[0]]).toEqual(['Find(Look, Choose) Ride()', [look.id, seven.id]]);
    perform({ kind: 'step.delete', id: look.id, ...basis });
    expect([backbone(), standing()[1]]).toEqual(['Find(Choose) Ride()', [null, seven.id]]);
  });

  it('cuts releases, moves them, and lets their items go with them', () => {
    perform({ kind: 'release.create', release: { id: 'nine', name: '9' } });
    perform({ kind: 'release.move', id: 'nine', place: { before: eight.id } });
    perform({ kind: 'release.edit', id: seven.id, set: { state: 'released' }, ...basis });
    expect([releases(), model.shown.list('release').get(seven.id)?.state, model.shown.list('release').get('nine')?.goal]).toEqual(['7,9,8', 'released', '']);
    perform({ kind: 'release.delete', id: seven.id, ...basis });
    expect([releases(), standing()[0]]).toEqual(['9,8', [look.id, null]]);
  });

  it('asks the server for the same', () => {
    const asked = (intent: Intent): unknown => {
      const request = requestOf(intent, model.shown);
      return [request?.method, request?.path, request?.sending];
    };
    expect(asked({ kind: 'step.move', id: look.id, place: { at: 'top' } })).toEqual(['POST', `steps/${look.id}/move`, { body: { place: { at: 'top' } } }]);
    expect(asked({ kind: 'step.create', step: { id: 'card', activityId: find.id, name: 'Card' } })).toEqual([
      'POST',
      'steps',
      { body: { id: 'card', activityId: find.id, name: 'Card' } },
    ]);
    expect(asked({ kind: 'activity.create', activities: [{ id: 'pay', name: 'Pay' }] })).toEqual([
      'POST',
      'activities',
      { body: { activities: [{ id: 'pay', name: 'Pay' }] } },
    ]);
    expect(asked({ kind: 'release.delete', id: seven.id, ...basis })).toEqual(['DELETE', `releases/${seven.id}`, { ifMatch: 1 }]);
    expect(asked({ kind: 'activity.edit', id: find.id, name: 'Go', ...basis })).toEqual([
      'PATCH',
      `activities/${find.id}`,
      { ifMatch: 1, body: { name: 'Go' } },
    ]);
  });
});
