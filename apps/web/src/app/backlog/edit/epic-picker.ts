import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { childrenByParent, descendantsOf } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemSearch } from '../item/item-search';
import { Edits } from './edits';

/** Finds the epic of an item, or one epic for several; never one of them, nor what is below one. */
@Component({
  selector: 'ordo-epic-picker',
  imports: [Icon, ItemSearch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length > 1) { <p class="preview">{{ t('backlog.bulk.preview', { count: items().length }) }}</p> }
    <ordo-item-search [label]="t('item.parentSearch')" [without]="below()" [suggested]="epics()" [chosen]="common()" (picked)="choose($event.id)" />
    @if (hasParents()) { <button type="button" (click)="choose(null)"><ordo-icon name="unlink" [size]="15" />{{ t('item.noParent') }}</button> }
  `,
  styles: `
    @layer app {
      :host { display: grid; width: var(--parent-picker); max-width: 100%; padding: var(--s-8); background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); }
      .preview { padding: var(--s-4) var(--s-12) var(--s-8); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); }
      button { display: flex; align-items: center; gap: var(--s-8); min-height: max(var(--line-menu), var(--control)); padding: 0 var(--s-12); border-radius: var(--r-6); color: var(--text-2); }
      button:hover { background: var(--hover); }
    }
  `,
})
export class EpicPicker {
  readonly items = input.required<readonly BacklogItem[]>();
  readonly done = output<void>();
  protected readonly t = inject(Language).t;
  private readonly edits = inject(Edits);
  private readonly store = inject(ProductStore);

  protected readonly hasParents = computed(() => this.items().some(({ parentId }) => parentId !== null));
  /** The epic that all of them have. */
  protected readonly common = computed(() => {
    const [one, ...others] = new Set(this.items().map(({ parentId }) => parentId));
    return others.length === 0 ? (one ?? null) : null;
  });
  private readonly children = computed(() => childrenByParent(this.store.items()));
  protected readonly below = computed(() => new Set(this.items().flatMap(({ id }) => [id, ...descendantsOf(id, this.children()).map((item) => item.id)])));
  /** What is an epic already most likely is the one. */
  protected readonly epics = computed(() => this.store.items().filter(({ id }) => this.children().has(id) && !this.below().has(id)));

  constructor() {
    const element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true }));
  }

  protected choose(parentId: string | null): void {
    this.edits.set(this.items(), { parentId });
    this.done.emit();
  }
}
