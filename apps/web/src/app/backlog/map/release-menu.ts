import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Release } from '@ordo/contract';
import { Menu, MenuItem } from '@ordo/ui';
import { Language } from '../../shell/language';
import { MapMoves } from './map-moves';

/** What can be done with a release. */
@Component({
  selector: 'ordo-release-menu',
  imports: [Menu, MenuItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-menu [label]="t('map.menu', { name: release().name })">
      <button type="button" ordoMenuItem icon="edit" keys="enter" (triggered)="edited.emit()">{{ t('map.edit') }}</button>
      <button type="button" ordoMenuItem icon="arrow-up" keys="alt+arrowup" (triggered)="moves.shiftRelease(release().id, -1)">{{ t('map.earlier') }}</button>
      <button type="button" ordoMenuItem icon="arrow-down" keys="alt+arrowdown" (triggered)="moves.shiftRelease(release().id, 1)">{{ t('map.laterOut') }}</button>
      <hr />
      <button type="button" ordoMenuItem icon="trash" [danger]="true" (triggered)="moves.deleteRelease(release().id)">{{ t('map.deleteRelease') }}</button>
    </ordo-menu>
  `,
})
export class ReleaseMenu {
  readonly release = input.required<Release>();
  readonly edited = output<void>();
  protected readonly t = inject(Language).t;
  protected readonly moves = inject(MapMoves);
}
