import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Menu, MenuItem } from '@ordo/ui';
import { Language } from '../../shell/language';
import { StoryMap } from '../../store/story-map';
import { MapMoves } from './map-moves';
import { MapView } from './map-view';

/** What can be done with an activity or a step. */
@Component({
  selector: 'ordo-backbone-menu',
  imports: [Menu, MenuItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-menu [label]="t('map.menu', { name: name() })">
      <button type="button" ordoMenuItem icon="edit" keys="enter" (triggered)="rename()">{{ t('map.rename') }}</button>
      <button type="button" ordoMenuItem icon="plus" (triggered)="view.writing.set({ kind: 'step', activityId: activityId() })">{{ t('map.addStep') }}</button>
      <button type="button" ordoMenuItem icon="arrow-left" keys="alt+arrowleft" (triggered)="shift(-1)">{{ t('map.toLeft') }}</button>
      <button type="button" ordoMenuItem icon="arrow-right" keys="alt+arrowright" (triggered)="shift(1)">{{ t('map.toRight') }}</button>
      <hr />
      <button type="button" ordoMenuItem icon="trash" [danger]="true" (triggered)="delete()">{{ t(kind() === 'activity' ? 'map.deleteActivity' : 'map.deleteStep') }}</button>
    </ordo-menu>
  `,
})
export class BackboneMenu {
  readonly kind = input.required<'activity' | 'step'>();
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly view = inject(MapView);
  private readonly map = inject(StoryMap);
  private readonly moves = inject(MapMoves);
  protected readonly activityId = computed(() => this.map.steps().find((step) => step.id === this.id())?.activityId ?? this.id());

  protected rename(): void {
    this.view.writing.set({ kind: 'name', stop: { kind: this.kind(), id: this.id() } });
  }

  protected shift(by: 1 | -1): void {
    if (this.kind() === 'activity') this.moves.shiftActivity(this.id(), by);
    else this.moves.shiftStep(this.id(), by);
  }

  protected delete(): void {
    if (this.kind() === 'activity') this.moves.deleteActivity(this.id());
    else this.moves.deleteStep(this.id());
  }
}
