import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FIRST_STATUSES } from '@ordo/domain';
import { makeItem } from '@ordo/testing';
import { DialogRef } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Commands } from './commands';
import { Palette } from './palette';
import { Recents } from './recents';
import { show, type Screen } from './test/screen';

const unlock = makeItem({ key: 'CYC-142', title: 'Unlock a bike with NFC' });
const moved = makeItem({ key: 'CYC-163', title: 'Flag bikes that have not moved' });

describe('the palette', () => {
  let screen: Screen<Palette>;
  let field: HTMLInputElement;
  const close = jest.fn();
  const moveToTop = jest.fn();
  const createItem = jest.fn(() => Promise.resolve({ patches: [] }));
  let mayCreate = true;

  async function open(used: () => void = () => undefined): Promise<void> {
    const store = {
      items: signal([unlock, moved]),
      statuses: signal(FIRST_STATUSES),
      product: signal({ key: 'CYC' }),
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
    document.body.innerHTML = '';
  });

  const lines = (): string[] => screen.all('[role=option]').map((line) => line.querySelector('.label')?.textContent ?? '');
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
    expect(screen.text).toContain('Nothing for “Cargo bikes”');
    await screen.press('Create an item with this title');
    expect(createItem).toHaveBeenCalledWith({ title: 'Cargo bikes' });
  });

  it('says only that there is nothing to who may not', async () => {
    mayCreate = false;
    await open();
    await type('Cargo bikes');
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
});
