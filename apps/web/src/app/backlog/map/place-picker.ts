import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Picker, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { MapMoves } from './map-moves';
import { MapView } from './map-view';

const LATER = 'later';

/** Puts a card into a step and a release without dragging it: first the step, then, at once, the release. */
@Component({
  selector: 'ordo-place-picker',
  imports: [Picker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (stepId() === null) {
      <ordo-picker [label]="t('map.toStep')" [options]="steps()" [selected]="[item().stepId ?? '']" [search]="t('map.findStep')" [nothing]="t('map.noStep')" (picked)="stepId.set($event)" />
    } @else {
      <ordo-picker [label]="t('map.toRelease')" [options]="releases()" [selected]="[item().releaseId ?? later]" (picked)="put($event)" />
    }
  `,
})
export class PlacePicker {
  readonly item = input.required<BacklogItem>();
  readonly done = output<void>();
  protected readonly t = inject(Language).t;
  private readonly moves = inject(MapMoves);
  private readonly view = inject(MapView);

  protected readonly later = LATER;
  protected readonly stepId = signal<string | null>(null);
  protected readonly steps = computed<PickerOption[]>(() =>
    this.view.allActivities().flatMap(({ activity, steps }) => steps.map(({ id, name }) => ({ value: id, label: name, hint: activity.name }))),
  );
  protected readonly releases = computed<PickerOption[]>(() =>
    this.view.releasesInOrder().map((release) => ({ value: release?.id ?? LATER, label: this.view.releaseNamed(release?.id ?? null) })),
  );

  protected put(release: string): void {
    const step = this.stepId();
    if (step !== null) this.moves.put(this.item(), step, release === LATER ? null : release);
    this.done.emit();
  }
}
