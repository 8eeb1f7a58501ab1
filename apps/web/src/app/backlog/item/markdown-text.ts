import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, input, output } from '@angular/core';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { isTangled } from './tangled';

/** A Markdown text, drawn; as it is when reading it would take too long. The parser comes when the first text has to be drawn. */
@Component({
  selector: 'ordo-markdown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  styleUrl: './markdown-text.css',
  host: { '(click)': 'follow($event)' },
})
export class MarkdownText {
  readonly text = input.required<string>();
  /** A link to another item was followed. */
  readonly itemOpened = output<string>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly language = inject(Language);
  private readonly store = inject(ProductStore);

  constructor() {
    effect((end) => {
      const [text, key, members] = [this.text(), this.store.product()?.key ?? '', this.store.membersById()];
      let isStale = false;
      end(() => (isStale = true));
      void import('./markdown').then(({ renderMarkdown }) => {
        if (!isStale) this.element.replaceChildren(isTangled(text) ? this.plain(text) : renderMarkdown(text, key, (id) => members.get(id)?.name));
      });
    });
  }

  protected follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.stopPropagation();
    const [, key] = /^\?item=(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    if (key === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.itemOpened.emit(key);
  }

  /** With a word why. */
  private plain(text: string): DocumentFragment {
    const fragment = document.createDocumentFragment();
    for (const [name, words] of [
      ['why', this.language.t('writing.tangled')],
      ['plain', text],
    ] as const) {
      const paragraph = document.createElement('p');
      paragraph.className = name;
      paragraph.textContent = words;
      fragment.append(paragraph);
    }
    return fragment;
  }
}
