import { makeItem, makeMember } from '@ordo/testing';
import { ActivatedRoute } from '@angular/router';
import { of } from 'rxjs';
import { show, type Screen } from '../../shell/test/screen';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { BacklogView } from '../backlog-view';
import { WrittenFilter } from '../filter/written-filter';
import { ItemNames } from '../item-names';
import { FakeStore } from '../test/fake-store';
import { Epics } from './epics';
import { ItemChildren } from './item-children';

const harbour = makeItem({ key: 'CYC-1', title: 'Harbour', estimate: 40 });
const slip = makeItem({ key: 'CYC-2', title: 'Slipway', parentId: harbour.id });
const rails = makeItem({ key: 'CYC-3', title: 'Rails', parentId: slip.id, estimate: 3, status: 'done' });
const cradle = makeItem({ key: 'CYC-4', title: 'Cradle', parentId: slip.id, estimate: 5, refinement: 'ready' });
const crane = makeItem({ key: 'CYC-5', title: 'Crane', parentId: harbour.id, estimate: 2 });

describe('what is in an item', () => {
  let store: FakeStore;
  let screen: Screen<ItemChildren>;

  async function open(item = harbour): Promise<void> {
    screen = await show(ItemChildren, {
      inputs: { item },
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => makeMember() } },
        { provide: ActivatedRoute, useValue: { queryParams: of({}) } },
        BacklogView,
        Epics,
        ItemNames,
        Watching,
        WrittenFilter,
      ],
    });
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new FakeStore();
    store.items.set([harbour, slip, rails, cradle, crane]);
  });

  it('lists what is directly below, and reckons all of it; the estimate of an epic counts nowhere', async () => {
    await open();
    expect(screen.all('.child .title').map(({ textContent }) => textContent)).toEqual(['Slipway', 'Crane']);
    // Done: 3 of 3 + 5 + 2. Open: cradle and crane, of which one is ready.
    expect(screen.all('.progress > :not(ordo-progress-bar)').map(({ textContent }) => textContent)).toEqual(['3 of 10 pts done', '50% of the rest is ready']);
    expect(screen.text).toContain('1/2');
  });

  it('reckons in items until all is estimated', async () => {
    store.items.update((items) => items.map((item) => (item.id === crane.id ? { ...item, estimate: null } : item)));
    await open();
    expect(screen.text).toContain('1 of 3 items done');
    expect(screen.text).toContain('8 pts, 1 not estimated');
  });

  it('adds children after the last one, one after the other', async () => {
    await open();
    await screen.press('Add a child');
    await screen.type('Title of the new child', ' Buoys  and lights ');
    await screen.key(screen.field('Title of the new child'), 'Enter');
    expect(store.asked).toEqual([['create', { id: expect.any(String), title: 'Buoys and lights', parentId: harbour.id, place: { after: crane.id } }]]);
    await screen.key(screen.field('Title of the new child'), 'Escape');
    expect(document.activeElement).toBe(screen.named('Add a child'));
  });

  it('leaves the place of a child to who orders', async () => {
    store.role.set('member');
    await open(crane);
    expect(screen.text).toContain('No item in it.');
    await screen.press('Add a child');
    await screen.type('Title of the new child', 'Hook');
    await screen.leave('Title of the new child');
    expect(store.asked).toEqual([['create', { id: expect.any(String), title: 'Hook', parentId: crane.id }]]);
  });

  it('has nothing to press for a stakeholder but what opens', async () => {
    store.role.set('stakeholder');
    await open();
    expect(screen.has('Add a child')).toBe(false);
    expect(screen.all('button')).toHaveLength(2);
  });
});
