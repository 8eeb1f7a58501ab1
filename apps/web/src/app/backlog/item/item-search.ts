import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Icon, TypeIcon } from '@ordo/ui';
import { wordsOf } from '../../shell/found-text';
import { Language } from '../../shell/language';
import { findItems, searchable } from '../../shell/palette-search';
import { ProductStore } from '../../store/product-store';

const SHOWN = 8;
let count = 0;

/** Finds one item of the product by its key or its words. */
@Component({
  selector: 'ordo-item-search',
  imports: [Icon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <ordo-icon name="search" [size]="14" />
      <input data-focus type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="true" [attr.aria-controls]="id" [attr.aria-label]="label()"
        [attr.aria-activedescendant]="found().length ? id + '-' + at() : null" [placeholder]="label()" [value]="typed()" (input)="type($any($event.target).value)" (keydown)="walk($event)" />
    </div>
    <div class="list" role="listbox" [id]="id" [attr.aria-label]="label()">
      @for (item of found(); track item.id; let i = $index) {
        <!-- The keyboard walks the list through its field. -->
        <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -->
        <div class="option" role="option" [id]="id + '-' + i" [attr.aria-selected]="item.id === chosen()" [class.active]="i === at()" (pointermove)="at.set(i)" (click)="picked.emit(item)">
          <ordo-type-icon [type]="item.type" /><span class="key">{{ item.key }}</span><span class="trunc">{{ item.title }}</span>
          @if (item.id === chosen()) { <ordo-icon class="tick" name="check" [size]="14" /> }
        </div>
      } @empty {
        <p>{{ t('backlog.itemSearch.nothing') }}</p>
      }
    </div>
  `,
  styleUrl: './item-search.css',
})
export class ItemSearch {
  readonly label = input.required<string>();
  /** These cannot be chosen. */
  readonly without = input<ReadonlySet<string>>(new Set());
  /** Shown before anything is typed. */
  readonly suggested = input<readonly BacklogItem[]>([]);
  readonly chosen = input<string | null>(null);
  readonly picked = output<BacklogItem>();

  protected readonly t = inject(Language).t;
  private readonly store = inject(ProductStore);
  protected readonly id = `ordo-item-search-${++count}`;
  protected readonly typed = signal('');
  protected readonly at = signal(0);
  private readonly searched = computed(() => searchable(this.store.items().filter(({ id }) => !this.without().has(id))));
  protected readonly found = computed(() => {
    const words = wordsOf(this.typed());
    return words.length === 0 && this.suggested().length > 0 ? this.suggested().slice(0, SHOWN) : findItems(this.searched(), words, SHOWN);
  });

  protected type(text: string): void {
    this.typed.set(text);
    this.at.set(0);
  }

  protected walk(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    const steps: Record<string, number> = { ArrowDown: this.at() >= last ? 0 : this.at() + 1, ArrowUp: this.at() <= 0 ? last : this.at() - 1 };
    const next = steps[event.key];
    const item = this.found()[this.at()];
    if (next !== undefined) this.at.set(next);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && item) this.picked.emit(item);
    else return;
    event.preventDefault();
  }
}
