import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FIRST_STATUSES, NO_VISION } from '@ordo/domain';
import type { FoundItem } from '@ordo/contract';
import { makeGoal, makeItem, makeKeyResult, makeMember } from '@ordo/testing';
import { DialogRef } from '@ordo/ui';
import { Goals } from '../store/goals';
import { ProductSearch } from '../store/product-search';
import { ProductStore } from '../store/product-store';
import { Commands } from './commands';
import { Palette } from './palette';
import { Recents } from './recents';
import { show, type Screen } from './test/screen';

const unlock = makeItem({ number: 142, title: 'Unlock a bike with NFC' });
const moved = makeItem({ number: 163, title: 'Flag bikes that have not moved' });

const start = makeGoal({ number: 3, name: 'Fast start', statement: 'First ride in under a minute' });
const past = makeGoal({ number: 1, name: 'Open the harbour', state: 'fulfilled' });
const goals = {
  open: () => [start],
  closed: () => [past],
  keyResultsOf: (id: string) => (id === start.id ? [makeKeyResult({ goalId: id, name: 'Median time to ride' })] : []),
  vision: () => ({ ...NO_VISION, needs: 'Leave at once\nFind a bicycle, and above all a dock to leave it at' }),
};

describe('the palette', () => {
  let screen: Screen<Palette>;
  let field: HTMLInputElement;
  const close = jest.fn();
  const moveToTop = jest.fn();
  const createItem = jest.fn(() => Promise.resolve({ patches: [] }));
  let mayCreate = true;
  const connection = signal<'online' | 'offline'>('online');
  const noor = makeMember({ name: 'Noor Haddad', role: 'member' });
  /** What the server is asked, and when it answers. */
  let asked: { text: string; signal: AbortSignal; answer: (items: FoundItem[]) => void; fail: () => void }[] = [];
  const find = (text: string, aborted: AbortSignal) =>
    new Promise<FoundItem[]>((answer, fail) => void asked.push({ text, signal: aborted, answer, fail: () => fail(new Error('no')) }));
  const rested = () => new Promise((resolve) => setTimeout(resolve, 150));

  async function open(used: () => void = () => undefined): Promise<void> {
    const store = {
      items: signal([unlock, moved]),
      statuses: signal(FIRST_STATUSES),
      product: signal({ key: 'CYC' }),
      members: signal([noor, makeMember({ name: 'Ada Stakes', role: 'stakeholder' })]),
      connection,
      itemByKey: (key: string) => [unlock, moved].find((item) => item.key === key),
      can: () => mayCreate,
      createItem,
    };
    const arrange = (): void => {
      used();
      TestBed.inject(Commands).register([
        { id: 'move-top', group: 'ordering', labelKey: 'shell.search', run: moveToTop },
        { id: 'dark', group: 'settings', labelKey: 'shell.theme.dark', run: jest.fn() },
        { id: 'hidden', group: 'anywhere', labelKey: 'shell.theme.light', when: () => false, run: jest.fn() },
      ]);
    };
    screen = await show(Palette, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: ProductSearch, useValue: { find } },
        { provide: Goals, useValue: goals },
        { provide: DialogRef, useValue: { close } },
      ],
      arrange,
    });
    field = screen.all('input')[0] as HTMLInputElement;
  }

  beforeEach(() => {
    localStorage.clear();
    jest.clearAllMocks();
    mayCreate = true;
    asked = [];
    connection.set('online');
    document.body.innerHTML = '';
  });

  const lines = (): string[] => screen.all('[role=option]').map((line) => line.querySelector('.label')?.textContent ?? '');
  /** Types, rests, and hears from the server. */
  const search = async (text: string, found: FoundItem[] = []): Promise<void> => {
    await type(text);
    await rested();
    asked.at(-1)?.answer(found);
    await screen.settle();
  };
  const foundIn = (title: string, more: Partial<FoundItem>): FoundItem => ({
    ...makeItem({ title, key: 'CYC-158' }),
    where: 'description',
    commentId: null,
    excerpt: { text: 'when the station is moved', ranges: [[20, 23]] },
    ...more,
  });
  const type = (text: string): Promise<void> => screen.type('Search or run a command', text);

  it('finds items with each letter and marks what was typed', async () => {
    await open();
    await type('mov');
    expect(lines()).toEqual(['Flag bikes that have not moved']);
    expect(screen.all('.hit').map((hit) => hit.textContent)).toEqual(['mov']);
  });

  it('opens the item that is chosen, on the backlog', async () => {
    await open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await type('142');
    await screen.key(field, 'Enter');
    expect(close).toHaveBeenCalled();
    expect(navigate).toHaveBeenCalledWith(['/p', 'cyc', 'backlog'], expect.objectContaining({ queryParams: { item: 'CYC-142' } }));
  });

  it('finds goals by name, by what is measured and by what they say, and leads to their page', async () => {
    await open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const excerpts = (): string[] => screen.all('.excerpt').map((excerpt) => excerpt.textContent?.trim() ?? '');
    await type('harbour');
    expect(lines()).toEqual(['Open the harbour']);
    await type('fast median');
    expect([lines(), excerpts()]).toEqual([['Fast start'], ['In a key result: “Median time to ride”']]);
    await type('minute');
    expect([lines(), excerpts()]).toEqual([['Fast start'], ['In what the goal says: “…in under a minute”']]);
    await screen.key(field, 'Enter');
    expect(navigate).toHaveBeenCalledWith(['/p', 'cyc', 'goals', 3]);
  });

  it('finds the words of the vision', async () => {
    await open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await type('dock');
    expect(lines()).toEqual(['Vision']);
    expect(screen.all('.excerpt')[0]?.textContent).toContain('above all a dock');
    await screen.key(field, 'Enter');
    expect(navigate).toHaveBeenCalledWith(['/p', 'cyc', 'vision']);
  });

  it('walks through what was found without the focus leaving the field', async () => {
    await open();
    await type('bike');
    const first = field.getAttribute('aria-activedescendant');
    await screen.key(field, 'ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).not.toBe(first);
    expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-selected')).toBe('true');
    await screen.key(field, 'ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).toBe(first);
  });

  it('keeps to commands behind > and to items behind #', async () => {
    await open();
    await type('>');
    expect(lines()).toEqual(['Search or run a command', 'Dark theme']);
    await type('#');
    expect(lines()).toEqual([unlock.title, moved.title]);
  });

  it('begins with what was used last', async () => {
    await open(() => {
      TestBed.inject(Recents).useCommand('dark');
      TestBed.inject(Recents).openItem('CYC-163');
    });
    expect(lines()[0]).toBe('Dark theme');
    expect(lines().at(-1)).toBe(moved.title);
  });

  it('offers to create what is not there, to who may', async () => {
    await open();
    await type('Cargo bikes');
    expect(screen.text).not.toContain('Nothing');
    await search('Cargo bikes');
    expect(screen.text).toContain('Nothing for “Cargo bikes”');
    await screen.press('Create an item with this title');
    expect(createItem).toHaveBeenCalledWith({ title: 'Cargo bikes' });
  });

  it('says only that there is nothing to who may not', async () => {
    mayCreate = false;
    await open();
    await search('Cargo bikes');
    expect(screen.text).toContain('Nothing for “Cargo bikes”.');
    expect(lines()).toEqual([]);
  });

  it('clears with Escape before it closes', async () => {
    await open();
    await type('mov');
    expect((await screen.key(field, 'Escape')).defaultPrevented).toBe(true);
    expect(field.value).toBe('');
    expect((await screen.key(field, 'Escape')).defaultPrevented).toBe(false);
  });

  it('goes to a key however it is typed, before anything else', async () => {
    await open();
    for (const key of ['CYC-163', 'cyc163', '163', '#163']) {
      await type(key);
      expect(lines()[0]).toBe(moved.title);
    }
  });

  it('forgives a slip of the fingers, and shows what it took it for', async () => {
    await open();
    await type('unlcok');
    expect(lines()).toEqual([unlock.title]);
    expect(screen.all('.hit').map((hit) => hit.textContent)).toEqual(['Unlock']);
  });

  it('lists people behind @, and shows what one has to do', async () => {
    await open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await type('@');
    expect(lines()).toEqual(['Noor Haddad']);
    await type('noor');
    await screen.key(field, 'Enter');
    expect(navigate).toHaveBeenCalledWith(['/p', 'cyc', 'backlog'], { queryParams: { assignee: noor.id } });
  });

  it('adds what only long texts say below the lines that are there, whichever is chosen', async () => {
    await open();
    await type('mov');
    await rested();
    expect(asked.map(({ text }) => text)).toEqual(['mov']);
    const before = lines();
    await screen.key(field, 'ArrowDown');
    const chosen = field.getAttribute('aria-activedescendant');
    asked[0]?.answer([foundIn(moved.title, { id: moved.id }), foundIn('Tell riders about works', {})]);
    await screen.settle();
    expect(lines()).toEqual([...before, 'Tell riders about works']);
    expect(field.getAttribute('aria-activedescendant')).toBe(chosen);
    expect(screen.all('.excerpt').map((excerpt) => excerpt.textContent)).toEqual(['In the description: “when the station is moved”']);
    expect(screen.all('.excerpt .hit').map((hit) => hit.textContent)).toEqual(['mov']);
  });

  it('asks when the fingers rest, and takes no answer to what was typed before', async () => {
    await open();
    await type('mo');
    await type('mov');
    await rested();
    expect(asked.map(({ text }) => text)).toEqual(['mov']);
    await type('move');
    await rested();
    expect(asked.map(({ text, signal: { aborted } }) => [text, aborted])).toEqual([
      ['mov', true],
      ['move', false],
    ]);
    asked[1]?.answer([foundIn('Newer', {})]);
    await screen.settle();
    asked[0]?.answer([foundIn('Older', {})]);
    await screen.settle();
    expect(lines()).toContain('Newer');
    expect(lines()).not.toContain('Older');
  });

  it('asks for nothing about commands, people, letters alone and what is too long', async () => {
    await open();
    for (const text of ['>move', '@noor', 'm', '!!', 'x'.repeat(201)]) {
      await type(text);
      await rested();
    }
    expect(asked).toEqual([]);
  });

  it('says when long texts could not be searched, and tries again', async () => {
    await open();
    await type('mov');
    await rested();
    asked[0]?.fail();
    await screen.settle();
    expect(screen.text).toContain('Descriptions and comments could not be searched.');
    expect(lines()).toEqual([moved.title]);
    await screen.press('Try again');
    await rested();
    asked[1]?.answer([foundIn('Tell riders about works', {})]);
    await screen.settle();
    expect(lines()).toEqual([moved.title, 'Tell riders about works']);
    expect(screen.text).not.toContain('could not');
  });

  it('says offline that long texts are not searched, and still offers to create', async () => {
    connection.set('offline');
    await open();
    await type('Cargo bikes');
    await rested();
    expect(asked).toEqual([]);
    expect(screen.text).toContain('You are offline: descriptions and comments are not searched.');
    expect(screen.has('Create an item with this title')).toBe(true);
  });
});
