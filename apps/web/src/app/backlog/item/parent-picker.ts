import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Edits } from '../edit/edits';
import { ItemSearch } from './item-search';

/** Finds the epic of an item; never the item itself nor what is below it. */
@Component({
  selector: 'ordo-parent-picker',
  imports: [Icon, ItemSearch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-item-search [label]="t('item.parentSearch')" [without]="below()" [suggested]="epics()" [chosen]="item().parentId" (picked)="choose($event.id)" />
    @if (item().parentId) { <button type="button" (click)="choose(null)"><ordo-icon name="unlink" [size]="15" />{{ t('item.noParent') }}</button> }
  `,
  styles: `
    @layer app {
      :host { display: grid; width: var(--parent-picker); max-width: 100%; padding: var(--s-8); background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); }
      button { display: flex; align-items: center; gap: var(--s-8); min-height: max(var(--line-menu), var(--control)); padding: 0 var(--s-12); border-radius: var(--r-6); color: var(--text-2); }
      button:hover { background: var(--hover); }
    }
  `,
})
export class ParentPicker {
  readonly item = input.required<BacklogItem>();
  readonly done = output<void>();
  protected readonly t = inject(Language).t;
  private readonly edits = inject(Edits);
  private readonly store = inject(ProductStore);

  protected readonly below = computed(() => {
    const below = new Set([this.item().id]);
    const items = this.store.items();
    for (let before = 0; before !== below.size;) {
      before = below.size;
      for (const { id, parentId } of items) if (parentId !== null && below.has(parentId)) below.add(id);
    }
    return below;
  });

  /** What is an epic already most likely is the one. */
  protected readonly epics = computed(() => {
    const parents = new Set(this.store.items().map(({ parentId }) => parentId));
    return this.store.items().filter(({ id }) => parents.has(id) && !this.below().has(id));
  });

  constructor() {
    const element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true }));
  }

  protected choose(parentId: string | null): void {
    this.edits.edit(this.item(), { parentId });
    this.done.emit();
  }
}
