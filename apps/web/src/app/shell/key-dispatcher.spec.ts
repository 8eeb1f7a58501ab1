import { TestBed } from '@angular/core/testing';
import { Commands, type Command } from './commands';
import { KeyDispatcher, chordOf } from './key-dispatcher';
import { Preferences } from './preferences';

const ran: string[] = [];
const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  group: 'anywhere',
  labelKey: id,
  keys,
  run: () => ran.push(id),
  ...more,
});

describe('the keys', () => {
  let commands: Commands;

  beforeEach(() => {
    localStorage.clear();
    document.body.innerHTML =
      '<input id="field"><div contenteditable="true" role="textbox"><p id="editor"></p></div><div role="textbox" id="soon"></div><div role="menu"><button id="line"></button></div><button id="page"></button>';
    ran.length = 0;
    commands = TestBed.inject(Commands);
    commands.register([
      command('palette', ['mod+k'], { inFields: true }),
      command('undo', ['mod+z']),
      command('new', ['c']),
      command('help', ['?']),
      command('go.backlog', ['g b']),
      command('up', ['alt+arrowup']),
    ]);
  });

  function press(key: string, more: KeyboardEventInit & { on?: string } = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    const { on = 'page' } = more;
    const dispatcher = TestBed.inject(KeyDispatcher);
    const listen = (pressed: Event): void => dispatcher.dispatch(pressed as KeyboardEvent);
    document.addEventListener('keydown', listen, { once: true });
    document.getElementById(on)?.dispatchEvent(event);
    return event;
  }

  it('run their command and keep the browser from answering too', () => {
    expect(press('c').defaultPrevented).toBe(true);
    press('k', { ctrlKey: true });
    press('?', { shiftKey: true });
    press('ArrowUp', { altKey: true });
    expect(ran).toEqual(['new', 'palette', 'help', 'up']);
  });

  it('leave what nobody registered to the browser', () => {
    expect(press('q').defaultPrevented).toBe(false);
  });

  it('follow one another: g, then b', () => {
    press('g');
    press('b');
    expect(ran).toEqual(['go.backlog']);
  });

  it('forget the first of a sequence when another command comes between', () => {
    press('g');
    press('c');
    press('b');
    expect(ran).toEqual(['new']);
  });

  it('stay letters in a field, but for those that say so', () => {
    for (const on of ['field', 'editor', 'soon']) {
      for (const key of ['c', '?', 'g', 'b']) press(key, { on });
      press('z', { ctrlKey: true, on });
      press('k', { ctrlKey: true, on });
    }
    expect(ran).toEqual(['palette', 'palette', 'palette']);
  });

  it('belong to an open menu', () => {
    press('c', { on: 'line' });
    expect(ran).toEqual([]);
  });

  it('of one letter can be switched off', () => {
    TestBed.inject(Preferences).set({ singleKeys: false });
    for (const key of ['c', '?', 'g', 'b']) press(key);
    press('z', { ctrlKey: true });
    expect(ran).toEqual(['undo']);
  });

  it('go to the newest registration that makes sense now', () => {
    let open = true;
    const unregister = commands.register([command('sheet.new', ['c'], { when: () => open })]);
    press('c');
    open = false;
    press('c');
    open = true;
    unregister();
    press('c');
    expect(ran).toEqual(['sheet.new', 'new', 'new']);
  });

  it('are named alike on every keyboard', () => {
    const named = (key: string, more: KeyboardEventInit = {}): string => chordOf(new KeyboardEvent('keydown', { key, ...more }));
    expect([
      named('K', { ctrlKey: true, shiftKey: true }),
      named('?', { shiftKey: true }),
      named(' '),
      named('≤', { altKey: true, code: 'KeyM' }),
      named('ArrowDown', { altKey: true, shiftKey: true }),
    ]).toEqual(['mod+shift+k', '?', 'space', 'alt+m', 'alt+shift+arrowdown']);
  });
});
