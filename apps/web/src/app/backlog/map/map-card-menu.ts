import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Menu, MenuItem } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { MapMoves } from './map-moves';

/** Every move of a card without dragging it. */
@Component({
  selector: 'ordo-map-card-menu',
  imports: [Menu, MenuItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-menu [label]="t('board.menu', { key: names.key(item()) })">
      <button type="button" ordoMenuItem icon="panel" keys="enter" (triggered)="opened.emit()">{{ t('backlog.menu.open') }}</button>
      @if (moves.mayMove()) {
        <hr />
        <button type="button" ordoMenuItem icon="move-to" keys="m" (triggered)="placed.emit()">{{ t('map.moveTo') }}</button>
        <button type="button" ordoMenuItem icon="arrow-up" keys="alt+arrowup" (triggered)="moves.along(item(), -1)">{{ t('map.command.up') }}</button>
        <button type="button" ordoMenuItem icon="arrow-down" keys="alt+arrowdown" (triggered)="moves.along(item(), 1)">{{ t('map.command.down') }}</button>
        <button type="button" ordoMenuItem icon="arrow-left" keys="alt+arrowleft" (triggered)="moves.aside(item(), -1)">{{ t('map.command.left') }}</button>
        <button type="button" ordoMenuItem icon="arrow-right" keys="alt+arrowright" (triggered)="moves.aside(item(), 1)">{{ t('map.command.right') }}</button>
        <hr />
        <button type="button" ordoMenuItem icon="minus" (triggered)="moves.takeOff(item())">{{ t('map.command.off') }}</button>
      }
    </ordo-menu>
  `,
})
export class MapCardMenu {
  readonly item = input.required<BacklogItem>();
  readonly opened = output<void>();
  readonly placed = output<void>();
  protected readonly t = inject(Language).t;
  protected readonly moves = inject(MapMoves);
  protected readonly names = inject(ItemNames);
}
