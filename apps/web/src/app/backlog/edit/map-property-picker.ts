import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Picker, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Edits } from './edits';

/** What an item says of the story map. */
export type MapProperty = 'step' | 'release';

const NOTHING = '';

/** The step, or the release, of items; their place in the order stays. */
@Component({
  selector: 'ordo-map-property-picker',
  imports: [Picker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-picker [options]="options()" [selected]="selected()" [label]="t('item.' + what())" [search]="options().length > few ? t('backlog.filter.search') : ''" [nothing]="t('backlog.filter.nothing')" (picked)="choose($event)" />`,
})
export class MapPropertyPicker {
  readonly what = input.required<MapProperty>();
  readonly items = input.required<readonly BacklogItem[]>();
  readonly done = output<void>();
  protected readonly t = inject(Language).t;
  private readonly edits = inject(Edits);
  private readonly store = inject(ProductStore);

  /** So many are seen at a glance. */
  protected readonly few = 8;
  protected readonly options = computed<PickerOption[]>(() => [
    { value: NOTHING, label: this.t(`backlog.filter.none.${this.what()}`) },
    ...(this.what() === 'release' ? this.releases() : this.steps()),
  ]);
  protected readonly selected = computed(() => [
    ...new Set(this.items().map(({ stepId, releaseId }) => (this.what() === 'step' ? stepId : releaseId) ?? NOTHING)),
  ]);

  protected choose(value: string): void {
    const id = value === NOTHING ? null : value;
    this.edits.set(this.items(), this.what() === 'step' ? { stepId: id } : { releaseId: id });
    this.done.emit();
  }

  private releases(): PickerOption[] {
    return this.store.releases().map(({ id, name, goal }) => ({ value: id, label: name, ...(goal && { hint: goal }) }));
  }

  private steps(): PickerOption[] {
    return this.store.activities().flatMap((activity) =>
      this.store
        .steps()
        .filter(({ activityId }) => activityId === activity.id)
        .map(({ id, name }) => ({ value: id, label: name, hint: activity.name })),
    );
  }
}
