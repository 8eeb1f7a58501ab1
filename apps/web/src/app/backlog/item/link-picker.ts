import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Segments, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemSearch } from './item-search';
import { LINK_WAYS, linkFor, type LinkWay } from './link-way';

/** Chooses how an item is linked, and to which other. A refusal, such as of a cycle, is told by who watches the store. */
@Component({
  selector: 'ordo-link-picker',
  imports: [ItemSearch, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-segments [small]="true" [segments]="ways()" [(value)]="way" [label]="t('item.links.how')" />
    <ordo-item-search [label]="t('item.links.search')" [without]="taken()" (picked)="choose($event)" />
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-8); width: var(--parent-picker); max-width: 100%; padding: var(--s-8); background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); }
    }
  `,
})
export class LinkPicker {
  readonly item = input.required<BacklogItem>();
  readonly done = output<void>();
  protected readonly t = inject(Language).t;
  private readonly store = inject(ProductStore);

  protected readonly way = signal<LinkWay>('after');
  protected readonly ways = computed<Segment<LinkWay>[]>(() => LINK_WAYS.map((value) => ({ value, label: this.t(`item.links.way.${value}`) })));
  protected readonly taken = computed(() => new Set([this.item().id]));

  constructor() {
    const element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true }));
  }

  protected choose(other: BacklogItem): void {
    const { type, fromId, toId } = linkFor(this.way(), this.item().id, other.id);
    this.store.linkItems(type, fromId, toId).catch(() => undefined);
    this.done.emit();
  }
}
