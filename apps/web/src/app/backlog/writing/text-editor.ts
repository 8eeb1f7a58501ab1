import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, afterNextRender, inject, input, output, signal, viewChild } from '@angular/core';
import { Editor } from '@tiptap/core';
import { isTangled } from '../item/tangled';
import { Language } from '../../shell/language';
import { editorParts } from './editor-parts';
import { LinkField } from './link-field';
import { fromElsewhere } from './pasted';
import { readMarkdown } from './read-markdown';
import type { TextNode } from './text-document';
import { TextToolbar } from './text-toolbar';
import { TEXT_TOOLS, type TextTool } from './text-tools';
import { writeMarkdown } from './write-markdown';

/** Long enough that nobody who types waits for it. */
const PAUSE = 400;

/** A Markdown text, edited as it will look. It comes as a piece of its own, when somebody writes. */
@Component({
  selector: 'ordo-text-editor',
  imports: [LinkField, TextToolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-text-toolbar [on]="on()" (used)="use($event)" />
    @if (linked(); as link) { <ordo-link-field [address]="link.address" (taken)="setLink($event)" (left)="leaveLink()" /> }
    <div class="page" #page></div>
  `,
  styleUrl: './text-editor.css',
  host: { '(keydown)': 'key($event)' },
})
export class TextEditor {
  /** What to begin with; read once. */
  readonly text = input.required<string>();
  /** What was typed before it was there. */
  readonly early = input('');
  readonly label = input.required<string>();
  /** What it says by now, after each pause. */
  readonly typed = output<string>();
  /** The text holds something that has no part here. */
  readonly notHeld = output<void>();

  protected readonly on = signal<ReadonlySet<string>>(new Set());
  /** The link that is asked for. */
  protected readonly linked = signal<{ address: string } | null>(null);
  private readonly page = viewChild.required<ElementRef<HTMLElement>>('page');
  private readonly t = inject(Language).t;
  private editor: Editor | undefined;
  private begun = '';
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    afterNextRender(() => this.open());
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.pause);
      this.editor?.destroy();
    });
  }

  /** What was given when nothing else is said now, down to the letter. */
  now(): string {
    if (!this.editor) return this.text();
    const written = writeMarkdown(this.editor.getJSON() as TextNode);
    return written === this.begun ? this.text() : written;
  }

  protected use(tool: TextTool): void {
    if (!this.editor) return;
    if (tool.use) tool.use(this.editor);
    else this.askLink();
  }

  protected key(event: KeyboardEvent): void {
    const isLink = event.code === 'KeyK' && event.shiftKey && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isLink || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.askLink();
  }

  protected setLink(address: string): void {
    this.leaveLink();
    const chain = this.editor?.chain().extendMarkRange('link');
    if (!this.editor || !chain) return;
    if (address === '') chain.unsetMark('link').run();
    else if (this.editor.state.selection.empty && !this.editor.isActive('link'))
      chain.insertContent({ type: 'text', text: address.replace(/^mailto:/, ''), marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else chain.setMark('link', { href: address }).run();
  }

  /** The focus goes at once: a field that vanishes with it would be left for nothing. */
  protected leaveLink(): void {
    this.editor?.view.focus();
    this.linked.set(null);
  }

  private askLink(): void {
    this.linked.set({ address: String(this.editor?.getAttributes('link')['href'] ?? '') });
  }

  private open(): void {
    const content = isTangled(this.text()) ? null : readMarkdown(this.text());
    if (!content) return this.notHeld.emit();
    this.begun = writeMarkdown(content);
    const editor = new Editor({
      element: this.page().nativeElement,
      extensions: editorParts(this.t('writing.task')),
      content: content as object,
      // Its style sheet is ours: the page takes no other.
      injectCSS: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label() },
        handleDOMEvents: fromElsewhere,
        // Ends the writing, and no line in it.
        handleKeyDown: (_, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
      },
    });
    this.editor = editor;
    editor.on('transaction', () => this.look(editor));
    editor.on('update', () => this.rest());
    editor.commands.focus('end');
    if (this.early() !== '') editor.commands.insertContent({ type: 'text', text: this.early() });
  }

  private look(editor: Editor): void {
    const on = TEXT_TOOLS.filter((tool) => tool.isOn(editor)).map(({ id }) => id);
    if (on.join() !== [...this.on()].join()) this.on.set(new Set(on));
  }

  private rest(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.typed.emit(this.now()), PAUSE);
  }
}
