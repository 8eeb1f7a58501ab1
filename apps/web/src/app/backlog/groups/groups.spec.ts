import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeItem, makeLabel, makeMember, makeSprint } from '@ordo/testing';
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

const tomas = makeMember({ name: 'Tomas Lindqvist', role: 'member' });
const [map, mobile] = [makeLabel({ name: 'map' }), makeLabel({ name: 'mobile' })];
const trip = makeItem({ number: 1, key: 'CYC-1', title: 'Trip', rank: 'a1', estimate: 8 });
const unlock = makeItem({ number: 2, key: 'CYC-2', title: 'Unlock', rank: 'a2', parentId: trip.id, labels: [mobile.id, map.id], estimate: 3 });
const crash = makeItem({ number: 3, key: 'CYC-3', title: 'Crash', rank: 'a3', type: 'bug', status: 'in-progress', assigneeId: tomas.id, estimate: 2 });
const refund = makeItem({ number: 4, key: 'CYC-4', title: 'Refund', rank: 'a4', refinement: 'ready', estimate: 5 });

describe('the backlog in groups, and sorted', () => {
  let store: FakeStore;
  let screen: Screen<BacklogPage>;

  const lines = (): string[] =>
    screen
      .all('ordo-reorder-list [role=row][data-row]')
      .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => (row.querySelector('.title') ?? row.querySelector('.name'))?.textContent?.trim() ?? '');
  const line = (text: string): HTMLElement => screen.all('[data-row]').find((row) => row.querySelector('.title, .name')?.textContent?.trim() === text)!;
  const go = async (query: Record<string, string>): Promise<void> => {
    await TestBed.inject(Router).navigate([], { queryParams: query });
    await screen.settle();
  };
  const toasts = (): string[] =>
    TestBed.inject(Toasts)
      .shown()
      .map(({ text }) => text);

  beforeEach(async () => {
    document.body.innerHTML = '';
    localStorage.clear();
    store = new FakeStore();
    store.items.set([trip, unlock, crash, refund]);
    store.members.set([tomas]);
    store.labels.set([map, mobile]);
    screen = await show(BacklogPage, {
      providers: [
        Goals,
        Sprints,
        { provide: ProductStore, useValue: store },
        DefinitionOfReady,
        ItemStructure,
        { provide: Session, useValue: { me: () => ({ id: tomas.id, isSample: false }), setup: () => ({ sample: true }) } },
        SavedViews,
        Watching,
      ],
      arrange: () => TestBed.inject(KeyDispatcher).listen(),
    });
  });

  it.each([
    ['status', ['New', 'Trip', 'Unlock', 'Refining', 'Ready', 'Refund', 'In progress', 'Crash', 'In review', 'Done']],
    ['assignee', ['Tomas Lindqvist', 'Crash', 'Nobody', 'Trip', 'Unlock', 'Refund']],
    ['type', ['Feature', 'Trip', 'Unlock', 'Refund', 'Improvement', 'Task', 'Bug', 'Crash', 'Spike']],
    ['epic', ['Trip', 'Unlock', 'No epic', 'Trip', 'Crash', 'Refund']],
    ['label', ['#mobile', 'Unlock', 'No label', 'Trip', 'Crash', 'Refund']],
  ])('shows every item once when grouped by %s', async (group, expected) => {
    await go({ group });
    expect(lines()).toEqual(expected);
  });

  it('says how much is in a group without the own points of an epic, folds it, and keeps its items counted', async () => {
    await go({ group: 'type' });
    expect(line('Feature').textContent).toContain('3 items · 8 pts');
    expect(line('Feature').getAttribute('aria-label')).toBe('Feature, 3 items, 8 pts');
    await screen.press('Fold Feature');
    expect(lines()).not.toContain('Trip');
    expect(line('Feature').textContent).toContain('3 items');
    line('Feature').focus();
    await screen.key(line('Feature'), 'Enter');
    expect(lines()).toContain('Trip');
    expect(document.querySelector('ordo-item-sheet')).toBeNull();
  });

  it('hides empty groups when it is filtered', async () => {
    await go({ group: 'type', filter: 'title:crash' });
    expect(lines()).toEqual(['Bug', 'Crash']);
  });

  it('makes a row what its new group says, with its rank, in one command', async () => {
    await go({ group: 'status' });
    line('Unlock').focus();
    for (const key of [' ', 'ArrowDown', 'ArrowDown', ' ']) await screen.key(document.activeElement!, key);
    expect(store.asked).toEqual([['move', [unlock.id], { before: refund.id }, { refinement: 'ready' }]]);
    expect(toasts()).toEqual(['CYC-2 is in Ready now, at rank 3']);
    expect(lines().slice(3, 6)).toEqual(['Ready', 'Unlock', 'Refund']);
  });

  it('takes back into the backlog what somebody builds', async () => {
    await go({ group: 'status' });
    line('Crash').focus();
    await screen.key(line('Crash'), 'ArrowUp', { altKey: true });
    expect(store.asked).toEqual([['move', [crash.id], { at: 'bottom' }, { refinement: 'ready', status: 'todo' }]]);
  });

  it('goes to the end of a folded group, and stays where it is in an empty one', async () => {
    await go({ group: 'type' });
    await screen.press('Fold Feature');
    line('Crash').focus();
    await screen.key(line('Crash'), 'ArrowUp', { altKey: true });
    expect(store.asked).toEqual([['move', [crash.id], { after: crash.id }, { type: 'task' }]]);
    store.asked.length = 0;
    for (const _ of [1, 2]) await screen.key(document.activeElement!, 'ArrowUp', { altKey: true });
    expect(store.asked.at(-1)).toEqual(['move', [crash.id], { at: 'bottom' }, { type: 'feature' }]);
  });

  it('puts another label in the place of the first, and keeps the others', async () => {
    store.items.update((items) => items.map((item) => (item.id === refund.id ? { ...refund, labels: [map.id] } : item)));
    await go({ group: 'label' });
    expect(lines()).toEqual(['#map', 'Refund', '#mobile', 'Unlock', 'No label', 'Trip', 'Crash']);
    line('Refund').focus();
    await screen.key(line('Refund'), 'ArrowDown', { altKey: true });
    expect(store.asked).toEqual([['move', [refund.id], { before: unlock.id }, { label: mobile.id }]]);
  });

  it('gives a new item what its group says', async () => {
    await go({ group: 'assignee' });
    line('Crash').focus();
    await screen.key(line('Crash'), 'c');
    await screen.type('Title of the new item', 'Bell');
    await screen.key(screen.field('Title of the new item'), 'Enter');
    expect(store.asked).toMatchObject([['create', { title: 'Bell', assigneeId: tomas.id, place: { before: crash.id } }]]);
  });

  describe('by sprint', () => {
    const over = makeSprint({ name: 'Sprint 13', state: 'completed' });
    const active = makeSprint({ name: 'Sprint 14', state: 'active' });
    const next = makeSprint({ name: 'Sprint 15' });
    beforeEach(() => {
      store.sprints.set([over, active, next]);
      store.items.set([trip, { ...unlock, sprintId: over.id, status: 'done' }, { ...crash, sprintId: active.id }, refund]);
    });

    it('has those that something can be planned into, then none, then what is over', async () => {
      await go({ group: 'sprint' });
      expect(lines()).toEqual(['Sprint 14', 'Crash', 'Sprint 15', 'No sprint', 'Trip', 'Refund', 'Sprint 13', 'Unlock']);
    });

    it('plans a row that is put into one, and takes it out again, in one command', async () => {
      await go({ group: 'sprint' });
      line('Trip').focus();
      await screen.key(line('Trip'), 'ArrowUp', { altKey: true });
      expect(store.asked).toEqual([['move', [trip.id], { after: trip.id }, { sprintId: next.id }]]);
      store.asked.length = 0;
      line('Crash').focus();
      for (const key of [' ', 'ArrowDown', 'ArrowDown', 'ArrowDown', ' ']) await screen.key(document.activeElement!, key);
      expect(store.asked.at(-1)?.at(-1)).toEqual({ sprintId: null });
    });

    it('asks for a reason where the running sprint has no room', async () => {
      store.product.update((product) => ({ ...product, wipLimits: { 'in-progress': { limit: 1, isHard: true } } }));
      store.items.update((items) => items.map((item) => (item.id === refund.id ? { ...item, status: 'in-progress' } : item)));
      await go({ group: 'sprint' });
      await screen.press('Fold Sprint 15');
      line('Refund').focus();
      await screen.key(line('Refund'), ' ');
      for (let step = 0; step < 4; step++) await screen.key(document.activeElement!, 'ArrowUp');
      await screen.key(document.activeElement!, ' ');
      await screen.settle();
      expect([store.asked, screen.text]).toEqual([[], expect.stringContaining('Take CYC-4 into Sprint 14')]);
    });

    it('gives a new item the sprint of its group', async () => {
      await go({ group: 'sprint' });
      line('Crash').focus();
      await screen.key(line('Crash'), 'c');
      await screen.type('Title of the new item', 'Bell');
      await screen.key(screen.field('Title of the new item'), 'Enter');
      expect(store.asked).toMatchObject([['create', { title: 'Bell', sprintId: active.id }]]);
    });
  });

  it('stands in another order when it is sorted, says so, and leads back', async () => {
    await go({ sort: '-estimate' });
    expect(lines()).toEqual(['Trip', 'Refund', 'Unlock', 'Crash']);
    expect(screen.text).toContain('Sorted by Estimate, descending.');
    expect(screen.all('.grip')).toEqual([]);
    line('Refund').focus();
    await screen.key(line('Refund'), 'ArrowUp', { altKey: true });
    await screen.key(line('Refund'), ' ');
    expect(store.asked).toEqual([]);
    expect(toasts()).toEqual(['The list is sorted: rows can be moved in the order only.']);
    await screen.press('Back to the order');
    expect(lines()).toEqual(['Trip', 'Unlock', 'Crash', 'Refund']);
    expect(screen.all('.grip').length).toBe(4);
  });

  it('sorts by the head of a column: up, down, and back', async () => {
    const head = (): HTMLElement => screen.all('[role=columnheader] button').find((one) => one.textContent?.includes('Pts'))!;
    head().click();
    await screen.settle();
    expect(lines()).toEqual(['Crash', 'Unlock', 'Refund', 'Trip']);
    expect(head().parentElement?.getAttribute('aria-sort')).toBe('ascending');
    head().click();
    await screen.settle();
    expect(TestBed.inject(Router).url).toBe('/?sort=-estimate');
    head().click();
    await screen.settle();
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('sorts inside groups', async () => {
    await go({ group: 'type', sort: '-title' });
    expect(lines().slice(0, 4)).toEqual(['Feature', 'Unlock', 'Trip', 'Refund']);
  });

  it('shows the columns that are chosen, and keeps them in the address', async () => {
    await screen.press('Display');
    screen
      .all('ordo-display-panel label')
      .find((label) => label.textContent?.includes('Key'))!
      .querySelector('input')!
      .click();
    await screen.settle();
    expect(line('Unlock').textContent).not.toContain('CYC-2');
    expect(TestBed.inject(Router).url).toBe('/?columns=type,epic,sprint,labels,status,goal,estimate,assignee');
    await go({ columns: 'created' });
    expect(line('Unlock').querySelector('.day')?.textContent).toContain('18 Nov');
    expect(screen.all('ordo-backlog-row .type, ordo-backlog-row .key, ordo-backlog-row .estimate')).toEqual([]);
    expect(document.querySelector('[role=grid]')?.getAttribute('aria-colcount')).toBe('6');
    expect(screen.all('[data-row]')[0]?.querySelectorAll('[role=gridcell]').length).toBe(6);
  });
});
