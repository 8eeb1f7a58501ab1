import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ChoiceName } from '@ordo/domain';
import { Picker, Segments, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { FilterNames } from './filter-names';

/** The values of one filter: ticked ones are let through, or kept out. The list follows at once. */
@Component({
  selector: 'ordo-filter-picker',
  imports: [Picker, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sense"><ordo-segments [segments]="senses()" [value]="isExcluded() ? 'not' : 'is'" (valueChange)="turn($event)" [label]="label()" [small]="true" /></div>
    <ordo-picker [options]="filterNames.options()[name()]" [selected]="values()" [multiple]="true" [label]="label()" [search]="name() === 'label' || name() === 'assignee' ? t('backlog.filter.search') : ''"
      [nothing]="t('backlog.filter.nothing')" (picked)="toggle($event)" />
  `,
  styles: `
    @layer app {
      :host { display: grid; background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); overflow: hidden; }
      .sense { padding: var(--s-8) var(--s-8) 0; }
      ordo-picker { box-shadow: none; }
    }
  `,
})
export class FilterPicker {
  readonly name = input.required<ChoiceName>();
  readonly done = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly filterNames = inject(FilterNames);
  private readonly view = inject(BacklogView);
  private readonly choice = computed(() => this.view.filter()[this.name()]);
  protected readonly values = computed(() => this.choice()?.values ?? []);
  protected readonly isExcluded = computed(() => this.choice()?.isExcluded ?? this.excludes);
  /** Chosen before any value was. */
  private excludes = false;
  protected readonly label = computed(() => this.t(`backlog.filter.${this.name()}`));
  protected readonly senses = computed<Segment<'is' | 'not'>[]>(() => [
    { value: 'is', label: this.t('backlog.filter.is') },
    { value: 'not', label: this.t('backlog.filter.isNot') },
  ]);

  protected toggle(value: string): void {
    const values = this.values().includes(value) ? this.values().filter((other) => other !== value) : [...this.values(), value];
    this.write(values, this.isExcluded());
  }

  protected turn(sense: 'is' | 'not'): void {
    this.excludes = sense === 'not';
    this.write(this.values(), this.excludes);
  }

  private write(values: readonly string[], isExcluded: boolean): void {
    this.view.narrow({ [this.name()]: values.length === 0 ? null : { values, isExcluded } }, { replace: this.choice() !== null });
  }
}
