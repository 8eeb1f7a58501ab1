import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem, ItemLink } from '@ordo/contract';
import { Button, IconButton, StatusIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Beside } from '../edit/beside';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { LinkPicker } from './link-picker';
import { LINK_WAYS, wayFrom, type LinkWay } from './link-way';

interface Linked {
  link: ItemLink;
  way: LinkWay;
  other: BacklogItem;
}

/** What must come before an item, what waits for it, and what else it has to do with. */
@Component({
  selector: 'ordo-item-dependencies',
  imports: [Button, IconButton, StatusIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>
      {{ t('item.links.title') }}
      @if (edits.may()) { <button type="button" ordoButton variant="ghost" size="sm" icon="plus" (click)="add($event)">{{ t('item.links.add') }}</button> }
    </h3>
    <ul>
      @for (one of linked(); track one.link.id) {
        <li>
          <span class="way">{{ t('item.links.way.' + one.way) }}</span>
          <button type="button" class="other" (click)="itemOpened.emit(one.other)">
            <ordo-status-icon [status]="names.stage(one.other)?.id ?? one.other.status" [category]="names.stage(one.other)?.category ?? 'todo'" /><span class="key num">{{ names.key(one.other) }}</span><span class="trunc">{{ one.other.title }}</span>
          </button>
          @if (edits.may()) { <button type="button" ordoIconButton class="remove" icon="x" [label]="t('item.links.remove', { key: names.key(one.other) })" (click)="unlink(one.link)"></button> }
        </li>
      } @empty {
        <li class="none">{{ t('item.links.none') }}</li>
      }
    </ul>
  `,
  styleUrl: './item-dependencies.css',
})
export class ItemDependencies {
  readonly item = input.required<BacklogItem>();
  readonly itemOpened = output<BacklogItem>();

  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  protected readonly edits = inject(Edits);
  private readonly beside = inject(Beside);
  private readonly store = inject(ProductStore);

  protected readonly linked = computed<Linked[]>(() =>
    this.store
      .links()
      .filter(({ fromId, toId }) => [fromId, toId].includes(this.item().id))
      .flatMap((link) => {
        const other = this.store.itemsById().get(link.fromId === this.item().id ? link.toId : link.fromId);
        return other === undefined ? [] : [{ link, other, way: wayFrom(this.item().id, link) }];
      })
      .sort((one, other) => LINK_WAYS.indexOf(one.way) - LINK_WAYS.indexOf(other.way)),
  );

  protected add(event: Event): void {
    this.beside.open(LinkPicker, { item: this.item() }, event.currentTarget as HTMLElement);
  }

  protected unlink(link: ItemLink): void {
    this.store.unlink(link).catch(() => undefined);
    this.edits.undoable(this.t('item.links.removed'));
  }
}
