import { TestBed } from '@angular/core/testing';
import type { Editor } from '@tiptap/core';
import { show, type Screen } from '../../shell/test/screen';
import { TextEditor } from './text-editor';

describe('the editor of formatted text', () => {
  let screen: Screen<TextEditor>;
  let editor: Editor;

  // Nothing is anywhere here: the editor only asks to scroll there.
  beforeAll(() => Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() }));

  async function open(text: string): Promise<void> {
    TestBed.resetTestingModule();
    document.body.innerHTML = '';
    screen = await show(TextEditor, { inputs: { text, label: 'Description' } });
    editor = (screen.all('.ProseMirror')[0] as HTMLElement & { editor: Editor }).editor;
    // It takes the focus with the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  const now = (): string => screen.fixture.componentInstance.now();

  function paste(html: string, text = ''): void {
    const clipboardData = { getData: (type: string) => (type === 'text/html' ? html : text) };
    editor.view.dom.dispatchEvent(Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }));
  }

  it('shows what a text says, and gives it back to the letter when nothing is said anew', async () => {
    await open('Holding __the phone__\n* near\n* the lock');
    expect(screen.all('.ProseMirror strong').map(({ textContent }) => textContent)).toEqual(['the phone']);
    expect(now()).toBe('Holding __the phone__\n* near\n* the lock');
    editor.commands.insertContent('!');
    expect(now()).toBe('Holding **the phone**\n\n- near\n- the lock!');
  });

  it('has a box for what it is to screen readers, and a bar that is one stop for Tab', async () => {
    await open('');
    expect(screen.all('[role=textbox]').map((box) => [box.getAttribute('aria-label'), box.getAttribute('aria-multiline')])).toEqual([['Description', 'true']]);
    expect(screen.all('[role=toolbar] button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await screen.key(screen.named('Bold'), 'End');
    expect(document.activeElement).toBe(screen.named('Code block'));
  });

  it('says by its buttons how words look, and changes it', async () => {
    await open('lock');
    editor.commands.selectAll();
    await screen.press('Bold');
    expect(now()).toBe('**lock**');
    expect(screen.named('Bold').getAttribute('aria-pressed')).toBe('true');
    await screen.press('Bulleted list');
    expect(now()).toBe('- **lock**');
    await screen.press('Task list');
    expect(now()).toBe('- [ ] **lock**');
  });

  it('asks where a link leads, and takes only the web and mailboxes', async () => {
    await open('the plan');
    editor.commands.selectAll();
    await screen.press('Link');
    await screen.type('Address of the link', 'javascript:alert(1)');
    await screen.key(screen.field('Address of the link'), 'Enter');
    expect(screen.text).toContain('Begin with https://, http:// or mailto:');
    await screen.type('Address of the link', 'a.example/plan');
    await screen.key(screen.field('Address of the link'), 'Enter');
    expect(now()).toBe('[the plan](https://a.example/plan)');
    await screen.press('Link');
    await screen.press('Remove');
    expect(now()).toBe('the plan');
  });

  it('takes of pasted pages only what it knows', async () => {
    await open('');
    paste(
      '<b style="font-weight:normal"><h2 onclick="x()">Head</h2><p style="color:red">A <b>bold</b> <a href="javascript:x()">word</a><script>x()</script><img src=x onerror=x()></p><ul><li>one</li></ul></b>',
    );
    expect(now()).toBe('## Head\n\nA **bold** word\n\n- one');
    expect(screen.all('.ProseMirror [style], .ProseMirror [onclick], .ProseMirror img, .ProseMirror script')).toEqual([]);
  });

  it('reads pasted text as Markdown, but not into code', async () => {
    await open('');
    paste('', 'First **this**\n\n1. one\n2. two');
    expect(now()).toBe('First **this**\n\n1. one\n2. two');
    await open('```\n\n```');
    paste('<b>x</b>', '**kept**');
    expect(now()).toBe('```\n**kept**\n```');
  });

  it('keeps who is mentioned in one piece', async () => {
    const mention = '@[Noor Haddad](member:01900000-0000-7000-8000-000000000001)';
    await open(`Ask ${mention}`);
    expect(screen.all('.ProseMirror mark').map(({ textContent }) => textContent)).toEqual(['@Noor Haddad']);
    editor.commands.insertContent(' first');
    expect(now()).toBe(`Ask ${mention} first`);
  });

  it.each(['| a |\n|---|\n| 1 |', '<b>x</b>', 'a@'.repeat(20_000)])('says what it cannot hold', async (text) => {
    document.body.innerHTML = '';
    const told = jest.fn();
    screen = await show(TextEditor, { inputs: { text: '', label: 'Description' } });
    screen.fixture.componentInstance.notHeld.subscribe(told);
    screen.fixture.componentRef.setInput('text', text);
    (screen.fixture.componentInstance as unknown as { open(): void }).open();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
