import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeItem, makeLabel, makeMember } from '@ordo/testing';
import type { Locale } from '@ordo/contract';
import { KeyDispatcher } from '../shell/key-dispatcher';
import { show, type Screen } from '../shell/test/screen';
import { Toasts } from '../shell/toasts';
import { DefinitionOfReady } from '../store/definition-of-ready';
import { Goals } from '../store/goals';
import { ItemStructure } from '../store/item-structure';
import { ProductStore } from '../store/product-store';
import { Refusal } from '../store/refusal';
import { Session } from '../store/session';
import { Sprints } from '../store/sprints';
import { SavedViews } from '../store/saved-views';
import { Watching } from '../store/watching';
import { BacklogPage } from './backlog-page';
import { FakeStore } from './test/fake-store';

const tomas = makeMember({ name: 'Tomas Lindqvist', role: 'member' });
const mobile = makeLabel({ name: 'mobile' });
const trip = makeItem({ number: 1, key: 'CYC-1', title: 'Trip', status: 'done' });
const unlock = makeItem({
  number: 142,
  key: 'CYC-142',
  title: 'Unlock a bike with NFC',
  estimate: 3,
  assigneeId: tomas.id,
  labels: [mobile.id],
  parentId: trip.id,
});
const crash = makeItem({ number: 139, key: 'CYC-139', title: 'App crashes when resumed', type: 'bug', estimate: 2, status: 'in-progress' });
const refund = makeItem({ number: 147, key: 'CYC-147', title: 'Refund automatically' });

describe('the backlog', () => {
  let store: FakeStore;
  let screen: Screen<BacklogPage>;

  async function open(locale: Locale = 'en'): Promise<void> {
    screen = await show(BacklogPage, {
      locale,
      providers: [
        { provide: ProductStore, useValue: store },
        DefinitionOfReady,
        Goals,
        ItemStructure,
        { provide: Session, useValue: { me: () => ({ id: tomas.id, isSample: false }), setup: () => ({ sample: true }) } },
        SavedViews,
        Sprints,
        Watching,
      ],
      arrange: () => TestBed.inject(KeyDispatcher).listen(),
    });
  }
  const titles = (): string[] => screen.all('ordo-reorder-list [role=row] .title').map((title) => title.textContent ?? '');
  const row = (title: string): HTMLElement => screen.all('[data-row]').find((one) => one.textContent?.includes(title))!;
  const toasts = (): string[] =>
    TestBed.inject(Toasts)
      .shown()
      .map(({ text }) => text);
  const go = async (query: Record<string, string>): Promise<void> => {
    await TestBed.inject(Router).navigate([], { queryParams: query });
    await screen.settle();
  };

  beforeEach(() => {
    document.body.innerHTML = '';
    localStorage.clear();
    store = new FakeStore();
    store.items.set([unlock, crash, refund, trip]);
    store.members.set([tomas]);
    store.labels.set([mobile]);
  });

  it('shows each item with its rank, key, epic, labels, status, points and person', async () => {
    await open();
    expect(titles()).toEqual(['Unlock a bike with NFC', 'App crashes when resumed', 'Refund automatically', 'Trip']);
    expect(row('Unlock').getAttribute('aria-label')).toBe('1. CYC-142, Unlock a bike with NFC, Feature, New, 3 points, Tomas Lindqvist, Trip, #mobile');
    expect(row('Unlock').textContent).toContain('CYC-142');
    expect(screen.text).toContain('4 items · 5 pts');
  });

  it('says the same in French', async () => {
    await open('fr');
    expect(row('Unlock').getAttribute('aria-label')).toContain('Nouveau, 3 points');
    expect(screen.text).toContain('4 éléments · 5 pts');
  });

  it('moves the focused item with Alt and arrows, and offers the way back', async () => {
    await open();
    row('Refund').focus();
    await screen.key(row('Refund'), 'ArrowUp', { altKey: true });
    expect(store.asked).toEqual([['move', [refund.id], { after: unlock.id }]]);
    expect(toasts()).toEqual(['Moved CYC-147 from 3 to 2']);
    await screen.key(row('Refund'), 'ArrowDown', { altKey: true, shiftKey: true });
    expect(store.asked.at(-1)).toEqual(['move', [refund.id], { at: 'bottom' }]);
    expect(titles().at(-1)).toBe('Refund automatically');
  });

  it('offers every move without dragging in the menu of a row', async () => {
    await open();
    row('App crashes').querySelector<HTMLElement>('.more button')!.click();
    await screen.settle();
    await screen.press(/^To the top/);
    expect(store.asked).toEqual([['move', [crash.id], { at: 'top' }]]);
  });

  it('moves to a rank that is typed, and says which ranks there are', async () => {
    await open();
    row('Unlock').querySelector<HTMLElement>('.more button')!.click();
    await screen.settle();
    await screen.press(/^To rank/);
    await screen.type('Rank, from 1 to 4', '9');
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await screen.settle();
    expect(screen.text).toContain('Between 1 and 4');
    await screen.type('Rank, from 1 to 4', '3');
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await screen.settle();
    expect(store.asked).toEqual([['move', [unlock.id], { after: refund.id }]]);
  });

  it('drops beside the rows seen when the list is filtered, and counts what is hidden', async () => {
    await open();
    await go({ status: 'todo' });
    expect(titles()).toEqual(['Unlock a bike with NFC', 'Refund automatically']);
    expect(screen.text).toContain('2 of 4 items · 3 pts');
    row('Refund').focus();
    await screen.key(row('Refund'), 'ArrowUp', { altKey: true });
    expect(store.asked).toEqual([['move', [refund.id], { before: unlock.id }]]);
  });

  it('changes a status from its cell', async () => {
    await open();
    row('Refund').querySelector<HTMLElement>('[data-property=status]')!.click();
    await screen.settle();
    await screen.press('In review');
    expect(store.asked).toEqual([['edit', refund.id, { status: 'in-review' }]]);
    expect(toasts()).toEqual(['CYC-147: In review']);
  });

  it('changes many at once from the bar of the selection', async () => {
    await open();
    row('Unlock').focus();
    await screen.key(row('Unlock'), 'x');
    await screen.key(row('Unlock'), 'ArrowDown', { shiftKey: true });
    expect(screen.text).toContain('2 selected');
    await screen.press('Estimate');
    await screen.press('5 pts');
    expect(store.asked).toEqual([['edit-many', [unlock.id, crash.id], { estimate: 5 }]]);
  });

  it('deletes with undo, not with a question', async () => {
    await open();
    row('Refund').focus();
    await screen.key(row('Refund'), 'Delete');
    expect(store.asked).toEqual([['delete', [refund.id]]]);
    expect(toasts()).toEqual(['Deleted CYC-147']);
    expect(titles()).not.toContain('Refund automatically');
  });

  it('asks what becomes of what is in a deleted item', async () => {
    await open();
    const last = screen.all('[data-row]').at(-1)!;
    last.focus();
    await screen.key(last, 'Delete');
    expect(store.asked).toEqual([]);
    await screen.press('Delete 1 item');
    expect(store.asked).toEqual([['delete', [trip.id], 'lift']]);
    expect(toasts()).toEqual(['Deleted CYC-1; 1 item kept']);
  });

  it('acts on what is open, also where the filter hides its row', async () => {
    await open();
    await go({ filter: 'type:bug', item: 'CYC-142' });
    await screen.key(document.body, 'y');
    expect(store.asked).toEqual([['edit', unlock.id, { refinement: 'ready' }]]);
  });

  it('renames in place with F2', async () => {
    await open();
    row('Refund').focus();
    await screen.key(row('Refund'), 'F2');
    await screen.type('Rename', '  Refund at once ');
    await screen.key(screen.field('Rename'), 'Enter');
    expect(store.asked).toEqual([['edit', refund.id, { title: 'Refund at once' }]]);
  });

  it('types a new item at the focused rank, and the next one below it', async () => {
    await open();
    row('App crashes').focus();
    await screen.key(row('App crashes'), 'c');
    await screen.type('Title of the new item', 'Ring the bell');
    await screen.key(screen.field('Title of the new item'), 'Enter');
    const [, draft] = store.asked[0] as [string, { id: string; title: string }];
    expect(store.asked).toEqual([['create', { id: draft.id, title: 'Ring the bell', place: { before: crash.id } }]]);
    await screen.type('Title of the new item', 'Ring it twice');
    await screen.key(screen.field('Title of the new item'), 'Enter');
    expect(store.asked.at(-1)).toMatchObject(['create', { title: 'Ring it twice', place: { after: draft.id } }]);
  });

  it('adds pasted lines as one change', async () => {
    await open();
    await screen.key(document.body, 'c');
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => '- One\n\n* Two\n3. Three' } });
    screen.field('Title of the new item').dispatchEvent(paste);
    await screen.settle();
    expect(store.asked).toMatchObject([['add', [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }], { at: 'top' }]]);
  });

  it('says so when the filters leave nothing, and gives everything back', async () => {
    await open();
    await go({ q: 'nowhere' });
    expect(screen.text).toContain('4 items are hidden by the filters.');
    await screen.press('Clear the filters');
    expect(titles()).toHaveLength(4);
  });

  it('is narrowed by a filter that is written out, and keeps what cannot be read', async () => {
    await open();
    await screen.press(/^Filter/);
    await screen.press('Write a filter');
    await screen.type('Written filter', 'estimate>=2 (label:mobile or type:bug)');
    const expected = titles();
    expect(expected).toContain('Unlock a bike with NFC');
    expect(expected).not.toContain('Trip');
    await screen.type('Written filter', 'estimate>=2 (label:mobile or');
    expect(screen.text).toContain('A condition is missing at 29');
    expect(titles()).toEqual(expected);
    await screen.type('Written filter', 'stauts:todo');
    expect(screen.text).toContain('“stauts” is no field');
    await screen.press('Remove the filter Written filter');
    expect(titles()).toHaveLength(4);
  });

  it('keeps the filter and the open item in the address', async () => {
    await open();
    await go({ item: 'CYC-139' });
    expect(document.querySelector('ordo-item-sheet')?.getAttribute('aria-label')).toBe('CYC-139, App crashes when resumed');
    await screen.press('Close');
    expect(TestBed.inject(Router).url).toBe('/');
    expect(document.querySelector('ordo-item-sheet')).toBeNull();
  });

  it('tells why a move was refused, at the row it was about', async () => {
    await open();
    store.refused.set({
      requestId: 'r',
      command: 'item.move',
      itemIds: [crash.id],
      refusal: new Refusal({ type: '', title: '', status: 403, code: 'forbidden', traceId: '' }),
    });
    await screen.settle();
    expect(row('App crashes').querySelector('ordo-backlog-row')?.classList).toContain('refused');
    expect(toasts()).toEqual(['Your role does not allow this.']);
  });

  it('shows who else moved a row', async () => {
    await open();
    store.remoteMoves.set([{ itemId: crash.id, actorId: tomas.id, at: 0 }]);
    await screen.settle();
    expect(row('App crashes').querySelector('.mover')?.getAttribute('title')).toBe('Tomas Lindqvist');
  });

  it('lets a stakeholder read, and nothing else', async () => {
    store.role.set('stakeholder');
    await open();
    row('Unlock').focus();
    await screen.key(row('Unlock'), ' ');
    await screen.key(row('Unlock'), 'x');
    await screen.key(row('Unlock'), 'Delete');
    await screen.key(row('Unlock'), 'ArrowDown', { altKey: true });
    expect(store.asked).toEqual([]);
    expect(screen.all('.grip, .box, [data-property]')).toEqual([]);
    expect(screen.has(/New item/)).toBe(false);
  });

  it('lets a member edit but not order, and adds at the bottom', async () => {
    store.role.set('member');
    await open();
    row('App crashes').focus();
    await screen.key(row('App crashes'), 'ArrowUp', { altKey: true });
    expect(store.asked).toEqual([]);
    await screen.key(row('App crashes'), 'c');
    await screen.type('Title of the new item', 'From the team');
    await screen.key(screen.field('Title of the new item'), 'Enter');
    expect(store.asked).toMatchObject([['create', { title: 'From the team' }]]);
    expect(store.asked[0]?.[1]).not.toHaveProperty('place');
  });

  it('asks a new product what should exist first', async () => {
    store.items.set([]);
    await open();
    expect(screen.text).toContain('What should exist first?');
    expect(screen.has('Jira')).toBe(true);
    const field = screen.field('Title of the new item');
    field.value = 'The very first';
    await screen.key(field, 'Enter');
    expect(store.asked).toMatchObject([['create', { title: 'The very first' }]]);
  });
});
