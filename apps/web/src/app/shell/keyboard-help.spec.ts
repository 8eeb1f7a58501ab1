import { TestBed } from '@angular/core/testing';
import { Commands } from './commands';
import { KeyboardHelp } from './keyboard-help';
import { Preferences } from './preferences';
import { show, type Screen } from './test/screen';

describe('the keyboard help', () => {
  let screen: Screen<KeyboardHelp>;

  beforeEach(async () => {
    localStorage.clear();
    document.body.innerHTML = '';
    const arrange = (): unknown =>
      TestBed.inject(Commands).register([
        { id: 'undo', group: 'anywhere', labelKey: 'shell.command.undo', keys: ['mod+z'], run: jest.fn() },
        { id: 'backlog', group: 'go', labelKey: 'shell.nav.backlog', keys: ['g b'], run: jest.fn() },
        { id: 'dark', group: 'settings', labelKey: 'shell.theme.dark', run: jest.fn() },
      ]);
    screen = await show(KeyboardHelp, { arrange });
  });

  const shown = (): string[] => screen.all('dt').map((line) => line.textContent ?? '');

  it('lists everything that can be done, by group, with its keys one by one or the way to it', () => {
    expect(screen.all('h3').map((title) => title.textContent)).toEqual(['Anywhere', 'Go to', 'Settings']);
    expect(shown()).toEqual(['Undo', 'Backlog', 'Dark theme']);
    expect(screen.all('dd').at(-1)?.textContent).toBe('in the palette');
    expect(screen.all('kbd').map((key) => key.textContent)).toEqual(['Ctrl', 'Z', 'G', 'B']);
  });

  it('finds a shortcut by its name', async () => {
    await screen.type('Find a shortcut', 'und');
    expect(shown()).toEqual(['Undo']);
    await screen.type('Find a shortcut', 'zebra');
    expect(screen.text).toContain('No shortcut for “zebra”.');
  });

  it('lists what two screens know once', async () => {
    TestBed.inject(Commands).register([{ id: 'undo', group: 'anywhere', labelKey: 'shell.command.undo', keys: ['mod+z'], run: jest.fn() }]);
    await screen.settle();
    expect(shown().filter((name) => name === 'Undo')).toHaveLength(1);
  });

  it('names what a line is about, and finds it by that', async () => {
    const view = { id: 'view.1', group: 'go' as const, labelKey: 'views.open', labelValues: { name: 'Open bugs' }, run: jest.fn() };
    TestBed.inject(Commands).register([view]);
    await screen.settle();
    expect(shown()).toContain('View: Open bugs');
    await screen.type('Find a shortcut', 'bugs');
    expect(shown()).toEqual(['View: Open bugs']);
  });

  it('can be printed', async () => {
    window.print = jest.fn();
    await screen.press('Print');
    expect(window.print).toHaveBeenCalledTimes(1);
  });

  it('switches single keys off, for good', async () => {
    screen.all('input[role=switch]')[0]?.click();
    await screen.settle();
    expect(TestBed.inject(Preferences).all().singleKeys).toBe(false);
    expect(JSON.parse(localStorage.getItem('ordo.preferences') ?? '{}')).toMatchObject({ singleKeys: false });
  });
});
