import { CdkDrag, CdkDropList } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Button, IconButton, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { LIFT_DELAY } from '../../shell/lift-delay';
import { ItemNames } from '../item-names';
import { MapDrops } from './map-drops';
import { MapMoves } from './map-moves';
import { MapView } from './map-view';

/** A product can have thousands of items off the map; so many at a time. */
const AT_ONCE = 24;

/** What is open and not on the map, in its order: to be dragged into a step, or sent there. */
@Component({
  selector: 'ordo-off-map',
  imports: [Button, CdkDrag, CdkDropList, IconButton, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('map.off.title') }} <span class="num">{{ language.number(view.unplaced().length) }}</span></h2>
    <ul cdkDropList cdkDropListSortingDisabled [attr.aria-label]="t('map.off.title')" [cdkDropListDisabled]="!moves.mayMove()" [cdkDropListConnectedTo]="drops.cells()">
      @for (item of items(); track item.id) {
        <li [attr.data-off]="item.id" cdkDrag cdkDragPreviewContainer="parent" [cdkDragStartDelay]="delay" [cdkDragData]="{ kind: 'card', id: item.id }" [cdkDragDisabled]="!moves.mayMove()" (cdkDragStarted)="drops.lift()">
          <button type="button" class="open" (click)="opened.emit(item)"><ordo-type-icon [type]="item.type" [label]="t('shell.type.' + item.type)" /><span class="key num">{{ names.key(item) }}</span><span class="trunc">{{ item.title }}</span></button>
          @if (moves.mayMove() && view.stepsInOrder().length > 0) { <button type="button" ordoIconButton small icon="move-to" [label]="t('map.off.place', { key: names.key(item) })" (click)="placed.emit({ item, anchor: $any($event.currentTarget) })"></button> }
        </li>
      }
    </ul>
    @if (items().length < view.unplaced().length) {
      <button type="button" ordoButton size="sm" variant="ghost" (click)="showMore()">{{ t('map.off.more') }}</button>
    }
  `,
  styles: `
    @layer app {
      :host { display: grid; justify-items: start; gap: var(--s-8); padding: var(--s-16) var(--s-20) var(--s-24); border-top: var(--hair) solid var(--border); }
      h2 { font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); }
      h2 .num { color: var(--text-3); font-weight: var(--w-regular); }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--popover)), 1fr)); gap: var(--s-6); width: 100%; }
      li { display: flex; align-items: center; gap: var(--s-4); min-width: 0; padding-right: var(--s-4); border-radius: var(--r-7); background: var(--surface); box-shadow: var(--e2); }
      .open { flex: 1; display: flex; align-items: center; gap: var(--s-6); min-width: 0; min-height: max(var(--s-32), var(--control)); padding: 0 var(--s-8); text-align: start; }
      .key { color: var(--text-3); font-size: var(--fs-12); }
    }
  `,
})
export class OffMap {
  readonly opened = output<BacklogItem>();
  readonly placed = output<{ item: BacklogItem; anchor: HTMLElement }>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly drops = inject(MapDrops);
  protected readonly moves = inject(MapMoves);
  protected readonly names = inject(ItemNames);
  protected readonly view = inject(MapView);
  private readonly shown = signal(AT_ONCE);
  protected readonly items = computed(() => this.view.unplaced().slice(0, this.shown()));
  protected readonly delay = LIFT_DELAY;

  protected showMore(): void {
    this.shown.update((shown) => shown + AT_ONCE);
  }
}
