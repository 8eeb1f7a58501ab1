import { TestBed } from '@angular/core/testing';
import { ActivatedRoute } from '@angular/router';
import { of } from 'rxjs';
import { makeItem, makeMember, makeSprint } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { ItemStructure } from '../../store/item-structure';
import { Edits } from '../edit/edits';
import { FakeStore } from '../test/fake-store';
import { ITEM_PARTS } from '../item-parts';
import { ItemSheet } from './item-sheet';

const ines = makeMember();
const unlock = makeItem({ key: 'CYC-142', title: 'Unlock a bike with NFC', estimate: 3 });

describe('the sheet of an item', () => {
  let store: FakeStore;
  const definition = { tick: jest.fn(() => Promise.resolve()), waive: jest.fn(() => Promise.resolve()), takeBack: jest.fn(() => Promise.resolve()) };
  let screen: Screen<ItemSheet>;

  async function open(): Promise<void> {
    screen = await show(ItemSheet, {
      inputs: { id: unlock.id },
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: ines.id }) } },
        { provide: ActivatedRoute, useValue: { queryParams: of({}) } },
        ...ITEM_PARTS,
        { provide: DefinitionOfReady, useValue: definition },
        ItemStructure,
        Watching,
      ],
    });
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    sessionStorage.clear();
    localStorage.setItem('ordo.preferences', JSON.stringify({ writesMarkdown: true }));
    store = new FakeStore();
    store.items.set([makeItem(), unlock]);
    store.members.set([ines]);
    store.opened.set({ state: 'ready', item: unlock, description: 'Holding the phone *near* the lock', removed: null });
  });

  it('shows the item, its rank and its facts', async () => {
    await open();
    expect(screen.text).toContain('CYC-142');
    expect(screen.text).toContain('Rank 2 of 2');
    expect(screen.field('Title').value).toBe('Unlock a bike with NFC');
    expect(screen.named('3 pts')).toBeTruthy();
    expect(screen.named('Nobody')).toBeTruthy();
  });

  it('writes the title on leaving, and forgets it on Escape', async () => {
    await open();
    await screen.type('Title', 'Unlock with a phone');
    await screen.leave('Title');
    expect(store.asked).toEqual([['edit', unlock.id, { title: 'Unlock with a phone' }]]);
    await screen.type('Title', 'Something else');
    await screen.key(screen.field('Title'), 'Escape');
    await screen.leave('Title');
    expect(store.asked).toHaveLength(1);
  });

  it('plans it into a sprint and out of one, for who plans; what is over keeps it', async () => {
    const [running, planned, over] = [
      makeSprint({ name: 'Sprint 14', state: 'active' }),
      makeSprint({ name: 'Sprint 15' }),
      makeSprint({ name: 'Sprint 13', state: 'completed' }),
    ];
    store.sprints.set([over, running, planned]);
    store.product.update((product) => ({ ...product, wipLimits: { [unlock.status]: { limit: 0, isHard: true } } }));
    await open();
    await screen.press('No sprint');
    expect(screen.all('[role=option]').map((option) => option.textContent?.trim())).toEqual(['No sprint', expect.stringContaining('Sprint 14'), 'Sprint 15']);
    await screen.press('Sprint 15');
    expect(store.asked).toEqual([['sprint.plan', { kind: 'sprint.plan', id: planned.id, items: [unlock.id] }]]);
    await screen.press('No sprint');
    await screen.press(/^Sprint 14/);
    await screen.type('Why does it come in all the same?', 'It burns');
    await screen.press('Into Sprint 14');
    expect(store.asked[1]).toEqual(['sprint.plan', { kind: 'sprint.plan', id: running.id, items: [unlock.id], override: 'It burns' }]);
    store.items.set([{ ...unlock, sprintId: running.id }]);
    await screen.settle();
    await screen.press('Sprint 14');
    await screen.press('No sprint');
    expect(store.asked[2]).toEqual(['item.move', { kind: 'item.move', items: [unlock.id], sprintId: null }]);
    store.items.set([{ ...unlock, sprintId: over.id }]);
    await screen.settle();
    expect([screen.text, screen.has('Sprint 13')]).toEqual([expect.stringContaining('Sprint 13'), false]);
    store.items.set([{ ...unlock, sprintId: running.id }]);
    store.role.set('member');
    await screen.settle();
    expect([screen.text, screen.has('Sprint 14')]).toEqual([expect.stringContaining('Sprint 14'), false]);
  });

  it('edits the description in place, and writes it once', async () => {
    await open();
    await screen.press('Edit the description');
    await screen.type('Description', 'Tap to ride');
    await screen.key(screen.field('Description'), 'Enter', { ctrlKey: true });
    expect(store.asked).toEqual([['edit', unlock.id, { description: 'Tap to ride' }]]);
  });

  it('keeps a description that was refused', async () => {
    await open();
    store.editItem = () => Promise.reject(new Error('refused'));
    await screen.press('Edit the description');
    await screen.type('Description', 'Worth keeping');
    await screen.key(screen.field('Description'), 'Escape');
    await screen.settle();
    expect(screen.field('Description').value).toBe('Worth keeping');
  });

  it('tells its history and takes any step back', async () => {
    store.historyOf = () =>
      Promise.resolve({
        changes: [
          {
            revision: 7,
            at: new Date().toISOString(),
            actorId: ines.id,
            command: 'item.edit',
            requestId: 'r',
            patches: [{ entity: 'item', id: unlock.id, before: { estimate: null }, after: { estimate: 3 } }],
          },
        ],
        cursor: null,
      });
    await open();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await screen.settle();
    expect(screen.text).toContain('Estimate: Not estimated → 3 pts'.replace('Not estimated', 'none'));
    await screen.press('Undo');
    expect(store.asked).toEqual([['undo', 7]]);
  });

  it('stays readable when somebody deletes the item, and brings it back', async () => {
    store.items.set([]);
    store.opened.set({ state: 'removed', item: unlock, description: 'Still here', removed: { revision: 9, actorId: ines.id } });
    await open();
    expect(screen.text).toContain('Inès Marchetti removed this item.');
    await screen.press('Restore it');
    expect(store.asked).toEqual([['undo', 9]]);
  });

  it('closes on Escape', async () => {
    await open();
    const closed = jest.fn();
    screen.fixture.componentInstance.closed.subscribe(closed);
    await screen.key(screen.all('ordo-item-properties')[0]!, 'Escape');
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('shows a stakeholder everything and lets nothing be changed', async () => {
    store.role.set('stakeholder');
    await open();
    expect(screen.text).toContain('Unlock a bike with NFC');
    expect(screen.all('ordo-item-title textarea, ordo-item-description textarea, [data-property]')).toEqual([]);
    expect(screen.has('Edit the description')).toBe(false);
    expect(TestBed.inject(Edits).may()).toBe(false);
  });
});
