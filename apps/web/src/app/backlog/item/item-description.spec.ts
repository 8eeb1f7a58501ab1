import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { FakeStore } from '../test/fake-store';
import { ItemDescription } from './item-description';

const lock = makeItem({ key: 'CYC-1' });
const ferry = makeItem({ key: 'CYC-2' });
const me = signal({ id: 'ines' });

describe('the description of an item', () => {
  let store: FakeStore;
  let screen: Screen<ItemDescription>;

  // Nothing is anywhere here: the editor only asks to scroll there.
  beforeAll(() => Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() }));

  async function open(text: string | null, { item = lock, markdown = true } = {}): Promise<void> {
    TestBed.resetTestingModule();
    localStorage.setItem('ordo.preferences', JSON.stringify({ writesMarkdown: markdown }));
    document.body.innerHTML = '';
    screen = await show(ItemDescription, {
      inputs: { item, text },
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me } },
        { provide: Edits, useValue: { may: () => true } },
        { provide: BacklogView, useValue: { openedId: () => item.id, open: jest.fn() } },
      ],
    });
  }

  async function give(inputs: Record<string, unknown>): Promise<void> {
    for (const [name, value] of Object.entries(inputs)) screen.fixture.componentRef.setInput(name, value);
    await screen.settle();
  }

  const finish = (): Promise<KeyboardEvent> => screen.key(screen.field('Description'), 'Enter', { ctrlKey: true });

  beforeEach(() => {
    sessionStorage.clear();
    store = new FakeStore();
    store.items.set([lock, ferry]);
  });

  it('is saved from the text that it was begun with', async () => {
    const edit = jest.spyOn(store, 'editItem');
    await open('Tap');
    await screen.press('Edit the description');
    await screen.type('Description', 'Tap to ride');
    await finish();
    expect(edit.mock.calls).toEqual([[lock.id, { description: 'Tap to ride' }, { description: 'Tap' }]]);
    expect(sessionStorage.length).toBe(0);
  });

  it('asks nothing of the server when nothing was said', async () => {
    await open('Tap');
    await screen.press('Edit the description');
    await finish();
    expect(store.asked).toEqual([]);
  });

  it('shows both texts when somebody else changed it, and keeps what was typed until a choice is made', async () => {
    await open('Tap');
    await screen.press('Edit the description');
    await screen.type('Description', 'Mine');
    await give({ text: 'Theirs' });
    expect(screen.text).toContain('Somebody changed the description while you were writing.');
    await finish();
    expect(screen.field('Description').value).toBe('Mine');
    expect(store.asked).toEqual([]);
    await screen.press('Keep mine');
    expect(store.asked).toEqual([['edit', lock.id, { description: 'Mine' }]]);
  });

  it('lets the other text win', async () => {
    await open('Tap');
    await screen.press('Edit the description');
    await screen.type('Description', 'Mine');
    await give({ text: 'Theirs' });
    await screen.press('Take this one');
    expect([store.asked, screen.has('Edit the description'), sessionStorage.length]).toEqual([[], true, 0]);
  });

  it('is kept when it is refused, and there again when its item is', async () => {
    store.editItem = () => Promise.reject(new Error('stale'));
    await open('Tap');
    await screen.press('Edit the description');
    await screen.type('Description', 'Mine');
    await give({ item: ferry, text: 'Ferry' });
    expect(screen.text).not.toContain('Mine');
    await open('Tap');
    expect(screen.field('Description').value).toBe('Mine');
  });

  it('of another item is saved as that one’s', async () => {
    await open('Tap');
    await screen.press('Edit the description');
    await screen.type('Description', 'Mine');
    await give({ item: ferry, text: 'Ferry' });
    expect(store.asked).toEqual([['edit', lock.id, { description: 'Mine' }]]);
  });

  it('survives a reload, for the person who typed it and nobody else', async () => {
    await open('Tap');
    await screen.press('Edit the description');
    await screen.type('Description', 'Half a sen');
    expect(sessionStorage.getItem('ordo.descriptions')).toContain('Half a sen');
    store.editItem = () => Promise.reject(new Error('offline'));
    await open('Tap');
    expect(screen.field('Description').value).toBe('Half a sen');
    TestBed.resetTestingModule();
    await new Promise((resolve) => setTimeout(resolve));
    me.set({ id: 'noor' });
    await open('Tap');
    expect(screen.has('Edit the description')).toBe(true);
    me.set({ id: 'ines' });
  });

  it('says what is too long, saves none of it and loses none', async () => {
    await open('Tap');
    await screen.press('Edit the description');
    await screen.type('Description', 'x'.repeat(100_007));
    await finish();
    expect(screen.text).toContain('7 characters too many: at most 100,000 can be saved.');
    expect([store.asked, screen.field('Description').value.length]).toEqual([[], 100_007]);
  });

  it('is written with formatting unless that cannot hold it, and then says so', async () => {
    await open('A **bold** word', { markdown: false });
    await screen.press('Edit the description');
    await screen.settle();
    expect(screen.all('.ProseMirror strong').map(({ textContent }) => textContent)).toEqual(['bold']);
    await screen.press('Markdown');
    expect(screen.field('Description').value).toBe('A **bold** word');
    await open('| a |\n|---|\n| 1 |', { markdown: false });
    await screen.press('Edit the description');
    await screen.settle();
    expect(screen.text).toContain('It is edited as Markdown.');
    expect(screen.field('Description').value).toContain('| a |');
    expect(screen.has('Formatted')).toBe(false);
  });
});
