import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, input, output } from '@angular/core';
import { ProductStore } from '../../store/product-store';

/** A Markdown text, drawn. The parser comes when the first text has to be. */
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
  private readonly store = inject(ProductStore);

  constructor() {
    effect((end) => {
      const [text, key, members] = [this.text(), this.store.product()?.key ?? '', this.store.membersById()];
      let isStale = false;
      end(() => (isStale = true));
      void import('./markdown').then(({ renderMarkdown }) => {
        if (!isStale) this.element.replaceChildren(renderMarkdown(text, key, (id) => members.get(id)?.name));
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
}
