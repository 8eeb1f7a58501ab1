import { TestBed } from '@angular/core/testing';
import { makeItems, makeSprint } from '@ordo/testing';
import { KeyDispatcher } from '../../shell/key-dispatcher';
import { show, type Screen } from '../../shell/test/screen';
import { Toasts } from '../../shell/toasts';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { Goals } from '../../store/goals';
import { Sprints } from '../../store/sprints';
import { ProductStore } from '../../store/product-store';
import { SavedViews } from '../../store/saved-views';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { BacklogPage } from '../backlog-page';
import { FakeStore } from '../test/fake-store';

describe('changing many items', () => {
  let store: FakeStore;
  let screen: Screen<BacklogPage>;

  const toasts = (): string[] =>
    TestBed.inject(Toasts)
      .shown()
      .map(({ text }) => text);
  async function selectAllOf(count: number): Promise<void> {
    store.items.set(makeItems(count));
    screen = await show(BacklogPage, {
      providers: [
        Goals,
        Sprints,
        { provide: ProductStore, useValue: store },
        DefinitionOfReady,
        ItemStructure,
        { provide: Session, useValue: { me: () => ({ id: 'ines', isSample: false }), setup: () => ({ sample: true }) } },
        SavedViews,
        Watching,
      ],
      arrange: () => TestBed.inject(KeyDispatcher).listen(),
    });
    const row = screen.all('[data-row]')[0]!;
    row.focus();
    await screen.key(row, 'a', { ctrlKey: true });
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new FakeStore();
  });

  it('says how many before anything changes', async () => {
    await selectAllOf(42);
    await screen.press('Estimate');
    expect(screen.text).toContain('Changes 42 items');
    await screen.press('5 pts');
    expect(store.asked).toEqual([['edit-many', store.items().map(({ id }) => id), { estimate: 5 }]]);
  });

  it('asks once for what being done in the running sprint asks for, and sends one reason for all', async () => {
    await selectAllOf(3);
    const sprint = makeSprint({ state: 'active', doneDefinition: [{ id: 'rule', text: 'Reviewed' }] });
    store.sprints.set([sprint]);
    store.product.update((product) => ({ ...product, wipLimits: { done: { limit: 1, isHard: true } } }));
    store.items.update((items) => items.map((item, index) => ({ ...item, sprintId: index === 0 ? null : sprint.id })));
    await screen.settle();
    screen.all('ordo-bulk-bar [data-property=status]')[0]!.click();
    await screen.settle();
    await screen.press('Done');
    expect(screen.text).toMatch(/Move 2 items to “Done”.*Reviewed.*“Done” is full: 0 of 1/);
    await screen.type('Why is it done all the same?', 'Nobody was there');
    await screen.press('To “Done”');
    expect([store.asked, screen.text]).toEqual([[], expect.stringContaining('Say why, in a few words')]);
    await screen.type('Why does it come in all the same?', 'They are two');
    await screen.press('To “Done”');
    const reasons = { doneOverride: 'Nobody was there', override: 'They are two' };
    expect(store.asked).toEqual([['edit-many', store.items().map(({ id }) => id), { status: 'done' }, reasons]]);
  });

  it('puts them all below one epic, or below none', async () => {
    await selectAllOf(3);
    const epic = { ...store.items()[0]!, id: '01900000-0000-7000-8000-00000000e91c', key: 'CYC-99', title: 'Payments' };
    store.items.update((items) => [...items.map((item) => ({ ...item, parentId: item.number === 1 ? epic.id : null })), epic]);
    await screen.settle();
    await screen.press('More to change');
    await screen.press('Put under an epic…');
    expect(screen.text).toContain('Changes 3 items');
    await screen.press(/Payments/);
    expect(store.asked.at(-1)).toMatchObject(['edit-many', { length: 3 }, { parentId: epic.id }]);
  });

  it('refuses more than one change can hold, and says so', async () => {
    await selectAllOf(1001);
    screen.all('ordo-bulk-bar [data-property=status]')[0]!.click();
    await screen.settle();
    expect(screen.all('ordo-property-picker')).toEqual([]);
    await screen.press('Delete');
    await screen.key(document.activeElement!, 'ArrowDown', { altKey: true });
    expect(store.asked).toEqual([]);
    expect(toasts()).toEqual(['1,000 items at most change at once; 1,001 are selected.']);
  });
});
