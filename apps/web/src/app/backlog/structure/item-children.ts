import { ChangeDetectionStrategy, ChangeDetectorRef, Component, DestroyRef, ElementRef, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Avatar, Badge, Button, ProgressBar, StatusIcon } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Commands } from '../../shell/commands';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { asTitle } from '../edit/edits';
import { ItemNames } from '../item-names';
import { Epics } from './epics';

/** So many are drawn at first. */
const AT_ONCE = 30;

/** What stands directly below an item and how far all of it is; new children are written here. */
@Component({
  selector: 'ordo-item-children',
  imports: [Avatar, Badge, Button, ProgressBar, StatusIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-children.html',
  styleUrl: './item-children.css',
})
export class ItemChildren {
  readonly item = input.required<BacklogItem>();
  readonly itemOpened = output<BacklogItem>();

  protected readonly t = inject(Language).t;
  protected readonly epics = inject(Epics);
  protected readonly names = inject(ItemNames);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly changes = inject(ChangeDetectorRef);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  protected readonly longest = LIMITS.title;
  private readonly id = computed(() => this.item().id);
  protected readonly isWriting = linkedSignal({ source: this.id, computation: () => false });
  private readonly isWhole = linkedSignal({ source: this.id, computation: () => false });
  protected readonly children = computed(() => this.epics.childrenOf(this.item()));
  protected readonly shown = computed(() => (this.isWhole() ? this.children() : this.children().slice(0, AT_ONCE)));
  protected readonly mark = computed(() => this.epics.markOf(this.item()));

  constructor() {
    const unregister = inject(Commands).register([
      {
        id: 'item.add-child',
        group: 'item',
        labelKey: 'structure.children.add',
        icon: 'layers',
        when: () => this.may(),
        run: () => setTimeout(() => this.write()),
      },
    ]);
    inject(DestroyRef).onDestroy(unregister);
  }

  protected may(): boolean {
    return this.store.can('items.create');
  }

  protected write(): void {
    this.isWriting.set(true);
    this.focus('.new input');
  }

  protected showAll(): void {
    this.isWhole.set(true);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter' && this.add(field)) return;
    field.value = '';
    this.isWriting.set(false);
    this.focus('.head button');
  }

  /** What was typed is kept, not thrown away. */
  protected leave(event: Event): void {
    this.add(event.target as HTMLInputElement);
    this.isWriting.set(false);
  }

  /** After the last child, for who may order. */
  private add(field: HTMLInputElement): boolean {
    const title = asTitle(field.value);
    field.value = '';
    if (title === '') return false;
    const [id, parentId] = [uuid(), this.item().id];
    const after = this.children().at(-1)?.id ?? parentId;
    this.view.keepShown([id]);
    this.isWhole.set(true);
    this.store.createItem({ id, title, parentId, ...(this.store.can('items.order') && { place: { after } }) }).catch(() => undefined);
    return true;
  }

  private focus(selector: string): void {
    this.changes.detectChanges();
    this.element.querySelector<HTMLElement>(selector)?.focus();
  }
}
